/* The rounds on this device: begin one, open one, take a file in, delete. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.visitsStart = (page) => {
    const { store, part, say, tell, copy, views, go } = page;
    const begin = /** @type {HTMLFormElement} */ (part("[data-begin]")), opener = /** @type {HTMLInputElement} */ (part("[data-open-file]"));
    const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (part(`[name="${name}"]`, begin));
    const dayInWords = (/** @type {string} */ date) => new Date(`${date}T00:00:00Z`).toLocaleDateString("da-DK", { timeZone: "UTC", dateStyle: "long" });

    field.dayInWords = dayInWords;

    async function showRounds() {
      const heads = await store.heads();
      const rows = await Promise.all(heads.map(async (head) => rowOf(head, await store.open(head.id))));
      part("[data-no-rounds]").hidden = rows.length > 0;
      part("[data-rounds]").replaceChildren(...rows);
      part("[data-new-round]").toggleAttribute("open", !rows.length);
    }

    /** @param {KeptHead} head @param {OpenSheet | null} sheet */
    function rowOf(head, sheet) {
      const row = copy("round"), all = sheet ? field.dwellingsOf(sheet) : [];
      const done = all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length;
      part("[data-name]", row).textContent = say("round", { name: head.name, date: dayInWords(head.date) });
      const months = Number(say("keep-months")), isOld = field.monthsSince(head.date, new Date()) >= months;
      part("[data-about]", row).textContent = [say("progress", { done, all: all.length }), ...(isOld ? [say("old-row", { months })] : [])].join(" · ");
      part("button", row).addEventListener("click", () => go("round", head.id));
      return row;
    }

    begin.addEventListener("submit", async (event) => {
      event.preventDefault();
      const select = /** @type {HTMLSelectElement} */ (part("select", begin)), date = input("date").value;
      const read = field.dwellings(input("dwellings").value);
      if (!select.value) return void (tell("no-department"), select.focus());
      if (read.fault) return void (tell(read.fault, { name: read.name ?? "" }), input("dwellings").focus());
      const id = `visits:${select.value}:${date}`, name = select.selectedOptions[0].textContent ?? "";
      if ((await store.heads()).some((one) => one.id === id)) return tell("exists", { name });
      const roles = [...begin.querySelectorAll("input[name=role]:checked")].map((one) => /** @type {HTMLInputElement} */ (one).value);
      /** @type {KeptHead} */
      const head = { id, kind: "visits", department: select.value, name, date, words: {} };
      const taps = [...field.namingTaps(read.dwellings), { part: /** @type {SheetPart} */ ("answers"), subject: "round", field: "roles", value: roles.join(" ") }];
      try {
        await store.begin(head, taps);
      } catch {
        return tell("no-room");
      }
      begin.reset();
      setToday();
      navigator.storage?.persist?.().catch(() => false);  // a browser may ask the reader, who need not answer
      await go("round", id);
      if (date > field.dayOf(new Date())) tell("clock");
    });

    opener.addEventListener("change", async () => {
      const [file] = opener.files ?? [];
      const sheet = file && (await field.openFile(file));
      opener.value = "";
      if (!sheet) return;
      try {
        await store.join(sheet);
      } catch {
        return tell("no-room");
      }
      await go("round", sheet.id);
      const count = page.sheet ? field.conflictsOf(page.sheet) : 0;
      tell(count ? "joined-conflicts" : "joined", { count });
    });

    part("[data-clear]").addEventListener("click", async () => {
      await store.clear();
      page.sheet = null;
      part("[data-sure=clear]").hidden = true;
      await showRounds();
      tell("cleared");
    });

    function setToday() {
      input("date").value = field.dayOf(new Date());
    }

    setToday();
    views.set("start", showRounds);
  };
})();
