/* The look-up: one field, and under it an answer for each thing it may be about. A combobox with a grid: a row is an
   answer, its cells are its links. The same on the front page, in the header and at /find/. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const { department } = portal;
  if (!department) return;
  const SHOWN = 6;
  /* Answers that score under this share of the best are not shown. */
  const LEAST = 0.3;
  /* Milliseconds without a keystroke before the results are read aloud, and before the address is written. */
  const QUIET = 700, WRITE = 150;
  let engine;

  async function prepare() {
    const index = await portal.loadIndex();
    engine ||= portal.createEngine(index.rows.map(([, name, words]) => ({ name, words })), index.tiers, index);
    return index;
  }

  function card(row) {
    const suffix = department.suffix();
    const element = portal.copy("card", {
      ...portal.partsOf(row),
      name: { href: `hvem-ordner-hvad/${row[0]}/${suffix}`, text: row[1] },
      guide: row[6] && { href: `vejledninger/${row[6]}/${suffix}` },
    });
    return portal.mark(element, row);
  }

  function start(component) {
    const isMain = component.dataset.lookup === "main";
    const input = component.querySelector("input"), panel = component.querySelector("[data-panel]");
    const grid = panel.querySelector("[role=grid]"), status = component.querySelector("[role=status]");
    const show = portal.combobox(input, grid, () => { input.value = ""; update(); });
    let speaking, writing, isSameQuestion = false;

    function say(words) {
      clearTimeout(speaking);
      speaking = setTimeout(() => { status.textContent = words; }, QUIET);
    }

    /* The same answers as before stay as they are: most keystrokes change nothing. */
    function draw(rows, state) {
      const next = [state, department.current()?.name, ...rows.map(([id]) => id)].join();
      if (panel.dataset.shows !== next) {
        grid.replaceChildren(...rows.map(card));
        show([...grid.children].map((one) => [...one.children]));
      }
      panel.dataset.shows = next;
      panel.dataset.state = state;
      panel.querySelector("[data-contact]").href = portal.href(portal.contactPlace());
      portal.tell(panel, state);
      reveal(Boolean(state));
    }

    function reveal(isOpen) {
      panel.hidden = !isOpen;
      input.setAttribute("aria-expanded", isOpen && grid.children.length > 0);
    }

    function answer(index) {
      if (!input.value.trim()) return draw([], ""), say("");
      const { hits, sure, words } = engine.find(input.value);
      const shown = hits.filter((hit) => hit.score >= LEAST * hits[0].score).slice(0, SHOWN);
      draw(shown.map((hit) => index.rows[hit.entry]), sure ? "sure" : shown.length ? "maybe" : words ? "none" : "more");
      say(`${panel.querySelector("[data-when]:not([hidden])")?.textContent || ""} ${shown.length ? index.count.replace("{count}", shown.length).replace("{first}", index.rows[shown[0].entry][1]) : ""}`);
    }

    function draft() {
      return prepare().then(answer, () => draw([], "failed"));
    }

    /* The address follows the question. A new question is a new entry, so that Back leads to the one before. */
    function write() {
      const address = new URL(location.href);
      if (input.value.trim()) address.searchParams.set("q", input.value.slice(0, 200));
      else address.searchParams.delete("q");
      if (address.href === location.href) return;
      try {
        history[isSameQuestion ? "replaceState" : "pushState"](null, "", address);
      } catch {
        // Some browsers give no new address to a file on disk.
      }
      isSameQuestion = true;
    }

    function update() {
      clearTimeout(writing);
      writing = setTimeout(write, WRITE);
      return draft();
    }

    function follow() {
      isSameQuestion = false;
      input.value = new URLSearchParams(location.search).get("q") || "";
      if (input.value || !panel.hidden) draft();
    }

    input.addEventListener("input", update);
    input.addEventListener("focus", () => {
      if (panel.hidden && input.value.trim()) draft();
      else prepare().catch(() => {});
    });
    input.addEventListener("blur", () => { isSameQuestion = false; });
    input.form.addEventListener("submit", (event) => {
      if (!isMain) return;
      event.preventDefault();
      input.blur();
    });
    if (!isMain) {
      const leave = (target) => { if (target && !component.contains(target)) reveal(false); };
      input.form.action = portal.href("find/");
      component.addEventListener("focusout", (event) => leave(event.relatedTarget));
      document.addEventListener("pointerdown", (event) => leave(event.target));
    }
    department.onChange(() => { if (!panel.hidden) draft(); });
    if (isMain || !document.querySelector("[data-lookup=main]")) {
      window.addEventListener("popstate", follow);
      follow();
      if (isMain) prepare().catch(() => {});
    }
  }

  document.querySelectorAll("[data-lookup]").forEach(start);
})();
