/* A clock for each step that waits. It counts to a moment, so that a tab that slept shows the right time; at the end it says
   so in words, with three notes and a buzz where the device can. Nothing is kept: the page says that it must stay open. */
(function () {
  "use strict";

  const SECOND = 1000, MINUTE = 60 * SECOND;
  const NOTES = [0, 0.4, 0.8], LONG = 0.25, HIGH = 880;

  /** @param {number} left - milliseconds */
  function inWords(left) {
    const seconds = Math.ceil(left / SECOND), hours = Math.floor(seconds / 3600);
    const rest = [Math.floor(seconds / 60) % 60, seconds % 60];
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return hours ? `${hours}:${rest.map(two).join(":")}` : `${rest[0]}:${two(rest[1])}`;
  }

  /** @param {AudioContext | null} sound */
  function ring(sound) {
    navigator.vibrate?.([400, 200, 400]);
    if (!sound) return;
    for (const after of NOTES) {
      const note = sound.createOscillator();
      note.frequency.value = HIGH;
      note.connect(sound.destination);
      note.start(sound.currentTime + after);
      note.stop(sound.currentTime + after + LONG);
    }
  }

  /** @param {HTMLElement} box */
  function clock(box) {
    /** @param {string} name */
    const part = (name) => /** @type {HTMLElement} */ (box.querySelector(`[data-wait-${name}]`));
    const start = part("start"), stop = part("stop"), shown = part("left"), report = part("report");
    /** @type {AudioContext | null} */
    let sound = null;
    let end = 0, beat = 0;

    /** @param {boolean} runs */
    function turn(runs) {
      window.clearInterval(beat);
      start.hidden = runs;
      stop.hidden = !runs;
      shown.hidden = !runs;
      part("open").hidden = !runs;
      if (runs) beat = window.setInterval(tick, SECOND / 4);
    }

    function tick() {
      const left = Math.max(0, end - Date.now());
      shown.textContent = inWords(left);
      if (left > 0) return;
      const hadFocus = document.activeElement === stop;
      turn(false);
      ring(sound);
      report.textContent = report.dataset.over ?? "";
      tellElsewhere();
      if (hadFocus) start.focus({ preventScroll: true });
    }

    /* In the large steps another one may be shown: the screen says which clock it was. */
    function tellElsewhere() {
      const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-step-mode][open] [data-step-report]"));
      const step = box.closest("li");
      if (!place || !step || step.hasAttribute("data-now")) return;
      place.textContent = (place.dataset.over ?? "").replace("{number}", step.id.replace("trin-", ""));
    }

    part("clock").hidden = false;
    start.addEventListener("click", () => {
      end = Date.now() + Number(box.dataset.wait) * MINUTE;
      report.textContent = "";
      /* Made at a touch: a browser gives no sound that nobody asked for. */
      sound ??= "AudioContext" in window ? new AudioContext() : null;
      turn(true);
      tick();
      stop.focus();
    });
    stop.addEventListener("click", () => {
      turn(false);
      start.focus();
    });
  }

  document.querySelectorAll("[data-wait]").forEach((box) => clock(/** @type {HTMLElement} */ (box)));
})();
