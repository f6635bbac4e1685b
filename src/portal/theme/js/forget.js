/* »Slet det hele« on the page about privacy: all that the portal keeps on this device goes. */
(function () {
  "use strict";

  const part = document.querySelector("[data-forget]");
  if (!part) return;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL("..", script.src).href;
  const button = /** @type {HTMLElement} */ (part.querySelector("button"));
  const status = /** @type {HTMLElement} */ (part.querySelector("[role=status]"));
  const done = part.dataset.forget ?? "";

  function emptyStorage() {
    for (const open of [() => localStorage, () => sessionStorage]) {
      try {
        const storage = open();
        for (const key of Object.keys(storage)) if (key.startsWith("portal-")) storage.removeItem(key);
      } catch { /* Closed: then nothing is in it. */ }
    }
  }

  /* A worker that is just being installed goes on filling its cache, so wait until it is done with. */
  async function dismissWorker() {
    const registration = await navigator.serviceWorker?.getRegistration(base);
    if (registration?.scope !== base) return;
    const busy = registration.installing;
    await registration.unregister();
    if (busy) await new Promise((done) => { busy.addEventListener("statechange", done); setTimeout(done, 5000); });
  }

  /* Other sites may share our address up to the folder: only names that end with our own are ours. */
  async function emptyCaches() {
    const names = window.caches ? await caches.keys() : [];
    await Promise.all(names.filter((name) => name.startsWith("portal-") && name.endsWith(base)).map((name) => caches.delete(name)));
  }

  part.hidden = false;
  button.addEventListener("click", async () => {
    document.dispatchEvent(new Event("portal:forget"));
    emptyStorage();
    await dismissWorker();
    await emptyCaches();
    status.textContent = done;
  });
})();
