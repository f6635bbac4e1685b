/* The engine of the look-up: everyday Danish in, items by how well they fit out.

   An item is a bag of word stems, strong or weak. A word of the query meets every stem of the index: the same, begun
   (the last word may be half typed), a part of a compound or the other way round, or mistyped. How well it fits, times
   how rare the word is, summed over the query, is the item's score (BM25). How much of the query the best item
   explains says whether it is shown as an answer or as a »Måske«.

   Sources: BM25 – Robertson & Zaragoza, The Probabilistic Relevance Framework (2009). Slips – Damerau, A technique for
   computer detection and correction of spelling errors (1964), as optimal string alignment. Compounds – Koehn & Knight,
   Empirical Methods for Compound Splitting (2003). One spelling for æ/ae/a and doubled letters: measured, as are the
   numbers in RULES, on the tuning half of tests/lookup/queries.tsv only. */
(function () {
  "use strict";

  const RULES = {
    // How well a stem fits a word: 1 is the same word in the same letters.
    otherLetters: 0.9, otherForm: 0.9, begun: 0.9, barelyBegun: 0.6, joined: 0.95, split: 0.85,
    // A part of a compound: at most this, and at least the half of it, by how much of the whole it is.
    part: 0.85, partLength: 4,
    // Slips of the finger: one, two; less with another first letter or in a short word.
    slip: 0.8, twoSlips: 0.6, otherFirst: 0.1, shortWord: 0.15, slipLength: 4, twoSlipsLength: 8, shortLength: 5,
    // Poor fits lose more than their share: fits are raised to this.
    power: 1.5,
    // BM25: how soon a word's count stops mattering, and how much long bags lose.
    saturation: 1.2, lengthShare: 0.7,
    // An answer is sure when it explains this share of the query; fits under `trusted` explain nothing.
    sure: 0.6, trusted: 0.62,
    longestQuery: 200, mostWords: 16,
  };

  /* Entries are {name, words}: words with spaces between, a comma between tiers, `tiers` what a word of each counts.
     The words of the name are in the first tier.
     `language` holds the tables of hooks/portal/lookup/language.yml; fold and stem are those of language.py. */
  function createEngine(entries, tiers, language) {
    const size = entries.length, stop = new Set(language.stop.split(" ")), endings = language.endings.split(" ");
    const fold = (word) => word.replace(/aa|ae|æ/g, "a").replace(/oe|ø/g, "o")
      .normalize("NFD").replace(/\p{M}/gu, "").replace(/(.)\1+/gu, "$1");
    const stem = (folded) => {
      const ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= 3);
      return ending ? folded.slice(0, -ending.length) : folded;
    };
    const key = (word) => stem(fold(word));
    const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

    /* All stems by key; »mål« and »mal« share one. `at`: what each counts in which entry. */
    const stems = new Map();
    const bags = entries.map(({ name, words }) => {
      const bag = new Map();
      words.split(",").forEach((tier, n) => tier && tier.split(" ").forEach((word) => bag.set(word, tiers[n])));
      const known = new Set([...bag.keys()].map(key));
      for (const word of wordsOf(name)) if (!stop.has(word) && !known.has(key(word))) bag.set(word, tiers[0]);
      return { bag, length: [...bag.values()].reduce((sum, count) => sum + count, 0) };
    });
    const usual = bags.reduce((sum, { length }) => sum + length, 0) / size;
    bags.forEach(({ bag, length }, entry) => bag.forEach((count, word) => {
      const id = key(word), alike = stems.get(id) || [];
      let one = alike.find((other) => other.word === word);
      if (!one) stems.set(id, [...alike, (one = { id, word, at: new Map() })]);
      const drag = RULES.saturation * (1 + RULES.lengthShare * (length / usual - 1));
      one.at.set(entry, count * (RULES.saturation + 1) / (count + drag));
    }));
    const all = [...stems.values()].flat();
    for (const one of all) one.rarity = Math.log(1 + (size - one.at.size + 0.5) / (one.at.size + 0.5));

    function fit(word, typed, id, further, one, isLast) {
      const other = one.id, a = id.length, b = other.length;
      if (id === other) return word.startsWith(one.word) ? 1 : RULES.otherLetters;
      if (typed === other || further === other) return RULES.otherForm;
      if (isLast && typed.length > 1 && other.startsWith(typed)) return typed.length > 2 ? RULES.begun : RULES.barelyBegun;
      if (Math.min(a, b) >= RULES.partLength && (a < b ? other.includes(id) : id.includes(other))) {
        return RULES.part * (1 + Math.min(a, b) / Math.max(a, b)) / 2;
      }
      if (a < RULES.slipLength) return 0;
      const slips = distance(id, other, a < RULES.twoSlipsLength ? 1 : 2);
      return slips > 2 ? 0 : (slips > 1 ? RULES.twoSlips : RULES.slip)
        - (id[0] === other[0] ? 0 : RULES.otherFirst) - (a < RULES.shortLength ? RULES.shortWord : 0);
    }

    /* The stems a word fits, as [stem, fit]; remembered, so that a keystroke costs only the word that changed. */
    const seen = new Map();
    function meet(word, isLast) {
      const memory = isLast ? `${word} ` : word;
      if (!seen.has(memory)) {
        const typed = fold(word), id = stem(typed), further = stem(id), found = [];
        for (const one of all) {
          const value = fit(word, typed, id, further, one, isLast);
          if (value > 0) found.push([one, value]);
        }
        seen.set(memory, found);
      }
      return seen.get(memory);
    }

    /* »køkkenvasksafløb« → køkken, vask, afløb, when all parts are words of the index; else null. */
    function split(word) {
      for (let cut = word.length - 3; cut > 2; cut--) {
        const first = word.slice(0, cut), rest = word.slice(cut);
        const head = [first, first.replace(/[se]$/, "")].find((part) => stems.has(key(part)));
        const tail = head && (stems.has(key(rest)) ? [rest] : rest.length > 5 && split(rest));
        if (tail) return [head, ...tail];
      }
      return null;
    }

    /* What each word of the query fits: the word itself, its parts, and two neighbours written as one. */
    function meetings(words, isOpen) {
      return words.flatMap((word, n) => {
        const found = meet(word, isOpen && n === words.length - 1);
        const parts = word.length > 6 && !found.some(([, value]) => value >= RULES.slip) && split(word);
        if (parts) return parts.map((part) => meet(part).map(([one, value]) => [one, value * RULES.split]));
        const joined = [words[n - 1] + word, word + words[n + 1]].flatMap((pair) => stems.get(key(pair)) || []);
        return [[...joined.map((one) => [one, RULES.joined]), ...found]];
      });
    }

    /* {hits: [{entry, score}] best first, sure: whether the first is an answer, words: how many words had a meaning} */
    function find(query) {
      const text = query.slice(0, RULES.longestQuery), typed = wordsOf(text);
      const words = typed.filter((word) => !stop.has(word)).slice(0, RULES.mostWords);
      const isOpen = /[\p{L}\p{N}]$/u.test(text) && words.at(-1) === typed.at(-1);
      const score = new Float64Array(size), explained = new Float64Array(size);
      let total = 0;
      for (const found of meetings(words, isOpen)) {
        const weight = weightOf(found, size), best = new Float64Array(size), nearest = new Float64Array(size);
        total += weight;
        for (const [one, value] of found) one.at.forEach((count, entry) => {
          best[entry] = Math.max(best[entry], value ** RULES.power * count);
          if (value >= RULES.trusted) nearest[entry] = Math.max(nearest[entry], value);
        });
        best.forEach((value, entry) => {
          score[entry] += weight * value;
          explained[entry] += weight * nearest[entry];
        });
      }
      const hits = [...score.keys()].filter((entry) => score[entry]).sort((a, b) => score[b] - score[a])
        .map((entry) => ({ entry, score: score[entry] / total }));
      return { hits, sure: hits.length > 0 && explained[hits[0].entry] >= RULES.sure * total, words: words.length };
    }

    return { find, key };
  }

  /* What a word of the query counts: as rare as the stems it fits best; a word that fits none, as the rarest. */
  function weightOf(found, size) {
    const top = Math.max(0, ...found.map(([, value]) => value));
    return top ? Math.max(...found.filter(([, value]) => value >= top - 0.1).map(([one, value]) => one.rarity * value / top)) : Math.log(1 + size);
  }

  /* Letters added, lost, changed or swapped between two words; 9 when they are more than `most`. */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return 9;
    let before, row = [], least;
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

  window.portalLookup = { createEngine };
})();
