/* Starts the page of house-rule cases: a sheet for a department and a year. */
(async function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="cases"]');
  if (!root) return;
  const page = field.page(root, await field.openStore()), { part, say, tell, copy, views, go } = page;
  /** @type {CasesKnown} */
  const { choices, names } = JSON.parse(part("[data-known]").textContent ?? "{}");
  const nameOf = (/** @type {string} */ name, /** @type {string} */ value) => names[`${name}.${value}`] ?? value;
  const figures = (/** @type {Sheet | OpenSheet} */ sheet) => field.caseFigures(sheet, choices);
  const percent = (/** @type {Pick<CountedQuestion, "answered" | "findings">} */ one) => (one.answered ? say("percent", { share: field.percent(one) }) : "");

  page.isWhole = (sheet) => field.isCases(sheet, choices);
  const kept = field.keeping(page, {
    view: "year",
    about: (sheet) => say("progress", { count: figures(sheet).cases }),
    begin(form) {
      const typed = /** @type {HTMLInputElement} */ (part("[name=year]", form)).value.trim();
      return { date: `${typed}-01-01`, taps: [], ...(/^20\d\d$/.test(typed) ? {} : { fault: "bad-year", at: "[name=year]" }) };
    },
    opened() {
      const count = page.sheet ? field.casesOf(page.sheet).reduce((sum, { fields }) => sum + field.conflictsIn(fields), 0) : 0;
      tell(count ? "joined-conflicts" : "joined", { count });
    },
    redraw(now) {
      if (now === "results") return drawResults();
      drawYear();
      if (now === "case") page.refill?.();
    },
  });

  function drawYear() {
    if (!page.sheet) return;
    kept.drawHead();
    const all = field.casesOf(page.sheet), months = [...new Set(all.map(({ fields }) => field.valueOf(fields, "month")))];
    part("[data-count]").textContent = say("progress", { count: all.length });
    part("[data-no-cases]").hidden = all.length > 0;
    part("[data-cases]").replaceChildren(...months.map((month) => {
      const box = copy("month"), here = all.filter(({ fields }) => field.valueOf(fields, "month") === month);
      part("[data-name]", box).textContent = say("in-month", { month: nameOf("month", month), count: here.length });
      part("ul", box).replaceChildren(...here.map(rowOf));
      return box;
    }));
  }

  /** @param {ReturnType<PortalFieldwork["casesOf"]>[number]} one */
  function rowOf({ subject, fields }) {
    const row = copy("case"), words = (/** @type {string[]} */ ...asked) => asked.map((name) => field.valueOf(fields, name) && nameOf(name, field.valueOf(fields, name))).filter(Boolean).join(" · ");
    part("[data-name]", row).textContent = words("kind") || say("case");
    part("[data-about]", row).textContent = [words("days", "step", "closed"), field.conflictsIn(fields) ? say("conflicts-here") : ""].filter(Boolean).join(" · ");
    part("button", row).addEventListener("click", () => go("case", subject));
    return row;
  }

  const drawResults = field.tables(page, {
    tables: {
      year: (sheet) => {
        const known = figures(sheet);
        return [
          [names.contact, names.within, known.contact.findings, percent(known.contact)],
          ...known.answers.flatMap(({ name, counts }) => counts.map(({ id, count }) => [
            names[name], nameOf(name, id), count, known.cases ? say("percent", { share: Math.round((100 * count) / known.cases) }) : "",
          ])),
        ];
      },
      public: (sheet) => {
        const known = figures(sheet), isShown = field.publicNumber(known.contact).findings !== null;
        return [
          [names.contact, names.within, isShown ? percent(known.contact) : say("hidden")],
          ...known.answers.filter(({ name }) => name === "kind" || name === "step").flatMap(({ name, counts }) => {
            const shown = field.shownParts(Object.fromEntries(counts.map(({ id, count }) => [id, count])));
            return counts.map(({ id }) => [names[name], nameOf(name, id), shown[id] === null ? say("hidden") : say("at-least", { count: shown[id] ?? 0 })]);
          }),
        ];
      },
    },
    drawn(sheet, name) {
      const { cases, contact } = figures(sheet);
      part("[data-results-of]").textContent = kept.titleOf(sheet);
      const isPublic = name === "public";  // these numbers would stand beside those that are hidden
      part("[data-summary]").textContent = isPublic ? "" : [say("cases", { count: cases }), contact.answered ? say("within", { count: contact.findings, of: contact.answered }) : ""].join(" ");
    },
  });

  field.casesCase(page, drawYear);
  views.set("year", async (id) => { if (await kept.open(id)) drawYear(); });
  views.set("results", async (id) => {
    if (page.sheet?.id === id || (await kept.open(id))) drawResults();
  });
  const year = /** @type {HTMLInputElement} */ (part("[name=year]"));
  const setYear = () => { year.value = field.dayOf(new Date()).slice(0, 4); };
  part("[data-begin]").addEventListener("reset", () => setTimeout(setYear));
  setYear();
  await field.ready(page);
})();
