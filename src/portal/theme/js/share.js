/* »Del«: the short address and the message for the chosen department, ready to copy. Without this script the box holds
   the address that is the same for all departments. */
(function () {
  "use strict";

  const box = document.querySelector("[data-share]");
  if (!box) return;
  const link = /** @type {HTMLAnchorElement} */ (box.querySelector("[data-share-address]"));
  const message = /** @type {HTMLTextAreaElement} */ (box.querySelector("[data-share-message]"));
  const { share: brief = "", shareChosen: chosen = "", site, title = "", text = "", sign = "" } = box.dataset;
  const general = message.value.split("\n").pop();
  /* The folder the site lies in, however deep this page is. */
  const root = site || link.href.slice(0, link.href.lastIndexOf(brief));

  function show() {
    const department = window.portalLookup?.department?.current();
    const path = department?.short ? chosen.replace("{department}", department.short) : brief;
    const address = root.replace(/\/$/, "") + path;
    link.href = address;
    link.textContent = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
    /** @type {Record<string, string>} */
    const words = { "{title}": title, "{address}": address, "{name}": department?.name ?? "" };
    /** @param {string} line */
    const filled = (line) => line.replace(/\{\w+\}/g, (name) => words[name]);
    message.value = `${filled(text)}\n${department ? filled(sign) : general}`;
  }

  message.addEventListener("focus", () => message.select());
  window.portalLookup?.department?.onChange(show);
  show();
})();
