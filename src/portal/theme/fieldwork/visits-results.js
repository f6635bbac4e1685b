/* What comes out of a round, on the phone: tables to read, print or take along as CSV, and a slip for each dwelling. The same
   columns as `portal visits` (src/portal/fieldwork/report.py). */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.visitsResults = (page) => {
    const { part, say, copy, views, go } = page;
    const { questions, parts, trades, places, wishes, roles, guides, names } = /** @type {VisitKnown} */ (JSON.parse(part("[data-known]").textContent ?? "{}"));
    const nameOf = (/** @type {string} */ name) => names[name] ?? name;
    const findingOf = (/** @type {string} */ name) => say(`finding-${name.split(".")[0]}`);
    const where = (/** @type {{ stairwell: string, name: string }} */ one) => [one.stairwell, one.name].filter(Boolean).join(", ");

    /** @type {Record<string, (sheet: OpenSheet) => (string | number)[][]>} */
    const tables = {
      work: (sheet) => field.workList(sheet, parts, trades).map((job) => [
        job.urgent ? say("urgent") : "", say(`trade-${job.trade}`), job.stairwell, job.name, job.what ? nameOf(`part.${job.what}`) : say("agreed"), job.note, job.by && field.dayInWords(job.by),
      ]),
      moisture: (sheet) => field.dwellingsOf(sheet).flatMap((one) => places.flatMap((place) => {
        const figure = field.valueOf(one.fields, `moisture.${place}`);
        return figure ? [[where(one), nameOf(`place.${place}`), field.figureOf(figure) ?? figure]] : [];
      })),
      plan: (sheet) => field.findingsApart(sheet, questions).map((one) => [
        nameOf(one.field), nameOf(`found.${one.field.split(".")[0]}.${one.answer}`), one.findings, one.answered, say("percent", { share: field.percent(one) }),
        field.walked(Object.keys(one.stairwells)).map((stairwell) => say("of-stairwell", { stairwell: stairwell || say("other"), count: one.stairwells[stairwell] })).join("; "),
      ]),
      public: (sheet) => field.publicNumbers(field.figures(sheet, questions)).map((one) => [
        nameOf(one.field), findingOf(one.field), one.findings ?? say("hidden"), say("at-least", { count: one.of }),
      ]),
      wishes: (sheet) => field.dwellingsOf(sheet).flatMap((one) => {
        const wanted = wishes.filter((wish) => field.valueOf(field.at(sheet.contacts, one.subject) ?? {}, wish));
        return wanted.length ? [[where(one), wanted.map(nameOf).join(", ")]] : [];
      }),
    };

    /** @param {OpenSheet} sheet */
    function along(sheet) {
      const there = field.rolesOf(sheet, roles);
      return there.length ? say("along", { roles: there.map((role) => nameOf(`role.${role}`)).join(", ") }) : "";
    }

    /** @param {OpenSheet} sheet @param {string} name */
    function drawn(sheet, name) {
      const known = field.figures(sheet, questions);
      part("[data-results-of]").textContent = say("round", { name: sheet.name, date: field.dayInWords(sheet.date) });
      const more = [along(sheet), known.net && say("net", { count: known.net }), known.disagreements && say("disagree", { count: known.disagreements })];
      const isPublic = name === "public";  // these numbers would stand beside those that are hidden
      part("[data-summary]").textContent = isPublic ? "" : say("done", { done: known.visits.visited ?? 0, all: known.dwellings });
      part("[data-disagree]").textContent = isPublic ? "" : more.filter(Boolean).join(" ");
      if (name === "slips") drawSlips(sheet);
    }

    /** @param {OpenSheet} sheet */
    function drawSlips(sheet) {
      const visited = field.dwellingsOf(sheet).filter(({ fields }) => field.valueOf(fields, "visit") === "visited");
      const made = visited.map(slipOf).filter((slip) => slip !== null);
      part("[data-slips]").replaceChildren(...made);
      part("[data-nothing]", part('[data-table="slips"]')).hidden = made.length > 0;
    }

    /** @param {ReturnType<PortalFieldwork["dwellingsOf"]>[number]} one @returns {HTMLElement | null} */
    function slipOf(one) {
      const slip = copy("slip"), { fields } = one;
      const answered = (/** @type {string} */ answer) => parts.filter((part) => field.valueOf(fields, `check.${part.field}`) === answer);
      const line = (/** @type {VisitPart} */ part) => [nameOf(`part.${part.field}`), field.valueOf(fields, `note.${part.field}`)].filter(Boolean).join(". ");
      const agreed = field.agreementsOf(fields).map(({ what, who, by }) => [what, who && say(`who-${who}`), by && say("by", { date: field.dayInWords(by) })].filter(Boolean).join(", "));
      const tenant = answered("tenant"), lists = { tenant: tenant.map(line), department: answered("department").map(line), agreed };
      if (!Object.values(lists).some((lines) => lines.length)) return null;
      part("[data-name]", slip).textContent = where(one);
      for (const [name, lines] of Object.entries(lists)) {
        part(`[data-list=${name}]`, slip).hidden = !lines.length;
        part(`[data-list=${name}] ul`, slip).replaceChildren(...lines.map(item));
      }
      const ids = [...new Set(tenant.map(({ field: name }) => guides[name]?.id).filter(Boolean))];
      part("[data-guides]", slip).replaceChildren(...ids.map((id) => guideOf(/** @type {VisitGuide} */ (Object.values(guides).find((guide) => guide.id === id)))));
      return slip;
    }

    /** @param {string} words */
    const item = (words) => Object.assign(document.createElement("li"), { textContent: words });

    /** @param {VisitGuide} guide */
    function guideOf(guide) {
      const box = copy("slip-guide"), { href } = new URL(guide.way, location.href);
      part("[data-name]", box).textContent = guide.title;
      part("[data-address]", box).textContent = href.replace(/^https?:\/\//, "");
      box.prepend(...(window.portalCode?.(href) ?? []));
      return box;
    }

    page.along = along;
    const draw = field.tables(page, { tables, drawn });
    part("[data-results]").addEventListener("click", () => go("results", page.sheet?.id));
    views.set("results", async (at) => {
      if (page.sheet?.id !== at) page.sheet = await page.store.open(at);
      draw();
    });
  };
})();
