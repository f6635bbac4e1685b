// @ts-check
// Starts Decap CMS with the configuration that the portal made. On one's own machine it also says, until it is closed, why
// something was not saved, and that somebody else has saved a file that is open here.

(() => {
  const API = "/api/v1";
  const EVERY = 5000;
  const tab = crypto.randomUUID();
  const asked = window.fetch.bind(window);

  /** @typedef {{ heading: string, lines: string[] }} Word */

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
   * Show a word over the forms until it is closed.
   * @param {Word} word
   * @param {string} close
   */
  function show(word, close) {
    const part = document.createElement("section");
    part.setAttribute("role", "alert");
    part.className = "portal-word";
    const list = document.createElement("ul");
    list.append(...word.lines.map((line) => element("li", line)));
    const button = element("button", close);
    button.addEventListener("click", () => part.remove());
    part.append(element("h2", word.heading), list, button);
    document.body.append(part);
  }

  /**
   * Every question to the gate carries which tab asks, and a refusal is shown.
   * @param {Record<string, string>} words
   * @returns {typeof window.fetch}
   */
  function watched(words) {
    return async (input, init) => {
      if (input !== API) return asked(input, init);
      const headers = { ...(/** @type {Record<string, string>} */ (init?.headers)), "X-Portal-Tab": tab };
      const answer = await asked(input, { ...init, headers });
      if (!answer.ok) {
        const { heading, lines } = await answer.clone().json().catch(() => ({}));
        if (lines) show({ heading, lines }, words.close ?? "");
      }
      return answer;
    };
  }

  /**
   * Ask what others have saved since.
   * @param {Record<string, string>} words
   */
  async function follow(words) {
    const answer = await asked("news", { headers: { "X-Portal-Tab": tab } }).catch(() => undefined);
    for (const word of answer?.ok ? await answer.json() : []) show(word, words.close ?? "");
    setTimeout(() => void follow(words), EVERY);
  }

  void (async () => {
    const { config, words } = await (await asked("config.json", { cache: "no-store" })).json();
    window.portalWords = words;
    if (config.backend.name === "proxy") {
      window.fetch = watched(words);
      void follow(words);
    }
    window.CMS.init({ config });
  })();
})();
