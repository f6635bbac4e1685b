/* A danger that no pattern knows, heard in the words around it.

   `portal train` learned from content/said/farer.yml how people say each danger, and from all else that is said on the portal how
   it sounds when there is none (lookup/training.py). The sums are js/ranker.js's. It only adds a bar: what a pattern finds, or takes
   back, is decided. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /* As a logarithm: 78 of 100. Measured on the tuning halves of tests/shared/lookup. */
  const LEAST = -0.25;
  /* 37 of 100: what keeps a bar that is there while the question grows. */
  const LEAST_KEPT = -1;
  /* A word alone can be the beginning of anything. */
  const FEWEST_WORDS = 2, LONGEST_QUERY = 300;
  /** @type {{ rank: Rank, dangers: string[] } | undefined} */
  let heard;

  portal.loadHeard = async () => {
    if (heard) return;
    const parts = [portal.load("create-ranker", "js/ranker.js"), portal.load("danger-weights", "assets/danger-weights.js")];
    const [/** @type {CreateRanker} */ create, /** @type {DangerWeights} */ file] = await Promise.all(parts);
    heard ||= { rank: create(file), dangers: file.dangers };
  };

  /** In any script; as `ANY_WORD` of lookup/pieces.py.
     @param {string} text @returns {string[]} */
  const wordsOf = (text) => text.normalize().toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  portal.hear = function (query, { fold, stem }, kept = "") {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).map(fold);
    if (!heard || words.length < FEWEST_WORDS) return "";
    const { chances } = heard.rank(words, stem, (word) => word), best = Math.max(...chances);
    if (chances[heard.dangers.indexOf(kept)] > LEAST_KEPT) return kept;
    return best > LEAST ? heard.dangers[chances.indexOf(best)] : "";
  };
})();
