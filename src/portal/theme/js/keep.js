/* Starts the service worker on a page that may ask the network for nothing (theme/js/offline.js asks for the site's version), and
   says when the page is kept on the device. */
(function () {
  "use strict";

  const { serviceWorker } = navigator;
  if (!serviceWorker || !location.protocol.startsWith("http")) return;
  const base = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const places = () => document.querySelectorAll("[data-kept-page]");

  serviceWorker.register(new URL("sw.js", base)).then(() => serviceWorker.ready).then(() => {
    for (const place of places()) place.hidden = false;
  }).catch(() => null);
})();
