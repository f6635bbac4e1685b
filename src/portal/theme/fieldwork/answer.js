/* The page of residents: a few questions, and at the end a code of seven digits. What is answered is in memory alone, and gone when
   the page is closed. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const root = document.querySelector('[data-fieldwork="answer"]');
  if (!root) return;
  const page = root;

  /** @param {string} selector @param {ParentNode} within */
  function part(selector, within = page) {
    const found = within.querySelector(selector);
    if (!found) throw new Error(selector);
    return /** @type {HTMLElement} */ (found);
  }

  /** @type {Record<string, string>} */
  const words = JSON.parse(part("[data-words]").textContent ?? "{}");
  /** @type {AskedQuestion[]} */
  const asked = JSON.parse(part("[data-known]").textContent ?? "[]");
  const say = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) => words[name].replace(/\{(\w+)\}/g, (hole, key) => String(values[key] ?? hole));
  const copy = (/** @type {string} */ name) => /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ (part(`template[data-copy-of="${name}"]`)).content.firstElementChild?.cloneNode(true));
  /** @type {Record<string, string>} */
  let answers = {};

  /** @param {string} view */
  function show(view) {
    for (const one of page.querySelectorAll("[data-view]")) one.hidden = one.dataset.view !== view;
    window.scrollTo({ top: 0, behavior: "instant" });
  }

  function end() {
    const numbers = asked.map(({ id, answers: all }) => all.findIndex((one) => one.id === answers[id]) + 1), has = numbers.some(Boolean);
    const code = field.codeOf(numbers, asked.map(({ answers: all }) => all.length), field.editionOf(asked));
    part("[data-code]").textContent = has ? `${code.slice(0, 3)} ${code.slice(3)}` : "";
    for (const one of page.querySelectorAll("[data-has]")) one.hidden = one.dataset.has !== (has ? "yes" : "no");
    show("code");
    part('[data-view="code"] h2').focus();
  }

  const flow = field.flow({ part, copy, say }, part('[data-view="questions"]'), {
    asked: () => asked,
    chosen: (question) => answers[question] ?? "",
    async choose(question, id) { answers[question] = id; },
    end,
  });

  function begin() {
    answers = {};
    show("questions");
    flow.begin();
    part("[data-question] [data-name]").focus();
  }

  for (const button of page.querySelectorAll("[data-begin], [data-again]")) button.addEventListener("click", begin);
  part("[data-correct]").addEventListener("click", () => {
    show("questions");
    flow.last();
  });
  /* A browser may keep a page that was left, for »back«: whoever has the phone then begins anew. */
  function forget() {
    answers = {};
    part("[data-code]").textContent = "";
    part('[data-view="questions"] [data-question]').replaceChildren();
    show("start");
  }

  window.addEventListener("pagehide", forget);
  part("[data-without]").remove();
  show("start");
})();
