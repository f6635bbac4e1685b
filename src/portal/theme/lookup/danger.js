/* Danger before every answer: which danger a question is about, if any, and in which language it was asked.

   Content, not code, says what is a danger (content/dangers.yml). A pattern is one or more groups that are in the
   question near each other, in any order; a group is words that follow each other; each place of a group has
   alternatives, and `<name>` is all those of a named group. Words match as they are written, mistyped by one letter (two in
   long words), begun (»brand*«) or as the end of a compound (»-brand«), which in Danish is what the compound is. What is under
   `unless` takes it back, but not what begins with »!«: fire in the grill is fire. */
(function () {
  "use strict";

  /** @typedef {{ text: string, letters: string, marks: string[], begins: boolean, ends: boolean }} Word
     @typedef {{ fitting: Set<Word>, short: boolean }} Token
     @typedef {{ certain: boolean, whole: boolean, groups: Word[][][][] }} Pattern */

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const RULES = {
    longestQuery: 300, mostTokens: 48,
    // Groups of a pattern are at most so many words apart.
    window: 8,
    // Between words that follow each other: so many fillers, or words of so many letters.
    between: 3, short: 3,
    // Slips of the finger, in words from so many letters: one lost, doubled or swapped, one that is a neighbour, two.
    slip: 5, otherLetter: 7, twoSlips: 10,
    // The shortest first part of a compound.
    compound: 2,
  };

  /** One spelling: no case, no accents, æ/ae, ø/oe and å/aa as one, one form for each Arabic letter, no article there.
     @param {string} word */
  const fold = (word) => word.replace(/aa|ae|å|æ/g, "a").replace(/oe|ø/g, "o").replace(/ß/g, "s").replace(/ł/g, "l").replace(/ı/g, "i")
    .normalize("NFKD").replace(/\p{M}|ـ/gu, "").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/^(و?ال)(?=...)/, "")
    .replace(/(.)\1+/gu, "$1");

  /** The letters that the fold takes away; they count when they were typed.
     @param {string} word */
  const letters = (word) => word.replace(/[^æøå]/g, "");

  /** Letters with a mark: the wanted word has those that were typed, so »gün« is no »gun« and »gæsten« no »gassen«. Of the
     Danish ones each may be typed for another, and of other keyboards for them.
     @param {string} word */
  const marks = (word) => word.replace(/[æøåäö]/g, "ø").match(/[øüçğışąćęłńóśźż]/g) ?? [];
  /** @param {string} typed @param {Word} wanted */
  const isMarked = (typed, wanted) => marks(typed).every((mark) => wanted.marks.includes(mark));

  /** @param {string} text @returns {string[]} */
  const wordsOf = (text) => text.normalize("NFC").toLowerCase().replace(/['’ʼ]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) || [];

  /** @template K, V @param {Map<K, V[]>} lists @param {K} key @param {V} value */
  function put(lists, key, value) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }

  const KEYS = "qwertyuiop asdfghjkl  zxcvbnm   ", ROW = 11, ALIKE = ["aeiouy", "bp", "dt", "gk", "vf", "sz"];
  /** Whether one letter is typed for the other: it sounds alike, or is a key beside it. Letters of another keyboard all are.
     @param {string} one @param {string} other */
  function isNeighbour(one, other) {
    const a = KEYS.indexOf(one), b = KEYS.indexOf(other);
    if (a < 0 || b < 0 || ALIKE.some((sound) => sound.includes(one) && sound.includes(other))) return true;
    return Math.abs(Math.trunc(a / ROW) - Math.trunc(b / ROW)) < 2 && Math.abs(a % ROW - b % ROW) < 2;
  }

  /** Whether a word is another one with a slip of the finger.
     @param {string} text @param {string} typed */
  function isSlip(text, typed) {
    if (text.length < RULES.slip || typed.length < RULES.slip || text[0] !== typed[0]) return false;
    const most = text.length < RULES.twoSlips ? 1 : 2;
    if (portal.distance(text, typed, most) > most) return false;
    if (text.length !== typed.length || [...text].sort().join() === [...typed].sort().join()) return true;
    return text.length >= RULES.otherLetter && [...text].every((letter, at) => letter === typed[at] || isNeighbour(letter, typed[at]));
  }

  /** @type {CreateDangers} */
  portal.createDangers = function ({ filler, never, groups = {}, dangers }) {
    const fillers = new Set(wordsOf(filler).map(fold)), exact = new Set(wordsOf(never));
    /** Every word of the patterns once.
       @type {Map<string, Word>} */
    const words = new Map();

    /** @param {string} written @returns {Word} */
    const word = (written) => {
      const [text] = wordsOf(written), begins = written.endsWith("*"), ends = written.startsWith("-"), key = `${ends}${text}${begins}`;
      if (!words.has(key)) words.set(key, { text: fold(text || ""), letters: letters(text || ""), marks: marks(text || ""), begins, ends });
      return /** @type {Word} */ (words.get(key));
    };

    /** The patterns whose first group begins with a word: of some thousand only those are looked at.
       @type {Map<Word, Pattern[]>} */
    const begun = new Map();

    /** @param {string} written @returns {Pattern} */
    function pattern(written) {
      const one = {
        certain: written.startsWith("!"),
        whole: /^!?=/.test(written),
        groups: written.replace(/^!?=?/, "").replace(/<(.+?)>/g, (_, name) => groups[name]).split(" ").map((group) => group.split("+").map((place) => (
          place.split("/").map((choice) => choice.split("_").map(word))))),
      };
      for (const [first] of one.groups[0][0]) put(begun, first, one);
      return one;
    }

    /** @param {string} written */
    const patterns = (written) => (written ? written.split(",").map(pattern) : []);
    const kinds = dangers.map(({ id, words: of }) => ({
      id,
      languages: Object.entries(of).map(([language, { own, unless }]) => ({ language, own: patterns(own), unless: patterns(unless) })),
    }));

    // A word that is written somewhere as it was typed is no slip of another.
    const spelled = new Set([...words.values()].map(({ text }) => text));

    /** By their first letter, which a slip keeps, and those that a compound may end with.
       @type {Map<string, Word[]>} */
    const byLetter = new Map(), endings = [...words.values()].filter(({ ends }) => ends);
    for (const one of words.values()) put(byLetter, one.text[0], one);

    /** @param {Word} wanted @param {string} typed @param {string} text @param {string} own */
    function fits(wanted, typed, text, own) {
      if (text === wanted.text) return own ? own === wanted.letters : isMarked(typed, wanted);
      if (wanted.begins && text.startsWith(wanted.text)) return !own || own.startsWith(wanted.letters);
      if (wanted.ends && text.length >= wanted.text.length + RULES.compound && text.endsWith(wanted.text)) return !own || own.endsWith(wanted.letters);
      if (exact.has(typed) || spelled.has(text) || !isMarked(wanted.begins ? typed.slice(0, wanted.text.length) : typed, wanted)) return false;
      return isSlip(wanted.text, text) || (wanted.begins && text.length > wanted.text.length && isSlip(wanted.text, text.slice(0, wanted.text.length)));
    }

    /** What has been typed; remembered, so that a keystroke costs only the word that changed.
       @type {Map<string, Token>} */
    const seen = new Map();
    /** @param {string} typed @returns {Token} */
    function token(typed) {
      const before = seen.get(typed);
      if (before) return before;
      const text = fold(typed), own = letters(typed);
      const near = [...byLetter.get(text[0]) ?? [], ...endings], fitting = new Set(near.filter((one) => fits(one, typed, text, own)));
      const one = { fitting, short: typed.length <= RULES.short || fillers.has(text) };
      seen.set(typed, one);
      return one;
    }

    /** The places after `from` where the next word of a group may be.
       @param {Token[]} tokens @param {number} from */
    function* next(tokens, from) {
      for (let at = from + 1; at < tokens.length && at <= from + 1 + RULES.between; at++) {
        yield at;
        if (!tokens[at].short) return;
      }
    }

    /** Where the last word of a group is when the group begins at a token; none when it does not.
       @param {Token[]} tokens @param {Word[][][]} group @param {number} at @returns {number} */
    function endOf(tokens, group, at) {
      const [first, ...rest] = group;
      for (const choice of first) {
        if (!tokens[at].fitting.has(choice[0])) continue;
        const inner = choice.slice(1).map((one) => [[one]]), following = [...inner, ...rest];
        if (!following.length) return at;
        for (const place of next(tokens, at)) {
          const end = endOf(tokens, following, place);
          if (end >= 0) return end;
        }
      }
      return -1;
    }

    /** @param {Token[]} tokens @param {Pattern} wanted */
    function holds(tokens, { whole, groups }) {
      const meaning = tokens.filter((one) => !one.short);
      if (whole) return (meaning.length ? meaning.length === 1 : tokens.length === 1) && tokens.some((_, at) => endOf(tokens, groups[0], at) >= 0);
      /** @type {number[][]} */
      const places = [];
      for (const group of groups) {
        const starts = [...tokens.keys()].filter((at) => endOf(tokens, group, at) >= 0);
        if (!starts.length) return false;
        places.push(starts);
      }
      return places.length === 1 || places[0].some((start) => places.every((starts) => starts.some((at) => Math.abs(at - start) <= RULES.window)));
    }

    return {
      find(query) {
        let calm = null;
        const tokens = wordsOf(query.slice(0, RULES.longestQuery)).slice(0, RULES.mostTokens).map(token);
        const near = new Set(tokens.flatMap(({ fitting }) => [...fitting].flatMap((one) => begun.get(one) ?? [])));
        /** @param {Pattern} one */
        const isSaid = (one) => near.has(one) && holds(tokens, one);
        for (const { id, languages } of kinds) {
          for (const { language, own, unless } of languages) {
            const found = own.filter(isSaid);
            if (found.some(({ certain }) => certain) || (found.length && !unless.some(isSaid))) return { id, language };
            if (found.length) calm = { id: "", language };
          }
        }
        return calm;
      },
    };
  };
})();
