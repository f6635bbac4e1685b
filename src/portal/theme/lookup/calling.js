/* Whom one calls: by how soon it must be, and by the hour in Copenhagen. The office answers while it is open; what can't
   wait goes to the duty phone, and nothing else does. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const DAYS_AHEAD = 60, WEEK = 7, DAY = 864e5;
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" });

  /** @param {string} number */
  const link = (number) => number && { href: `tel:${number.replace(/ /g, "")}`, text: number };

  /** The day and the minute of it, where the office lies: 2026-11-26 and 510.
     @param {Date} now @returns {[string, number]} */
  function here(now) {
    const [day, time] = clock.format(now).split(" "), [hours, minutes] = time.split(":");
    return [day, Number(hours) * 60 + Number(minutes)];
  }

  /** Whether the office is open, and if not, when it opens: in days from today and minutes of that day.
     @param {DepartmentFile} office @param {Date} now */
  portal.opening = function ({ hours = [], closed = [] }, now) {
    const [today, minute] = here(now), start = Date.parse(`${today}T00:00Z`);
    for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
      const day = new Date(start + ahead * DAY), weekday = (day.getUTCDay() + 6) % 7;
      if (closed.includes(day.toISOString().slice(0, 10))) continue;
      const left = hours.filter(([on, , closes]) => on === weekday && (ahead || closes > minute));
      if (left.length) return { isOpen: !ahead && left[0][1] <= minute, ahead, opens: left[0][1], day };
    }
    return null;
  };

  /** The name of a day says which one it is for six days; »torsdag« on a Wednesday is not the one next week.
     @param {{ ahead: number, opens: number, day: Date }} opening */
  function opensAt({ ahead, opens, day }) {
    const time = `${Math.floor(opens / 60)}${opens % 60 ? `.${opens % 60 < 10 ? 0 : ""}${opens % 60}` : ""}`;
    const name = day.toLocaleDateString("da-DK", { timeZone: "UTC", ...ahead < WEEK ? { weekday: "long" } : { dateStyle: "full" } });
    return portal.copy(ahead ? "opens-on" : "opens", { day: name, time });
  }

  /* What is in a place to call from: the number for this urgency and hour, and when the office opens while it is closed. */
  portal.calling = function (place, urgency, now = new Date()) {
    const opening = portal.opening(place, now), isOpen = opening?.isOpen ?? false;
    const { office = "", emergency } = place;
    if (urgency === "now") return { call: link(isOpen && office ? office : emergency || (opening ? "" : office)), opens: null, duty: null };
    const isShut = Boolean(opening) && !isOpen;
    return { call: link(office), opens: isShut && opening ? [opensAt(opening)] : null, duty: isShut && link(emergency) };
  };

  /** What a call to the duty phone is before a department is chosen.
     @type {Map<HTMLElement, { href: string | null, nodes: ChildNode[] }>} */
  const usual = new Map();

  /* »Ring til vagten« everywhere on the page: the department's number, or where its number is found. */
  portal.fillCalls = function () {
    const place = portal.department?.current();
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const reports = document.querySelectorAll("[data-report=mail]");
    for (const report of reports) report.href = report.href.replace(/^mailto:[^?]*/, `mailto:${place?.email ?? ""}`);
    document.querySelectorAll("[data-call]").forEach((element) => {
      if (!usual.has(element)) usual.set(element, { href: element.getAttribute("href"), nodes: [...element.childNodes] });
      const { href, nodes } = /** @type {{ href: string | null, nodes: ChildNode[] }} */ (usual.get(element));
      const number = place && portal.calling(place, element.dataset.call === "duty" ? "now" : "can-wait").call;
      const goal = number ? number.href : place ? portal.href(`${portal.home(place.slug)}#akut`) : href;
      if (goal) element.setAttribute("href", goal);
      if ("words" in element.dataset) return;
      element.replaceChildren(...(number ? [portal.copy("call-number", { number: number.text })] : nodes));
    });
  };
})();
