/* »Virkede det?«: copies the message to the office. Nothing is sent and nothing is kept. Without this script the message
   is there to be marked and copied by hand. */
(function () {
  "use strict";

  const box = document.querySelector("[data-feedback]");
  if (!box) return;
  const message = /** @type {HTMLTextAreaElement} */ (box.querySelector("textarea"));
  const copy = /** @type {HTMLElement} */ (box.querySelector("[data-feedback-copy]"));
  const told = /** @type {HTMLElement} */ (box.querySelector("[data-feedback-told]"));

  async function take() {
    try {
      await navigator.clipboard.writeText(message.value);
    } catch {
      message.select();
      if (!document.execCommand("copy")) return;
    }
    told.textContent = told.dataset.copied ?? "";
  }

  copy.hidden = false;
  copy.addEventListener("click", take);
})();
