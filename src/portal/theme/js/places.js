/* An address as one types it → the departments that lie there. Loaded with the directory, when one first writes a number
   or opens the chooser.

   A street counts when its letters are there, a few slips apart; the number, its letter and the floor are then tested
   against that street alone. */
(function () {
  "use strict";

  /** @typedef {{ number: number, letter: string }} House */
  /** A stretch of what was typed, in letters that compare, and where it is.
     @typedef {{ letters: string, start: number, end: number, isLast: boolean }} Stretch */
  /** @typedef {{ likeness: number, letters: number, start: number, end: number }} Likeness */

  /* What people shorten. */
  /** @type {Record<string, string>} */
  const LONG = { sdr: "sondre", ndr: "nordre", skt: "sankt", sct: "sankt", gl: "gammel", pl: "plads" };
  const HIGHEST = 999;
  /* Of names that were mistyped alike, those this much worse than the best are left. */
  const NEAR = 0.12;
  /* How like a name must be before an address in a question is taken for one. */
  const SURE = 0.88;
  /* A name that is only begun counts less than one that is mistyped. */
  const BEGUN = 0.7;
  /* A mistyped name in a question: from so many letters, and begun as it is. */
  const LONG_NAME = 9;
  /* From so many letters a name that is only begun is taken for one. */
  const LEAST_FIRST = 6;
  const LEAST_BEGUN = 5;
  /* A postcode alone, or with its town. */
  const POSTCODE = /^\s*(?:dk[-\s]*)?([1-9]\d{3})\s*(?:[,\s]+[a-zæøå][a-zæøå.\s]*)?$/i;
  const SHOWN = 8, LONGEST = 100, MOST_WORDS = 12;

  /** One spelling, as the engine folds a word.
     @param {string} text */
  const fold = (text) => text.toLowerCase().replace(/aa|ae|å|æ/g, "a").replace(/oe|ø/g, "o").replace(/x/g, "ks").normalize("NFD")
    .replace(/[^a-z0-9]/g, "").replace(/(.)\1+/g, "$1");

  /** Names as they compare; there are as many as streets.
     @type {Map<string, string>} */
  const folded = new Map();
  /** @param {string} name */
  function lettersOf(name) {
    const letters = folded.get(name) ?? fold(name);
    folded.set(name, letters);
    return letters;
  }

  /** Slips between two words: letters added, lost, changed or swapped; `most` + 1 when there are more.
     @param {string} a @param {string} b @param {number} most */
  function slips(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    /** @type {number[][]} */
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      rows.push(row);
    }
    return rows[a.length][b.length];
  }

  /** How like a name a stretch is, 0 to 1.
     @param {string} name @param {Stretch} stretch */
  function likeness(name, { letters, isLast }) {
    if (letters === name) return 1;
    if (isLast && letters.length > 2 && name.startsWith(letters)) return BEGUN + 0.1 * letters.length / name.length;
    const most = name.length < 5 ? 0 : name.length < 9 ? 1 : 2, found = slips(letters, name, most);
    return found > most ? 0 : 1 - found / name.length;
  }

  /** What was typed without postcode and town, and the floor that is in it. What is taken out leaves spaces, so that
     places in the text stay the same.
     @param {string} typed */
  function plain(typed) {
    /** @param {string} found */
    const blank = (found) => " ".repeat(found.length);
    const text = typed.slice(0, LONGEST).normalize()
      .replace(/(?<!\d)\d{4}(?!\d)(\s+(københavn|kbh\.?)(\s+(nv|sv|[knøsvc]))?(?![a-zæøå])|\s+[^\d,]+$)?/i, blank);
    /** @type {number | undefined} */
    let floor;
    const rest = text.replace(/(?<=\d\s?[a-zæøå]?[\s,]+)(st|stuen|kl|kld|\d{1,2})(\.?\s*(sal|t\.?[vh]\.?|m\.?f\.?)(?![a-zæøå])|(?<=st|stuen)\.?(?=[\s,]|$))/i,
      (found, /** @type {string} */ word) => {
        floor = /^st/i.test(word) ? 0 : /^k/i.test(word) ? -1 : Number(word);
        return blank(found);
      });
    return { text: rest, floor };
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

  /** The house numbers in a text, with where each is.
     @param {string} text */
  const houses = (text) => [...text.matchAll(/(?<![\d.,])(\d{1,3})(?!\d)(\s?[a-zæøå](?![a-zæøå.]))?/gi)]
    .map((found) => {
      const letter = /^\s[iå]$/i.test(found[2] ?? "") ? "" : (found[2] ?? "").trim().toUpperCase();
      return { number: Number(found[1]), letter, start: found.index, end: found.index + (letter ? found[0] : found[1]).length };
    });

  /** @param {number | string} written @returns {House} */
  function house(written) {
    const found = /(\d+)(.*)/.exec(String(written));
    return { number: Number(found?.[1]), letter: found?.[2] ?? "" };
  }

  /** @param {House} one @param {House} other */
  const isBelow = (one, other) => one.number < other.number || (one.number === other.number && one.letter <= other.letter);

  /** Whether a house lies on a part of a street: 0 is not, 2 is that its letter is named.
     @param {DirectoryStreet} street @param {House} at */
  function covers({ first = 1, last = HIGHEST, side }, at) {
    const low = house(first), high = house(last), isLettered = Boolean(low.letter || high.letter);
    if (side && (side === "odd") !== (at.number % 2 > 0)) return 0;
    if (!isLettered) return Number(at.number >= low.number && at.number <= high.number);
    return isBelow(low, at) && isBelow(at, high) ? 2 : 0;
  }

  /** @param {DirectoryStreet} street @param {number | undefined} floor */
  const hasFloor = ({ floors }, floor) => floor === undefined || !floors || (floor >= floors[0] && floor <= floors[1]);

  /** The best likeness of a name to any stretch.
     @param {string} name @param {Stretch[]} typed @returns {Likeness} */
  function best(name, typed) {
    const letters = lettersOf(name);
    return typed.map((stretch) => ({ ...stretch, likeness: likeness(letters, stretch), letters: letters.length }))
      .reduce((one, other) => (rank(other) > rank(one) ? other : one), { likeness: 0, letters: 0, start: 0, end: 0 });
  }

  /** Like first, then long: »Gammel Kongevej« before »Kongevej« in it.
     @param {Likeness} found */
  const rank = ({ likeness: like, letters }) => (like ? like + letters / 1000 : 0);

  /** Those as like as the best, or nearly so when it was mistyped.
     @template {{ like: Likeness }} T @param {T[]} all */
  function nearest(all) {
    const sorted = all.filter(({ like }) => like.likeness).sort((a, b) => rank(b.like) - rank(a.like));
    if (!sorted.length) return sorted;
    const { like } = sorted[0];
    return sorted.filter((one) => (like.likeness === 1 ? rank(one.like) === rank(like) : one.like.likeness > like.likeness - NEAR));
  }

  /** The departments of a postcode that stands alone; none when none is known to lie there.
     @param {DirectoryEntry[]} places @param {string} typed */
  function ofPostcode(places, typed) {
    const code = POSTCODE.exec(typed)?.[1];
    return code ? places.filter(({ postcode }) => postcode === code) : undefined;
  }

  /** @param {DirectoryEntry[]} places @param {string} typed @returns {FoundPlaces} */
  function findPlaces(places, typed) {
    const there = ofPostcode(places, typed);
    if (there?.length) return { found: there.slice(0, SHOWN), state: "", isHouse: false, isSure: false, rest: typed };
    const { text, floor } = plain(typed), runs = stretches(text), numbers = houses(text);
    /** @type {Map<string, Likeness>} */
    const seen = new Map();
    /** @param {string} name */
    const likeOf = (name) => {
      const known = seen.get(name) ?? best(name, runs);
      seen.set(name, known);
      return known;
    };
    const streets = nearest(places.flatMap((place) => place.streets.map((street) => ({ place, street, like: likeOf(street.name) }))));
    const names = nearest(places.map((place) => ({ place, like: likeOf(place.name.replace(/\s*[(,].*/, "")) })));
    const districts = nearest(places.flatMap((place) => (place.district ? [{ place, like: likeOf(place.district) }] : [])));
    const [street] = streets;
    const at = street && (numbers.find(({ start }) => start >= street.like.end) ?? numbers.at(-1));
    const living = at ? streets.map((one) => ({ ...one, fit: covers(one.street, at) })).filter(({ fit }) => fit) : [];
    const most = Math.max(0, ...living.filter(({ like }) => like.likeness === living[0].like.likeness).map(({ fit }) => fit));
    const exact = living.filter(({ fit }) => fit === most).filter((one) => hasFloor(one.street, floor));
    if (at && exact.length) {
      const nearby = exact.filter(({ like }) => rank(like) === rank(exact[0].like)), found = unique(nearby);
      const isOne = new Set(found.map(({ slug }) => slug)).size === 1;
      return { found, state: "", isHouse: true, isSure: isOne && exact[0].like.likeness >= SURE, rest: without(text, exact[0].like, at) };
    }
    const isNobodys = Boolean(at && street && !(names[0] && rank(names[0].like) > rank(street.like)));
    const order = names[0] && street && rank(names[0].like) > rank(street.like) ? [...names, ...streets] : [...streets, ...names];
    const found = unique(order.length ? order : districts);
    return { found, state: isNobodys ? "no-house" : found.length ? "" : "no-place", isHouse: false, isSure: false, rest: typed };
  }

  /** @param {{ place: DirectoryEntry }[]} found */
  const unique = (found) => [...new Set(found.map(({ place }) => place))].slice(0, SHOWN);

  /** A text without the street and the number.
     @param {string} text @param {{ start: number, end: number }[]} parts */
  function without(text, ...parts) {
    const left = text.split("").map((letter, n) => (parts.some(({ start, end }) => n >= start && n < end) ? " " : letter));
    return left.join("").replace(/[\s,]+/g, " ").trim();
  }

  /** Each name as it compares → what it names. A short name and a district may be common words: they count alone only.
     @type {WeakMap<DirectoryEntry[], Map<string, NamedPlaces>>} */
  const tables = new WeakMap();
  /** @param {DirectoryEntry[]} places */
  function tableOf(places) {
    const table = tables.get(places) ?? /** @type {Map<string, NamedPlaces>} */ (new Map());
    if (tables.has(places)) return table;
    /** @param {string | undefined} name @param {DirectoryEntry} place @param {Partial<NamedPlaces>} how */
    const add = (name, place, how = {}) => {
      const letters = fold((name ?? "").replace(/\s*[(,].*/, "")), before = table.get(letters);
      if (letters.length > 2) table.set(letters, { ...how, found: [...(before?.found ?? []).filter(({ slug }) => slug !== place.slug), place] });
    };
    for (const place of places) {
      add(place.short, place, { isAlone: true });
      add(place.district, place, { isAlone: true });
      for (const activity of place.activities ?? []) {
        // »Juleklip for store og små« is asked for by its first word, too, where that is long enough to be no other.
        const [first] = activity.split(" ");
        if (first.length >= LEAST_FIRST) add(first, place, { activity, isAlone: true });
        add(activity, place, { activity });
      }
      for (const { name } of place.streets) add(name, place);
      add(place.name, place);
    }
    tables.set(places, table);
    return table;
  }

  /** What was mistyped, once for each spelling.
     @type {WeakMap<Map<string, NamedPlaces>, Map<string, NamedPlaces | undefined>>} */
  const mistyped = new WeakMap();
  /** The long names that are near enough to what was typed.
     @param {Map<string, NamedPlaces>} table @param {Stretch} stretch */
  function meant(table, { letters }) {
    if (letters.length < LONG_NAME) return undefined;
    const seen = mistyped.get(table) ?? new Map();
    mistyped.set(table, seen);
    if (!seen.has(letters)) {
      const near = [...table].filter(([name, { isAlone }]) => !isAlone && name[0] === letters[0] && likeness(name, { letters, start: 0, end: 0, isLast: false }) >= SURE);
      seen.set(letters, near.length ? { found: near.flatMap(([, { found }]) => found) } : undefined);
    }
    return seen.get(letters);
  }

  /** The departments whose name, or whose street's, begins as what was typed does.
     @param {DirectoryEntry[]} places @param {string} typed @returns {NamedPlaces | undefined} */
  function begun(places, typed) {
    const letters = fold(typed), names = letters.length < LEAST_BEGUN ? [] : [...tableOf(places)].filter(([name, { isAlone, activity }]) => !isAlone && !activity && name.startsWith(letters));
    return names.length ? { found: unique(names.flatMap(([, { found }]) => found.map((place) => ({ place })))), isBegun: true, rest: "" } : undefined;
  }

  /** @param {string} rest */
  const hasWords = (rest) => /[^\d\s]/.test(rest);

  /** @param {DirectoryEntry[]} places @param {string} typed @param {(rest: string, place: DirectoryEntry) => boolean} [saysMore]
     @returns {NamedPlaces | undefined} */
  function named(places, typed, saysMore = hasWords) {
    const there = ofPostcode(places, typed);
    if (there) return { found: there, rest: "" };
    const table = tableOf(places), text = typed.slice(0, LONGEST);
    const found = stretches(text).flatMap((one) => {
      // »Eksempelparkens husorden«
      const names = table.get(one.letters) ?? table.get(one.letters.replace(/s$/, "")) ?? meant(table, one);
      return names ? [{ ...one, ...names, rest: without(text, one) }] : [];
    });
    const [best] = found.filter(({ isAlone, rest, found: [place] }) => !isAlone || !saysMore(rest, place)).sort((a, b) => b.letters.length - a.letters.length);
    if (!best) return begun(places, typed);
    // What goes on at a place that is named.
    /** @param {DirectoryEntry} place */
    const isThere = ({ slug }) => slug === best.found[0].slug;
    const what = best.activity ? undefined : found.find(({ activity, found: at }) => activity && at.some(isThere));
    return what ? { ...what, found: what.found.filter(isThere), rest: without(text, best, what) } : best;
  }

  window.portalLookup?.receive("places", Object.assign(findPlaces, { named }));
})();
