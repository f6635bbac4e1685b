/* One round: how far it is, its dwellings, and the file it is saved in. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const AWAY = ["not-home", "no-access"];

  field.visitsRound = (page) => {
    const { root, store, part, say, tell, copy, views, show, go } = page;
    const filter = () => /** @type {HTMLInputElement} */ (part("[data-filter] input:checked")).value;

    /** @param {string} id */
    async function open(id) {
      if (page.sheet?.id !== id) field.forgetUndo?.();
      page.sheet = await store.open(id);
      if (!page.sheet) {
        await show("start", "");
        return tell("deleted");
      }
      draw();
    }

    function draw() {
      const { sheet } = page;
      if (!sheet) return;
      const all = field.dwellingsOf(sheet), done = all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length;
      part("[data-round-title]").textContent = say("round", { name: sheet.name, date: field.dayInWords(sheet.date) });
      part("[data-progress]").textContent = say("progress", { done, all: all.length });
      Object.assign(part("[data-bar]"), { max: Math.max(1, all.length), value: done });
      const months = Number(say("keep-months")), old = part("[data-old]");
      old.hidden = field.monthsSince(sheet.date, new Date()) < months;
      old.textContent = say("old", { months });
      drawDwellings(all.filter(({ fields }) => isWanted(field.valueOf(fields, "visit"))));
    }

    /** @param {string} visit */
    function isWanted(visit) {
      if (filter() === "left") return visit !== "visited";
      return filter() === "all" || AWAY.includes(visit);
    }

    /** @param {ReturnType<PortalFieldwork["dwellingsOf"]>} dwellings */
    function drawDwellings(dwellings) {
      const stairwells = [...new Set(dwellings.map(({ stairwell }) => stairwell))];
      part("[data-dwellings]").replaceChildren(...stairwells.map((stairwell) => {
        const box = copy("stairwell"), here = dwellings.filter((one) => one.stairwell === stairwell);
        part("[data-name]", box).textContent = stairwell || say("other");
        part("[data-name]", box).hidden = stairwells.length === 1 && !stairwell;
        part("ul", box).replaceChildren(...here.map(rowOf));
        return box;
      }));
    }

    /** @param {ReturnType<PortalFieldwork["dwellingsOf"]>[number]} dwelling */
    function rowOf({ subject, name, fields }) {
      const row = copy("dwelling"), visit = field.valueOf(fields, "visit") || "left", wishes = field.at(page.sheet?.contacts, subject) ?? {};
      const count = field.disagreementsIn(fields) + field.disagreementsIn(wishes);
      const about = [say(visit), ...(Object.keys(wishes).some((wish) => field.valueOf(wishes, wish)) ? [say("wishes")] : []), ...(count ? [say("conflicts-here", { count })] : [])];
      part("[data-name]", row).textContent = name;
      part("[data-about]", row).textContent = about.join(" · ");
      row.dataset.visit = visit;
      part("button", row).addEventListener("click", () => go("dwelling", subject));
      return row;
    }

    /** @param {string} id @param {string} value @returns {Tap} */
    const removal = (id, value) => ({ part: "answers", subject: `d.${id}`, field: "removed", value });

    part("[data-filter]").addEventListener("change", draw);
    part("[data-add]").addEventListener("submit", async (event) => {
      event.preventDefault();
      const typed = /** @type {HTMLTextAreaElement} */ (part("[data-add] textarea"));
      const { sheet } = page, known = sheet ? field.dwellingsOf(sheet).map(({ subject }) => subject.slice(2)) : [];
      const read = field.dwellings(typed.value, known);
      if (!sheet || read.fault) return tell(read.fault ?? "", { name: read.name ?? "" });
      const again = read.dwellings.filter(({ id }) => field.at(sheet.answers, `d.${id}`));
      await sheet.put([...field.namingTaps(read.dwellings), ...again.map(({ id }) => removal(id, ""))]);
      typed.value = "";
      draw();
    });
    for (const button of root.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () => {
        const withContacts = /** @type {HTMLInputElement} */ (part("[data-with-contacts]")).checked;
        if (page.sheet) page.saveSheet(page.sheet, button.dataset.save === "locked", withContacts);
      });
    }
    part("[data-delete]").addEventListener("click", async () => {
      if (page.sheet) await store.remove(page.sheet.id);
      page.sheet = null;
      part("[data-sure=delete]").hidden = true;
      await go("start");
      tell("deleted");
    });
    store.onOthers(async () => {
      if (!page.sheet || root.dataset.now === "start") return root.dataset.now === "start" && show("start", "");
      page.sheet = await store.open(page.sheet.id);
      if (!page.sheet) return tell("state-gone"), show("start", "");
      if (root.dataset.now === "round") return draw();
      field.refill?.();
    });
    views.set("round", open);
  };
})();
