/* What the look-up and the department chooser share: addresses, data files, markup that is ready in the page, keys.
   Nothing is fetched: data come as scripts that hand themselves in, so that all works from a folder on disk too. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /** @type {Record<string, unknown>} */
  const arrived = {};
  /** @type {Record<string, Promise<any>>} */
  const coming = {};

  /* The link to an address of the site. On disk a folder does not open its index by itself. */
  portal.href = function (path) {
    const way = path.replace(/[?#].*/, "");
    const isFolder = location.protocol === "file:" && (!way || way.endsWith("/"));
    const base = document.querySelector("[data-base]")?.dataset.base ?? "";
    return base.replace(/\/?$/, "/") + way + (isFolder ? "index.html" : "") + path.slice(way.length);
  };

  /* The folder of a department, or of all of them. */
  portal.home = (slug) => `afdelinger/${slug ? `${slug}/` : ""}`;

  portal.part = (/** @type {ParentNode} */ within, /** @type {string} */ selector) => /** @type {any} */ (within.querySelector(selector));

  /* Called by the data files. */
  portal.receive = (name, data) => { arrived[name] = data; };

  /* Milliseconds that a file that did not come is not asked for again, unless the network comes back. */
  const WAIT = 10_000;
  /** @type {Set<string>} */
  const missing = new Set();
  const ask = (/** @type {string} */ name) => { if (missing.delete(name)) delete coming[name]; };
  addEventListener("online", () => missing.forEach(ask));

  /* The data of a file. One that does not come rejects, and so does whoever asks again too soon. */
  portal.load = (name, path) => coming[name] ||= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = portal.href(path);
    script.onload = script.onerror = () => {
      script.remove();
      if (arrived[name]) return done(arrived[name]);
      missing.add(name);
      setTimeout(ask, WAIT, name);
      fail();
    };
    document.head.append(script);
  });

  /* The index; its columns become rows with named fields. */
  portal.loadIndex = async () => {
    /** @type {LoadedIndex} */
    const index = await portal.load("index", "assets/lookup-index.js");
    const columns = Object.entries(index.columns);
    index.rows ||= index.columns.id.map((_, n) => /** @type {any} */ (
      Object.fromEntries(columns.map(([name, column]) => [name, column[n]]))));
    return (portal.index = index);
  };

  /* The library of QR codes, where it was installed. It hands nothing in: it is there or not. */
  portal.loadCodes = () => coming.codes ||= new Promise((done) => {
    const script = document.createElement("script");
    script.src = portal.href("js/qrcode.js");
    script.onload = script.onerror = () => done(undefined);
    document.head.append(script);
  });

  portal.loadPlaces = () => portal.load("places", "js/places.js");

  portal.loadDirectory = () => portal.load("departments", "assets/departments.js");

  /* A copy of a template of the page, its parts filled: with text, with a link {href, text}, with elements, or taken
     out when there is nothing to say. Text is always text: nothing is ever parsed as markup. */
  portal.copy = function (name, parts = {}) {
    const { content } = /** @type {HTMLTemplateElement} */ (document.querySelector(`template[data-copy="${name}"]`));
    const copy = /** @type {HTMLElement} */ (content.firstElementChild?.cloneNode(true));
    copy.querySelectorAll("[data-part]").forEach((element) => {
      const value = parts[element.dataset.part ?? ""];
      if (!value) (element.closest("[data-drop]") || element).remove();
      else if (typeof value === "string") element.append(value);
      else if ("href" in value) {
        /** @type {HTMLAnchorElement} */ (element).href = value.href.startsWith("tel:") ? value.href : portal.href(value.href);
        element.append(value.text || "");
      } else element.append(...value);
    });
    return copy;
  };

  /* Of the lines that are ready in an element, show those for a state, or for one of several. */
  portal.showState = (element, states) => element.querySelectorAll("[data-when]").forEach((line) => {
    line.hidden = !line.dataset.when?.split(" ").some((state) => states.split(" ").includes(state));
  });

  /* The keys of a combobox (ARIA Authoring Practices): up and down through the rows, left and right through the cells
     of a row, Enter follows, Escape lets go. The focus stays in the field. Returns the function that takes the rows. */
  portal.combobox = function (input, popup, leave) {
    /** @type {HTMLElement[][]} */
    let rows = [];
    let row = -1, cell = 0;
    const marked = () => rows[row]?.[cell];
    /** @param {number} nextRow @param {number} nextCell */
    function mark(nextRow, nextCell) {
      marked()?.setAttribute("aria-selected", "false");
      [row, cell] = [nextRow, nextCell];
      marked()?.setAttribute("aria-selected", "true");
      marked()?.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", marked()?.id || "");
    }
    input.addEventListener("keydown", (event) => {
      const isIn = row >= 0;
      /** @type {Record<string, false | 0 | (() => void)>} */
      const moves = {
        ArrowDown: rows.length && (() => mark((row + 1) % rows.length, 0)),
        ArrowUp: rows.length && (() => mark((row < 1 ? rows.length : row) - 1, 0)),
        ArrowRight: isIn && (() => mark(row, Math.min(cell + 1, rows[row].length - 1))),
        ArrowLeft: isIn && (() => mark(row, Math.max(cell - 1, 0))),
        Enter: isIn && (() => (marked()?.querySelector("a") || marked())?.click()),
        Escape: () => (isIn ? mark(-1, 0) : leave()),
      };
      const move = moves[event.key];
      if (!move || event.isComposing) return;
      event.preventDefault();
      move();
    });
    return function show(next) {
      mark(-1, 0);
      rows = next;
      rows.flat().forEach((element, n) => { element.id = `${popup.id}-${n}`; });
      popup.hidden = !rows.length;
      input.setAttribute("aria-expanded", String(rows.length > 0));
    };
  };
})();
