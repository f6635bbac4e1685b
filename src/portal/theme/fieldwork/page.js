/* What every page of the field has: its words, its views, the line that says whether all is kept, and files in and out. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  /** @param {HTMLElement} root @param {FieldStore} store @returns {FieldPage} */
  field.page = (root, store) => {
    const kind = /** @type {SheetHead["kind"]} */ (root.dataset.fieldwork);
    /** @type {Record<string, string>} */
    const words = JSON.parse(part("[data-words]").textContent ?? "{}");
    const report = part("[data-report]"), kept = part("[data-kept]"), dialog = /** @type {HTMLDialogElement} */ (part("dialog"));
    /** @type {Map<string, (at: string) => unknown>} */
    const views = new Map();
    /** @type {Map<string, Element | null>} */
    const copies = new Map();
    let ways = 0;

    /** @param {string} selector @param {ParentNode} within */
    function part(selector, within = root) {
      const found = within.querySelector(selector);
      if (!found) throw new Error(selector);
      return found;
    }

    /** @param {string} name @param {Record<string, string | number>} values */
    const say = (name, values = {}) => ((values.count === 1 && words[`${name}-one`]) || (words[name] ?? name)).replace(/\{(\w+)\}/g, (hole, key) => String(values[key] ?? hole));

    /** @param {string} name @param {Record<string, string | number>} values */
    function tell(name, values = {}) {
      report.textContent = name ? say(name, values) : "";
      report.dataset.says = name;
    }

    /** @param {string} name */
    function copy(name) {
      const from = copies.get(name) ?? /** @type {HTMLTemplateElement} */ (part(`template[data-copy-of="${name}"]`)).content.firstElementChild;
      copies.set(name, from);
      return /** @type {HTMLElement} */ (from?.cloneNode(true));
    }

    function showState() {
      kept.textContent = say(`state-${store.state()}`);
      kept.dataset.state = store.state();
    }

    /** The way taken last is shown: a view whose sheet is not there has led elsewhere, and what is tapped in it would be lost.
       @param {string} wanted @param {string} at */
    async function show(wanted, at) {
      if (!page.isReady) return;  // whether a resident has the phone is not known yet
      const way = (ways += 1), view = page.held?.() ? "hand" : wanted;
      await views.get(view)?.(at);
      if (way !== ways) return;
      for (const one of root.querySelectorAll("[data-view]")) one.hidden = one.dataset.view !== view;
      root.dataset.now = view;
      window.scrollTo({ top: 0, behavior: "instant" });
    }

    /** The way is kept in the browser's history, so that »back« goes back; the address stays free of what it is about.
       @param {string} view @param {string} at */
    async function go(view, at = "") {
      tell("");
      history.pushState({ view, at }, "");
      await show(view, at);
      part(`[data-view="${view}"] :is(h1, h2)`).focus();
    }

    /** @param {string} text @param {string} name @param {string} type */
    function save(text, name, type = "application/json") {
      const link = document.createElement("a"), address = URL.createObjectURL(new Blob([text], { type }));
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    }

    /** A passphrase, typed twice where a file is locked; null when it was given up.
       @param {boolean} isNew @returns {Promise<string | null>} */
    function askPhrase(isNew) {
      const first = input("phrase"), second = input("again"), fault = part("[data-fault]", dialog);
      first.value = second.value = fault.textContent = "";
      for (const one of dialog.querySelectorAll("[data-new]")) one.hidden = !isNew;
      dialog.showModal();
      return new Promise((done) => {
        const end = (/** @type {string | null} */ phrase) => {
          stop.abort();
          dialog.close();
          done(phrase);
        };
        const stop = new AbortController(), { signal } = stop;
        part("form", dialog).addEventListener("submit", (event) => {
          event.preventDefault();
          if (isNew && [...first.value].length < 12) fault.textContent = say("phrase-short");
          else if (isNew && first.value !== second.value) fault.textContent = say("phrase-differs");
          else if (first.value) end(first.value);
        }, { signal });
        part("[data-give-up]", dialog).addEventListener("click", () => end(null), { signal });
        dialog.addEventListener("cancel", () => end(null), { signal });
      });
    }

    /** @param {string} name */
    const input = (name) => /** @type {HTMLInputElement} */ (part(`[name="${name}"]`, dialog));

    /** @param {OpenSheet} sheet @param {boolean} isLocked @param {boolean} withContacts */
    async function saveSheet(sheet, isLocked, withContacts) {
      const { id, kind, department, name, date, words: called, answers, contacts } = sheet;
      const text = field.fileText({ id, kind, department, name, date, words: called, answers, contacts: withContacts ? contacts : {} }, new Date());
      const phrase = isLocked ? await askPhrase(true) : "";
      if (phrase === null) return;
      const file = `${say("file")}-${department}-${date}${isLocked ? `-${say("file-locked")}` : ""}.json`;
      const written = phrase ? await field.locked(text, phrase) : text;
      save(written, file);
      tell(field.isTooLarge(written) ? "file-large" : "file-saved", { file });
    }

    /** A film is not read to learn that it is too large, and what is gone or kept back by the device can't be.
       @param {File} file @returns {Promise<ReadFile>} */
    async function readFile(file) {
      if (file.size > field.format.largest) return { fault: "large" };
      const text = await file.text().catch(() => null);
      return text === null ? { fault: "damaged" } : field.readFile(text);
    }

    /** The sheet in a file, or null; what is wrong with it is on the page then.
       @param {File} file @returns {Promise<Sheet | null>} */
    async function openFile(file) {
      let read = await readFile(file);
      if (read.fault === "locked" && read.locked) {
        const phrase = field.canLock ? await askPhrase(false) : null;
        if (phrase === null) return tell(field.canLock ? "" : "fault-no-lock"), null;
        const text = await field.unlocked(read.locked, phrase);
        read = text.fault === undefined ? field.readFile(text.text) : { fault: text.fault };
      }
      if (read.sheet && (read.sheet.kind !== kind || !page.isWhole(read.sheet))) read = { fault: read.sheet.kind === kind ? "damaged" : "foreign" };
      if (read.sheet) return read.sheet;
      tell(`fault-${read.fault}`, { file: file.name });
      return null;
    }

    window.addEventListener("popstate", ({ state }) => {
      tell("");
      if (page.held?.()) page.backWhileHeld?.();
      else show(state?.view ?? "start", state?.at ?? "");
    });
    window.addEventListener("beforeunload", (event) => {
      if (store.unsaved() && root.dataset.touched) event.preventDefault();
    });
    store.onState(showState);
    store.onState((now) => { if (now !== "saved") root.dataset.touched = "yes"; });
    showState();
    for (const one of root.querySelectorAll("[data-can-lock]")) one.hidden = !field.canLock;
    field.keepFromResidents(root, store);
    /** @type {FieldPage} */
    const page = { isReady: false, root, kind, store, part, say, tell, copy, views, show, go, save, saveSheet, openFile, isWhole: () => true };
    return page;
  };
})();
