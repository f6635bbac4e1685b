/* Slips of the finger: how far two words are from each other. Damerau, A technique for computer detection and correction of
   spelling errors (1964), as optimal string alignment. Before it is counted, the letters of both words are compared. */
(function () {
  "use strict";

  /** Which letters a word has, a bit for each: two words with many other letters are no slips of each other.
     @param {string} word */
  function letterSetOf(word) {
    let set = 0;
    for (let n = 0; n < word.length; n++) set |= 1 << (word.charCodeAt(n) % 32);
    return set;
  }

  /** How many letters are in one set and not in the other.
     @param {number} a @param {number} b */
  function differing(a, b) {
    let bits = a ^ b, count = 0;
    for (; bits; bits &= bits - 1) count++;
    return count;
  }

  /** Letters added, lost, changed or swapped between two words; 9 when they are more than `most`.
     @param {string} a @param {string} b @param {number} most */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return 9;
    /** @type {number[]} */
    let before = [];
    /** @type {number[]} */
    let row = [];
    let least = 0;
    for (let i = 0; i <= a.length; i++) {
      const next = [i];
      least = i;
      for (let j = 1; j <= b.length; j++) {
        next[j] = i ? Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)) : j;
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        least = Math.min(least, next[j]);
      }
      if (i && least > most) return 9;
      [before, row] = [row, next];
    }
    return row[b.length] > most ? 9 : row[b.length];
  }

  window.portalLookup = /** @type {PortalLookup} */ ({ letterSetOf, differing, distance });
})();
