/* The engine of the look-up: everyday Danish in, items by how well they fit out.

   An item is a bag of word stems, strong or weak. A word of the query meets every stem of the index: the same, begun
   (the last word may be half typed), a part of a compound or the other way round, or mistyped. How well it fits, times
   how rare the word is, summed over the query, is the item's score (BM25). How much of the query the best item
   explains says whether it is shown as an answer or as a »Måske«.

   Sources: BM25 – Robertson & Zaragoza, The Probabilistic Relevance Framework (2009). Slips – slips.js. Compounds – Koehn &
   Knight, Empirical Methods for Compound Splitting (2003). One spelling for æ/ae/a and doubled letters, and the numbers in
   RULES: measured, on the tuning halves of tests/shared/lookup only (bench/README.md). */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup), { letterSetOf, differing, distance } = portal;

  /** A stem, the entries it is in, and what it counts there.
     @typedef {{ id: string, letters: string, letterSet: number, rarity: number, at: { entry: number, count: number }[] }} Stem
     @typedef {{ stem: Stem, fit: number }} Meeting */

  const RULES = {
    // How well a stem fits a word: 1 is the same word in the same letters.
    otherLetters: 0.9, otherForm: 0.9, begun: 0.8, barelyBegun: 0.6, joined: 0.95, split: 0.85,
    // A part of a compound: at most this, and at least the half of it, by how much of the whole it is.
    part: 0.85, partLength: 4,
    // Slips of the finger: one, two; less with another first letter or in a short word.
    slip: 0.8, twoSlips: 0.6, otherFirst: 0.1, shortWord: 0.15, slipLength: 4, twoSlipsLength: 8, shortLength: 5,
    power: 1.5, // poor fits lose more than their share: fits are raised to this
    // What a whole phrase counts beside the bag. One that is the question, word for word, goes first, the most urgent of several.
    phrase: 0.6,
    spelled: 2.5, // of phrases as urgent, the one with the same æ, ø, å: »maling«, »måling«
    saturation: 1.2, lengthShare: 0.7, // BM25: how soon a word's count stops mattering, and how much long bags lose
    // An answer is sure when it explains this share of the query; fits under `trusted` explain nothing.
    sure: 0.6, trusted: 0.62,
    // The learned ranker beside the text: how much it counts, the logarithm of a chance that is none, what is not shown, and what letters alone must say.
    learned: 2, unlikely: 7, least: 0.05, guess: -0.35,
    longestQuery: 200, mostWords: 16,
  };

  const NEGATION = "ikke";
  const keyOf = (/** @type {string[]} */ ids) => ids.sort().join(" ");

  /** The words of an entry are stems with spaces between, a comma between tiers; `tiers` is what a word of each counts.
     The words of the name are in the first tier.
     `language` holds the tables of src/portal/lookup/language.yml; fold and stem are those of language.py.
     @type {PortalLookup["createEngine"]} */
  function createEngine(entries, tiers, language, rank) {
    const size = entries.length, stop = new Set(language.stop.split(" ")), negative = new Set(language.negations.split(" ")), endings = new Set(language.endings.split(" "));
    const { fold, danish, lettersOf, stem, key, wordsOf } = portal.createWords(endings);

    /** All stems by key. »mål« and »mal« have one key, but other `letters`. The words of an entry are stems already; those of its name are not.
       @type {Map<string, Stem[]>} */
    const stems = new Map();
    /** @type {Stem[]} */
    const all = [];
    /** @param {string} word @param {string} id */
    function stemOf(word, id) {
      const letters = danish(word), alike = stems.get(id) || [];
      for (const one of alike) if (one.letters === letters) return one;
      /** @type {Stem} */
      const one = { id, letters, letterSet: letterSetOf(id), rarity: 0, at: [] };
      all.push(one);
      alike.push(one);
      stems.set(id, alike);
      return one;
    }
    const lengths = new Float64Array(size);
    entries.forEach(({ name, words }, entry) => {
      /** @param {Stem} one @param {number} count */
      const add = (one, count) => {
        one.at.push({ entry, count });
        lengths[entry] += count;
      };
      words.split(",").forEach((tier, n) => {
        for (const word of tier.split(" ")) if (word) add(stemOf(word, fold(word)), tiers[n]);
      });
      for (const word of new Set(wordsOf(name))) if (!stop.has(word)) add(stemOf(word, key(word)), tiers[0]);
    });
    /** The phrases of the entries: what people say of each, whole; before one that lacks its small words is a »~«.
       @type {{ entry: number, parts: Stem[], weight: number, key: string, letters: string, isPartial: boolean }[]} */
    const phrases = [];
    entries.forEach(({ phrases: own }, entry) => {
      for (const phrase of own ? own.split(",") : []) {
        const isPartial = phrase[0] === "~", parts = [...new Set(phrase.slice(Number(isPartial)).split(" "))].map((word) => stemOf(word, fold(word)));
        phrases.push({ entry, parts, weight: 0, key: keyOf(parts.map((one) => one.id)), letters: lettersOf(parts.map((one) => one.letters)), isPartial });
      }
    });
    const usual = lengths.reduce((sum, length) => sum + length, 0) / size;
    for (const one of all) {
      one.rarity = Math.log(1 + (size - one.at.length + 0.5) / (one.at.length + 0.5));
      for (const place of one.at) {
        const drag = RULES.saturation * (1 + RULES.lengthShare * (lengths[place.entry] / usual - 1));
        place.count *= (RULES.saturation + 1) / (place.count + drag);
      }
    }

    const phrasesOf = /** @type {Map<Stem, number[]>} */ (new Map()), exact = /** @type {Map<string, typeof phrases>} */ (new Map());
    phrases.forEach((phrase, n) => {
      phrase.weight = phrase.parts.reduce((sum, one) => sum + one.rarity, 0);
      exact.set(phrase.key, [...(exact.get(phrase.key) || []), phrase]);
      for (const one of phrase.parts) phrasesOf.set(one, [...(phrasesOf.get(one) || []), n]);
    });

    /** How well a word of the query fits a stem: 0 is not at all.
       @param {string} letters @param {string} typed @param {string} id @param {string} further @param {number} letterSet
       @param {Stem} one
       @param {boolean} [isLast] */
    function fit(letters, typed, id, further, letterSet, one, isLast) {
      const other = one.id, a = id.length, b = other.length;
      if (id === other) return letters === one.letters ? 1 : RULES.otherLetters;
      if (typed === other || further === other) return RULES.otherForm;
      if (isLast && typed.length > 1 && other.startsWith(typed)) return typed.length > 2 ? RULES.begun : RULES.barelyBegun;
      if (Math.min(a, b) >= RULES.partLength && (a < b ? other.includes(id) : id.includes(other))) {
        return RULES.part * (1 + Math.min(a, b) / Math.max(a, b)) / 2;
      }
      if (a < RULES.slipLength) return 0;
      const most = a < RULES.twoSlipsLength ? 1 : 2;
      if (Math.abs(a - b) > most || differing(letterSet, one.letterSet) > 2 * most) return 0;
      const slips = distance(id, other, most);
      return slips > 2 ? 0 : (slips > 1 ? RULES.twoSlips : RULES.slip)
        - (id[0] === other[0] ? 0 : RULES.otherFirst) - (a < RULES.shortLength ? RULES.shortWord : 0);
    }

    /** The stems a word fits; remembered, so that a keystroke costs only the word that changed.
       @type {Map<string, Meeting[]>} */
    const seen = new Map();
    /** @param {string} word @param {boolean} [isLast] */
    function meet(word, isLast) {
      const memory = isLast ? `${word} ` : word, before = seen.get(memory);
      if (before) return before;
      const typed = fold(word), id = stem(typed), further = stem(id), letters = danish(word), set = letterSetOf(id);
      /** @type {Meeting[]} */
      const found = [];
      for (const one of all) {
        const value = fit(letters, typed, id, further, set, one, isLast);
        if (value > 0) found.push({ stem: one, fit: value });
      }
      seen.set(memory, found);
      return found;
    }

    /** @param {string} word - folded; a slip of one in the index becomes that one */
    function meant(word) {
      const id = stem(word);
      const slips = id.length < RULES.slipLength || stems.has(id) ? [] : meet(word).filter((one) => distance(id, one.stem.id, 2) <= (id.length < RULES.twoSlipsLength ? 1 : 2));
      return slips.sort((a, b) => b.fit - a.fit)[0]?.stem.id ?? word;
    }

    /** @type {Set<string>} What no split was found for: a long word is tried once at each place, not in every way. */
    const whole = new Set();
    /** »køkkenvasksafløb« → køkken, vask, afløb, when all parts are words of the index; else null.
       @param {string} word @returns {string[] | null} */
    function split(word) {
      if (whole.has(word)) return null;
      for (let cut = word.length - 3; cut > 2; cut--) {
        const first = word.slice(0, cut), rest = word.slice(cut);
        const head = [first, first.replace(/[se]$/, "")].find((part) => stems.has(key(part)));
        const tail = head && (stems.has(key(rest)) ? [rest] : rest.length > 5 && split(rest));
        if (head && tail) return [head, ...tail];
      }
      whole.add(word);
      return null;
    }

    /** What each word of the query fits: the word itself, its parts, and two neighbours written as one.
       @param {string[]} words @param {boolean} isOpen @returns {Meeting[][]} */
    function meetings(words, isOpen) {
      return words.flatMap((word, n) => {
        const found = meet(word, isOpen && n === words.length - 1);
        const parts = word.length > 6 && !found.some((one) => one.fit >= RULES.slip) && split(word);
        if (parts) return parts.map((part) => meet(part).map((one) => ({ ...one, fit: one.fit * RULES.split })));
        const joined = [words[n - 1] + word, word + words[n + 1]].flatMap((pair) => stems.get(key(pair)) || []);
        return [[...joined.map((one) => ({ stem: one, fit: RULES.joined })), ...found]];
      });
    }

    /** What is said without something is said otherwise: a negation is a word of a phrase, never of a bag.
       @param {string[]} typed */
    const negation = (typed) => (typed.some((word) => negative.has(word)) ? [fold(NEGATION)] : []);

    /** @type {Engine["find"]} */
    function find(query) {
      const text = query.slice(0, RULES.longestQuery), typed = wordsOf(text);
      const words = typed.filter((word) => !stop.has(word)).slice(0, RULES.mostWords), not = negation(typed);
      const isOpen = /[0-9a-zà-öø-ſ]$/i.test(text) && words.at(-1) === typed.at(-1);
      const score = new Float64Array(size), explained = new Float64Array(size), near = new Float64Array(phrases.length);
      let total = 0;
      for (const found of [...meetings(words, isOpen), ...not.map((word) => meet(word))]) {
        const weight = weightOf(found, size), best = new Float64Array(size), nearest = new Float64Array(size);
        total += weight;
        /** @type {Map<number, number>} */
        const said = new Map();
        for (const one of found) {
          for (const n of phrasesOf.get(one.stem) || []) said.set(n, Math.max(said.get(n) || 0, one.fit * Math.min(weight, one.stem.rarity)));
          // »vand« in »vandhane« counts as the common word it is, not as the rare one it is a part of.
          const worth = one.fit ** RULES.power * Math.min(weight, one.stem.rarity);
          for (const { entry, count } of one.stem.at) {
            best[entry] = Math.max(best[entry], worth * count);
            if (one.fit >= RULES.trusted) nearest[entry] = Math.max(nearest[entry], weight * one.fit);
          }
        }
        said.forEach((value, n) => { near[n] += value; });
        best.forEach((value, entry) => {
          score[entry] += value;
          explained[entry] += nearest[entry];
        });
      }
      const like = new Float64Array(size), said = new Float64Array(size);
      phrases.forEach(({ entry, weight }, n) => {
        if (near[n]) like[entry] = Math.max(like[entry], 2 * near[n] / (weight + total));
      });
      // With its small words a phrase counts more than any urgency.
      for (const [ids, count, spelt] of /** @type {[string[], number, string[]][]} */ ([[[...words.map((word) => stem(meant(fold(word)))), ...not], 1, words], [typed.map(key), 4, typed]])) {
        for (const { entry, letters, isPartial } of exact.get(keyOf([...new Set(ids)])) || []) {
          if (!(isPartial && spelt === typed) && (entries[entry].unseen ?? 1) === 1) said[entry] += count + entries[entry].urgent + (letters === lettersOf(spelt) ? RULES.spelled : 0);
        }
      }
      score.forEach((value, entry) => { score[entry] = value * entries[entry].prior; });
      const most = Math.max(...score), chance = rank && words.length ? rank(typed.map(fold), stem, meant) : undefined;
      if (!most && !said.some(Boolean) && !(chance && Math.max(...chance.chances) > RULES.guess)) return { hits: [], sure: false, words: words.length };
      /** @param {number} entry */
      function likely(entry) {
        const number = entries[entry].rank ?? -1;
        return chance && number >= 0 ? Math.max(0, 1 + chance.chances[number] / RULES.unlikely) : -1;
      }
      const hits = [...score.keys()].map((entry) => {
        const text = (score[entry] / (most || 1) + RULES.phrase * like[entry] * entries[entry].prior) / (1 + RULES.phrase), learned = likely(entry);
        // What the ranker has not seen goes by its text.
        const sum = chance ? (text + RULES.learned * (learned < 0 ? text * (entries[entry].unseen ?? 1) : learned)) / (1 + RULES.learned) : text;
        return { entry, score: said[entry] ? 1 : sum };
      }).filter(({ entry, score: sum }) => said[entry] || sum > RULES.least)
        .sort((a, b) => said[b.entry] - said[a.entry] || b.score - a.score);
      const first = hits.length ? hits[0].entry : -1;
      const own = chance?.chances[entries[first]?.rank ?? -1] ?? Infinity, share = explained[first] / total;
      const isSure = chance ? portal.isSure(hits, share, own - chance.nothing) : share >= RULES.sure;
      return { hits, sure: first >= 0 && (said[first] > 0 || isSure), words: words.length, known: words.filter((word) => stems.has(stem(fold(word)))) };
    }

    return { find, key, fold, stem, knows: (word) => stop.has(word) || stems.has(stem(fold(word))) };
  }

  /** What a word of the query counts: as rare as the stems it fits best; a word that fits none, as the rarest.
     @param {Meeting[]} found @param {number} size */
  function weightOf(found, size) {
    const top = Math.max(0, ...found.map((one) => one.fit)), nearest = found.filter((one) => one.fit > top - 0.1);
    return top ? Math.max(...nearest.map((one) => one.stem.rarity * one.fit / top)) : Math.log(1 + size);
  }

  portal.createEngine = createEngine;
})();
