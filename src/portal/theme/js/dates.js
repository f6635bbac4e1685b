/* Deadlines from the days that are written in a form: nothing is sent and nothing is kept. Days are counted in UTC, where
   none has 23 or 25 hours. Without this script the table says the rules in words. */
(function () {
  "use strict";

  const DAY = 864e5, JULY = 6;

  /** @param {number} day - milliseconds */
  const monthOf = (day) => new Date(day).getUTCMonth();

  /** @type {Record<string, (day: number, amount: number) => number>} */
  const counted = {
    "days": (day, amount) => day + amount * DAY,
    "notice": (day, amount) => {
      const start = new Date(day);
      return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1 + amount, 0);
    },
    "days-without-july": (day, amount) => {
      let left = amount, found = day;
      while (left > 0) {
        found += DAY;
        if (monthOf(found) !== JULY) left -= 1;
      }
      return found;
    },
  };

  /** @param {number} day */
  const inWords = (day) => new Date(day).toLocaleDateString("da-DK", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" });

  /** @param {HTMLFormElement} form */
  function count(form) {
    const data = new FormData(form), section = /** @type {HTMLElement} */ (form.parentElement);
    for (const place of section.querySelectorAll("output")) {
      const { from = "", counting = "", amount = "", usual = place.textContent ?? "" } = place.dataset;
      place.dataset.usual = usual;
      const day = Date.parse(`${String(data.get(from) ?? "")}T00:00:00Z`);
      const number = counting === "notice" ? Number(data.get("months") || amount) : Number(amount);
      const found = Number.isNaN(day) ? NaN : counted[counting]?.(day, number) ?? NaN;
      place.textContent = Number.isNaN(found) ? usual : inWords(found);
    }
  }

  for (const form of document.querySelectorAll("form[data-dates]")) {
    const dates = /** @type {HTMLFormElement} */ (form);
    dates.hidden = false;
    dates.addEventListener("input", () => count(dates));
    dates.addEventListener("submit", (event) => event.preventDefault());
    count(dates);
  }
})();
