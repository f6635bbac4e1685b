/* One question a screen: an answer leads to the next one, and one may go back or pass over. Nothing that somebody else answered is
   there to be seen. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.flow = ({ part, copy, say }, view, { asked, chosen, choose, end }) => {
    const place = part("[data-question]", view), step = part("[data-step]", view);
    let now = 0;

    /** @param {number} to @param {boolean} isFirst */
    function draw(to, isFirst = false) {
      const all = asked();
      if (to >= all.length) return end();
      now = Math.max(0, to);
      const box = copy("question"), name = part("[data-name]", box);
      step.textContent = say("step", { number: now + 1, all: all.length });
      name.textContent = all[now].ask;
      part("[data-answers]", box).replaceChildren(...all[now].answers.map((one) => buttonOf(all[now].id, one, now + 1)));
      place.replaceChildren(box);
      part("[data-previous]", view).hidden = now === 0;
      window.scrollTo({ top: 0, behavior: "instant" });
      if (!isFirst) name.focus();
    }

    /** A second tap on an answer, before it is kept, leads to the same question as the first.
       @param {string} question @param {{ id: string, say: string }} answer @param {number} next */
    function buttonOf(question, { id, say: words }, next) {
      const item = copy("answer"), button = part("button", item);
      button.textContent = words;
      button.setAttribute("aria-pressed", String(chosen(question) === id));
      button.addEventListener("click", async () => {
        await choose(question, id);
        if (item.isConnected) draw(next);
      });
      return item;
    }

    part("[data-previous]", view).addEventListener("click", () => draw(now - 1));
    part("[data-skip]", view).addEventListener("click", async () => {
      const { id } = asked()[now];
      if (chosen(id)) await choose(id, "");
      draw(now + 1);
    });
    return { begin: () => draw(0, true), back: () => draw(now - 1), last: () => draw(asked().length - 1) };
  };
})();
