/* What is written in the field lies on this device alone, in IndexedDB (with the library idb). A change is kept when its
   transaction is complete, and »strict« asks the disk as well; only then does the page say so. Two tabs write into the same
   place: each change reads what is there and writes in one transaction, and tells the other tab.

   Where nothing can be kept (a private window, a full or closed storage, no idb) all is in memory: it can be saved as a file. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const NAME = "portal-fieldwork", STRICT = /** @type {const} */ ({ durability: "strict" });
  const HEADS = "heads", SUBJECTS = "subjects", DEVICE = "device", ALL = [HEADS, SUBJECTS, DEVICE], FEW = 20;

  /* The fields lie there as text: a browser copies one text faster than hundreds of small records. */
  /** @param {any} one @returns {KeptSubject} */
  const unpacked = (one) => (typeof one?.fields === "string" ? { ...one, fields: JSON.parse(one.fields) } : one);

  /** All parts of a sheet, as keys.
     @param {string} id */
  const ofSheet = (id) => IDBKeyRange.bound([id], [id, []]);

  /** @type {Promise<any> | null} */
  let opened = null;

  /** The connection; opened anew when the browser has closed it. */
  function database() {
    const { idb } = window;
    if (!idb) return Promise.reject(new Error("idb"));
    const again = () => { opened = null; };
    return opened ??= idb.openDB(NAME, 1, {
      upgrade(/** @type {any} */ made) {
        made.createObjectStore(HEADS, { keyPath: "id" });
        made.createObjectStore(SUBJECTS, { keyPath: ["sheet", "part", "subject"] });
        made.createObjectStore(DEVICE);
      },
      blocking(/** @type {number} */ _old, /** @type {number} */ _new, /** @type {any} */ event) {
        event.target.close();
        again();
      },
      terminated: again,
    }).catch((/** @type {unknown} */ error) => {
      again();
      throw error;
    });
  }

  field.openStore = async () => {
    try {
      await (await database()).get(DEVICE, DEVICE);
    } catch {
      return memoryStore();
    }
    return keptStore();
  };

  /** @returns {FieldStore} */
  function keptStore() {
    const others = window.BroadcastChannel ? new BroadcastChannel(NAME) : null;
    const said = () => others?.postMessage("written");
    const store = field.storeOver({
      isKept: true,
      heads: async () => (await database()).getAll(HEADS),
      subjects: async (id) => (await (await database()).getAll(SUBJECTS, ofSheet(id))).map(unpacked),
      keep: (change) => inOne(change).finally(said),
      remove: (id) => emptied([HEADS, SUBJECTS], (one, name) => one.delete(name === HEADS ? id : ofSheet(id))).finally(said),
      clear: () => emptied(ALL, (one) => one.clear()).finally(said),
    });
    others?.addEventListener("message", () => store.heardOfOthers());
    return store;
  }

  /** @param {string[]} names @param {(store: any, name: string) => void} empty */
  async function emptied(names, empty) {
    const deal = (await database()).transaction(names, "readwrite", STRICT);
    for (const name of names) empty(deal.objectStore(name), name);
    await deal.done;
  }

  /** A file has hundreds of subjects: those are asked for at once.
     @param {any} subjects @param {StoreChange} change @returns {Promise<(KeptSubject | undefined)[]>} */
  async function many(subjects, { keys, sheet }) {
    if (keys.length < FEW) return (await Promise.all(keys.map((key) => subjects.get(key)))).map(unpacked);
    const known = new Map((await subjects.getAll(ofSheet(sheet))).map(unpacked).map((/** @type {KeptSubject} */ one) => [`${one.part} ${one.subject}`, one]));
    return keys.map(([, part, subject]) => known.get(`${part} ${subject}`));
  }

  /** One transaction: what is there, what changes, and the device's turn. An error leaves all as it was.
     @param {StoreChange} change @returns {Promise<Fields[]>} */
  async function inOne(change) {
    const deal = (await database()).transaction(ALL, "readwrite", STRICT);
    deal.done.catch(() => null);
    const [heads, subjects, device] = ALL.map((name) => deal.objectStore(name));
    const me = (await device.get(DEVICE)) ?? { id: field.newDevice(), turn: 0 };
    if (change.head) heads.put(change.head);
    else if (!(await heads.get(change.sheet))) throw new Error("gone");
    const found = await many(subjects, change);
    const made = change.made(found.map((one) => one?.fields ?? {}), me.id, me.turn);
    change.keys.forEach(([sheet, part, subject], n) => subjects.put({ sheet, part, subject, fields: JSON.stringify(made.fields[n]) }));
    device.put({ id: me.id, turn: made.turn }, DEVICE);
    await deal.done;
    return made.fields;
  }

  /** @returns {FieldStore} */
  function memoryStore() {
    /** @type {Map<string, SheetHead & { words: Record<string, string> }>} */
    const heads = new Map();
    /** @type {Map<string, KeptSubject>} */
    const subjects = new Map();
    const me = { id: field.newDevice(), turn: 0 };
    const inSheet = (/** @type {string} */ id) => [...subjects.values()].filter((one) => one.sheet === id);
    return field.storeOver({
      isKept: false,
      heads: async () => [...heads.values()],
      subjects: async (id) => inSheet(id),
      async keep(change) {
        const made = change.made(change.keys.map((key) => subjects.get(key.join(" "))?.fields ?? {}), me.id, me.turn);
        if (change.head) heads.set(change.head.id, change.head);
        change.keys.forEach((key, n) => subjects.set(key.join(" "), { sheet: key[0], part: key[1], subject: key[2], fields: made.fields[n] }));
        me.turn = made.turn;
        return made.fields;
      },
      async remove(id) {
        heads.delete(id);
        for (const one of inSheet(id)) subjects.delete([one.sheet, one.part, one.subject].join(" "));
      },
      async clear() {
        heads.clear();
        subjects.clear();
      },
    });
  }
})();
