/* A place that is named in a question: a department, its short name, a street of it, its district, one of its activities. The
   last part of js/places.js, which it hands in. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const { fold, likeness, stretches, ofPostcode, unique, without } = /** @type {TypedPlaces} */ (portal.typedPlaces);

  /* How like a long name a mistyped one must be. */
  const SURE = 0.88;
  /* A mistyped name in a question: from so many letters, and begun as it is. */
  const LONG_NAME = 9;
  /* From so many letters the first word of an activity is its name, and a name that is only begun is taken for one. */
  const LEAST_FIRST = 6, LEAST_BEGUN = 5;
  const LONGEST = 100;

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

  portal.receive("places", Object.assign(/** @type {PortalLookup["findPlaces"] & {}} */ (portal.findPlaces), { named }));
})();
