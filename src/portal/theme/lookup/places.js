/* What is found beside the items: guides, clauses, pages, parts of pages, and what one has to ask for. It comes after the
   index, with the phrases that make the answers better; until it is here, and when it does not come, the index answers. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  const TABLE = "hvem-ordner-hvad/", RULES = "husorden/", CLAUSES = `${RULES}#`;
  /* What a fit counts by what is found: an item answers, a page has to be read. Measured on the tuning halves. */
  const PRIOR = { part: 0.85, ask: 0.85, clause: 0.8, guide: 0.5, page: 0.55, department: 1 };
  const OWN = 0.5;
  /* What the ranker's share counts for a guide, which it has no name for: the item leads to it. */
  const GUIDE = 0.3;
  const LEVELS = ["can-wait", "today", "now"];
  /** @type {LookupMore | undefined} */
  let more;
  /** The learned ranker, and what it says of the words of a question. It comes last, and the rest goes on without it.
     @type {RankerFile | undefined} */
  let learned;
  /** @type {Rank | undefined} */
  let rank;
  /** The names of departments, streets and activities, when they have come.
     @type {{ find: FindPlaces, directory: DirectoryEntry[] } | undefined} */
  let known;
  /** The clauses of departments, by slug.
     @type {Map<string, Place[]>} */
  const clauses = new Map();

  /* What makes the answers better than the index alone; `again` is called each time that more is known. */
  portal.loadMore = async (again) => {
    if (!more) {
      /** @type {[LookupMore, LoadedIndex]} */
      const [file, index] = await Promise.all([portal.load("more", "assets/lookup-more.js"), portal.loadIndex()]);
      if (!more) spell(file, index);
      more = file;
      again();
    }
    if (more?.ranked && !learned) {
      const parts = [portal.load("create-ranker", "js/ranker.js"), portal.load("ranker", "assets/lookup-ranker.js")];
      Promise.all(parts).then(([/** @type {CreateRanker} */ create, /** @type {RankerFile} */ file]) => {
        [learned, rank] = [file, create(file)];
        again();
      }).catch(() => {});
    }
    if (!known) {
      Promise.all([portal.loadPlaces(), portal.loadDirectory(), portal.load("named", "js/named.js")]).then(([find, directory]) => {
        known ??= { find, directory };
        again();
      }).catch(() => {});
    }
    const slug = department.current()?.slug;
    if (!slug || clauses.has(slug)) return;
    /** @type {ClauseFile} */
    const { places } = await portal.load(`clauses:${slug}`, `${portal.home(slug)}clauses.js`);
    clauses.set(slug, places);
    again();
  };

  /* What stands for a word of a thing: as SIGNS of lookup/referring.py. */
  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+-/:;<=>?@[]^_{|}";

  /** Phrases come with signs for the words that a thing has anyhow; here they are written out.
     @param {LookupMore} file @param {LoadedIndex} index */
  function spell(file, index) {
    const { fold, key, wordsOf } = portal.createWords(new Set(index.endings.split(" "))), stop = new Set(index.stop.split(" "));
    /** The shortest beginning of a word that says the same.
       @param {string} word */
    function shortest(word) {
      let end = 1;
      while (end < word.length && fold(word.slice(0, end)) !== key(word)) end++;
      return word.slice(0, end);
    }
    /** @param {string} phrases @param {string} name @param {string} words */
    function spelled(phrases, name, words) {
      const own = [...new Set([...words.split(/[ ,]/).filter(Boolean), ...wordsOf(name).filter((word) => !stop.has(word)).map(shortest)])];
      return phrases.replace(/([^,~a-z0-9ß-ſ ]+)( ?)/g, (_, signs, space) => [...signs].map((sign) => own[SIGNS.indexOf(sign)]).join(" ") + space);
    }
    const { name, words } = index.columns;
    file.phrases = file.phrases.map((phrases, n) => spelled(phrases, name[n], words[n]));
    for (const place of file.places) place.phrases = spelled(place.phrases, place.name, place.words);
  }

  /** Of a place, the number of its name in the ranker. A department's own clause is known by the id of the standard's.
     @param {Place} place */
  function rankOf(place) {
    const clause = place.kind === "clause" && place.href.slice(place.href.indexOf("#"));
    const at = more?.places.findIndex((one) => one === place || (clause && one.kind === "clause" && one.href.endsWith(clause))) ?? -1;
    return learned?.places[at] ?? -1;
  }

  /** A department's own clauses are in place of the standard's.
     @param {Place[]} all @param {Place[] | undefined} own */
  const withOwn = (all, own) => (own ? [...all.filter(({ kind }) => kind !== "clause"), ...own] : all);

  /** @param {Place} place @returns {FoundRow} */
  function placeRow(place) {
    const { kind, name, words, phrases } = place;
    return { id: place.href + name, name, words, place, phrases, urgent: 0, prior: PRIOR[kind], rank: rankOf(place), unseen: kind === "guide" ? GUIDE : 1 };
  }

  /* Everything that can be found where one lives, in a form the engine reads; and a name that changes when it does. */
  portal.entries = function () {
    const here = department.current(), own = here ? clauses.get(here.slug) : undefined, items = portal.rows();
    /** @type {FoundRow[]} */
    const rows = [
      ...items.map((row, n) => {
        const { id, name, words, phrases = more?.phrases[n] } = row, urgent = LEVELS.indexOf(row.urgency);
        // Of two that are said alike, the department's own is the one that is there.
        return { id, name, words, row, phrases, urgent: urgent + (row.phrases ? OWN : 0), prior: 1, rank: learned?.items[n] ?? -1 };
      }),
      ...withOwn(more?.places ?? [], own).map(placeRow),
    ];
    const name = [here?.items?.length && here.slug, Boolean(more), Boolean(rank), own && here?.slug].join();
    return { rows, name, negations: more?.negations ?? "", rank };
  };

  /** @type {ShownCase[]} */
  const NO_CASES = [];

  /** The number of an item among all that is found; that of a place is after them.
     @param {string} id */
  const numberOf = (id) => portal.index.columns.id.indexOf(id);

  /* Why an item is urgent and what one does meanwhile, and when it is more urgent than that; of the standard in words when a card
     has been opened. */
  portal.reasons = function ({ id, reason, when }, own) {
    const at = numberOf(id), told = portal.toldOf?.(at), usual = more?.when[at];
    usual?.forEach((one, n) => { one.text ??= told?.cases[n]; });
    return { text: own.reason ?? reason ?? told?.reason ?? "", cases: own.sooner ?? when ?? usual ?? NO_CASES };
  };

  /* An item as a tenant says it. */
  portal.titleOf = ({ id, name }) => more?.titles[numberOf(id)] || name;

  /* Of a shared place it comes when a card is open. */
  portal.textOf = (place) => (place && (place.text ?? portal.toldOf?.(portal.numberOfPlace(place))?.said)) ?? "";

  /* Among all that is found, after the items; -1 of one that only a department has. */
  portal.numberOfPlace = function (place) {
    const at = more?.places.indexOf(place) ?? -1;
    return at < 0 ? at : portal.index.columns.id.length + at;
  };

  /* The clause with this id, as it is where one lives. */
  portal.clauseOf = (id) => (clauses.get(department.current()?.slug ?? "") ?? more?.places ?? []).find(({ kind, href }) => kind === "clause" && href.endsWith(CLAUSES + id));

  /* The first sentence of the clause that decides an item, where one lives. */
  portal.quote = (clause) => portal.textOf(portal.clauseOf(clause));

  /** Where an answer is: a clause or a part of the department's page where one lives, the office for what one has to ask.
     @param {Place} place */
  function hrefOf({ href, kind, here: part }) {
    const here = department.current();
    if (here && part) return `${portal.home(here.slug)}#${part}`;
    if (!href || href === portal.home()) return portal.contactPlace();
    const isOwn = href === TABLE || (kind === "part" && href.startsWith(RULES) && here && clauses.has(here.slug));
    return here && isOwn ? `${portal.home(here.slug)}${href}` : href;
  }

  portal.directory = () => known;

  portal.beside = () => more;

  portal.placeRow = placeRow;

  /* Until named.js is here nothing is a name. */
  portal.namedRows = (typed) => ({ rows: [], rest: typed });

  portal.placeCard = function (place) {
    const asks = place.kind === "ask";
    const element = portal.copy("found", {
      name: { href: hrefOf(place), text: place.name },
      kind: [portal.copy(`kind-${place.kind}`)],
      text: (place.href.startsWith(CLAUSES) && portal.quote(place.href.slice(CLAUSES.length))) || portal.textOf(place) || " ",
      contact: asks && { href: portal.contactPlace() },
    });
    Object.assign(element.dataset, { kind: place.kind, place: more?.places.indexOf(place) });
    return element;
  };
})();
