/* Each tap can be taken back: what was there before it is put there again, as a tap of its own. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.undoing = (page, { drawn, back, isTyped = () => false }) => {
    const undo = /** @type {HTMLButtonElement} */ (page.part("[data-undo]"));
    /** @type {Tap[][]} */
    const done = [];

    /** @param {Tap} one */
    function before(one) {
      const fields = field.at(page.sheet?.[one.part], one.subject);
      return { ...one, value: field.valueOf(fields, one.field), values: field.valuesOf(field.at(fields, one.field)) };
    }

    /** Letters typed one after the other are undone together. @param {Tap[]} taps */
    function isSame(taps) {
      const last = done[done.length - 1];
      return last?.length === 1 && taps.length === 1 && last[0].field === taps[0].field && last[0].subject === taps[0].subject && isTyped(taps[0].field);
    }

    /** Without a sheet nothing is kept, and nothing may be shown as if it were. @param {Tap[]} taps */
    async function keep(taps) {
      if (!page.sheet) return page.show("start", "");
      const kept = page.sheet.put(taps);
      drawn(taps);
      await kept;
    }

    /** @param {Tap[]} taps */
    async function tap(taps) {
      if (!isSame(taps)) done.push(taps.map(before));
      undo.disabled = false;
      await keep(taps);
    }

    undo.addEventListener("click", async () => {
      const taps = done.pop();
      undo.disabled = !done.length;
      if (!taps) return;
      await keep(taps);
      await back(taps[0].subject);
      page.tell("undone");
    });
    return {
      tap,
      keep,
      forget() {
        done.length = 0;
        undo.disabled = true;
      },
    };
  };
})();
