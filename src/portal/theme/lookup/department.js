/* Which department the answers are for: named in the address (?afdeling=), remembered on the device, or the page's own. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const chooser = /** @type {HTMLElement} */ (document.querySelector("[data-chooser]"));
  if (!chooser) return;
  const KEY = "portal-department";
  const NAMED = chooser.dataset.key ?? "", KIND = chooser.dataset.kindKey ?? "", SLUG = RegExp(`^${chooser.dataset.slug}$`);
  const asked = new URLSearchParams(location.search), named = asked.get(NAMED);
  const ofPage = document.querySelector(".bv-page[data-department]")?.dataset.department;
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {ChosenDepartment | null} */
  let current = null;

  /* Letters from which a name is hardly a common word. */
  const LONG_NAME = 8;
  const NOWHERE = { found: /** @type {DirectoryEntry[]} */ ([]), isSure: false, rest: "" };

  const ANSWERED = "[data-lookup=main]", OF_A_KIND = `${ANSWERED}, [data-answer-for], [data-compose], [data-thing-who], tr[data-item]`;

  /** What the device remembers. Storage may be switched off or hold anything.
     @returns {RememberedDepartment | null} */
  function remembered() {
    try {
      const value = JSON.parse(localStorage.getItem(KEY) ?? "");
      return SLUG.test(value.slug) && typeof value.name === "string" ? value : null;
    } catch {
      return null;
    }
  }

  /** @param {RememberedDepartment | null} value */
  function remember(value) {
    try {
      if (value) localStorage.setItem(KEY, JSON.stringify(value));
      else localStorage.removeItem(KEY);
      // theme/js/offline.js saves its pages.
      document.dispatchEvent(new Event("portal:department"));
    } catch {
      // Then it holds on this page, and links carry it on.
    }
  }

  const isKept = () => current && remembered()?.slug === current.slug;

  /** Names the department in the header, and says what there is to say: the state of a line in the chooser.
     @param {string} [state] */
  function show(state) {
    const known = current || remembered();
    // theme/js/theme.js holds room for a department's words: there are none.
    if (!current && (state === "not-loaded" || !(known || ofPage))) delete document.documentElement.dataset.chosen;
    const name = /** @type {HTMLElement} */ (chooser.querySelector("[data-chooser-name]"));
    name.textContent = known ? known.name : "";
    chooser.toggleAttribute("data-chosen", Boolean(known));
    portal.showState(chooser, known ? `chosen ${state}` : `none ${state}`);
    listeners.forEach((listener) => listener());
  }

  /** @param {string} slug @returns {Promise<DepartmentFile>} */
  const data = (slug) => portal.load(`department:${slug}`, `${portal.home(slug)}lookup.js`);

  /** Makes a department the one that counts. `kind` is the dwelling type where it has several; one that is not known, or
     is none of them, is asked for.
     @param {string} slug @param {string | undefined} kind @param {boolean} keep @param {string} [state] */
  function use(slug, kind, keep, state) {
    return data(slug).then((place) => {
      const known = place.choices.length === 1 ? place.choices[0] : place.choices.find((one) => one === kind);
      current = { ...place, ...place.kinds[known ?? ""], kind: known };
      if (keep) remember({ slug, kind: known ?? "", sure: known !== undefined, name: current.name, places: portal.index.places });
      show(keep && !isKept() ? "not-kept" : state);
      askKind();
    }, () => show("not-loaded"));
  }

  /** In which dwelling does one live? Asked of whoever has chosen the department, or comes with its name in the address; not on another
     department's page, nor where no answer hangs on it: no question is above what one does in danger. */
  function askKind() {
    document.querySelectorAll("[data-ask-kind]").forEach((old) => old.remove());
    if (!current || current.kind !== undefined || !(isKept() || named === current.slug)) return;
    const { slug, kinds, choices } = current;
    if (ofPage ? ofPage !== slug : !document.querySelector(OF_A_KIND)) return;
    const box = portal.copy("ask-kind", { kinds: choices.map((kind) => {
      const button = portal.copy("kind", { name: kinds[kind].label });
      button.addEventListener("click", () => use(slug, kind, Boolean(isKept())));
      return button;
    }) });
    putIn(box, ANSWERED);
  }

  /** Questions are never above what somebody asked: they come below a look-up, and one that can wait below the answer.
     @param {Element} box @param {string} after - what it may not push down */
  function putIn(box, after) {
    const above = document.querySelector(after);
    if (above) above.after(box);
    else document.querySelector("#indhold")?.prepend(box);
  }

  function forget() {
    remember(null);
    current = null;
    show();
    askKind();
  }

  /** A department's file is asked for only when it is sure to exist: because this is its page, because the places are
     the same as when it was chosen, or because the directory has it.
     @param {string} slug */
  async function exists(slug) {
    const kept = remembered();
    if (slug === ofPage || (kept?.slug === slug && kept.places === portal.index.places)) return true;
    return (await portal.loadDirectory()).some((place) => place.slug === slug);
  }

  async function settle() {
    await portal.loadIndex();
    let state;
    for (const slug of [named, remembered()?.slug, ofPage]) {
      if (!slug) continue;
      if (await exists(slug)) {
        const kept = remembered();
        const isKnown = kept?.slug === slug;
        const kind = slug === named && asked.get(KIND) || (isKnown && (kept.sure || kept.kind) ? kept.kind : undefined);
        await use(slug, kind, isKnown, state);
        break;
      }
      state = slug === named ? "unknown" : "gone";
      if (slug !== named) remember(null);
      show(state);
    }
    const meant = current?.slug === named ? named : ofPage;
    if (meant && remembered()?.slug !== meant) offer(meant, (await data(meant)).name);
  }

  /** On a department's own page, or with its name in the address: may we remember it?
     @param {string} slug @param {string} name */
  function offer(slug, name) {
    /** @type {HTMLElement | null} */
    const place = document.querySelector("[data-remember-department]");
    const box = portal.copy("offer", { name });
    box.addEventListener("click", (event) => {
      const { value } = /** @type {HTMLButtonElement} */ (event.target);
      if (value === "yes") use(slug, current?.slug === slug ? current.kind : undefined, true);
      if (value) box.remove();
    });
    if (!place) return putIn(box, `${ANSWERED}, .bv-verdict`);
    place.prepend(box);
    place.hidden = false;
  }

  /** A department's name or street in a question, when it is no common word and something else is asked of it.
     @param {FindPlaces} find @param {DirectoryEntry[]} directory @param {string} typed */
  function namedIn(find, directory, typed) {
    const named = find.named(directory, typed), isOne = named && new Set(named.found.map(({ slug }) => slug)).size === 1;
    return isOne && !named.activity && named.rest && (named.letters?.length ?? 0) >= LONG_NAME
      ? { found: named.found, isSure: true, rest: named.rest } : undefined;
  }

  /* An address or a department in a question counts for its answer: the department is taken for this page, and the rest is asked. */
  portal.heed = async function (typed) {
    const isNumbered = /\d/.test(typed);
    if (!isNumbered && !portal.directory()) return typed;
    try {
      const find = await portal.loadPlaces(), directory = await portal.loadDirectory();
      const lives = isNumbered ? find(directory, typed) : NOWHERE;
      const { found, isSure, rest } = lives.isSure ? lives : namedIn(find, directory, typed) ?? NOWHERE;
      if (!isSure) return typed;
      const [{ slug, dwelling_type: kind }] = found, known = found.length === 1 ? kind : undefined;
      if (current?.slug !== slug || (known !== undefined && current.kind !== known)) await use(slug, known, false);
      return rest;
    } catch {
      return typed;
    }
  };

  portal.department = {
    current: () => current,
    use: (slug, kind) => portal.loadIndex().then(() => use(slug, kind, true)),
    forget,
    remembered,
    onChange: (listener) => listeners.push(listener),
    /* Added to links while the device does not remember, so that the choice is not lost on the way. */
    suffix: () => (current && !isKept() ? `?${NAMED}=${encodeURIComponent(current.slug)}${current.kind ? `&${KIND}=${current.kind}` : ""}` : ""),
  };

  document.addEventListener("portal:forget", forget);
  show();
  const waiting = "[data-answer-for], [data-call], [data-compose], [data-my-department], [data-emergency], [data-lookup=main], tr[data-item]";
  if (named || ofPage || (remembered() && document.querySelector(waiting))) settle().catch(() => show("not-loaded"));
})();
