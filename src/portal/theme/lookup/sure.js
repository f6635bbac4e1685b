/* Whether the first answer is shown as the answer: logistic regression on the tuning halves of tests/shared/lookup, of what
   says that it is right. Zero is where six of seven are. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const BASE = -8.4, EXPLAINED = 1.9, SCORE = 9, AHEAD = 1.7, FAR_AHEAD = 0.4;
  /* How much likelier than that it is not on the portal, as a logarithm. */
  const DOUBT = 0.7;

  /* `share` of the query is explained by the first; it is `likelier` than that nothing here is meant. */
  portal.isSure = function ([best, next], share, likelier) {
    if (!best || likelier < DOUBT) return false;
    const ahead = Math.min(best.score - (next?.score ?? 0), FAR_AHEAD);
    return BASE + EXPLAINED * share + SCORE * best.score + AHEAD * ahead >= 0;
  };
})();
