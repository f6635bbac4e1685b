/* A button that copies a message: `data-copy` names its text field, the status behind it says that it is done. Without
   this script no button is shown, and the message is there to be marked and copied by hand. */
(function () {
  "use strict";

  /** @param {HTMLTextAreaElement} message */
  async function isCopied(message) {
    try {
      await navigator.clipboard.writeText(message.value);
      return true;
    } catch {
      message.select();
      return document.execCommand("copy");
    }
  }

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button[data-copy]"))) {
    const message = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.copy ?? ""));
    const status = /** @type {HTMLElement} */ (button.nextElementSibling);
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (await isCopied(message)) status.textContent = status.dataset.copied ?? "";
    });
  }
})();
