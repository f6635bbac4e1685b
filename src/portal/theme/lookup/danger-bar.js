/* The bar that is above all answers: what to do first, whom to call, and the steps of this minute on a tap. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /** @type {DangerFile | undefined} */
  let known;
  /** @type {Dangers | undefined} */
  let finder;
  let isWhole = false;
  /* What was learned is here; until then it is asked for again, as every file is. */
  let hears = false;
  const createDangers = /** @type {CreateDangers} */ (portal.createDangers);

  /* The site's own language first; the words of the others follow, and the question is looked at again. */
  portal.loadDangers = async (again) => {
    /** @type {DangerFile} */
    const file = await portal.load("dangers", "assets/dangers.js");
    if (!known) {
      known = file;
      finder = createDangers(file);
      again();
      loadSteps().catch(() => {});
    }
    /** @type {DangerWordsFile} */
    const { words } = await portal.load("danger-words", "assets/danger-words.js");
    if (!isWhole) {
      isWhole = true;
      finder = createDangers({ ...file, dangers: file.dangers.map(({ id, words: own }) => ({ id, words: { ...own, ...words[id] } })) });
      again();
    }
    if (!file.heard || hears) return;
    await portal.loadHeard?.();
    if (hears) return;
    hears = true;
    again();
  };

  /** The number to call for a danger where one lives; empty when nobody has written it.
     @param {DangerEntry} danger */
  const number = ({ call }) => (call === "duty" ? portal.department?.current()?.emergency || known?.emergency || "" : call);

  /** @param {string[]} steps */
  const list = (steps) => steps.map((text) => portal.copy("step", { text }));

  /** @returns {Promise<DangerSteps>} */
  const loadSteps = () => portal.load("danger-steps", "assets/danger-steps.js");

  /** @param {DangerEntry} danger */
  function bar(danger) {
    const telephone = number(danger);
    const element = portal.copy("danger", {
      act: danger.act,
      call: telephone && { href: `tel:${telephone.replace(/ /g, "")}`, text: telephone },
      ask: !telephone && { href: portal.contactPlace() },
      own: " ",
      steps: [],
      note: " ",
    });
    const opener = portal.part(element, "button"), more = portal.part(element, ".bv-danger-more");
    portal.part(element, ".bv-danger").dataset.danger = danger.mark;
    portal.part(element, "[data-part=own]").hidden = portal.part(element, "[data-part=note]").hidden = true;
    opener.addEventListener("click", () => {
      more.hidden = !more.hidden;
      opener.setAttribute("aria-expanded", String(!more.hidden));
    });
    loadSteps().then(({ steps }) => portal.part(element, "[data-part=steps]").replaceChildren(...list(steps[danger.id]))).catch(() => {});
    return element;
  }

  /** Says the same in the language of the question; the site's own words stay beside it.
     @param {HTMLElement} element @param {DangerEntry} danger @param {string} language */
  async function translate(element, danger, language) {
    /** @type {DangerLanguage} */
    const file = await portal.load(`dangers-${language}`, `assets/dangers-${language}.js`), text = file.texts[danger.id];
    const act = portal.part(element, "[data-part=act]"), own = portal.part(element, "[data-part=own]");
    for (const one of [act, own]) Object.assign(one, { lang: language, dir: "auto" });
    act.textContent = text.act;
    own.replaceChildren(...list(text.steps));
    const link = /** @type {HTMLElement | null} */ (element.querySelector("[data-part=call], [data-part=ask]")), isNumber = link?.dataset.part === "call";
    if (link && file.call) Object.assign(link, { lang: language, dir: "auto", textContent: isNumber ? file.call.replace("{number}", number(danger)) : file.ask });
    own.hidden = false;
    portal.part(element, "[data-part=note]").hidden = file.reviewed;
  }

  /** @typedef {{ see: ReturnType<CreateWatch>, engine?: Engine, resting?: ReturnType<typeof setTimeout> }} Field
     @type {WeakMap<HTMLElement, Field>} */
  const fields = new WeakMap();
  /* Milliseconds without a keystroke after which a word is taken as it is. */
  const REST = 500;

  /** What is heard has the language of the question where that is known, and of the site else.
     @param {string} query @param {DangerHit | null} kept @param {Engine} [engine] @returns {DangerHit | null} */
  function hear(query, kept, engine) {
    const id = engine && portal.hear?.(query, engine, kept?.id);
    return kept && kept.id === id ? kept : { id: id ?? "", language: portal.spokenIn?.(query) || document.documentElement.lang };
  }

  /** @param {string} word */
  const isNegation = (word) => (portal.beside()?.negations ?? "").split(" ").includes(word);
  /** @param {string} id */
  const rankOf = (id) => known?.dangers.findIndex((danger) => danger.id === id) ?? 0;

  /** @param {HTMLElement} place @returns {Field} */
  function fieldOf(place) {
    /** @type {Field} */
    const field = fields.get(place) ?? { see: portal.createWatch({
      find: (query) => finder?.find(query) ?? null,
      hear: (query, kept) => hear(query, kept, field.engine),
      isWorse: (one, other) => rankOf(one.id) < rankOf(other.id),
      isNegation,
    }) };
    fields.set(place, field);
    return field;
  }

  /* Shows the danger that a question is about, or none, and says whether. A bar that is there already stays as it is, open or not. */
  portal.warn = function (place, query, engine) {
    const field = fieldOf(place);
    clearTimeout(field.resting);
    field.engine = engine;
    field.resting = setTimeout(() => draw(place, field.see(query, true)), REST);
    return draw(place, field.see(query, false));
  };

  /** @param {HTMLElement} place @param {DangerHit | null} hit @returns {boolean} Whether there is a bar. */
  function draw(place, hit) {
    const danger = known?.dangers.find(({ id }) => id === hit?.id);
    const shows = hit && danger ? `${hit.id} ${hit.language} ${number(danger) || portal.contactPlace()}` : "";
    if (place.dataset.shows === shows) return Boolean(shows);
    place.dataset.shows = shows;
    const element = danger && bar(danger), alert = portal.part(place, "[data-bar]");
    place.querySelector("[data-unsaid]")?.remove();
    alert.replaceChildren();
    portal.part(place, "[data-calm]").hidden = Boolean(element);
    if (!hit || !danger || !element) return false;
    if (hit.language === document.documentElement.lang) alert.append(element);
    else announce(element, alert, translate(element, danger, hit.language));
    return true;
  }

  /* Milliseconds that a bar waits to be read aloud, until it has the language of the question. */
  const PATIENCE = 1500;

  /** A bar is seen at once, and read aloud once: in its language where that comes.
     @param {HTMLElement} element @param {HTMLElement} alert @param {Promise<void>} translated */
  async function announce(element, alert, translated) {
    element.dataset.unsaid = "";
    alert.before(element);
    await Promise.race([translated.catch(() => {}), new Promise((done) => { setTimeout(done, PATIENCE); })]);
    if (!element.isConnected) return;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    delete element.dataset.unsaid;
    alert.append(element);
    if (focused instanceof HTMLElement) focused.focus();
  }

  portal.receive("danger-bar", portal.warn);
})();
