/* What is named in a question: a department, a street, an activity; and what of it is asked: its office, its meetings, its
   rules. Loaded with the directory; until it is here, and when it does not come, nothing is a name. */
(function () {
  "use strict";

  /** A part of a department's page: its heading, and where it is below the page's address.
     @typedef {{ name: string, at: string }} NamedPart */

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /* Pages that each department has of its own, too. */
  const OWN = ["husorden/", "hvem-ordner-hvad/"];
  const MOST_NAMED = 4;
  /* A word from so many letters may be mistyped by one. */
  const LEAST_SLIP = 5;
  /* What is written like an address: a name that ends as streets do, and a number. */
  const ADDRESS = /(?:vej|vejen|gade|gaden|allé|alle|vænget|vænge|stræde|plads|pladsen|stien|sti|parken|gården|rækken|toften|bakken|bro|boulevard|have|haven)\s+\d/i;

  /** @param {DirectoryEntry} entry @param {NamedPart} [part] @returns {FoundRow} */
  function departmentRow({ slug, name, streets }, part) {
    const place = /** @type {Place} */ (part
      ? { kind: "department", name: part.name, text: name, href: `${portal.home(slug)}${part.at}`, words: "", phrases: "" }
      : { kind: "department", name, text: [...new Set(streets.map((street) => street.name))].join(", "), href: portal.home(slug), words: "", phrases: "" });
    return portal.placeRow(place);
  }

  const { fold, wordsOf } = portal.createWords(new Set());
  /** @type {((word: string) => string) | undefined} */
  let stemmed;
  /** @param {string} word */
  const key = (word) => (stemmed ??= portal.createWords(new Set(portal.index.endings.split(" "))).key)(word);

  /** The parts of a department's page, and its house rules, with the words they are asked by.
     @type {{ name: string, at: string, words: string[] }[] | undefined} */
  let parts;
  function partsOfDepartments() {
    parts ??= portal.beside()?.places.filter(({ here, href }) => here || OWN.includes(href)).map(({ name, href, here, words, phrases }) => (
      { name, at: here ? `#${here}` : href, words: wordsOf(`${name} ${words} ${phrases}`).map(key) }));
    return parts ?? [];
  }

  /** @param {string} word @param {string} other */
  const isAlike = (word, other) => word === other || (word.length >= LEAST_SLIP && other[0] === word[0] && portal.distance(word, other, 1) <= 1);

  /** What is asked of a place beside its name: nothing, one part of it (the word for where one lives is none), or something else.
     @param {string} rest @param {DirectoryEntry} entry @returns {{ part?: NamedPart } | undefined} */
  function askedOf(rest, { name, district }) {
    const small = new Set(`${portal.index.stop} ${portal.beside()?.small ?? ""}`.split(" ").map(fold)), own = wordsOf(`${name} ${district ?? ""}`).map(key);
    const asked = wordsOf(rest).filter((word) => !/^\d+$/.test(word) && !small.has(fold(word)) && !own.includes(key(word))).map(key);
    const part = asked.length ? partsOfDepartments().find(({ words }) => asked.every((word) => words.some((one) => isAlike(word, one)))) : undefined;
    return asked.length && !part ? undefined : { part };
  }

  portal.namedRows = function (typed) {
    const known = portal.directory();
    if (!known) return { rows: [], rest: typed };
    const { find, directory } = known, named = find.named(directory, typed, (rest, place) => !askedOf(rest, place));
    if (named?.found.length) {
      const asked = askedOf(named.rest ?? "", named.found[0]), isWhole = Boolean(asked);
      const part = named.activity ? { name: named.activity, at: "#aktiviteter" } : asked?.part;
      return { rows: named.found.slice(0, MOST_NAMED).map((entry) => departmentRow(entry, part)), rest: isWhole ? "" : named.rest ?? "", isBegun: named.isBegun };
    }
    const house = ADDRESS.test(typed) ? find(directory, typed) : undefined;
    if (house?.isHouse) return { rows: house.found.slice(0, MOST_NAMED).map((entry) => departmentRow(entry)), rest: askedOf(house.rest, house.found[0]) ? "" : house.rest };
    // An address or a postcode that nobody has: the way to all departments.
    const all = portal.beside()?.places.filter(({ href }) => href === portal.home()).slice(0, 1) ?? [];
    return named || (house?.isHouse === false && !house.found.length) ? { rows: all.map(portal.placeRow), rest: "" } : { rows: [], rest: typed };
  };

  portal.receive("named", portal.namedRows);
})();
