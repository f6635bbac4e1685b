// @ts-check
// Only in `portal serve`: follows each build, shows problems over the last good page, and says what is not published yet.

(() => {
  const EVERY = 250;
  const STYLE = `
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto; padding: 16px 24px;
      font: 16px/1.5 sans-serif; color: #fff; background: #5c1212; border-top: 4px solid #ffb4a8; }
    section.other { color: #1b1b1b; background: #ffe9a8; border-color: #8a6100; padding-block: 8px; }
    h2 { margin: 0 0 8px; font-size: 18px; }
    ol { margin: 0; padding-left: 24px; }
    code { font: 14px/1.5 monospace; }
    p { margin: 0; }
  `;

  /** @typedef {{ place: string, message: string }} Problem */
  /** @typedef {{ version: number, problems: Problem[], changed: string[], heading: string, banner: string,
   *   waiting: string }} State */

  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  /** @type {number | undefined} */
  let shown;

  /**
   * An element with a text.
   * @param {string} name
   * @param {string} text
   * @returns {HTMLElement}
   */
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  /**
   * The problems, each with its place and cure.
   * @param {State} state
   * @returns {HTMLElement}
   */
  function overlay(state) {
    const box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.append(element("h2", state.heading));
    const list = document.createElement("ol");
    for (const one of state.problems) {
      const line = document.createElement("li");
      line.append(element("code", one.place), element("p", one.message));
      list.append(line);
    }
    box.append(list);
    return box;
  }

  /**
   * What is on this page now.
   * @param {State} state
   */
  function show(state) {
    const style = element("style", STYLE);
    const parts = [];
    if (state.problems.length > 0) parts.push(overlay(state));
    else if (state.waiting || state.changed.includes(location.pathname)) {
      const banner = element("section", "");
      banner.className = "other";
      banner.setAttribute("role", "status");
      banner.append(element("p", state.waiting || state.banner));
      parts.push(banner);
    }
    shadow.replaceChildren(style, ...parts);
    if (!host.isConnected) document.body.append(host);
  }

  async function follow() {
    try {
      const answer = await fetch("/_preview/state", { cache: "no-store" });
      const state = /** @type {State} */ (await answer.json());
      if (shown !== undefined && state.version !== shown) location.reload();
      shown = state.version;
      show(state);
    } catch {
      // The server was stopped; it is asked again.
    }
    setTimeout(() => void follow(), EVERY);
  }

  void follow();
})();
