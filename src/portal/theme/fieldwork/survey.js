/* Starts the page of the survey: begun with the site's questions, which stay with it. */
(async function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="survey"]');
  if (!root) return;
  const page = field.page(root, await field.openStore()), { part, say, tell, views } = page;
  /** @type {SurveyKnown} */
  const known = JSON.parse(part("[data-known]").textContent ?? "{}");
  const asked = () => (page.sheet ? field.askedIn(page.sheet) : []);
  const isTyped = (/** @type {string} */ name) => name === "sheets" || name.split(".").length === 3;
  const countOf = (/** @type {Sheet | OpenSheet} */ sheet) => Object.values(field.surveyResult(sheet).ways).reduce((sum, count) => sum + count, 0);

  page.isWhole = field.isSurvey;
  const kept = field.keeping(page, {
    view: "survey",
    about: (sheet) => say("progress", { count: countOf(sheet) }),
    begin: (form) => ({ date: /** @type {HTMLInputElement} */ (part("[name=date]", form)).value, words: known.words, taps: [] }),
    opened: () => tell("joined"),
    redraw: (now) => drawings().get(now)?.(),
  });
  const undo = field.undoing(page, {
    isTyped,
    drawn() {
      drawCodes();
      paper.draw();
    },
    async back(subject) {
      const view = subject.startsWith("t.") ? "tally" : "codes";
      if (root.dataset.now !== view) await page.go(view, page.sheet?.id);
    },
  });
  page.forgetUndo = undo.forget;
  field.surveyHand(page, asked);
  const drawCodes = field.surveyCodes(page, asked, undo), paper = field.surveyPaper(page, asked, undo, isTyped), drawResults = field.surveyResults(page, kept);

  const drawings = () => new Map([["survey", draw], ["codes", drawCodes], ["tally", paper.refill], ["results", drawResults]]);

  /** Of other questions than the site has now: a code that a resident gets would be of those. */
  function isOther() {
    const { words = {} } = page.sheet ?? {}, names = [...new Set([...Object.keys(words), ...Object.keys(known.words)])];
    return names.some((name) => words[name] !== known.words[name]);
  }

  function draw() {
    if (!page.sheet) return;
    kept.drawHead();
    part("[data-count]").textContent = say("progress", { count: countOf(page.sheet) });
    part("[data-collect]").hidden = isOther();
    part("[data-changed]").hidden = !isOther();
  }

  views.set("survey", async (id) => { if (await kept.open(id)) draw(); });
  views.set("paper", async (id) => { if (page.sheet?.id !== id) await kept.open(id); });
  views.set("poster", async (id) => {
    if (page.sheet?.id !== id) await kept.open(id);
    const { href } = new URL(known.way, location.href);
    part("[data-poster-code]").replaceChildren(...(window.portalCode?.(href) ?? []));
    part("[data-poster-address]").textContent = href.replace(/^https?:\/\//, "");
  });
  for (const button of root.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
  await field.ready(page);
})();
