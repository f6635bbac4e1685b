/* One dwelling: each tap is an answer that is kept at once. What two colleagues answered differently is side by side until one
   of them is chosen. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const AGREED = ["what", "who", "by"];

  field.visitsDwelling = (page) => {
    const { root, part, say, copy, views, go } = page;
    const form = /** @type {HTMLFormElement} */ (part("[data-dwelling]"));
    let subject = "";

    const fieldsOf = () => field.at(page.sheet?.answers, subject) ?? {};

    /** Letters typed one after the other are undone together. @param {string} name */
    const isTyped = (name) => /^(?:note|moisture)\.|\.what$/.test(name);

    const undo = field.undoing(page, {
      isTyped,
      drawn(taps) {
        fill();
        if (taps.some((one) => one.field === "visit")) drawProgress();
      },
      async back(to) {
        if (to !== subject || root.dataset.now !== "dwelling") await go("dwelling", to);
      },
    });
    const boxes = field.form(page, form, { subject: () => subject, tap: undo.tap, isTyped, doubt: (name, value) => (name.startsWith("moisture.") && value && field.figureOf(value) === null ? "not-a-figure" : "") });

    function fill() {
      fillAgreements();
      boxes.fill();
      drawMore();
    }

    /** What is asked only where there is something to it. */
    function drawMore() {
      const visit = field.valueOf(fieldsOf(), "visit");
      part("[data-inside]").hidden = visit === "not-home" || visit === "no-access";
      for (const one of form.querySelectorAll("[data-of]")) {
        const answer = field.valueOf(fieldsOf(), `check.${one.dataset.of}`), note = field.valueOf(fieldsOf(), `note.${one.dataset.of}`);
        part("[data-more]", one).hidden = !note && answer !== "tenant" && answer !== "department";
      }
    }

    function fillAgreements() {
      const place = part("[data-agreements]", form), wanted = field.agreementKeys(fieldsOf()), there = [...place.children].map((one) => /** @type {HTMLElement} */ (one).dataset.agreement);
      if (wanted.join() !== there.join()) place.replaceChildren(...wanted.map((key, n) => agreement(key, n + 1)));
    }

    /** @param {string} key @param {number} number */
    function agreement(key, number) {
      const box = copy("agreement");
      box.dataset.agreement = key;
      part("[data-name]", box).textContent = say("agreement", { number });
      for (const one of box.querySelectorAll("[data-field]")) {
        one.dataset.field = one.dataset.field?.replace("agreement.", `agreement.${key}.`);
        for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (one.querySelectorAll("input"))) input.name = one.dataset.field ?? "";
      }
      return box;
    }

    /** @param {string} at */
    function open(at) {
      subject = at;
      const here = page.sheet && field.dwellingsOf(page.sheet).find((one) => one.subject === at);
      if (!here) return page.show("start", "");
      boxes.clear();
      part("[data-dwelling-title]").textContent = [here.stairwell, here.name].filter(Boolean).join(", ");
      fill();
      drawProgress();
    }

    function drawProgress() {
      const all = page.sheet ? field.dwellingsOf(page.sheet) : [], done = all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length;
      part("[data-done-here]").textContent = `${say("visited")} ${say("progress", { done, all: all.length })}`;
    }

    form.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target);
      if (button.matches("[data-all-fine]")) allFine(/** @type {HTMLElement} */ (button.closest("[data-room]")));
      if (button.matches("[data-agree]")) {
        const key = field.nextAgreement(fieldsOf());
        undo.keep(AGREED.map((one) => ({ part: "answers", subject, field: `agreement.${key}.${one}`, value: "" })));
        part(`[data-agreement="${key}"] input`, form).focus();
      }
    });

    /** What nobody has answered yet. @param {HTMLElement} room */
    function allFine(room) {
      const names = [...room.querySelectorAll('[data-field^="check."]')].map((box) => box.dataset.field ?? "");
      const left = names.filter((name) => !field.valuesOf(field.at(fieldsOf(), name)).some(Boolean));
      if (left.length) undo.tap(left.map((name) => ({ part: "answers", subject, field: name, value: "fine" })));
    }

    part("[data-remove]").addEventListener("click", async () => {
      await undo.tap([{ part: "answers", subject, field: "removed", value: "yes" }]);
      await go("round", page.sheet?.id);
    });
    part("[data-next]").addEventListener("click", () => {
      const all = page.sheet ? field.dwellingsOf(page.sheet) : [], now = all.findIndex((one) => one.subject === subject);
      const next = [...all.slice(now + 1), ...all.slice(0, now)].find(({ fields }) => field.valueOf(fields, "visit") !== "visited");
      return next ? go("dwelling", next.subject) : go("round", page.sheet?.id);
    });
    page.refill = () => boxes.refill(fill);
    page.forgetUndo = undo.forget;
    views.set("dwelling", open);
  };
})();
