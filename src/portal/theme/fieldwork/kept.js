/* The sheets of one kind on this device: listed, begun, opened, joined with a file, saved as one, deleted. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  const DAY = new Intl.DateTimeFormat("da-DK", { timeZone: "UTC", dateStyle: "long" });  // made while the page loads: it takes a slow phone 50 ms

  field.dayInWords = (date) => {
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.valueOf()) ? date : DAY.format(day);  // a file may have been written elsewhere
  };

  field.keeping = (page, { view, about, begin, opened, redraw }) => {
    const { root, store, part, say, tell, copy, views, show, go } = page;
    const form = /** @type {HTMLFormElement} */ (part("[data-begin]")), opener = /** @type {HTMLInputElement} */ (part("[data-open-file]"));
    const months = () => Number(say("keep-months"));
    const isOld = (/** @type {string} */ date) => field.monthsSince(date, new Date()) >= months();
    const heads = async () => (await store.heads()).filter(({ kind }) => kind === page.kind);

    async function showAll() {
      const all = await heads(), rows = await Promise.all(all.map(async (head) => rowOf(head, await store.open(head.id))));
      part("[data-no-rounds]").hidden = rows.length > 0;
      part("[data-rounds]").replaceChildren(...rows);
      const isHere = root.dataset.now === "start", fold = part("[data-new-round]");
      if (!rows.length || !isHere) fold.toggleAttribute("open", !rows.length);  // another tab has written: what is being typed here stays in sight
    }

    /** @param {KeptHead} head @param {OpenSheet | null} sheet */
    function rowOf(head, sheet) {
      const row = copy("round");
      part("[data-name]", row).textContent = titleOf(head);
      part("[data-about]", row).textContent = [...(sheet ? [about(sheet)] : []), ...(isOld(head.date) ? [say("old-row", { months: months() })] : [])].join(" · ");
      part("button", row).addEventListener("click", () => go(view, head.id));
      return row;
    }

    /** @param {SheetHead} head */
    const titleOf = ({ name, date }) => say("round", { name, date: field.dayInWords(date), year: date.slice(0, 4) });

    /** The sheet on the page, or the start when it is gone. @param {string} id */
    async function open(id) {
      if (page.sheet?.id !== id) page.forgetUndo?.();
      page.sheet = await store.open(id);
      if (page.sheet) return true;
      await show("start", "");
      tell("deleted");
      return false;
    }

    /** What is above a sheet: its name, and whether it is to be deleted. */
    function drawHead() {
      const { sheet } = page, old = part("[data-old]");
      if (!sheet) return;
      part("[data-round-title]").textContent = titleOf(sheet);
      old.hidden = !isOld(sheet.date);
      old.textContent = say("old", { months: months() });
    }

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const select = /** @type {HTMLSelectElement} */ (part("select[name=department]", form));
      if (!select.value) return void (tell("no-department"), select.focus());
      const made = begin(form);
      if (made.fault) return void (tell(made.fault, { name: made.name ?? "" }), made.at && part(made.at, form).focus());
      const name = select.selectedOptions[0].textContent ?? "", { date, words = {}, taps } = made;
      const id = `${page.kind}:${select.value}:${date}`;
      if ((await heads()).some((one) => one.id === id)) return tell("exists", { name });
      try {
        await store.begin({ id, kind: page.kind, department: select.value, name, date, words }, taps);
      } catch {
        return tell("no-room");
      }
      form.reset();
      setToday();
      navigator.storage?.persist?.().catch(() => false);  // a browser may ask the reader, who need not answer
      await go(view, id);
      if (date > field.dayOf(new Date())) tell("clock");
    });

    opener.addEventListener("change", async () => {
      const [file] = opener.files ?? [], sheet = file && (await page.openFile(file));
      opener.value = "";
      if (!sheet) return;
      try {
        await store.join(sheet);
      } catch (error) {
        return tell(error instanceof Error && error.message === "many" ? "joined-many" : "no-room");
      }
      await go(view, sheet.id);
      opened(sheet);
    });

    for (const button of root.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () => {
        const contacts = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-with-contacts]"));
        if (page.sheet) page.saveSheet(page.sheet, button.dataset.save === "locked", contacts?.checked ?? false);
      });
    }
    part("[data-delete]").addEventListener("click", async () => {
      if (page.sheet) await store.remove(page.sheet.id);
      page.sheet = null;
      part("[data-sure=delete]").hidden = true;
      await go("start");
      tell("deleted");
    });
    part("[data-clear]").addEventListener("click", async () => {
      await store.clear();
      page.sheet = null;
      part("[data-sure=clear]").hidden = true;
      await showAll();
      tell("cleared");
    });
    for (const button of root.querySelectorAll("[data-ask]")) {
      button.addEventListener("click", () => {
        const sure = part(`[data-sure="${button.dataset.ask}"]`);
        sure.hidden = false;
        part("[data-not]", sure).focus();  // a key that is held down deletes nothing
      });
    }
    for (const button of root.querySelectorAll("[data-not]")) {
      button.addEventListener("click", () => { /** @type {HTMLElement} */ (button.closest("[data-sure]")).hidden = true; });
    }
    for (const button of root.querySelectorAll("[data-to]")) {
      button.addEventListener("click", () => page.go(button.dataset.to ?? "start", button.dataset.to === "start" ? "" : page.sheet?.id));
    }
    store.onOthers(async () => {
      if (root.dataset.now === "start") return showAll();  // and no way is taken: what is being typed stays where it is
      if (!page.sheet) return;
      page.sheet = await store.open(page.sheet.id);
      if (!page.sheet) return tell(page.held?.() ? "" : "state-gone"), show("start", "");
      redraw(root.dataset.now ?? "");
    });

    /** A sheet that is a whole year's has no day. */
    function setToday() {
      const day = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=date]"));
      if (day) day.value = field.dayOf(new Date());
    }

    setToday();
    views.set("start", showAll);
    return { open, drawHead, heads, titleOf };
  };

  /** The page is ready: without a script it said what to do instead. */
  field.ready = async (page) => {
    page.part("[data-without]").remove();
    if (!(await field.isForStaff(page))) return;
    page.isReady = true;
    history.replaceState({ view: "start", at: "" }, "");
    await page.show("start", "");
  };
})();
