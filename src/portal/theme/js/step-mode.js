/* One step a screen, in large type: the page's own list of steps is moved into a dialog and back, so that no id and no clock
   is there twice. Next and back by button, key and swipe; Escape, »Luk« and the phone's back leave. Nothing is kept or sent.
   A step that sends the reader to one other step goes there; of several the reader chooses by the links in its words. */
(function () {
  "use strict";

  const SWIPE = 60;
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("[data-step-mode]"));
  const list = document.querySelector(".bv-steps > ol");
  const opener = /** @type {HTMLElement | null} */ (document.querySelector("[data-step-open]"));
  if (!dialog || !list || !opener || typeof dialog.showModal !== "function") return;

  const home = /** @type {HTMLElement} */ (list.parentElement);
  const steps = /** @type {HTMLElement[]} */ ([...list.children]);
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (dialog.querySelector(`[data-step-${name}]`));
  const title = part("title"), before = part("before"), back = part("back"), next = part("next"), awake = part("awake");
  /* 0 is the screen before the first step: what one never does. */
  let at = 0;
  /** The steps that were shown before, the last one last. @type {number[]} */
  let came = [];
  let isDone = false;
  const asked = document.getElementById("virkede-det");

  function show() {
    steps.forEach((step, index) => step.toggleAttribute("data-now", index + 1 === at));
    before.hidden = at > 0;
    back.hidden = at === 0;
    next.hidden = ways().length > 1;
    next.textContent = (at === steps.length ? next.dataset.done : next.dataset.next) ?? "";
    title.textContent = at === 0
      ? title.dataset.before ?? ""
      : (title.dataset.step ?? "").replace("{number}", String(at)).replace("{count}", String(steps.length));
    part("screen").scrollTop = 0;
    title.focus();
    dialog?.dispatchEvent(new CustomEvent("step", { detail: steps[at - 1] ?? before }));
  }

  /** The numbers of the steps that the one on the screen sends to. */
  const ways = () => [...(steps[at - 1]?.querySelectorAll("[data-to-step]") ?? [])].map((link) => Number(/** @type {HTMLElement} */ (link).dataset.toStep));

  /** @param {number} to */
  function forward(to) {
    isDone = to > steps.length;
    if (isDone) return leave();
    came.push(at);
    at = to;
    show();
  }

  /** @param {number} by */
  function go(by) {
    if (by < 0) at = came.pop() ?? 0;
    else if (next.hidden) return;
    else return forward(ways()[0] ?? at + 1);
    show();
  }

  /* The same link in the page itself only moves the page. */
  /** @param {MouseEvent} event */
  function choose(event) {
    const link = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-to-step]")) : null;
    if (!link) return;
    event.preventDefault();
    forward(Number(link.dataset.toStep));
  }

  function enter() {
    part("place").append(/** @type {Element} */ (list));
    history.pushState({ stepMode: true }, "");
    dialog?.showModal();
    at = 0;
    came = [];
    show();
    stayAwake();
  }

  function leave() {
    dialog?.close();
  }

  /* However it was left: the list goes home, and the step of the history that »back« would have taken is taken. */
  function left() {
    home.append(/** @type {Element} */ (list));
    sleep();
    if (history.state?.stepMode) history.back();
    else land();
  }

  /* After the last step one is asked whether it worked; else the browser goes back to the button by itself. */
  function land() {
    if (!isDone || !asked) return;
    isDone = false;
    asked.tabIndex = -1;
    requestAnimationFrame(() => asked.focus());
  }

  /** @type {WakeLockSentinel | null} */
  let lock = null;

  async function stayAwake() {
    if (!navigator.wakeLock || !dialog?.open || document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      awake.hidden = false;
    } catch {
      awake.hidden = true;
    }
    if (!dialog.open) sleep();
  }

  function sleep() {
    lock?.release().catch(() => {});
    lock = null;
    awake.hidden = true;
  }

  for (const [place, source] of [["before", ".bv-never ul"], ["stop", ".bv-stop ul"]]) {
    const lines = document.querySelector(source);
    if (lines) part(place).append(lines.cloneNode(true));
  }
  opener.hidden = false;
  opener.querySelector("button")?.addEventListener("click", enter);
  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  part("leave").addEventListener("click", leave);
  dialog.addEventListener("close", left);
  dialog.addEventListener("click", choose);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") go(1);
    if (event.key === "ArrowLeft") go(-1);
  });
  window.addEventListener("popstate", () => (dialog.open ? leave() : land()));
  window.addEventListener("beforeprint", leave);
  document.addEventListener("visibilitychange", stayAwake);

  /* Two fingers make the page larger; they turn no step. */
  let from = { x: 0, y: 0 }, isSwipe = false;
  dialog.addEventListener("touchstart", (event) => {
    from = { x: event.touches[0].clientX, y: event.touches[0].clientY };
    isSwipe = event.touches.length === 1;
  }, { passive: true });
  dialog.addEventListener("touchend", (event) => {
    if (!isSwipe) return;
    const x = event.changedTouches[0].clientX - from.x, y = event.changedTouches[0].clientY - from.y;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) go(x < 0 ? 1 : -1);
  }, { passive: true });
})();
