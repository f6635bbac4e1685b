/* The residents' languages: which one a question is asked in, and the choice of one. What is said in it is said by
   speaker.js from the language's own file; both are loaded when somebody asks in it. Until they are here, and when they
   don't come, Danish answers. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  /** @type {HTMLTemplateElement | null} */
  const list = document.querySelector("template[data-languages]");
  if (!portal || !list) return;
  const KEY = "portal-language", DANISH = "da";
  const LATIN = /\p{Script=Latin}/u;
  const offered = [...list.content.children].map((element) => {
    const { lang: code, dataset: { letters = "" } } = /** @type {HTMLElement} */ (element);
    return { code, letters, own: new RegExp(`[${letters}]`, "g") };
  });
  /** @type {Record<string, Speaker | undefined>} */
  const speakers = {};
  /** The languages whose files have been asked for.
     @type {Set<string>} */
  const asked = new Set();

  /** A choice outlives the page only where there is storage.
     @type {string | null} */
  let chosen = null;
  try { chosen = localStorage.getItem(KEY); } catch { /* nothing to keep it in */ }

  const isOffered = (/** @type {string | null | undefined} */ code) => offered.some((one) => one.code === code);

  /* The first language of the browser that is offered. Who reads Danish, or a language beside it, is not guessed at. */
  function ofBrowser() {
    for (const tag of navigator.languages) {
      const code = tag.split("-")[0];
      if ([DANISH, "nb", "nn", "no", "sv"].includes(code)) return "";
      if (isOffered(code)) return code;
    }
    return "";
  }

  /* Of the words of a question, how many are to be of a language that nobody has chosen. */
  const LEAST_SPOKEN = 1 / 4;
  /** @type {[string, Set<string>][] | undefined} */
  let spoken;

  /** The language that alone has the most of the words, of those that Danish has not; none where they are few.
     @param {string} query */
  function spokenBy(query) {
    const words = query.toLowerCase().replace(/['’ʼ]/g, "").match(/[\p{L}\p{M}]+/gu) ?? [];
    spoken ??= portal?.beside() && Object.entries(portal.beside()?.spoken ?? {}).map(([code, all]) => [code, new Set(all.split(" "))]);
    const [best, next] = (spoken ?? []).filter(([code]) => isOffered(code)).map(([code, all]) => ({ code, count: words.filter((word) => all.has(word)).length }))
      .sort((one, other) => other.count - one.count);
    return best?.count > (next?.count ?? 0) && best.count >= LEAST_SPOKEN * words.length ? best.code : "";
  }

  /** The languages that a question may be in, and how that is known: by letters that Danish has not, chosen, by its words, or from
     the browser. Those that have as many of its letters (»ü« is of several) are told apart by what they know of its words.
     @param {string} query @returns {{ codes: string[], why: "script" | "letters" | "chosen" | "words" | "browser" }} */
  function languagesOf(query) {
    const both = query + query.toLowerCase(), browser = ofBrowser(), count = offered.map(({ own }) => new Set(both.match(own)).size);
    const most = Math.max(...count), lettered = offered.filter((_, n) => most && count[n] === most);
    if (most) {
      const meant = lettered.find(({ code }) => code === (chosen ?? browser));
      return { codes: (meant ? [meant] : lettered).map(({ code }) => code), why: LATIN.test(lettered[0].letters) ? "letters" : "script" };
    }
    if (chosen) return { codes: isOffered(chosen) ? [chosen] : [], why: "chosen" };
    if (/[æøå]/i.test(query)) return { codes: [], why: "browser" };
    const said = spokenBy(query), code = said || browser;
    return { codes: code ? [code] : [], why: said ? "words" : "browser" };
  }

  /** @param {string} code @param {() => void} again */
  async function learn(code, again) {
    if (asked.has(code)) return;
    asked.add(code);
    try {
      /** @type {[CreateSpeaker, ResidentLanguage]} */
      const [create, file] = await Promise.all([portal?.load("speaker", "js/speaker.js"), portal?.load(`language-${code}`, `assets/language-${code}.js`)]);
      speakers[code] = create(file);
      again();
    } catch {
      asked.delete(code);
      // Then Danish answers as well as it can.
      portal?.loadMore(again).catch(() => {});
    }
  }

  /** Gives a panel its Danish words back.
     @type {(() => void) | undefined} */
  let giveBack;

  portal.answersIn = "";

  const isGuessed = (/** @type {string} */ why) => why === "words" || why === "browser";

  /* Whether a question waits for another language: then what makes Danish answers better is not asked for. */
  portal.isForeign = function (query) {
    const { codes, why } = languagesOf(query);
    return Boolean(codes[0]) && !isGuessed(why);
  };

  /* By its letters or words, or as it is answered. */
  portal.spokenIn = function (query) {
    const { codes, why } = languagesOf(query);
    return codes[1] || why === "chosen" || why === "browser" ? portal.answersIn ?? "" : codes[0] ?? "";
  };

  portal.foreign = function (query, danish, again) {
    const { codes, why } = languagesOf(query);
    portal.answersIn = "";
    codes.forEach((code) => learn(code, again));
    // What is plainly not Danish has no Danish answer that is sure.
    const unsure = why === "words" ? { ...danish, sure: false } : danish;
    // The one that knows most of the words; none until all are here.
    const heard = codes.map((code) => ({ code, found: speakers[code]?.find(query, danish.known) }));
    const { code = "", found } = heard.sort((a, b) => (b.found?.share ?? 2) - (a.found?.share ?? 2))[0] ?? {};
    if (!found) return unsure;
    // A name with a foreign letter makes no Danish question foreign.
    const isMeant = isGuessed(why) ? found.share > found.danish : found.share >= found.danish;
    if (why === "script" || (isMeant && found.hits[0])) {
      portal.answersIn = code;
      return found;
    }
    portal.loadMore(again).catch(() => {});
    return isMeant ? unsure : danish;
  };

  portal.foreignCard = (row, asked) => speakers[portal.answersIn ?? ""]?.card(row, asked) ?? null;

  portal.foreignTell = function (panel, state) {
    const speaker = speakers[portal.answersIn ?? ""], line = portal.part(panel, "[data-language-line]");
    line.hidden = !speaker || !state;
    giveBack?.();
    giveBack = line.hidden ? undefined : speaker?.tell(panel, line, state);
  };

  portal.foreignCount = (number, first) => speakers[portal.answersIn ?? ""]?.count(number, first) ?? "";

  /* What is typed from right to left is shown so. */
  document.querySelectorAll("[data-lookup] input").forEach((input) => Object.assign(input, { dir: "auto" }));

  /* The choice, on pages that have it. It says at once how to go on, in the language that was chosen. */
  for (const place of document.querySelectorAll("[data-language-choice]")) {
    const select = portal.part(place, "select"), greeting = portal.part(place, "[data-greeting]");
    function greet() {
      const code = chosen && isOffered(chosen) ? chosen : "", offer = chosen ? code : ofBrowser();
      const known = [...select.options].find((option) => option.value && option.value === offer);
      select.value = code;
      greeting.textContent = known?.dataset.hello ?? "";
      Object.assign(greeting, { lang: known?.lang ?? "", dir: known?.dir ?? "" });
    }
    select.addEventListener("change", () => {
      chosen = select.value || DANISH;
      try { localStorage.setItem(KEY, chosen); } catch { /* it holds on this page */ }
      document.dispatchEvent(new Event("portal:language"));
      greet();
      document.querySelectorAll("[data-lookup] input").forEach((input) => input.dispatchEvent(new Event("input")));
    });
    document.addEventListener("portal:forget", () => { chosen = null; greet(); });
    greet();
  }
})();
