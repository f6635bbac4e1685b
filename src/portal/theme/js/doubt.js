/* »Passer det ikke hos jer?«: the message says which answer it is about and goes to the office's e-mail, or is copied (copy.js)
   where none is known. Nothing is sent from here and nothing is kept. */
(function () {
  "use strict";

  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-doubt]"));
  if (!box) return;
  const portal = window.portalLookup, { item, subject = "", here: words = "" } = box.dataset;
  const message = /** @type {HTMLTextAreaElement} */ (box.querySelector("textarea"));
  const mail = /** @type {HTMLAnchorElement} */ (box.querySelector("[data-doubt-mail]"));
  const general = message.value;
  let email = box.dataset.email ?? "", isTyped = false;

  const page = () => location.href.replace(/[?#].*/, "");

  function address() {
    mail.hidden = !email;
    mail.href = `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message.value)}`;
  }

  /** What the chosen department says of the item, in the message's words. */
  function said() {
    const department = portal?.department?.current(), row = portal?.index?.rows?.find(({ id }) => id === item);
    if (!portal || !department || !row) return general;
    /** @type {Record<string, string>} */
    const parts = { "{item}": row.name, "{department}": department.name, "{answer}": portal.answer(row).sentence };
    return words.replace(/\{\w+\}/g, (name) => parts[name] ?? "");
  }

  function fill() {
    email = portal?.department?.current()?.email || (box?.dataset.email ?? "");
    if (!isTyped) message.value = `${said()}\n${page()}`;
    address();
  }

  message.addEventListener("input", () => { isTyped = true; address(); });
  portal?.department?.onChange(fill);
  fill();
})();
