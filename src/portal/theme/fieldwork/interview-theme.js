/* One theme: its questions with last year's answers beside them, and how strong the department is there. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.interviewTheme = (page, tap, isTyped, last) => {
    const { part, say, copy, views, show, go } = page, view = part('[data-view="theme"]'), form = /** @type {HTMLFormElement} */ (part("form", view));
    let theme = "";
    const boxes = field.form(page, form, { subject: () => `theme.${theme}`, tap, isTyped });
    const themes = () => (page.sheet ? field.themesIn(page.sheet) : []);

    /** @param {{ id: string, ask: string }} question */
    function boxOf({ id, ask }) {
      const box = copy("question"), before = field.answerIn(last(), `theme.${theme}`, `q.${id}`);
      box.dataset.field = `q.${id}`;
      part("[data-name]", box).textContent = ask;
      part("[data-last]", box).textContent = before ? say("last", { answer: before }) : "";
      return box;
    }

    /** @param {string} id */
    function draw(id) {
      const here = themes().find((one) => one.id === id);
      if (!here) return show("start", "");
      theme = id;
      part("[data-theme]", view).textContent = here.name;
      part("[data-questions]", form).replaceChildren(...here.questions.map(boxOf));
      part("[data-light-box]", form).hidden = !here.light;
      boxes.clear();
      boxes.fill();
      const before = field.answerIn(last(), `theme.${id}`, "light");
      part("[data-last-light]", form).textContent = before ? say("last", { answer: say(before) }) : "";
    }

    part("[data-next-theme]", view).addEventListener("click", () => {
      const all = themes(), next = all[all.findIndex(({ id }) => id === theme) + 1];
      return next ? go("theme", next.id) : go("guide", page.sheet?.id);
    });
    views.set("theme", draw);
    return boxes;
  };
})();
