/* Answers in a language of the residents: which items a question means, and a card that says who does it and who pays in a
   closed set of sentences. What an editor wrote is never translated; the Danish name and page are beside it.

   One method for all languages: a word fits one that begins alike and ends otherwise, which is what endings, cases and
   suffixes do in each of them; and one with a slip of the finger. A question is compared with each whole phrase of an item
   (Dice's coefficient over words, each as rare as it is: Dice, Measures of the Amount of Ecologic Association, 1945) and with
   all of them together. The numbers in RULES were set on tests/shared/lookup/residents-tune.tsv only. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  if (!portal) return;
  const RULES = {
    // How well a word fits: begun (it is still typed), with another ending, a part of a compound, one slip, two.
    begun: 0.85, ending: 0.95, perLetter: 0.05, part: 0.6, slip: 0.75, twoSlips: 0.55,
    // Another ending: so many letters are the same, and that share of the longer word.
    stem: 3, stemShare: 0.6,
    slipLength: 5, twoSlipsLength: 8, partLength: 4,
    // What all phrases together count beside the best one.
    bag: 0.5,
    // A word that is known nowhere counts as this share of the rarest. Sure: this share of the question is explained.
    unknown: 0.6, sure: 0.6, trusted: 0.74,
    // The Danish words of an item, typed between those of the language.
    danish: 0.8,
    longestQuery: 200, mostWords: 16,
  };

  /** One spelling: no case, no accents, umlauts as they are typed without, one form for each Arabic letter, no article there.
     @param {string} word */
  const plain = (word) => word.replace(/[æå]/g, "a").replace(/ø/g, "o").replace(/ß/g, "ss").replace(/ł/g, "l").replace(/ı/g, "i").replace(/ґ/g, "г")
    .normalize("NFKD").replace(/\p{M}|ـ/gu, "").replace(/aa|ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u").replace(/ى/g, "ي").replace(/ة/g, "ه")
    .replace(/^[وبفك]?ال(?=...)|^لل(?=...)/, "");

  /** @param {string} text @returns {string[]} */
  const wordsOf = (text) => text.normalize("NFC").toLowerCase().replace(/['’ʼ]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

  /** @param {string} a @param {string} b */
  function alikeLetters(a, b) {
    let n = 0;
    while (n < a.length && a[n] === b[n]) n++;
    return n;
  }

  /** How well a word of the question fits a known one: 0 is not at all.
     @param {string} typed @param {string} known @param {boolean} isOpen */
  function fit(typed, known, isOpen) {
    if (typed === known) return 1;
    if (isOpen && typed.length > 1 && known.startsWith(typed)) return RULES.begun;
    const a = typed.length, b = known.length, short = Math.min(a, b), long = Math.max(a, b), same = alikeLetters(typed, known);
    if (same >= RULES.stem && same >= RULES.stemShare * long && long - same <= 4) return RULES.ending - RULES.perLetter * (a + b - 2 * same);
    if (short >= RULES.partLength && (a < b ? known.includes(typed) : typed.includes(known))) return RULES.part * (0.5 + short / long / 2);
    if (short < RULES.slipLength || typed[0] !== known[0]) return 0;
    const slips = portal?.distance(typed, known, short < RULES.twoSlipsLength ? 1 : 2) ?? 9;
    return slips > 2 ? 0 : slips > 1 ? RULES.twoSlips : RULES.slip;
  }

  /** @type {CreateSpeaker} */
  function createSpeaker(file) {
    const { said, names, words, language, direction } = file;
    const byEar = file.alike ? file.alike.split(",").map((pair) => pair.split(" ")) : [];
    /** @param {string} word */
    const fold = (word) => byEar.reduce((text, [from, to]) => text.replaceAll(from, to), plain(word)).replace(/(.)\1+/gu, "$1");
    const stop = new Set(wordsOf(file.stop).map(fold));
    /** Where each known word is: its phrases, by place in `phrases`.
       @type {Map<string, Set<number>>} */
    const known = new Map();
    /** @type {{ item: number, words: string[], weight: number }[]} */
    const phrases = [];
    names.forEach((name, item) => {
      for (const text of [...name.split(/[,–()]/), ...words[item].split(",")]) {
        const own = [...new Set(wordsOf(text).map(fold))].filter((word) => word && !stop.has(word));
        if (!own.length) continue;
        for (const word of own) known.set(word, (known.get(word) ?? new Set()).add(phrases.length));
        phrases.push({ item, words: own, weight: 0 });
      }
    });
    const rarest = Math.log(1 + names.length);
    /** @type {Map<string, number>} */
    const rarity = new Map();
    known.forEach((places, word) => {
      const items = new Set([...places].map((place) => phrases[place].item)).size;
      rarity.set(word, Math.log(1 + (names.length - items + 0.5) / (items + 0.5)));
    });
    for (const phrase of phrases) phrase.weight = phrase.words.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);

    /** The words of the Danish names, and the small Danish words that this language has not.
       @type {Map<string, Set<number>>} */
    const danish = new Map();
    portal?.index.columns.name.forEach((name, item) => {
      for (const word of wordsOf(name).map(fold)) if (word.length > 3) danish.set(word, (danish.get(word) ?? new Set()).add(item));
    });
    const small = new Set(wordsOf(portal?.index.stop ?? "").map(fold).filter((word) => !stop.has(word) && !known.has(word)));

    /** @type {Map<string, [string, number][]>} */
    const seen = new Map();
    /** @param {string} word @param {boolean} isOpen */
    function meet(word, isOpen) {
      const memory = isOpen ? `${word} ` : word, before = seen.get(memory);
      if (before) return before;
      /** @type {[string, number][]} */
      const found = [];
      for (const one of known.keys()) {
        const value = fit(word, one, isOpen);
        if (value > 0) found.push([one, value]);
      }
      seen.set(memory, found);
      return found;
    }

    /** The items of a Danish name that has this word.
       @param {string} word @returns {number[]} */
    const named = (word) => [...danish].flatMap(([one, items]) => (one === word || (word.length > 4 && (one.startsWith(word) || word.startsWith(one))) ? [...items] : []));

    /** @param {string} query @param {string[]} [danishWords] */
    function find(query, danishWords = []) {
      const text = query.slice(0, RULES.longestQuery), all = wordsOf(text).map(fold).filter(Boolean);
      const typed = [...new Set(all.filter((word) => !stop.has(word)))].slice(0, RULES.mostWords);
      const isOpen = /[\p{L}\p{N}]$/u.test(text) && typed.at(-1) === all.at(-1);
      const near = new Float64Array(phrases.length), bag = new Float64Array(names.length), sureOf = new Float64Array(names.length);
      let total = 0;
      typed.forEach((word, n) => {
        const found = meet(word, isOpen && n === typed.length - 1), top = Math.max(0, ...found.map(([, value]) => value));
        const local = top < RULES.begun ? named(word) : [];
        const nearest = found.filter(([, value]) => value > top - 0.1).map(([one, value]) => (rarity.get(one) ?? 0) * value / top);
        const weight = top ? Math.max(...nearest) : RULES.unknown * rarest, best = new Float64Array(names.length), trusted = new Float64Array(names.length);
        total += weight;
        /** @type {Map<number, number>} */
        const said = new Map();
        for (const [one, value] of found) {
          const worth = value ** 1.5 * Math.min(weight, rarity.get(one) ?? 0);
          for (const place of known.get(one) ?? []) {
            const { item } = phrases[place];
            said.set(place, Math.max(said.get(place) ?? 0, worth));
            best[item] = Math.max(best[item], worth);
            if (value >= RULES.trusted) trusted[item] = Math.max(trusted[item], weight * value);
          }
        }
        for (const item of local) best[item] = trusted[item] = Math.max(best[item], RULES.danish * weight);
        said.forEach((value, place) => { near[place] += value; });
        best.forEach((value, item) => { bag[item] += value; sureOf[item] += trusted[item]; });
      });
      const score = new Float64Array(names.length);
      phrases.forEach(({ item, weight }, place) => {
        if (near[place]) score[item] = Math.max(score[item], 2 * near[place] / (weight + total));
      });
      bag.forEach((value, item) => { score[item] += total ? RULES.bag * value / total : 0; });
      const hits = [...score.keys()].filter((entry) => score[entry] > 0 && names[entry]).map((entry) => ({ entry, score: score[entry] }))
        .sort((a, b) => b.score - a.score);
      const sure = Boolean(hits.length) && sureOf[hits[0].entry] >= RULES.sure * total;
      return { hits, sure, words: typed.length, ...evidence(all, new Set(danishWords.map(fold))) };
    }

    /** Which share of the words is of this language, and which is Danish. A word that one of the two has as it is typed is none
       of the other's that is only alike: »rotte« is not »rotten«.
       @param {string[]} all @param {Set<string>} exact - Danish words */
    function evidence(all, exact) {
      const isOurs = (/** @type {string} */ word) => stop.has(word) || known.has(word);
      const own = all.filter((word) => isOurs(word) || (!exact.has(word) && meet(word, false).some(([, value]) => value >= RULES.begun)));
      const theirs = all.filter((word) => small.has(word) || named(word).length || (exact.has(word) && !isOurs(word)));
      return { share: own.length / (all.length || 1), danish: theirs.length / (all.length || 1) };
    }

    /** A badge of the page with the language's word in it.
       @param {string} name */
    function badge(name) {
      const element = portal?.copy(name);
      element?.lastChild?.replaceWith(` ${said[name]}`);
      return element ?? "";
    }

    /** @param {IndexRow} row @param {string} asked */
    function card(row, asked) {
      if (!portal) return null;
      const urgency = portal.soon(row, asked).level;
      const name = names[portal.index.rows.indexOf(row)], here = portal.department?.current(), answer = portal.answer(row);
      if (!name) return null;
      const call = urgency === "now" && here && portal.calling(here, urgency).call;
      const share = answer.performs === answer.pays && answer.role === "ask" ? said[`performs-${answer.performs}`] : `${said[`performs-${answer.performs}`]} ${said[`pays-${answer.pays}`]}`;
      const element = portal.copy("card-language", {
        name: { href: row.address ?? `hvem-ordner-hvad/${row.id}/${portal.department?.suffix() ?? ""}`, text: name },
        badges: [badge(`role-${answer.role}`), " ", urgency === "can-wait" ? "" : badge(portal.haste(row, urgency))],
        place: here ? [said.yours] : [],
        share,
        usual: here ? "" : said.standard,
        own: row.name,
        label: said.danish,
        details: said.details,
        call: call && { href: call.href, text: said.call },
        number: call ? call.text : "",
        contact: { href: portal.contactPlace(), text: said.contact },
      });
      Object.assign(element, { lang: language, dir: direction });
      return portal.mark(element, row, answer);
    }

    return {
      find,
      card,
      tell(panel, line, state) {
        Object.assign(line, { lang: language, dir: direction, textContent: [said[state], file.reviewed ? "" : said["not-reviewed"], said.binding].filter(Boolean).join(" ") });
        // The links are there once, in the language; so does what the line says.
        panel.querySelectorAll("[data-when=maybe], [data-when=none], [data-when=more]").forEach((one) => { one.hidden = true; });
        const contact = panel.querySelector("[data-contact]") ?? line, before = contact.textContent;
        Object.assign(contact, { lang: language, dir: direction, textContent: said.contact });
        return () => Object.assign(contact, { lang: "", dir: "", textContent: before });
      },
      count: (number, first) => said.count.replace("{count}", String(number)).replace("{first}", names[first]),
    };
  }

  portal.receive("speaker", createSpeaker);
})();
