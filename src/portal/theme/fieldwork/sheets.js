/* The sheets of a store: opened, written tap by tap, joined with a file. What can't be kept at once waits and is tried again with
   the next tap; until then it is in the sheet all the same, and in a file that is saved. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const { at, joinedFields, next } = field;

  /** @param {Tap[]} taps @param {string} id @returns {SubjectKey[]} */
  function keysOf(taps, id) {
    return [...new Map(taps.map(({ part, subject }) => [`${part} ${subject}`, /** @type {SubjectKey} */ ([id, part, subject])])).values()];
  }

  /** One value; or several, where a choice between colleagues' answers is undone.
     @param {Tap} tap @param {Version[]} before @param {string} device @param {number} turn */
  const versionsOf = ({ value, values = [] }, before, device, turn) => (values.length > 1 ? values : [value]).map((one) => next(before, device, turn, one));

  /** What a tap takes the place of; who takes a dwelling out has seen all that is written there.
     @param {Tap} tap @param {Fields} fields */
  const seenBy = ({ field: name }, fields) => (name === "removed" ? Object.values(fields).flat() : at(fields, name) ?? []);

  /** The fields of each subject after some taps; the device's turn counts on.
     @param {Tap[]} taps @param {SubjectKey[]} keys @returns {StoreChange["made"]} */
  const tapped = (taps, keys) => (found, device, turn) => {
    let last = turn;
    const fields = found.map((one, n) => {
      const made = { ...one };
      for (const tap of taps.filter(({ part, subject }) => part === keys[n][1] && subject === keys[n][2])) {
        last += 1;
        made[tap.field] = versionsOf(tap, seenBy(tap, made), device, last);
      }
      return made;
    });
    return { fields, turn: last };
  };

  /** How far a device had come in a file: a phone that was set back to an earlier day counts on from there, or its next taps
     would be taken for older ones.
     @param {Sheet} file @param {string} device */
  function lastOf(file, device) {
    let last = 0;
    for (const answers of [file.answers, file.contacts]) {
      for (const fields of Object.values(answers)) {
        for (const versions of Object.values(fields)) {
          for (const { by, turn } of versions) if (by === device) last = Math.max(last, turn);
        }
      }
    }
    return last;
  }

  /* A number drawn by chance: it says that two versions are of one device, and nothing of whose it is. */
  field.newDevice = () => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  field.storeOver = (base) => {
    const session = { id: field.newDevice(), turn: 0 };
    /** @type {Map<string, Tap[]>} */
    const waiting = new Map();
    /** @type {((state: string) => void)[]} */
    const listeners = [];
    /** @type {(() => void)[]} */
    const others = [];
    /** A file that was opened just now and was not here before: what is kept of it need not be read again.
       @type {OpenSheet | null} */
    let fresh = null;
    let state = base.isKept ? "saved" : "memory", busy = 0;
    /** @type {Promise<unknown>} */
    let queue = Promise.resolve();

    /** @param {string} now */
    function say(now) {
      state = base.isKept ? now : "memory";
      for (const listen of listeners) listen(state);
    }

    /** »Saved« only when nothing of any round waits. */
    function rest() {
      say([...waiting.values()].some((taps) => taps.length) ? "unsaved" : "saved");
    }

    /** One after the other, as they were tapped.
       @template T @param {() => Promise<T>} job @returns {Promise<T>} */
    function inTurn(job) {
      const done = queue.then(job);
      queue = done.catch(() => null);
      return done;
    }

    /** What was tapped shows at once, before it is kept.
       @param {OpenSheet} sheet @param {Tap[]} taps */
    function show(sheet, taps) {
      for (const tap of taps) {
        const fields = (sheet[tap.part][tap.subject] ??= {});
        session.turn += 1;
        fields[tap.field] = versionsOf(tap, seenBy(tap, fields), session.id, session.turn);
      }
    }

    /** @param {string} id @param {OpenSheet | null} sheet - the one on the page, when it is that one */
    async function write(id, sheet) {
      const taps = waiting.get(id) ?? [];
      if (!taps.length) return;
      const keys = keysOf(taps, id);
      const fields = await base.keep({ sheet: id, keys, made: tapped(taps, keys) });
      const left = (waiting.get(id) ?? []).slice(taps.length);
      waiting.set(id, left);
      if (!sheet) return;
      keys.forEach(([, part, subject], n) => { sheet[part][subject] = fields[n]; });
      show(sheet, left);
    }

    /** There is room again: what waits of other rounds is tried too.
       @param {OpenSheet} sheet */
    async function writeAll(sheet) {
      await write(sheet.id, sheet);
      for (const id of waiting.keys()) {
        await write(id, null).catch((error) => { if (error?.message === "gone") waiting.delete(id); });
      }
    }

    /** @param {OpenSheet} sheet @param {Tap[]} taps */
    async function put(sheet, taps) {
      fresh = null;
      show(sheet, taps);
      waiting.set(sheet.id, [...(waiting.get(sheet.id) ?? []), ...taps]);
      busy += 1;
      say("saving");
      let failed = "";
      await inTurn(() => writeAll(sheet)).catch((error) => { failed = error?.message === "gone" ? "gone" : "unsaved"; });
      busy -= 1;
      if (failed === "gone") waiting.delete(sheet.id);
      if (failed) say(failed);
      else if (!busy) rest();
    }

    /** @param {KeptHead} head @param {KeptSubject[]} kept @returns {OpenSheet} */
    function sheetOf(head, kept) {
      /** @type {OpenSheet} */
      const sheet = { ...head, answers: {}, contacts: {}, put: (taps) => put(sheet, taps) };
      for (const { part, subject, fields } of kept) sheet[part][subject] = fields;
      show(sheet, waiting.get(head.id) ?? []);
      return sheet;
    }

    const heads = async () => (await base.heads()).sort((a, b) => field.compare(b.date, a.date) || field.compare(a.name, b.name));

    /** Between two writes: what is tapped meanwhile waits, and is shown. @param {string} id */
    const open = (id) => inTurn(async () => {
      const joined = fresh?.id === id ? fresh : null;
      fresh = null;
      if (joined) return joined;
      const head = (await heads()).find((one) => one.id === id);
      return head ? sheetOf(head, await base.subjects(id)) : null;
    });

    /** All of a file, beside what is there. @param {Sheet} file */
    async function join(file) {
      const taps = (["answers", "contacts"]).flatMap((part) => Object.keys(file[/** @type {SheetPart} */ (part)]).map((subject) => [file.id, part, subject]));
      const keys = /** @type {SubjectKey[]} */ (taps);
      const { id, kind, department, name, date } = file;
      const known = (await heads()).find((one) => one.id === id);
      const head = { id, kind, department, name, date, words: field.joinedWords(file.words, known?.words ?? {}) };
      const there = known ? await base.subjects(id) : [];
      for (const part of /** @type {SheetPart[]} */ (["answers", "contacts"])) {
        const subjects = there.filter((one) => one.part === part).map(({ subject }) => subject);
        if (field.holdsMore([...subjects, ...Object.keys(file[part])])) throw new Error("many");
      }
      const fields = await inTurn(() => base.keep({
        sheet: id,
        keys,
        head,
        made: (found, device, turn) => ({ turn: Math.max(turn, lastOf(file, device)), fields: found.map((one, n) => joinedFields(one, file[keys[n][1]][keys[n][2]])) }),
      }));
      fresh = known ? null : sheetOf(head, keys.map(([sheet, part, subject], n) => ({ sheet, part, subject, fields: fields[n] })));
    }

    return {
      isKept: base.isKept,
      mark: base.mark,
      setMark: base.setMark,
      heads,
      open,
      join,
      begin: (head, taps) => inTurn(async () => {
        const keys = keysOf(taps, head.id);
        await base.keep({ sheet: head.id, keys, head, made: tapped(taps, keys) });
      }),
      remove: (id) => inTurn(async () => {
        fresh = null;
        await base.remove(id);
        waiting.delete(id);
        rest();
      }),
      clear: () => inTurn(async () => {
        fresh = null;
        await base.clear();
        waiting.clear();
        rest();
      }),
      state: () => state,
      unsaved: () => !base.isKept || busy > 0 || [...waiting.values()].some((taps) => taps.length > 0),
      onState: (listen) => { listeners.push(listen); },
      onOthers: (listen) => { others.push(listen); },
      heardOfOthers: () => { fresh = null; for (const listen of others) listen(); },
    };
  };
})();
