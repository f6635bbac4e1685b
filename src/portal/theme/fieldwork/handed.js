/* The phone is with a resident. That lies beside the sheets, written before a question is shown, so that neither a killed browser, a
   reload, »back«, another page of staff nor another tab leads to what others answered; only staff take it away. A flag says the same
   at once to pages that are open or that the browser kept. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const FLAG = "portal-handed";
  /** @type {HandedMark | null} */
  let current = null;

  function isFlagged() {
    try {
      return localStorage.getItem(FLAG) !== null;
    } catch {
      return false;
    }
  }

  /** @param {HandedMark | null} mark */
  function set(mark) {
    current = mark;
    try {
      if (mark) localStorage.setItem(FLAG, "yes");
      else localStorage.removeItem(FLAG);
    } catch {
      // a private window has no other pages to say it to
    }
  }

  field.handed = {
    now: () => current,
    load: async (store) => set(await store.mark().catch(() => current)),
    async give(store, mark) {
      await store.setMark(mark);
      set(mark);
    },
    async takeBack(store) {
      await store.setMark(null).catch(() => null);  // a device that is full: staff are let in all the same
      set(null);
    },
  };

  /** The survey's page shows the questions, and the other pages of staff lead there.
     @param {HTMLElement} root */
  const away = ({ dataset: { survey } }) => (survey ? location.replace(survey) : location.reload());

  /** Whether a page may show what staff have written. @param {FieldPage} page */
  field.isForStaff = async ({ root, store }) => {
    await field.handed.load(store);
    if (!current || !root.dataset.survey) return true;
    away(root);
    return false;
  };

  /** @param {HTMLElement} root @param {FieldStore} store */
  field.keepFromResidents = (root, store) => {
    const isHand = () => root.dataset.now === "hand";
    /** Somebody may have emptied what a flag lies in: only the mark says that staff have the phone again. */
    async function comeBack() {
      if (!(await store.mark().catch(() => null))) root.hidden = isFlagged();
    }
    window.addEventListener("storage", ({ key }) => {
      if (key !== FLAG && key !== null) return;
      if (isHand()) return isFlagged() ? undefined : location.reload();
      root.hidden ||= isFlagged();
      if (!isFlagged()) comeBack();
    });
    // Another tab has written: was it given, taken back, or given on to somebody who must not see what is chosen here?
    store.onOthers(async () => {
      const before = current, now = await store.mark().catch(() => before);
      if (!isHand()) root.hidden = Boolean(now);
      else if (before && (now?.subject !== before.subject || now.isDone !== before.isDone)) location.reload();
    });
    // A browser may keep a page that was left, and paint it before it is asked.
    window.addEventListener("pagehide", () => { root.hidden = !isHand(); });
    window.addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      if (isFlagged() || isHand()) away(root);
      else comeBack();
    });
  };
})();
