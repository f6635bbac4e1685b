/* An address as one types it → the departments that lie there. Loaded with the directory, when one first writes a number
   or opens the chooser.

   A street counts when its letters are there, a few slips apart; the number, its letter and the floor are then tested
   against that street alone. */
(function () {
  "use strict";

  /** @typedef {{ number: number, letter: string }} House */
  /** @typedef {{ likeness: number, letters: number, start: number, end: number }} Likeness */

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const { fold, likeness, stretches, ofPostcode, unique, without } = /** @type {TypedPlaces} */ (portal.typedPlaces);

  const HIGHEST = 999;
  /* Of names that were mistyped alike, those this much worse than the best are left. */
  const NEAR = 0.12;
  /* How like a name must be before an address in a question is taken for one. */
  const SURE = 0.88;
  const SHOWN = 8, LONGEST = 100;

  /** Names as they compare; there are as many as streets.
     @type {Map<string, string>} */
  const folded = new Map();
  /** @param {string} name */
  function lettersOf(name) {
    const letters = folded.get(name) ?? fold(name);
    folded.set(name, letters);
    return letters;
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

  portal.findPlaces = findPlaces;
})();
