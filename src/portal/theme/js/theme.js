/* Light or dark: the system decides until the reader presses the button; then the choice is kept on this device. */
(function () {
  "use strict";

  const KEY = "portal-colours";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");

  /** Storage may be closed (private windows, strict settings): then the choice lasts as long as the page.
     @param {string} key */
  function kept(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  }
  /** @param {"light" | "dark"} choice */
  function keep(choice) {
    try { localStorage.setItem(KEY, choice); } catch { /* nothing to keep it in */ }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }
  function show() {
    root.dataset.shown = isDark() ? "dark" : "light";
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.setAttribute("aria-pressed", String(isDark()));
      button.hidden = false;
    }
  }

  /* The look-up remembers the department under this key. The page keeps room from the start for the answer that comes,
     or, on a department's page, for the question whether to remember it. */
  const department = (kept("portal-department") || "").match(/"slug":\s*"([^"]*)"/)?.[1];
  /** @type {HTMLMetaElement | null} */
  const meta = document.querySelector("meta[name=portal-department]");
  const ofPage = meta?.content;
  if (department || ofPage) root.dataset.chosen = "";
  if (ofPage && ofPage !== department) root.dataset.offer = "";

  if (kept("portal-editor")) root.dataset.editor = "";

  const choice = kept(KEY);
  if (choice === "dark" || choice === "light") root.dataset.theme = choice;
  root.dataset.shown = isDark() ? "dark" : "light";
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.addEventListener("click", () => {
        const choice = isDark() ? "light" : "dark";
        root.dataset.theme = choice;
        keep(choice);
        show();
      });
    }
  });
})();
