/* The bar that is above all answers: what to do first, whom to call, and the steps of this minute on a tap. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /** @type {DangerFile | undefined} */
  let known;
  /** @type {Dangers | undefined} */
  let finder;
  /** The words of other languages that are here, by the name of their file.
     @type {Map<string, DangerWordsFile["words"]>} */
  const others = new Map();
  /* What was learned is here; until then it is asked for again, as every file is. */
  let hears = false;
  const createDangers = /** @type {CreateDangers} */ (portal.createDangers);

  /* English always, since the index has English words and knows them. Of the others each that the browser speaks, whose letters
     are there, or that a word may be of which the index has not: the one that the question's words are of, or all while that is not known and
     where its letters are of several (»ü«). */
  portal.dangerFiles = function ({ scripts }, query, knows) {
    const speaks = navigator.languages.map((tag) => tag.split("-")[0]), text = query.toLowerCase();
    const isStrange = text.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu)?.some((word) => !knows(word)), meant = !/[^\x20-\x7e]/.test(text) && portal.spokenIn?.(query);
    const needed = Object.entries(scripts).filter(([code, letters]) => (
      speaks.includes(code) || (letters ? new RegExp(`[${letters}]`).test(text) : isStrange && (!meant || meant === code))));
    return ["danger-words", ...needed.map(([code]) => `danger-words-${code}`)];
  };

  /** Asks for what is not here yet; each that comes is read at once.
     @param {DangerFile} file @param {string[]} names @param {() => void} again */
  async function loadWords(file, names, again) {
    await Promise.allSettled(names.filter((name) => !others.has(name)).map(async (name) => {
      /** @type {DangerWordsFile} */
      const { words } = await portal.load(name, `assets/${name}.js`);
      if (others.has(name)) return;
      others.set(name, words);
      finder = createDangers({ ...file, dangers: file.dangers.map(({ id, words: own }) => (
        { id, words: Object.assign({}, own, ...[...others.values()].map((all) => all[id])) })) });
      again();
    }));
  }

  /* The site's own language first; the words of the others follow, and the question is looked at again. */
  portal.loadDangers = async (again, query, knows) => {
    /** @type {DangerFile} */
    const file = await portal.load("dangers", "assets/dangers.js");
    if (!known) {
      known = file;
      finder = createDangers(file);
      again();
    }
    await loadWords(file, portal.dangerFiles?.(file, query, knows) ?? [], again);
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
      call: telephone && { href: `tel:${telephone.replace(/ /g, "")}`, text: portal.copy("call-number", { number: telephone }) },
      ask: !telephone && { href: portal.contactPlace() },
      own: " ",
      steps: [],
      note: " ",
    });
    const opener = portal.part(element, "button"), more = portal.part(element, ".bv-danger-more");
    portal.part(element, ".bv-danger").dataset.danger = danger.mark;
    portal.part(element, "[data-part=own]").hidden = portal.part(element, "[data-part=note]").hidden = true;
    const fill = () => loadSteps().then(({ steps }) => portal.part(element, "[data-part=steps]").replaceChildren(...list(steps[danger.id]))).catch(() => {});
    opener.addEventListener("click", () => {
      // What did not come with the bar is asked for again.
      if (!portal.part(element, "[data-part=steps]").children.length) fill();
      more.hidden = !more.hidden;
      opener.setAttribute("aria-expanded", String(!more.hidden));
    });
    fill();
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
    const link = element.querySelector(".bv-danger-call"), telephone = link?.querySelector(".bv-tel");
    if (link && file.call) {
      Object.assign(link, { lang: language, dir: "auto" });
      const [before, after] = file.call.split("{number}");
      (telephone?.parentElement ?? link).replaceChildren(...(telephone ? [before, telephone, after] : [file.ask]));
    }
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
