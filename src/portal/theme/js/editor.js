/* On the editors' page: whether »Ret denne side« is shown on this device. theme.js reads it before the first paint. */
(function () {
  "use strict";

  const KEY = "portal-editor";
  const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-editor-switch]"));
  const button = part?.querySelector("button");
  const root = document.documentElement;
  if (!part || !button) return;

  function show() {
    button?.setAttribute("aria-pressed", String("editor" in root.dataset));
  }

  button.addEventListener("click", () => {
    root.toggleAttribute("data-editor");
    try {
      if ("editor" in root.dataset) localStorage.setItem(KEY, "yes");
      else localStorage.removeItem(KEY);
    } catch { /* It lasts as long as the page. */ }
    show();
  });
  part.hidden = false;
  show();
})();
