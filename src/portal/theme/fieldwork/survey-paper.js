/* Sheets of paper: a pile is counted on paper, and its sums are typed here. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const MOST_SHEETS = 10_000;

  field.surveyPaper = (page, asked, undo, isTyped) => {
    const { part, say, tell, copy, views, show } = page, view = part('[data-view="tally"]');
    const form = /** @type {HTMLFormElement} */ (part("form", view)), place = part("[data-piles]", form);
    const piles = () => Object.entries(page.sheet?.answers ?? {}).filter(([subject, fields]) => subject.startsWith("t.") && field.valueOf(fields, "removed") !== "yes").map(([subject]) => subject);
    const boxes = field.form(page, form, {
      subject: () => "",
      tap: undo.tap,
      isTyped,
      refuse: ({ value }) => (!/^\d{0,5}$/.test(value.trim()) ? "number" : Number(value) > MOST_SHEETS ? "number-large" : ""),
    });

    function draw() {
      const wanted = piles(), there = [...place.children].map((one) => /** @type {HTMLElement} */ (one).dataset.pile);
      if (wanted.join() !== there.join()) place.replaceChildren(...wanted.map(pileOf));
      boxes.fill();
      drawOver();
    }

    /** More crosses than sheets at a question: somebody counted wrong. */
    function drawOver() {
      for (const box of place.children) {
        const fields = field.at(page.sheet?.answers, /** @type {HTMLElement} */ (box).dataset.pile ?? "") ?? {}, sheets = Number(field.valueOf(fields, "sheets") || 0);
        const over = asked().find(({ id, answers }) => answers.reduce((sum, one) => sum + Number(field.valueOf(fields, `q.${id}.${one.id}`) || 0), 0) > sheets);
        part("[data-over]", box).textContent = over ? say("tally-over", { question: over.ask }) : "";
      }
    }

    /** @param {string} subject @param {number} number */
    function pileOf(subject, number) {
      const box = copy("pile");
      box.dataset.pile = subject;
      part("[data-name]", box).textContent = say("tally", { number: number + 1 });
      part("[data-field]", box).dataset.subject = subject;
      part("[data-rows]", box).replaceChildren(...asked().map((one) => rowOf(one, subject)));
      part("[data-out]", box).addEventListener("click", () => undo.tap([{ part: "answers", subject, field: "removed", value: "yes" }]));
      return box;
    }

    /** @param {AskedQuestion} question @param {string} subject */
    function rowOf({ id, ask, answers }, subject) {
      const row = copy("tally-question");
      part("legend", row).textContent = ask;
      row.append(...answers.map((one) => {
        const cell = copy("tally-answer");
        Object.assign(cell.dataset, { subject, field: `q.${id}.${one.id}` });
        part("[data-name]", cell).textContent = one.say;
        return cell;
      }));
      return row;
    }

    part("[data-new-pile]", view).addEventListener("click", () => {
      if (page.sheet && field.isFull(page.sheet)) return tell("full");
      const subject = `t.${field.newDevice().slice(0, 12)}`;
      undo.tap([{ part: "answers", subject, field: "sheets", value: "0" }]);
      // Drawn, not yet kept: once it is kept, somebody may be typing in another box, and the rest of the number would end in this one.
      place.querySelector(`[data-pile="${subject}"] input`)?.focus();
    });
    views.set("tally", async (id) => {
      if (page.sheet?.id !== id) page.sheet = await page.store.open(id);
      if (!page.sheet) return show("start", "");
      boxes.clear();
      draw();
    });
    return { draw, refill: () => boxes.refill(draw) };
  };
})();
