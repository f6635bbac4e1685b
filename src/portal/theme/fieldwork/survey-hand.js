/* The team's phone is handed over: one resident answers, and hands it back. While it is with residents the page shows nothing else,
   wherever »back«, »forward« or a reload would lead. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  const STOP = "hand-back";  // what a resident is told; why, and what to do about it, is for staff

  field.surveyHand = (page, asked) => {
    const { root, store, part, tell, views, show, go } = page, view = part('[data-view="hand"]'), sure = part("[data-sure=staff]", view);
    const subject = () => field.handed.now()?.subject ?? "";
    const answersOf = () => field.at(page.sheet?.answers, subject()) ?? {};
    const flow = field.flow(page, view, {
      asked,
      chosen: (question) => field.valueOf(answersOf(), `q.${question}`),
      choose: async (question, id) => page.sheet?.put([{ part: "answers", subject: subject(), field: `q.${question}`, value: id }]),
      async end() {
        await give(true);
        turn(true);
      },
    });

    /** Nobody sees what the one before answered: each has a number drawn by chance. A reload finds the same one's.
       @param {boolean} isDone */
    async function give(isDone) {
      const now = field.handed.now(), drawn = `a.${field.newDevice().slice(0, 12)}`;
      const mark = { sheet: page.sheet?.id ?? now?.sheet ?? "", subject: isDone && now ? now.subject : drawn, isDone };
      await field.handed.give(store, mark).then(() => tell(""), () => tell(now ? STOP : "no-room"));
    }

    /** @param {boolean} isDone */
    function turn(isDone) {
      sure.hidden = true;
      part("[data-asking]", view).hidden = isDone;
      part("[data-asked]", view).hidden = !isDone;
      if (isDone) part("[data-asked] h2", view).focus();
      else flow.begin();
    }

    /** The answers of whoever is done are not drawn again; without its sheet there is nothing to answer. */
    async function draw() {
      const handed = field.handed.now();
      if (!handed) return show("survey", page.sheet?.id ?? "");
      if (page.sheet?.id !== handed.sheet) page.sheet = await store.open(handed.sheet);
      part("[data-next-resident]", view).hidden = !page.sheet;
      turn(handed.isDone || !page.sheet);
    }

    const isFull = () => Boolean(page.sheet && field.isFull(page.sheet));

    part("[data-hand-over]").addEventListener("click", async () => {
      if (isFull()) return tell("full");
      await give(false);
      if (field.handed.now()) await go("hand");
    });
    part("[data-next-resident]", view).addEventListener("click", async () => {
      if (isFull()) return tell(STOP);
      const before = subject();
      await give(false);
      if (subject() === before) return;  // it could not be kept: the answers would be put on the one before
      turn(false);
      part("[data-question] [data-name]", view).focus();
    });
    part("[data-take-back]", view).addEventListener("click", async () => {
      const { sheet } = page;
      await field.handed.takeBack(store);
      await (sheet ? go("survey", sheet.id) : go("start"));
    });
    page.held = () => Boolean(field.handed.now());
    page.backWhileHeld = () => {
      history.pushState({ view: "hand", at: "" }, "");
      if (root.dataset.now === "hand" && !part("[data-asking]", view).hidden) flow.back();
    };
    views.set("hand", draw);
  };
})();
