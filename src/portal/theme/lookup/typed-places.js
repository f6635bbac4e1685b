/* What was typed, as the names of places compare with it: its words in letters that compare, how like a name they are, and the
   text without them. Danish streets are shortened, written in several ways and mistyped. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const { distance } = portal;

  /* What people shorten. */
  /** @type {Record<string, string>} */
  const LONG = { sdr: "sondre", ndr: "nordre", skt: "sankt", sct: "sankt", gl: "gammel", pl: "plads" };
  /* A name that is only begun counts less than one that is mistyped. */
  const BEGUN = 0.7;
  /* A postcode alone, or with its town. */
  const POSTCODE = /^\s*(?:dk[-\s]*)?([1-9]\d{3})\s*(?:[,\s]+[a-zæøå][a-zæøå.\s]*)?$/i;
  const SHOWN = 8, MOST_WORDS = 12;

  /** One spelling, as the engine folds a word.
     @param {string} text */
  const fold = (text) => text.toLowerCase().replace(/aa|ae|å|æ/g, "a").replace(/oe|ø/g, "o").replace(/x/g, "ks").normalize("NFD")
    .replace(/[^a-z0-9]/g, "").replace(/(.)\1+/g, "$1");

  /** How like a name a stretch is, 0 to 1.
     @param {string} name @param {Stretch} stretch */
  function likeness(name, { letters, isLast }) {
    if (letters === name) return 1;
    if (isLast && letters.length > 2 && name.startsWith(letters)) return BEGUN + 0.1 * letters.length / name.length;
    const most = name.length < 5 ? 0 : name.length < 9 ? 1 : 2, found = distance(letters, name, most);
    return found > most ? 0 : 1 - found / name.length;
  }

  /** Every run of words without a number between them, as long as a name can be.
     @param {string} text @returns {Stretch[]} */
  function stretches(text) {
    const words = [...text.matchAll(/\d+\s?[a-zæøå]?(?![a-zæøå])|[^\s,;]+/gi)].slice(0, MOST_WORDS);
    return words.flatMap((first, n) => {
      let letters = "";
      /** @type {Stretch[]} */
      const found = [];
      for (let m = n; m < Math.min(words.length, n + 5) && !/^\d/.test(words[m][0]); m++) {
        const word = words[m][0].toLowerCase().replace(/\.$/, "");
        letters = fold(letters + (LONG[word] ?? word));
        const end = words[m].index + words[m][0].length;
        found.push({ letters, start: first.index, end, isLast: m === words.length - 1 });
      }
      return found;
    });
  }

  /** The departments of a postcode that stands alone; none when none is known to lie there.
     @param {DirectoryEntry[]} places @param {string} typed */
  function ofPostcode(places, typed) {
    const code = POSTCODE.exec(typed)?.[1];
    return code ? places.filter(({ postcode }) => postcode === code) : undefined;
  }

  /** @param {{ place: DirectoryEntry }[]} found */
  const unique = (found) => [...new Set(found.map(({ place }) => place))].slice(0, SHOWN);

  /** A text without the street and the number.
     @param {string} text @param {{ start: number, end: number }[]} parts */
  function without(text, ...parts) {
    const left = text.split("").map((letter, n) => (parts.some(({ start, end }) => n >= start && n < end) ? " " : letter));
    return left.join("").replace(/[\s,]+/g, " ").trim();
  }

  portal.typedPlaces = { fold, likeness, stretches, ofPostcode, unique, without };
})();
