/* Which danger a field is about while somebody types in it: a bar that is there stays while the question only grows.

   A word that is half typed may be the beginning of any other: until it ends, or the typing rests, it takes no bar away, and
   nothing is heard in it. Then a pattern decides; what none knows has to be heard clearly to be shown, and less clearly to stay. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const IN_WORD = /[\p{L}\p{N}]$/u, WORDS = /[\p{L}\p{N}]+/gu;

  /** @type {CreateWatch} */
  portal.createWatch = function ({ find, hear, isWorse, isNegation }) {
    /** @type {DangerHit | null} */
    let shown = null;
    /* The question as it is, and as it was when the bar came. */
    let query = "", since = "", isOpen = false;

    /** @param {DangerHit | null} hit */
    function show(hit) {
      if (hit?.id !== shown?.id) since = query;
      shown = hit?.id ? hit : null;
    }

    /* What is said after the bar came may turn it: then it has to be heard as clearly as a new one. */
    const stays = () => (shown && !query.slice(since.length).toLowerCase().match(WORDS)?.some(isNegation) ? shown : null);

    /* What is heard as clearly as a new one, and is worse, takes the place of what is there. */
    function listen() {
      const fresh = hear(query, null), kept = stays();
      return kept && !(fresh?.id && isWorse(fresh, kept)) ? hear(query, kept) : fresh;
    }

    return function (next, isAtRest) {
      if (!next.trim() || !next.startsWith(query)) shown = null;
      // One more letter is typed; more at once is said, pasted or a link.
      if (next !== query) isOpen = next.length === query.length + 1 && next.startsWith(query) && IN_WORD.test(next);
      isOpen &&= !isAtRest;
      query = next;
      const hit = find(query);
      if (!isOpen) show(hit ?? listen());
      else if (hit?.id && !(shown && isWorse(shown, hit))) show(hit);
      return shown;
    };
  };
})();
