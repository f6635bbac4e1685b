/* The learned ranker: how likely each thing is what a question is about, by the pieces of its words.

   `portal train` learned from everything that people say of each thing (lookup/training.py): one small linear classifier for
   each, over hashed word stems, pairs of neighbours, and three and four letters in a row; most weights are nothing and
   left out. Here they are only added up, for the words as they were typed and as slips of words in the index; the larger sum
   counts. Loaded last, when the first answers are there. The same pieces and the same hash are in lookup/pieces.py; a test holds
   the two together. */
(function () {
  "use strict";

  const LENGTHS = [3, 4];

  /** FNV-1a over the letters.
     @param {string} text @param {number} buckets - a power of two */
  function bucketOf(text, buckets) {
    let hash = 2166136261;
    for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 16777619);
    hash >>>= 0;
    return (hash ^ (hash >>> 15)) >>> 0 & (buckets - 1);
  }

  /** @param {string[]} words - folded
     @param {(word: string) => string} stem @param {number} buckets */
  function piecesOf(words, stem, buckets) {
    /** @type {Set<number>} */
    const found = new Set();
    /** @param {string} piece */
    const put = (piece) => found.add(bucketOf(piece, buckets));
    let before = "";
    for (const word of words) {
      const own = stem(word), whole = `^${word}$`;
      put(` ${own}`);
      if (before) put(`${before} ${own}`);
      before = own;
      for (const length of LENGTHS) for (let n = 0; n + length <= whole.length; n++) put(whole.slice(n, n + length));
    }
    return found;
  }

  /** @type {CreateRanker} */
  function createRanker({ buckets, step, most, letters, nothing, bias, gaps, levels }) {
    const size = bias.length, widest = letters.length - 1;
    const numbers = new Map([...letters].map((letter, n) => [letter, n]));
    /** @param {string} letter */
    const numberOf = (letter) => numbers.get(letter) ?? 0;
    /** Of each bucket: class, weight, class, weight …
       @type {Map<number, number[]>} */
    const weights = new Map();
    let place = -1, n = 0;
    for (const letter of gaps) {
      const gap = numberOf(letter);
      place += gap;
      if (gap === widest) continue;
      place += 1;
      const bucket = Math.floor(place / size), row = weights.get(bucket) ?? [];
      row.push(place % size, (numberOf(levels[n++]) - most) * step);
      weights.set(bucket, row);
    }
    /** @param {string[]} words @param {(word: string) => string} stem */
    function sumsOf(words, stem) {
      const pieces = piecesOf(words, stem, buckets), share = 1 / Math.sqrt(pieces.size || 1), sums = Float64Array.from(bias);
      for (const piece of pieces) {
        const row = weights.get(piece) ?? [];
        for (let n = 0; n < row.length; n += 2) sums[row[n]] += row[n + 1] * share;
      }
      return sums;
    }
    return function (words, stem, meant) {
      const mended = words.map(meant), isSame = mended.every((word, n) => word === words[n]);
      const asTyped = sumsOf(words, stem), other = isSame ? asTyped : sumsOf(mended, stem), sums = asTyped.map((sum, n) => Math.max(sum, other[n]));
      // The logarithms of the probabilities.
      const chances = sums.map((sum) => -Math.log1p(Math.exp(-sum)));
      return { chances, nothing: chances[nothing] ?? -Infinity };
    };
  }

  window.portalLookup?.receive("create-ranker", createRanker);
})();
