/* A step read aloud by the device, in a voice of the page's language that is on the device itself: no word is sent away.
   Where there is no such voice, there is no button. */
(function () {
  "use strict";

  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("[data-step-mode]"));
  const place = /** @type {HTMLElement | null} */ (dialog?.querySelector("[data-step-reading]") ?? null);
  const button = place?.querySelector("button");
  if (!dialog || !place || !button || !window.speechSynthesis) return;

  const language = document.documentElement.lang.slice(0, 2).toLowerCase();
  /** @type {HTMLElement | null} */
  let step = null;
  let reads = false;

  const voice = () => speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language));

  /** @param {boolean} now */
  function turn(now) {
    reads = now;
    if (button) button.textContent = (now ? button.dataset.quiet : button.dataset.read) ?? "";
  }

  function quiet() {
    if (reads) speechSynthesis.cancel();
    turn(false);
  }

  /** What is written in the step, without the words of its clock. */
  function words() {
    const copy = /** @type {Element | undefined} */ ((step?.querySelector(".bv-step-text") ?? step)?.cloneNode(true));
    copy?.querySelectorAll("[data-wait]").forEach((clock) => clock.remove());
    const lines = [...(copy?.querySelectorAll("h3, p, li") ?? [])];
    return (lines.length ? lines : [copy]).map((line) => line?.textContent?.trim() ?? "").join(" ");
  }

  function read() {
    if (reads) return quiet();
    const found = voice();
    if (!found) return;
    const said = new SpeechSynthesisUtterance(words());
    said.voice = found;
    said.lang = found.lang;
    said.onend = () => turn(false);
    said.onerror = () => turn(false);
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
    turn(true);
  }

  const offer = () => { place.hidden = !voice(); };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", read);
  dialog.addEventListener("step", (event) => {
    quiet();
    step = /** @type {CustomEvent<HTMLElement>} */ (event).detail;
  });
  dialog.addEventListener("close", quiet);
})();
