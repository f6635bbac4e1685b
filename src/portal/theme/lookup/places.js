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
      more = await portal.load("more", "assets/lookup-more.js");
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

  /* Why an item is urgent and what one does meanwhile, and when it is more urgent than that. */
  portal.reasons = function ({ id, reason, when }, own) {
    const at = portal.index.rows.findIndex((row) => row.id === id);
    return { text: own.reason ?? reason ?? more?.urgency[at] ?? "", cases: own.sooner ?? when ?? more?.when[at] ?? NO_CASES };
  };

  /* An item as a tenant says it. */
  portal.titleOf = ({ id, name }) => more?.titles[portal.index.rows.findIndex((row) => row.id === id)] || name;

  /* Of a shared place it comes when a card is open. */
  portal.textOf = (place) => (place && (place.text ?? portal.placeTexts?.[more?.places.indexOf(place) ?? -1])) ?? "";

  /* The first sentence of the clause that decides an item, where one lives. */
  portal.quote = function (clause) {
    const own = clauses.get(department.current()?.slug ?? "") ?? more?.places ?? [];
    return portal.textOf(own.find(({ kind, href }) => kind === "clause" && href.endsWith(CLAUSES + clause)));
  };


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
