/* Notices with fields: what is written in a form is on its sheet at once, and the sheet prints. Nothing is sent and
   nothing is kept: the page has no storage and no server. Without this script the sheets print with lines to fill by hand. */
(function () {
  "use strict";

  /** @typedef {{ date?: string, from?: string, to?: string, basis?: string }} Visit - what a form says of a visit */

  const notices = [...document.querySelectorAll("[data-notice]")];

  /** @param {string} value - as 2026-03-05 */
  const dayFrom = (value) => {
    const [year, month, day] = value.split("-").map(Number);
    return new Date(year, month - 1, day);
  };
  /** @param {Date} day */
  const inWords = (day) => day.toLocaleDateString("da-DK", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  /** @param {string} value - as 08:30 */
  const clock = (value) => value.replace(/^0/, "").replace(":", ".");
  const today = () => new Date(new Date().setHours(0, 0, 0, 0));

  /** The first day on which the visit may be when it is announced today. The page says how long before the law wants it.
     @param {DOMStringMap} notice */
  function earliest({ weeks, months }) {
    const first = today(), day = first.getDate();
    first.setMonth(first.getMonth() + Number(months ?? 0));
    if (first.getDate() !== day) first.setDate(0);
    first.setDate(first.getDate() + 7 * Number(weeks ?? 0));
    return first;
  }

  /** How long the chosen kind of visit has to be announced before; nothing where there is nothing to choose.
     @param {HTMLFormElement} form */
  const noticeOf = (form) => form.querySelector("select")?.selectedOptions[0]?.dataset ?? {};

  /**
   * @param {string | undefined} from
   * @param {string | undefined} to
   * @param {DOMStringMap} words
   */
  function hours(from, to, words) {
    if (from && to) return words.between?.replace("{start}", clock(from)).replace("{end}", clock(to)) ?? "";
    return from ? words.at?.replace("{time}", clock(from)) ?? "" : "";
  }

  /** What is wrong with date and time, in words; empty when nothing is.
     @param {Visit} visit
     @param {DOMStringMap} words
     @param {DOMStringMap} notice */
  function fault({ date, from, to }, words, notice) {
    if (from && to && to <= from) return words.turned ?? "";
    if (!date) return "";
    const day = dayFrom(date), first = earliest(notice);
    if (day < today()) return words.past ?? "";
    const days = Math.round((first.getTime() - today().getTime()) / 864e5);
    return day < first ? words.late?.replace("{days}", String(days)) ?? "" : "";
  }

  /** @param {HTMLElement} notice */
  const formOf = (notice) => /** @type {HTMLFormElement} */ (notice.querySelector("form"));

  /** @param {HTMLElement} notice */
  function fill(notice) {
    const form = formOf(notice), data = new FormData(form), words = form.dataset;
    /** @type {Record<string, string>} */
    const value = Object.fromEntries([...data].map(([name, entry]) => [name, String(entry)]));
    /** @type {Record<string, string>} */
    const lines = { ...value, day: value.date ? inWords(dayFrom(value.date)) : "", time: hours(value.from, value.to, words) };
    for (const place of notice.querySelectorAll("[data-fill]")) {
      place.textContent = lines[place.dataset.fill ?? ""] || place.dataset.usual || "";
    }
    for (const law of notice.querySelectorAll("p[data-basis]")) law.hidden = Boolean(value.basis) && law.dataset.basis !== value.basis;
    notice.querySelector("[data-law]")?.toggleAttribute("data-unchosen", !value.basis);
    for (const thing of notice.querySelectorAll("[data-thing]")) thing.hidden = !data.getAll("thing").includes(thing.dataset.thing ?? "");
    const report = /** @type {HTMLElement} */ (notice.querySelector(".bv-notice-report"));
    report.textContent = fault(value, words, noticeOf(form));
  }

  /** The sheet that prints: the one whose button was pressed or that was written in; none of them while nothing was.
     @type {HTMLElement | undefined} */
  let chosen;

  function before() {
    if (!chosen) return;
    document.body.dataset.printing = chosen.dataset.notice;
    for (const other of notices) other.classList.toggle("bv-notice-off", other !== chosen);
  }
  function after() {
    for (const other of notices) other.classList.remove("bv-notice-off");
    delete document.body.dataset.printing;
  }

  /** Some browsers say that they print, and some do not: both ways are the same sheet.
     @param {HTMLElement} notice */
  function print(notice) {
    chosen = notice;
    before();
    window.print();
    after();
  }
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);

  for (const notice of notices) {
    const form = formOf(notice);
    form.hidden = false;
    form.addEventListener("input", () => { chosen = notice; fill(notice); });
    form.addEventListener("reset", () => setTimeout(() => fill(notice)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      print(notice);
    });
    fill(notice);
  }
})();
