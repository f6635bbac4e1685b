/* Residents' codes, typed by staff. A code that has been typed before is asked about: two residents can answer alike. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.surveyCodes = (page, asked, undo) => {
    const { part, say, tell, copy, views, show } = page, view = part('[data-view="codes"]');
    const form = /** @type {HTMLFormElement} */ (part("form", view)), input = /** @type {HTMLInputElement} */ (part("input", form)), again = part("[data-again]", view);
    let waiting = "";

    const read = (/** @type {string} */ code, questions = asked()) => field.answersOf(code, questions.map(({ answers }) => answers.length), field.editionOf(questions));
    const countOf = () => (page.sheet ? field.surveyResult(page.sheet).ways.code : 0);
    const typedBefore = (/** @type {string} */ code) => Boolean(page.sheet && field.typedCodes(page.sheet).some((one) => one.code === code));

    /** @param {string} code */
    async function add(code) {
      const questions = asked(), numbers = read(code, questions) ?? [];
      const subject = `c.${code}.${field.newDevice().slice(0, 12)}`;
      const taps = questions.map(({ id, answers }, n) => ({ part: /** @type {SheetPart} */ ("answers"), subject, field: `q.${id}`, value: answers[numbers[n] - 1]?.id ?? "" }));
      ask("");
      if (page.sheet && field.isFull(page.sheet)) return tell("full");
      input.value = "";
      await undo.tap(taps.filter(({ value }) => value));
      tell("code-added", { count: countOf() });
      input.focus();
    }

    /** @param {string} code */
    function ask(code) {
      waiting = code;
      again.hidden = !code;
      part("[data-about]", again).textContent = code ? say("code-asked", { code }) : "";
      if (code) part("[data-same]", again).focus();
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const code = input.value.replace(/\D/g, "");
      tell("");
      if (!read(code)) return void (ask(""), tell("code-wrong", { code: input.value.trim() }), input.focus());
      return typedBefore(code) ? ask(code) : void add(code);
    });
    part("[data-anew]", again).addEventListener("click", () => { if (waiting) add(waiting); });
    part("[data-same]", again).addEventListener("click", () => {
      ask("");
      input.value = "";
      input.focus();
    });

    function draw() {
      const { sheet } = page;
      if (!sheet) return;
      const many = field.codesAgain(sheet);
      part("[data-many]", view).hidden = !many.length;
      part("[data-many] ul", view).replaceChildren(...many.map(({ code, subjects }) => {
        const row = copy("again");
        part("[data-name]", row).textContent = say("code-times", { code, count: subjects.length });
        part("button", row).addEventListener("click", () => undo.tap([{ part: "answers", subject: subjects[subjects.length - 1], field: "removed", value: "yes" }]));
        return row;
      }));
    }

    views.set("codes", async (id) => {
      if (page.sheet?.id !== id) page.sheet = await page.store.open(id);
      if (!page.sheet) return show("start", "");
      ask("");
      draw();
    });
    return draw;
  };
})();
