/* Danish words as the look-up compares them: one spelling, without inflection. The tables are those of
   src/portal/lookup/language.yml; fold and stem are those of language.py. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);

  /** @type {PortalLookup["createWords"]} */
  portal.createWords = function (endings) {
    /* Most words are plain already; the tests spare them the rest. */
    /** @param {string} word */
    const fold = (word) => {
      if (!/[^a-z0-9]|aa|ae|oe|(.)\1/.test(word)) return word;
      const plain = word.replace(/aa|ae|å|æ/g, "a").replace(/oe|ø/g, "o");
      return (/[^a-z0-9]/.test(plain) ? plain.normalize("NFD").replace(/\p{M}/gu, "") : plain).replace(/(.)\1+/g, "$1");
    };
    /** @param {string} word */
    const danish = (word) => (/[æøå]/.test(word) ? word.replace(/[^æøå]/g, "") : "");
    /** The æ, ø and å of some words, in order: what folding takes away.
       @param {string[]} words */
    const lettersOf = (words) => [...danish(words.join(""))].sort().join("");
    /** @param {string} folded */
    const stem = (folded) => {
      let cut = Math.min(6, folded.length - 3);
      while (cut > 0 && !endings.has(folded.slice(-cut))) cut--;
      return cut > 0 ? folded.slice(0, -cut) : folded;
    };
    /** @param {string} word */
    const key = (word) => stem(fold(word));
    /** Latin letters and digits; no item has words in another script.
       @param {string} text @returns {string[]} */
    const wordsOf = (text) => text.normalize().toLowerCase().match(/[0-9a-zà-öø-ſ]+/g) || [];

    return { fold, danish, lettersOf, stem, key, wordsOf };
  };
})();
