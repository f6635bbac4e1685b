/* What is happening here: what has ended by the device's clock is hidden, and on a page of no department what goes on in the
   chosen one is there, too. Without this script all is with its dates. */
(function () {
  "use strict";

  const section = /** @type {HTMLElement | null} */ (document.querySelector("[data-happening]"));
  if (!section) return;
  const portal = window.portalLookup, list = /** @type {HTMLElement} */ (section.querySelector("ul"));

  function hideEnded() {
    const all = [...list.children].map((one) => /** @type {HTMLElement} */ (one));
    for (const one of all) one.hidden = Date.parse(one.dataset.until ?? "") <= Date.now();
    section?.toggleAttribute("hidden", all.every((one) => one.hidden));
  }

  /** @param {ShownHappening} one @param {PortalLookup} lookup */
  function entry(one, lookup) {
    const lines = one.lines.map((words) => lookup.copy("happening-line", { words }));
    const copy = lookup.copy("happening", { what: one.what, lines, at: one.at ? { href: one.at } : null });
    copy.dataset.until = one.until;
    copy.dataset.ofDepartment = "";
    return copy;
  }

  function fill() {
    list.querySelectorAll("[data-of-department]").forEach((old) => old.remove());
    const here = portal?.department?.current();
    if (portal && here) list.append(...(here.happening ?? []).filter(({ id }) => !document.getElementById(`besked-${id}`)).map((one) => entry(one, portal)));
    hideEnded();
  }

  /** Of an activity's times the next one; no word of it where all that were known as the page was made are over.
     @param {HTMLElement} activity */
  function showNext(activity) {
    const times = [...activity.querySelectorAll("[data-times] [data-until]")];
    const next = times.find(({ dataset }) => Date.parse(dataset.until ?? "") > Date.now());
    for (const time of times) time.hidden = time !== next;
    activity.querySelector("[data-next]")?.toggleAttribute("hidden", !next);
    activity.hidden = Date.parse(activity.dataset.until ?? "") <= Date.now();
  }

  document.querySelectorAll(".bv-activities > li").forEach(showNext);
  if (!section.dataset.happening) portal?.department?.onChange(fill);
  if (section.dataset.happening) hideEnded();
  else fill();
})();
