/* A form of which each answer is kept at once. A part of it with `data-field` is an answer, of what `data-subject` says or of what
   the page is at. What two colleagues answered differently is side by side until one of them is chosen. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  /** @param {HTMLInputElement} input */
  const isPersonal = ({ value }) => (field.refused(value) ? `refused-${field.refused(value)}` : "");

  /** A second tap that soon after the first is a slip of the thumb. In milliseconds. */
  const SLIP = 600;

  field.form = (page, form, { subject, tap, isTyped, refuse = isPersonal, doubt = () => "" }) => {
    const { say } = page;
    /** The field in which somebody is typing: its own text stays as it is typed, with the space at its end.
       @type {Element | null} */
    let typing = null;
    /** The choice that was tapped last, and when.
       @type {{ at: Element | null, time: number }} */
    const tapped = { at: null, time: 0 };

    /** @param {HTMLElement} box */
    const of = (box) => ({ part: /** @type {SheetPart} */ (box.dataset.part), name: box.dataset.field ?? "", subject: /** @type {HTMLElement | null} */ (box.closest("[data-subject]"))?.dataset.subject ?? subject() });

    /** @param {HTMLElement} box */
    const fieldsOf = (box) => field.at(page.sheet?.[of(box).part], of(box).subject) ?? {};

    /** @param {HTMLElement} box @param {string} value */
    const put = (box, value) => tap([{ part: of(box).part, subject: of(box).subject, field: of(box).name, value }]);

    /** @param {HTMLElement} box */
    function fillBox(box) {
      const { name } = of(box), fields = fieldsOf(box), value = field.valueOf(fields, name);
      for (const one of box.querySelectorAll("input, select, textarea")) fillInput(/** @type {HTMLInputElement} */ (one), value);
      showDoubt(box, value);
      const values = field.valuesOf(field.at(fields, name)), conflict = box.querySelector("[data-conflict]");
      if (!conflict) return;
      conflict.hidden = values.length < 2;
      conflict.replaceChildren(...(conflict.hidden ? [] : [say("conflict"), ...values.map((one) => choice(box, one))]));
    }

    /** It is kept all the same. @param {HTMLElement} box @param {string} value */
    function showDoubt(box, value) {
      const line = box.querySelector("[data-refused]"), why = doubt(of(box).name, value), words = why ? say(why) : "";
      if (line && !box.querySelector("[data-refused-now]") && line.textContent !== words) line.textContent = words;
    }

    /** The chosen answer, tapped again, is none: what was kept is still the one that is tapped, since a choice is kept after its click.
       @param {HTMLInputElement} input */
    const isChosen = (input) => input.type === "radio" && field.valueOf(fieldsOf(boxOf(input)), of(boxOf(input)).name) === input.value;

    /** @param {Element} input */
    const boxOf = (input) => /** @type {HTMLElement} */ (input.closest("[data-field]"));

    /** @param {HTMLInputElement} input */
    function takeBack(input) {
      put(boxOf(input), "");
      page.tell("taken-back");
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
      for (const box of form.querySelectorAll("[data-field]")) fillBox(box);
    }

    form.addEventListener("input", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target), box = /** @type {HTMLElement} */ (input.closest("[data-field]"));
      const refused = box.querySelector("[data-refused]"), isText = input.type === "text" || input.type === "textarea";
      const why = isText ? refuse(input) : "";
      if (refused && (why || input.hasAttribute("data-refused-now"))) refused.textContent = why ? say(why) : "";
      input.toggleAttribute("data-refused-now", Boolean(why));
      if (why || (input.type === "radio" && !input.checked)) return;  // taken back, of which some browsers tell here, too
      if (page.root.querySelector('[data-says="taken-back"]')) page.tell("");
      if (input.type === "radio") Object.assign(tapped, { at: input, time: event.timeStamp });
      typing = isTyped(of(box).name) || input.type === "date" ? input : null;
      put(box, input.type === "checkbox" && !input.checked ? "" : input.value.trim());
      typing = null;
    });
    form.addEventListener("click", ({ target, timeStamp }) => {
      const input = /** @type {HTMLInputElement} */ (target);
      if (input.type !== "radio" || !isChosen(input)) return;
      if (tapped.at !== input || timeStamp - tapped.time > SLIP) takeBack(input);
    });
    // The space bar: browsers do nothing with it on what is chosen.
    form.addEventListener("keydown", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      if (event.key !== " " || event.repeat || input.type !== "radio" || !isChosen(input)) return;
      event.preventDefault();
      takeBack(input);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    return {
      fill,
      fieldsOf,
      /** What was refused is not the next one's. */
      clear() {
        for (const one of form.querySelectorAll("[data-refused-now]")) one.removeAttribute("data-refused-now");
        for (const one of form.querySelectorAll("[data-refused]")) one.textContent = "";
      },
      /** Another tab has written: what is being typed stays as it is. */
      refill(draw = fill) {
        typing = document.activeElement;
        draw();
        typing = null;
      },
    };
  };
})();
