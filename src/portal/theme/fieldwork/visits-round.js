/* One round: how far it is, and its dwellings. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const AWAY = ["not-home", "no-access"];

  field.visitsRound = (page, kept) => {
    const { part, say, tell, copy, views, go } = page;
    const filter = () => /** @type {HTMLInputElement} */ (part("[data-filter] input:checked")).value;

    function draw() {
      const { sheet } = page;
      if (!sheet) return;
      const all = field.dwellingsOf(sheet), done = all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length;
      const along = page.along?.(sheet) ?? "";
      kept.drawHead();
      Object.assign(part("[data-along]"), { textContent: along, hidden: !along });
      part("[data-progress]").textContent = say("progress", { done, all: all.length });
      Object.assign(part("[data-bar]"), { max: Math.max(1, all.length), value: done });
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
      row.dataset.at = subject;
      return row;
    }

    /** @param {string} id @param {string} value @returns {Tap} */
    const removal = (id, value) => ({ part: "answers", subject: `d.${id}`, field: "removed", value });

    part("[data-dwellings]").addEventListener("click", ({ target }) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("button")?.closest("[data-at]"));
      if (row) go("dwelling", row.dataset.at ?? "");
    });
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
    page.drawRound = draw;
    views.set("round", async (id) => { if (await kept.open(id)) draw(); });
  };
})();
