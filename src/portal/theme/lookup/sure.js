/* Whether the first answer is shown as the answer: logistic regression on the tuning halves of tests/shared/lookup, of what
   says that it is right. Zero is where nine of ten are; of all that is asked there, one in fifty is sure and wrong. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const BASE = -7.25, EXPLAINED = 0.75, SCORE = 7.5, AHEAD = 4.1, FAR_AHEAD = 0.3;
  /* How much likelier than that it is not on the portal, as a logarithm. */
  const DOUBT = 1;

  /* `share` of the query is explained by the first; it is `likelier` than that nothing here is meant. */
  portal.isSure = function ([best, next], share, likelier) {
    if (!best || likelier < DOUBT) return false;
    const ahead = Math.min(best.score - (next?.score ?? 0), FAR_AHEAD);
    return BASE + EXPLAINED * share + SCORE * best.score + AHEAD * ahead >= 0;
  };
})();
