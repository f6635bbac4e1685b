/* Starts the page of the yearly interview: begun with the site's questions, with last year's answers beside them. */
(async function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="interview"]');
  if (!root) return;
  const page = field.page(root, await field.openStore()), { part, say, tell, copy, views, go } = page;
  /** @type {{ words: Record<string, string> }} */
  const known = JSON.parse(part("[data-known]").textContent ?? "{}");
  const isTyped = (/** @type {string} */ name) => /^q\.|^(?:what|who|by|sign)$/.test(name);
  const form = /** @type {HTMLFormElement} */ (part("[data-guide]"));
  /** The latest interview of the department before this one.
     @type {OpenSheet | null} */
  let last = null;

  const kept = field.keeping(page, {
    view: "guide",
    about: (sheet) => say("progress", field.answeredIn(sheet)),
    begin: (begun) => ({ date: /** @type {HTMLInputElement} */ (part("[name=date]", begun)).value, words: known.words, taps: [] }),
    opened() {
      const count = page.sheet ? Object.values(page.sheet.answers).reduce((sum, fields) => sum + field.conflictsIn(fields), 0) : 0;
      tell(count ? "joined-conflicts" : "joined", { count });
    },
    redraw(now) {
      if (now === "results") return drawResults();
      theme.refill();
      guide.refill(drawGuide);
    },
  });
  const undo = field.undoing(page, {
    isTyped,
    drawn() {
      theme.fill();
      guide.fill();
    },
    async back(subject) {
      const view = subject.startsWith("theme.") ? "theme" : "guide";
      if (root.dataset.now !== view) await go(view, view === "theme" ? subject.slice(6) : page.sheet?.id);
    },
  });
  page.forgetUndo = undo.forget;
  const guide = field.form(page, form, { subject: () => "meeting", tap: undo.tap, isTyped });
  const theme = field.interviewTheme(page, undo.tap, isTyped, () => last), drawResults = field.interviewResults(page, kept, () => last);

  async function findLast() {
    const { sheet } = page;
    const before = sheet ? (await kept.heads()).filter(({ id, department, date }) => id !== sheet.id && department === sheet.department && date < sheet.date) : [];
    last = before.length ? await page.store.open(before[0].id) : null;
  }

  function drawGuide() {
    const { sheet } = page;
    if (!sheet) return;
    kept.drawHead();
    part("[data-count]").textContent = say("progress", field.answeredIn(sheet));
    part("[data-themes]").replaceChildren(...field.themesIn(sheet).map(rowOf));
    const old = last ? field.agreedIn(last) : [];
    part("[data-no-last]").hidden = last !== null;
    for (const box of form.querySelectorAll("[data-done]")) {
      const one = old.find(({ number }) => number === Number(box.dataset.done));
      box.hidden = !one;
      part("legend", box).textContent = one ? [one.what, one.who, one.by].filter(Boolean).join(" · ") : "";
    }
    guide.fill();
  }

  /** @param {InterviewTheme} one */
  function rowOf({ id, name, questions }) {
    const row = copy("theme"), given = questions.filter((asked) => field.answerIn(page.sheet, `theme.${id}`, `q.${asked.id}`)), light = field.answerIn(page.sheet, `theme.${id}`, "light");
    part("[data-name]", row).textContent = name;
    part("[data-about]", row).textContent = [light && say(light), say("progress", { count: given.length, all: questions.length })].filter(Boolean).join(" · ");
    part("button", row).addEventListener("click", () => go("theme", id));
    return row;
  }

  views.set("guide", async (id) => {
    if (!(await kept.open(id))) return;
    await findLast();
    guide.clear();
    drawGuide();
  });
  await field.ready(page);
})();
