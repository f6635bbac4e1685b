/* Notices with fields: what is written in a form stands on its sheet at once, and the sheet prints. Nothing is sent and
   nothing is kept: the page has no storage and no server. Without this script the sheets print with lines to fill by hand. */
(function () {
  "use strict";

  const notices = [...document.querySelectorAll("[data-notice]")];

  const dayFrom = (value) => {
    const [year, month, day] = value.split("-").map(Number);
    return new Date(year, month - 1, day);
  };
  const inWords = (day) => day.toLocaleDateString("da-DK", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const clock = (value) => value.replace(/^0/, "").replace(":", ".");
  const today = () => new Date(new Date().setHours(0, 0, 0, 0));

  /* The first day on which the visit may be when it is told today: almenlejeloven § 33, as in portal.notices.varsel. */
  function earliest(basis) {
    const first = today();
    if (basis === "work") first.setDate(first.getDate() + 42);
    if (basis === "major") {
      const day = first.getDate();
      first.setMonth(first.getMonth() + 3);
      if (first.getDate() !== day) first.setDate(0);
    }
    return first;
  }

  function hours(from, to, words) {
    if (from && to) return `${words.between} ${clock(from)} ${words.and} ${clock(to)}`;
    return from ? `${words.at} ${clock(from)}` : "";
  }

  /* What is wrong with date and time, in words; empty when nothing is. */
  function fault({ date, from, to, basis }, words) {
    if (from && to && to <= from) return words.turned;
    if (!date) return "";
    const day = dayFrom(date), first = earliest(basis);
    if (day < today()) return words.past;
    return day < first ? words.late.replace("{days}", Math.round((first - today()) / 864e5)) : "";
  }

  function fill(notice) {
    const form = notice.querySelector("form"), data = new FormData(form), words = form.dataset;
    const value = Object.fromEntries(data);
    const lines = { ...value, day: value.date ? inWords(dayFrom(value.date)) : "", time: hours(value.from, value.to, words) };
    for (const place of notice.querySelectorAll("[data-fill]")) {
      place.textContent = lines[place.dataset.fill] || place.dataset.usual || "";
    }
    for (const law of notice.querySelectorAll("p[data-basis]")) law.hidden = law.dataset.basis !== value.basis;
    for (const thing of notice.querySelectorAll("[data-thing]")) thing.hidden = !data.getAll("thing").includes(thing.dataset.thing);
    notice.querySelector(".bv-notice-told").textContent = fault(value, words);
  }

  /* Only the sheet whose button was pressed; the browser's own print command prints them all. */
  function print(notice) {
    document.body.dataset.printing = notice.dataset.notice;
    for (const other of notices) other.classList.toggle("bv-notice-off", other !== notice);
    window.print();
    for (const other of notices) other.classList.remove("bv-notice-off");
    delete document.body.dataset.printing;
  }

  for (const notice of notices) {
    const form = notice.querySelector("form");
    form.hidden = false;
    form.addEventListener("input", () => fill(notice));
    form.addEventListener("reset", () => setTimeout(() => fill(notice)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      print(notice);
    });
    fill(notice);
  }
})();
