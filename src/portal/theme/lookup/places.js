/* What is found beside the items: guides, clauses, pages, parts of pages, and what one has to ask for. It comes after the
   index, with the phrases that make the answers better; until it is here, and when it does not come, the index answers. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;
  const CLAUSES = "husorden/#";
  /* What a fit counts by what is found: an item answers, a page has to be read. Measured on the tuning halves. */
  const PRIOR = { part: 0.85, ask: 0.85, clause: 0.8, guide: 0.5, page: 0.55 };
  const OWN = 0.5;
  const LEVELS = ["can-wait", "today", "now"];
  /** @type {LookupMore | undefined} */
  let more;
  /** The clauses of departments, by slug.
     @type {Map<string, Place[]>} */
  const clauses = new Map();

  /* What makes the answers better than the index alone; `again` is called each time that more is known. */
  portal.loadMore = async (again) => {
    if (!more) {
      more = await portal.load("more", "assets/lookup-more.js");
      again();
    }
    const slug = department.current()?.slug;
    if (!slug || clauses.has(slug)) return;
    /** @type {ClauseFile} */
    const { places } = await portal.load(`clauses:${slug}`, `${portal.home(slug)}clauses.js`);
    clauses.set(slug, places);
    again();
  };

  /** A department's own clauses stand in place of the standard's.
     @param {Place[]} all @param {Place[] | undefined} own */
  const withOwn = (all, own) => (own ? [...all.filter(({ kind }) => kind !== "clause"), ...own] : all);

  /* Everything that can be found where one lives, in a form the engine reads; and a name that changes when it does. */
  portal.entries = function () {
    const here = department.current(), own = here ? clauses.get(here.slug) : undefined, items = portal.rows();
    /** @type {FoundRow[]} */
    const rows = [
      ...items.map((row, n) => {
        const { id, name, words, phrases = more?.phrases[n] } = row, urgent = LEVELS.indexOf(row.urgency);
        // Of two that are said alike, the department's own is the one that is there.
        return { id, name, words, row, phrases, urgent: urgent + (row.phrases ? OWN : 0), prior: 1 };
      }),
      ...withOwn(more?.places ?? [], own).map((place) => {
        const { name, words, phrases } = place;
        return { id: place.href + name, name, words, place, phrases, urgent: 0, prior: PRIOR[place.kind] };
      }),
    ];
    return { rows, name: [here?.items?.length && here.slug, Boolean(more), own && here?.slug].join(), negations: more?.negations ?? "" };
  };

  /* Why an item of the standard is urgent, and what one does meanwhile. */
  portal.reason = (id) => more?.urgency[portal.index.rows.findIndex((row) => row.id === id)] ?? "";

  /* The first sentence of the clause that decides an item, where one lives. */
  portal.quote = function (clause) {
    const own = clauses.get(department.current()?.slug ?? "") ?? more?.places ?? [];
    return own.find(({ kind, href }) => kind === "clause" && href.endsWith(CLAUSES + clause))?.text ?? "";
  };

  /** Where an answer is: a clause where one lives, the office for what one has to ask.
     @param {Place} place */
  function hrefOf({ href, kind }) {
    if (!href || href === portal.home()) return portal.contactPlace();
    const here = department.current();
    return here && clauses.has(here.slug) && kind === "part" && href.startsWith(CLAUSES) ? `${portal.home(here.slug)}${href}` : href;
  }

  portal.placeCard = function (place) {
    const asks = place.kind === "ask";
    const element = portal.copy("found", {
      name: { href: hrefOf(place), text: place.name },
      kind: [portal.copy(`kind-${place.kind}`)],
      text: (place.href.startsWith(CLAUSES) && portal.quote(place.href.slice(CLAUSES.length))) || place.text,
      contact: asks && { href: portal.contactPlace() },
    });
    element.dataset.kind = place.kind;
    return element;
  };
})();
