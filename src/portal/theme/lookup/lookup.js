/* The look-up: one field, and under it an answer for each thing it may be about. A combobox with a grid: a row is an
   answer, its cells are its links. The same on the front page, in the header and at /find/. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  const SHOWN = 6;
  /* Answers that score under this share of the best are not shown. */
  const LEAST = 0.3;
  /* As --phone in tokens.css. */
  const PHONE = "(max-width: 47.99rem)";
  /* Milliseconds without a keystroke before the results are read aloud, and before the address is written. */
  const QUIET = 700, WRITE = 150;
  /** The engine over what can be found in one department, or in none.
     @type {{ name: string, rows: FoundRow[], engine: Engine } | undefined} */
  let ready;

  async function prepare() {
    const index = await portal.loadIndex(), { rows, name, negations, rank } = portal.entries();
    if (!ready || ready.name !== name) ready = { name, rows, engine: portal.createEngine(rows, index.tiers, { ...index, negations }, rank) };
    return { index, ...ready };
  }

  /** @param {FoundRow} found @param {string} asked */
  function card(found, asked) {
    return "place" in found ? portal.placeCard(found.place) : portal.foreignCard?.(found.row, asked) ?? itemCard(found.row, asked);
  }

  /** @param {IndexRow} row @param {string} asked */
  function itemCard(row, asked) {
    const title = portal.titleOf(row), suffix = department.suffix(), answer = portal.answer(row), guide = (answer.guides ?? row.guide).split(" ")[0];
    const parts = portal.partsOf(row, undefined, portal.soon(row, asked)), isTold = portal.toldOf?.(portal.index.columns.id.indexOf(row.id));
    const element = portal.copy("card", {
      ...parts,
      // Its place is kept until it comes with the other words of an open card.
      reason: parts.reason || (isTold || row.reason !== undefined ? "" : " "),
      action: portal.actionOf?.(row, answer) ?? (answer.action || " "),
      note: answer.note,
      name: { href: row.address ?? `hvem-ordner-hvad/${row.id}/${suffix}`, text: title },
      formal: title === row.name ? "" : row.name,
      guide: guide && { href: `vejledninger/${guide}/${suffix}` },
    });
    return portal.mark(element, row);
  }

  /** @param {FoundRow} found */
  const nameOf = (found) => ("row" in found ? portal.titleOf(found.row) : found.name);

  /* What to do, for cards that are open: the rows of a phone have no room for it. */
  const tell = (/** @type {HTMLElement[]} */ cards, /** @type {string} */ asked) => (
    portal.load("actions", "js/actions.js").then((/** @type {Tell} */ fill) => cards.forEach((one) => fill(one, asked))).catch(() => {}));

  /** @param {HTMLElement} component */
  function start(component) {
    const isMain = component.dataset.lookup === "main";
    const input = portal.part(component, "input"), panel = portal.part(component, "[data-panel]");
    const grid = portal.part(panel, "[role=grid]"), status = portal.part(component, "[role=status]");
    const place = portal.part(component, "[data-danger-place]"), below = portal.part(component, "[data-below]");
    const form = portal.part(component, "form"), contact = /** @type {HTMLAnchorElement} */ (portal.part(panel, "[data-contact]"));
    const show = portal.combobox(input, grid, () => { input.value = ""; update(); });
    /** @type {number | undefined} */
    let speaking;
    /** @type {number | undefined} */
    let writing;
    let isSameQuestion = false;

    /** @param {string} words */
    function say(words) {
      clearTimeout(speaking);
      speaking = setTimeout(() => { status.textContent = words; }, QUIET);
    }

    /** The same answers as before stay as they are: most keystrokes change nothing.
       @param {FoundRow[]} rows @param {string} state */
    function draw(rows, state) {
      const asked = input.value, soon = rows.map((one) => ("row" in one ? one.id + portal.soon(one.row, asked).words : one.id));
      const next = [state, portal.answersIn, rows[0] && nameOf(rows[0]), department.current()?.name, ready?.name, ...soon].join();
      if (panel.dataset.shows !== next) {
        const cards = rows.map((one) => card(one, asked));
        grid.replaceChildren(...cards);
        if (!matchMedia(PHONE).matches) tell(cards, asked);
        show(cards.map((one) => /** @type {HTMLElement[]} */ ([...one.children])));
      }
      panel.dataset.shows = next;
      panel.dataset.state = state;
      contact.href = portal.href(portal.contactPlace());
      portal.showState(panel, state);
      portal.foreignTell?.(panel, state);
      reveal(Boolean(state));
    }

    /** @param {boolean} isOpen */
    function reveal(isOpen) {
      panel.hidden = !isOpen;
      if (!isMain) below.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen && grid.children.length > 0));
    }

    /** @param {string} asked @param {{ index: LoadedIndex, rows: FoundRow[], engine: Engine }} prepared */
    function answer(asked, { index, rows: all, engine }) {
      if (!input.value.trim()) return draw([], ""), say("");
      const danish = engine.find(asked), { hits, sure, words } = portal.foreign?.(asked, danish, redraw) ?? danish;
      const named = portal.namedRows(input.value), isAll = named.rows.length > 0 && !named.rest && !(named.isBegun && sure);
      const shown = hits.filter((hit) => hit.score >= LEAST * hits[0].score).map((hit) => all[hit.entry]);
      // A name alone is the question; beside others it is where they are asked.
      const rows = isAll ? [...named.rows, ...shown.filter(({ name }) => name !== named.rows[0].name)].slice(0, SHOWN) : [...shown.slice(0, SHOWN - named.rows.length), ...named.rows];
      draw(rows, sure || (isAll && !named.isBegun) ? "sure" : rows.length ? "maybe" : words ? "none" : "more");
      const count = portal.answersIn ? portal.foreignCount?.(rows.length, hits[0]?.entry) ?? "" : rows.length ? index.count.replace("{count}", String(rows.length)).replace("{first}", nameOf(rows[0])) : "";
      say(`${panel.querySelector("[data-when]:not([hidden])")?.textContent || ""} ${count}`);
    }

    function warn() {
      const isWarned = Boolean(portal.warn?.(place, input.value, ready?.engine));
      if (!isMain) below.hidden = panel.hidden && !isWarned;
    }

    function look() {
      warn();
      if (input.value.trim()) redraw();
    }

    /** Dangers and what finds them come at once, beside the index. When they don't, the answers are as they are.
       @param {(word: string) => boolean} [knows] */
    function watch(knows = ready?.engine.knows ?? (() => true)) {
      const parts = [portal.load("danger-bar", "js/danger.js"), portal.load("dangers", "assets/dangers.js")];
      Promise.all(parts).then(() => portal.loadDangers?.(look, input.value, knows)).catch(() => {});
    }

    function draft() {
      warn();
      watch();
      if (!portal.isForeign?.(input.value)) portal.loadMore(redraw).catch(() => {});
      return redraw();
    }

    async function redraw() {
      const typed = input.value, wasReady = Boolean(ready);
      const prepared = await prepare().catch(() => null), asked = prepared && await portal.heed(typed);
      if (typed !== input.value) return;
      // A danger is heard in words as the index compares them.
      if (!wasReady) warn(), watch(prepared?.engine.knows ?? (() => false));
      // Heeding an address may have chosen a department, whose own items are asked, too.
      if (asked === null) draw([], "failed");
      else answer(asked, await prepare());
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
      // A phone's keyboard takes half the screen: the answers get the other half.
      if (matchMedia(PHONE).matches) portal.part(form, ".bv-lookup-line").scrollIntoView({ block: "start", behavior: "instant" });
      if (panel.hidden && input.value.trim()) draft();
      else prepare().then(() => (portal.isForeign?.(input.value) ? undefined : portal.loadMore(() => {}))).catch(() => {});
      watch();
    });
    /* On a phone the answers are rows; a tap or Enter opens one where it is, the next follows its link. */
    grid.addEventListener("click", (event) => {
      const row = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-result]:not([data-open])"));
      if (!row || !matchMedia(PHONE).matches) return;
      event.preventDefault();
      row.dataset.open = "";
      tell([row], input.value);
      say(row.querySelector("[role=gridcell]")?.textContent?.replace(/\s+/g, " ").trim() ?? "");
    }, true);
    addEventListener("online", () => { if (!panel.hidden) draft(); });
    input.addEventListener("blur", () => { isSameQuestion = false; });
    form.addEventListener("submit", (event) => {
      if (!isMain) return;
      event.preventDefault();
      input.blur();
    });
    if (!isMain) {
      /** @param {EventTarget | null} target */
      const leave = (target) => { if (target && !component.contains(/** @type {Node} */ (target))) reveal(false); };
      form.action = portal.href("find/");
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
