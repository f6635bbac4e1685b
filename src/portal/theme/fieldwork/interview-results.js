/* The interview for the board, to print: how the department is, what was agreed, what was answered, and the line that says that the
   portal's pages were gone through. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.interviewResults = (page, kept, last) => {
    const { part, say, tell, copy, views } = page, view = part('[data-view="results"]');

    /** The word and a sign beside it: colour alone says nothing. @param {string} light */
    function signOf(light) {
      const sign = copy("light");
      sign.dataset.light = light;
      part("[data-name]", sign).textContent = light ? say(light) : say("no-light");
      return sign;
    }

    /** In the words of the boxes that were ticked. @param {OpenSheet} sheet */
    function drawPresent(sheet) {
      const boxes = [...page.root.querySelectorAll('[data-guide] [data-field^="role."]')].filter(({ dataset }) => field.answerIn(sheet, "meeting", dataset.field ?? ""));
      const roles = boxes.map((box) => part("label", box).textContent?.trim()).join(", ");
      Object.assign(part("[data-present]", view), { textContent: roles && say("present", { roles }), hidden: !roles });
    }

    /** @param {OpenSheet} sheet */
    function drawLights(sheet) {
      const themes = field.themesIn(sheet).filter(({ light }) => light);
      part("[data-lights]", view).replaceChildren(...themes.map(({ id, name }) => {
        const row = copy("light-row"), before = field.answerIn(last(), `theme.${id}`, "light");
        part("[data-name]", row).textContent = name;
        part("[data-sign]", row).replaceChildren(signOf(field.answerIn(sheet, `theme.${id}`, "light")));
        part("[data-last]", row).textContent = before ? say("last", { answer: say(before) }) : "";
        return row;
      }));
    }

    /** @param {string} words */
    const item = (words) => Object.assign(document.createElement("li"), { textContent: words });
    const agreed = (/** @type {ReturnType<PortalFieldwork["agreedIn"]>[number]} */ { what, who, by, sign }) => [what, who, by, sign].filter(Boolean).join(" · ");

    /** @param {OpenSheet} sheet */
    function drawAgreements(sheet) {
      const made = field.agreedIn(sheet);
      part("[data-has-agreed]", view).hidden = !made.length;
      part("[data-agreed]", view).replaceChildren(...made.map((one) => item(agreed(one))));
      const before = last(), old = before ? field.agreedIn(before) : [];
      part("[data-had-last]", view).hidden = !old.length;
      part("[data-last-agreed]", view).replaceChildren(...old.map((one) => {
        const done = field.answerIn(sheet, "last", `done.${one.number}`);
        return item([agreed(one), done && say(done)].filter(Boolean).join(" · "));
      }));
    }

    /** @param {OpenSheet} sheet */
    function drawAnswers(sheet) {
      part("[data-has-answers]", view).hidden = !field.answeredIn(sheet).count;
      part("[data-answers]", view).replaceChildren(...field.themesIn(sheet).map(({ id, name, questions }) => {
        const box = copy("answers"), given = questions.map((one) => ({ ask: one.ask, answer: field.answerIn(sheet, `theme.${id}`, `q.${one.id}`) })).filter(({ answer }) => answer);
        box.hidden = !given.length;
        part("[data-name]", box).textContent = name;
        part("dl", box).replaceChildren(...given.map(({ ask, answer }) => {
          const line = copy("answer");
          part("dt", line).textContent = ask;
          part("dd", line).textContent = answer;
          return line;
        }));
        return box;
      }));
    }

    function draw() {
      const { sheet } = page;
      if (!sheet) return;
      part("[data-results-of]", view).textContent = kept.titleOf(sheet);
      part("[data-reviewed-file]", view).textContent = say("reviewed-file", { slug: sheet.department });
      part("[data-reviewed-line]", view).textContent = say("reviewed-line", { date: sheet.date });
      drawPresent(sheet);
      drawLights(sheet);
      drawAgreements(sheet);
      drawAnswers(sheet);
    }

    part("[data-copy]", view).addEventListener("click", async () => {
      const line = part("[data-reviewed-line]", view).textContent ?? "";
      await navigator.clipboard.writeText(line).then(() => tell("copied"), () => tell("copy-by-hand"));
    });
    part("[data-print]", view).addEventListener("click", () => window.print());
    views.set("results", async (id) => {
      if (page.sheet?.id === id || (await kept.open(id))) draw();
    });
    return draw;
  };
})();
