/* Which department the answers are for: named in the address (?afdeling=), remembered on the device, or the page's own.
   Every answer is computed when the site is built; here it is looked up. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const chooser = document.querySelector("[data-chooser]");
  if (!chooser) return;
  const KEY = "portal-department";
  const named = new URLSearchParams(location.search).get("afdeling");
  const ofPage = document.querySelector(".bv-page[data-department]")?.dataset.department;
  const listeners = [];
  let current = null;

  /* What the device remembers: {slug, kind, name, places}. Storage may be switched off or hold anything. */
  function remembered() {
    try {
      const value = JSON.parse(localStorage.getItem(KEY));
      return /^[a-z0-9-]+$/.test(value.slug) && typeof value.name === "string" ? value : null;
    } catch {
      return null;
    }
  }

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

  /* Name the department in the header, and say what there is to say: the state of a line in the chooser. */
  function show(state) {
    const known = current || remembered();
    chooser.querySelector("[data-chooser-name]").textContent = known ? known.name : "";
    chooser.toggleAttribute("data-chosen", Boolean(known));
    portal.tell(chooser, known ? `chosen ${state}` : `none ${state}`);
    listeners.forEach((listener) => listener());
  }

  const data = (slug) => portal.load(`department:${slug}`, `afdelinger/${slug}/lookup.js`);

  /* Make a department the one that counts; `kind` is the dwelling type where it has several. */
  function use(slug, kind, keep, state) {
    return data(slug).then((place) => {
      current = { ...place, ...(place.kinds[kind] || place.kinds[""]) };
      if (keep) remember({ slug, kind, name: current.name, places: portal.index.places });
      show(keep && !isKept() ? "not-kept" : state);
    }, () => show("not-loaded"));
  }

  function forget(state) {
    remember(null);
    current = null;
    show(state);
  }

  /* A department's file is asked for only when it is sure to exist: because this is its page, because the places are
     the same as when it was chosen, or because the directory has it. */
  async function exists(slug) {
    const kept = remembered();
    if (slug === ofPage || kept?.slug + kept?.places === slug + portal.index.places) return true;
    return (await portal.load("departments", "assets/departments.js")).some((place) => place[0] === slug);
  }

  async function settle() {
    await portal.loadIndex();
    let state;
    for (const slug of [named, remembered()?.slug, ofPage]) {
      if (!slug) continue;
      if (await exists(slug)) {
        const isKnown = remembered()?.slug === slug;
        await use(slug, isKnown ? remembered().kind : "", isKnown, state);
        break;
      }
      state = slug === named ? "unknown" : "gone";
      if (slug !== named) remember(null);
      show(state);
    }
    const asked = current?.slug === named ? named : ofPage;
    if (asked && remembered()?.slug !== asked) offer(asked, (await data(asked)).name);
  }

  /* On a department's own page, or with its name in the address: may we remember it? */
  function offer(slug, name) {
    const place = document.querySelector("[data-remember-department]") || document.querySelector("#indhold");
    const box = portal.copy("offer", { name });
    box.addEventListener("click", (event) => {
      if (event.target.value === "yes") use(slug, "", true);
      if (event.target.value) box.remove();
    });
    place.prepend(box);
    place.hidden = false;
  }

  /* The answer for a row of the index: the department's own, else the standard under its scheme, else the standard. */
  portal.answer = function (row) {
    const { shares, origins } = portal.index;
    const [id, , , underA, underB, , , clause, origin] = row;
    const own = current?.own[id];
    if (own) return { performs: own[0], pays: own[1], role: own[2], origin: current.origins[own[3]], note: own[4], clause: own[5] };
    const depends = !current && underA !== underB;
    const [performs, pays, role] = depends ? ["depends-on-scheme", "depends-on-scheme", "ask"] : shares[current?.scheme === "B" ? underB : underA];
    const told = current && Object.keys(current.told).find((key) => current.told[key].split(" ").includes(id));
    return {
      performs, pays, role,
      either: depends && [shares[underA], shares[underB]],
      origin: current ? current.origins[told || current.usual] : origins[origin],
      clause: performs === "house-rules" && clause,
    };
  };

  portal.department = {
    current: () => current,
    use: (slug, kind) => portal.loadIndex().then(() => use(slug, kind, true)),
    forget,
    remembered,
    onChange: (listener) => listeners.push(listener),
    /* Added to links while the device does not remember, so that the choice is not lost on the way. */
    suffix: () => (current && !isKept() ? `?afdeling=${encodeURIComponent(current.slug)}` : ""),
    tell: show,
  };

  document.addEventListener("portal:forget", () => forget());
  show();
  const waiting = "[data-answer-for], [data-my-department], [data-emergency], [data-lookup=main], tr[data-item]";
  if (named || ofPage || (remembered() && document.querySelector(waiting))) settle().catch(() => show("not-loaded"));
})();
