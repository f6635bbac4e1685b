/* One dwelling: each tap is an answer that is kept at once. What two colleagues answered differently is side by side until one
   of them is chosen. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const AGREED = ["what", "who", "by"];

  field.visitsDwelling = (page) => {
    const { root, part, say, tell, copy, views, go } = page;
    const form = /** @type {HTMLFormElement} */ (part("[data-dwelling]")), undo = /** @type {HTMLButtonElement} */ (part("[data-undo]"));
    /** @type {Tap[][]} */
    const done = [];
    let subject = "";
    /** The field in which somebody is typing: its own text stays as it is typed, with the space at its end.
       @type {Element | null} */
    let typing = null;

    /** @param {HTMLElement} box */
    const of = (box) => ({ part: /** @type {SheetPart} */ (box.dataset.part), name: box.dataset.field ?? "" });

    /** @param {SheetPart} which */
    const fieldsOf = (which) => field.at(page.sheet?.[which], subject) ?? {};

    /** @param {HTMLElement} box @param {string} value */
    function put(box, value) {
      return tap([{ part: of(box).part, subject, field: of(box).name, value }]);
    }

    /** @param {Tap[]} taps */
    async function tap(taps) {
      const before = taps.map((one) => ({ ...one, value: field.valueOf(fieldsOf(one.part), one.field), values: field.valuesOf(field.at(fieldsOf(one.part), one.field)) }));
      const last = done[done.length - 1];
      const isSame = last?.length === 1 && taps.length === 1 && last[0].field === taps[0].field && last[0].subject === subject && isTyped(taps[0].field);
      if (!isSame) done.push(before);
      undo.disabled = false;
      await keep(taps);
    }

    /** Letters typed one after the other are undone together. @param {string} name */
    const isTyped = (name) => /^(?:note|moisture)\.|\.what$/.test(name);

    /** @param {Tap[]} taps */
    async function keep(taps) {
      const kept = page.sheet?.put(taps);
      fill();
      if (taps.some((one) => one.field === "visit")) drawProgress();
      await kept;
    }

    /** @param {HTMLElement} box */
    function fillBox(box) {
      const { part: which, name } = of(box), fields = fieldsOf(which), value = field.valueOf(fields, name);
      for (const one of box.querySelectorAll("input, select")) fillInput(/** @type {HTMLInputElement} */ (one), value);
      const values = field.valuesOf(field.at(fields, name)), conflict = box.querySelector("[data-conflict]");
      if (!conflict) return;
      conflict.hidden = values.length < 2;
      conflict.replaceChildren(...(conflict.hidden ? [] : [say("conflict"), ...values.map((one) => choice(box, one))]));
    }

    /** One of the answers that disagree, to be tapped.
       @param {HTMLElement} box @param {string} value */
    function choice(box, value) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "bv-button bv-quiet", textContent: wordOf(box, value) });
      button.addEventListener("click", () => put(box, value));
      return button;
    }

    /** @param {HTMLInputElement} input @param {string} value */
    function fillInput(input, value) {
      if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === value;
      else if (input !== typing && !input.hasAttribute("data-refused-now")) input.value = value;
    }

    /** @param {HTMLElement} box @param {string} value */
    function wordOf(box, value) {
      const choice = [...box.querySelectorAll("input, option")].find((one) => /** @type {HTMLInputElement} */ (one).value === value);
      return (value && (choice?.closest("label, option")?.textContent?.trim() || value)) || say("conflict-empty");
    }

    function fill() {
      fillAgreements();
      for (const box of form.querySelectorAll("[data-field]")) fillBox(box);
      const visit = field.valueOf(fieldsOf("answers"), "visit");
      part("[data-inside]").hidden = visit === "not-home" || visit === "no-access";
      for (const one of form.querySelectorAll("[data-of]")) {
        const answer = field.valueOf(fieldsOf("answers"), `check.${one.dataset.of}`), note = field.valueOf(fieldsOf("answers"), `note.${one.dataset.of}`);
        part("[data-more]", one).hidden = !note && answer !== "tenant" && answer !== "department";
      }
    }

    /** An agreement has a number drawn by chance, so that two colleagues' new ones stay two. */
    function fillAgreements() {
      const place = part("[data-agreements]", form), names = Object.keys(fieldsOf("answers")).map((name) => /^agreement\.([0-9a-f]+)\./.exec(name)?.[1]);
      const wanted = [...new Set(names.filter(Boolean))], there = [...place.children].map((one) => /** @type {HTMLElement} */ (one).dataset.agreement);
      if (wanted.join() !== there.join()) place.replaceChildren(...wanted.map((key, n) => agreement(key ?? "", n + 1)));
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
      for (const one of form.querySelectorAll("[data-refused-now]")) one.removeAttribute("data-refused-now");
      for (const one of form.querySelectorAll("[data-refused]")) one.textContent = "";
      part("[data-dwelling-title]").textContent = [here.stairwell, here.name].filter(Boolean).join(", ");
      fill();
      drawProgress();
    }

    function drawProgress() {
      const all = page.sheet ? field.dwellingsOf(page.sheet) : [], done = all.filter(({ fields }) => field.valueOf(fields, "visit") === "visited").length;
      part("[data-done-here]").textContent = `${say("visited")} ${say("progress", { done, all: all.length })}`;
    }

    form.addEventListener("input", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target), box = /** @type {HTMLElement} */ (input.closest("[data-field]"));
      const refused = box.querySelector("[data-refused]"), why = input.type === "text" ? field.refused(input.value) : "";
      if (refused) refused.textContent = why ? say(`refused-${why}`) : "";
      input.toggleAttribute("data-refused-now", Boolean(why));
      if (why) return;
      typing = isTyped(of(box).name) || input.type === "date" ? input : null;
      put(box, input.type === "checkbox" && !input.checked ? "" : input.value.trim());
      typing = null;
    });
    form.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target);
      if (button.matches("[data-all-fine]")) allFine(/** @type {HTMLElement} */ (button.closest("[data-room]")));
      if (button.matches("[data-agree]")) {
        const key = field.newDevice().slice(0, 8);
        keep(AGREED.map((one) => ({ part: "answers", subject, field: `agreement.${key}.${one}`, value: "" })));
        part(`[data-agreement="${key}"] input`, form).focus();
      }
    });
    form.addEventListener("submit", (event) => event.preventDefault());

    /** What nobody has answered yet. @param {HTMLElement} room */
    function allFine(room) {
      const boxes = [...room.querySelectorAll('[data-field^="check."]')].filter((box) => !field.valuesOf(field.at(fieldsOf("answers"), of(box).name)).some(Boolean));
      if (boxes.length) tap(boxes.map((box) => ({ part: "answers", subject, field: of(box).name, value: "fine" })));
    }

    part("[data-remove]").addEventListener("click", async () => {
      await tap([{ part: "answers", subject, field: "removed", value: "yes" }]);
      await go("round", page.sheet?.id);
    });
    undo.addEventListener("click", async () => {
      const taps = done.pop();
      undo.disabled = !done.length;
      if (!taps) return;
      await keep(taps);
      if (taps[0].subject !== subject || root.dataset.now !== "dwelling") await go("dwelling", taps[0].subject);
      tell("undone");
    });
    part("[data-next]").addEventListener("click", () => {
      const all = page.sheet ? field.dwellingsOf(page.sheet) : [], now = all.findIndex((one) => one.subject === subject);
      const next = [...all.slice(now + 1), ...all.slice(0, now)].find(({ fields }) => field.valueOf(fields, "visit") !== "visited");
      return next ? go("dwelling", next.subject) : go("round", page.sheet?.id);
    });
    field.refill = () => {
      typing = document.activeElement;
      fill();
      typing = null;
    };
    field.forgetUndo = () => {
      done.length = 0;
      undo.disabled = true;
    };
    views.set("dwelling", open);
  };
})();
