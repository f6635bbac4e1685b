/* What is written in the field lies on this device alone, in IndexedDB (with the library idb). A change is kept when its
   transaction is complete, and »strict« asks the disk as well; only then does the page say so. Two tabs write into the same
   place: each change reads what is there and writes in one transaction, and tells the other tab.

   Where nothing can be kept (a private window, a full or closed storage, no idb) all is in memory: it can be saved as a file. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const HANDED = "handed";
  const PATIENCE = 3_000;  // milliseconds; a slow phone opens it in a tenth of that
  const NAME = "portal-fieldwork", STRICT = /** @type {const} */ ({ durability: "strict" });
  const HEADS = "heads", SUBJECTS = "subjects", DEVICE = "device", ALL = [HEADS, SUBJECTS, DEVICE], FEW = 20;

  const PACK = "pack", PACKS = 32;

  /* The fields lie there as text: a browser copies one text faster than hundreds of small records. Those of a file, or of a
     round that begins, lie in packs, since hundreds of records take longer to write than they take to read; a tap writes its
     subject alone, which goes before what is in a pack. */
  /** @param {any} one @returns {KeptSubject} */
  const unpacked = (one) => (typeof one?.fields === "string" ? { ...one, fields: JSON.parse(one.fields) } : one);

  /** @param {string} part @param {string} subject - neither has a space */
  const nameOf = (part, subject) => `${part} ${subject}`;

  /** The pack a subject lies in. @param {string} name */
  const packOf = (name) => String([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % PACKS);

  /** Every subject of a sheet by its name. @param {any[]} rows @returns {Map<string, Fields>} */
  function allIn(rows) {
    const packs = rows.filter(({ part }) => part === PACK), alone = rows.filter(({ part }) => part !== PACK);
    return new Map([
      ...packs.flatMap((one) => Object.entries(/** @type {Record<string, Fields>} */ (/** @type {unknown} */ (unpacked(one).fields)))),
      ...alone.map((one) => /** @type {[string, Fields]} */ ([nameOf(one.part, one.subject), unpacked(one).fields])),
    ]);
  }

  /** @param {string} sheet @param {Map<string, Fields>} all @returns {KeptSubject[]} */
  const asSubjects = (sheet, all) => [...all].map(([name, fields]) => {
    const [part, subject] = name.split(" ");
    return { sheet, part: /** @type {SheetPart} */ (part), subject, fields };
  });

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

  /** A browser may let one wait without an end: another window holds the storage, or is shutting down. Nothing is begun in memory
     then, since what lies there would seem lost. */
  function sayThatItWaits() {
    const line = document.querySelector("[data-without]");
    if (line?.dataset.waiting) line.textContent = line.dataset.waiting;
  }

  field.openStore = async () => {
    const patience = setTimeout(sayThatItWaits, PATIENCE);
    try {
      await (await database()).get(DEVICE, DEVICE);
    } catch {
      return memoryStore();
    } finally {
      clearTimeout(patience);
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
      subjects: async (id) => asSubjects(id, allIn(await (await database()).getAll(SUBJECTS, ofSheet(id)))),
      keep: (change) => inOne(change).finally(said),
      remove: (id) => emptied([HEADS, SUBJECTS], (one, name) => one.delete(name === HEADS ? id : ofSheet(id))).finally(said),
      clear: () => emptied(ALL, (one) => one.clear()).finally(said),
      mark: async () => (await (await database()).get(DEVICE, HANDED)) ?? null,
      setMark: (mark) => emptied([DEVICE], (one) => (mark ? one.put(mark, HANDED) : one.delete(HANDED))).finally(said),
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

  /** @param {any} subjects @param {SubjectKey} key @returns {Promise<Fields>} */
  async function one(subjects, key) {
    const alone = await subjects.get(key);
    if (alone) return unpacked(alone).fields;
    const [sheet, part, subject] = key, name = nameOf(part, subject), pack = await subjects.get([sheet, PACK, packOf(name)]);
    return (pack && field.at(JSON.parse(pack.fields), name)) ?? {};
  }

  /** A file has hundreds of subjects: those are asked for at once, and with all that is there they are put into packs.
     @param {any} subjects @param {StoreChange} change @param {any} me */
  async function putMany(subjects, { keys, sheet, made }, me) {
    const all = allIn(await subjects.getAll(ofSheet(sheet))), names = keys.map(([, part, subject]) => nameOf(part, subject));
    const done = made(names.map((name) => all.get(name) ?? {}), me.id, me.turn);
    names.forEach((name, n) => all.set(name, done.fields[n]));
    /** @type {Record<string, Record<string, Fields>>} */
    const packs = {};
    for (const [name, fields] of all) (packs[packOf(name)] ??= {})[name] = fields;
    subjects.delete(ofSheet(sheet));
    for (const [subject, pack] of Object.entries(packs)) subjects.put({ sheet, part: PACK, subject, fields: JSON.stringify(pack) });
    return done;
  }

  /** @param {any} subjects @param {StoreChange} change @param {any} me */
  async function putFew(subjects, { keys, made }, me) {
    const done = made(await Promise.all(keys.map((key) => one(subjects, key))), me.id, me.turn);
    keys.forEach(([sheet, part, subject], n) => subjects.put({ sheet, part, subject, fields: JSON.stringify(done.fields[n]) }));
    return done;
  }

  /** One transaction: what is there, what changes, and the device's turn. An error leaves all as it was.
     @param {StoreChange} change @returns {Promise<Fields[]>} */
  async function inOne(change) {
    const deal = (await database()).transaction(ALL, "readwrite", STRICT);
    deal.done.catch(() => null);
    try {
      return await written(deal, change);
    } catch (error) {
      giveUp(deal);
      throw error;
    }
  }

  /** Nothing of it is kept: what took the place of something must not be half there. @param {any} deal */
  function giveUp(deal) {
    try {
      deal.abort();
    } catch {
      // the browser has done it already
    }
  }

  /** @param {any} deal @param {StoreChange} change @returns {Promise<Fields[]>} */
  async function written(deal, change) {
    const [heads, subjects, device] = ALL.map((name) => deal.objectStore(name));
    const me = (await device.get(DEVICE)) ?? { id: field.newDevice(), turn: 0 };
    if (change.head) heads.put(change.head);
    else if (!(await heads.get(change.sheet))) throw new Error("gone");
    const made = await (change.keys.length < FEW ? putFew : putMany)(subjects, change, me);
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
    /** @type {HandedMark | null} */
    let handed = null;
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
      mark: async () => handed,
      async setMark(mark) { handed = mark; },
    });
  }
})();
