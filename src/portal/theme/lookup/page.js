/* What the look-up and the department chooser share: addresses, data files, markup that stands ready in the page, keys.
   Nothing is fetched: data come as scripts that hand themselves in, so that all works from a folder on disk too. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const arrived = {}, coming = {};

  /* The link to an address of the site. On disk a folder does not open its index by itself. */
  portal.href = function (path) {
    const [, way, rest] = path.match(/^([^?#]*)(.*)$/);
    const isFolder = location.protocol === "file:" && (!way || way.endsWith("/"));
    return document.querySelector("[data-base]").dataset.base.replace(/\/?$/, "/") + way + (isFolder ? "index.html" : "") + rest;
  };

  /* Called by the data files. */
  portal.receive = (name, data) => { arrived[name] = data; };

  /* The data of a file. One that does not come rejects, and may be asked for again. */
  portal.load = (name, path) => coming[name] ||= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = portal.href(path);
    script.onload = script.onerror = () => {
      script.remove();
      if (arrived[name]) return done(arrived[name]);
      delete coming[name];
      fail();
    };
    document.head.append(script);
  });

  /* The index; its rows are those of src/portal/lookup/index.py: id, name, words, share under A, share under B,
     urgency, guide, clause, origin. */
  portal.loadIndex = () => portal.load("index", "assets/lookup-index.js").then((index) => {
    index.rows ||= index.columns[0].map((_, n) => index.columns.map((column) => column[n]));
    return (portal.index = index);
  });

  /* A copy of a template of the page, its parts filled: with text, with a link {href, text}, with elements, or taken
     out when there is nothing to say. Text is always text: nothing is ever parsed as markup. */
  portal.copy = function (name, parts = {}) {
    const copy = document.querySelector(`template[data-copy="${name}"]`).content.firstElementChild.cloneNode(true);
    copy.querySelectorAll("[data-part]").forEach((element) => {
      const value = parts[element.dataset.part];
      if (!value) (element.closest("[data-drop]") || element).remove();
      else if (value.href) {
        element.href = value.href.startsWith("tel:") ? value.href : portal.href(value.href);
        element.append(value.text || "");
      } else element.append(...[].concat(value));
    });
    return copy;
  };

  /* Of the lines that stand ready in an element, show those for a state, or for one of several. */
  portal.tell = (element, states) => element.querySelectorAll("[data-when]").forEach((line) => {
    line.hidden = !line.dataset.when.split(" ").some((state) => states.split(" ").includes(state));
  });

  /* The keys of a combobox (ARIA Authoring Practices): up and down through the rows, left and right through the cells
     of a row, Enter follows, Escape lets go. The focus stays in the field. Returns the function that takes the rows. */
  portal.combobox = function (input, popup, leave) {
    let rows = [], row = -1, cell = 0;
    const marked = () => rows[row]?.[cell];
    function mark(nextRow, nextCell) {
      marked()?.setAttribute("aria-selected", "false");
      [row, cell] = [nextRow, nextCell];
      marked()?.setAttribute("aria-selected", "true");
      marked()?.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", marked()?.id || "");
    }
    input.addEventListener("keydown", (event) => {
      const isIn = row >= 0;
      const move = {
        ArrowDown: rows.length && (() => mark((row + 1) % rows.length, 0)),
        ArrowUp: rows.length && (() => mark((row < 1 ? rows.length : row) - 1, 0)),
        ArrowRight: isIn && (() => mark(row, Math.min(cell + 1, rows[row].length - 1))),
        ArrowLeft: isIn && (() => mark(row, Math.max(cell - 1, 0))),
        Enter: isIn && (() => (marked().querySelector("a") || marked()).click()),
        Escape: () => (isIn ? mark(-1, 0) : leave()),
      }[event.key];
      if (!move || event.isComposing) return;
      event.preventDefault();
      move();
    });
    return function show(next) {
      mark(-1, 0);
      rows = next;
      rows.flat().forEach((element, n) => { element.id = `${popup.id}-${n}`; });
      popup.hidden = !rows.length;
      input.setAttribute("aria-expanded", rows.length > 0);
    };
  };
})();
