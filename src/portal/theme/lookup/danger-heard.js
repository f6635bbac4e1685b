/* A danger that no pattern knows, heard in the words around it.

   `portal train` learned from content/said/ how people say each danger, and from all else that is said on the portal how it sounds
   when there is none (lookup/training.py): one sum says whether there is a danger, the others which. They are js/ranker.js's. It
   only adds a bar: what a pattern finds, or takes back, is decided. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /* As a logarithm: 78 of 100. Chosen by tests/shared/lookup: below it more that is harmless is barred than danger seen. */
  const LEAST = -0.25;
  /* 25 of 100: what keeps a bar that is there while the question grows. */
  const LEAST_KEPT = -1.4;
  /* A word alone can be the beginning of anything. */
  const FEWEST_WORDS = 2, LONGEST_QUERY = 300;
  /** @type {{ whether: Rank, which: Rank, dangers: string[] } | undefined} */
  let heard;

  portal.loadHeard = async () => {
    if (heard) return;
    const parts = [portal.load("create-ranker", "js/ranker.js"), portal.load("danger-weights", "assets/danger-weights.js")];
    const [/** @type {CreateRanker} */ create, /** @type {DangerWeights} */ file] = await Promise.all(parts);
    heard ||= { whether: create(file.whether), which: create(file.which), dangers: file.dangers };
  };

  /** In any script; as `ANY_WORD` of lookup/pieces.py.
     @param {string} text @returns {string[]} */
  const wordsOf = (text) => text.normalize().toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  portal.hear = function (query, { fold, stem }, kept = "") {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).map(fold);
    if (!heard || words.length < FEWEST_WORDS) return "";
    /** @param {Rank} rank */
    const chancesOf = (rank) => rank(words, stem, (word) => word).chances;
    const [chance] = chancesOf(heard.whether);
    if (kept && chance > LEAST_KEPT) return kept;
    if (chance <= LEAST) return "";
    const kinds = chancesOf(heard.which);
    return heard.dangers[kinds.indexOf(Math.max(...kinds))];
  };
})();
