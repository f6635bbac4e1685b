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
    const { lang: code, dataset } = /** @type {HTMLElement} */ (element), letters = dataset.letters ?? "";
    return { code, letters, own: letters ? new RegExp(`[${letters}]`) : null };
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

  /** The language of a question, and how it is known: by letters that no other has, chosen, by its words, or from the browser.
     @param {string} query @returns {{ code: string, why: "script" | "letters" | "chosen" | "words" | "browser" }} */
  function languageOf(query) {
    const both = query + query.toLowerCase();
    const lettered = offered.filter(({ own }) => own?.test(both)), [first] = lettered;
    if (first) {
      const { code, letters } = lettered.find((one) => one.code === chosen) ?? first;
      return { code, why: LATIN.test(letters) ? "letters" : "script" };
    }
    if (chosen) return { code: isOffered(chosen) ? chosen : "", why: "chosen" };
    if (/[æøå]/i.test(query)) return { code: "", why: "browser" };
    const code = spokenBy(query);
    return code ? { code, why: "words" } : { code: ofBrowser(), why: "browser" };
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

  /** What is in a panel in another language, and what it said before.
     @type {{ element: HTMLElement, text: string }[]} */
  let translated = [];

  portal.answersIn = "";

  /* Whether a question waits for another language: then what makes Danish answers better is not asked for. */
  portal.isForeign = (query) => Boolean(languageOf(query).code) && !["words", "browser"].includes(languageOf(query).why);

  /* By its letters or words, or as it is answered. */
  portal.spokenIn = function (query) {
    const { code, why } = languageOf(query);
    return why === "chosen" || why === "browser" ? portal.answersIn ?? "" : code;
  };

  portal.foreign = function (query, danish, again) {
    const { code, why } = languageOf(query), speaker = speakers[code];
    portal.answersIn = "";
    if (code) learn(code, again);
    // What is plainly not Danish has no Danish answer that is sure.
    const unsure = why === "words" ? { ...danish, sure: false } : danish;
    if (!speaker) return unsure;
    const found = speaker.find(query, danish.known), isTold = found.hits.length > 0 || why === "script";
    const isMeant = why === "script" || why === "letters" || (why === "chosen" ? found.share >= found.danish : found.share > found.danish);
    if (!isTold || !isMeant) {
      portal.loadMore(again).catch(() => {});
      return isMeant ? unsure : danish;
    }
    portal.answersIn = code;
    return found;
  };

  portal.foreignCard = (row, asked) => speakers[portal.answersIn ?? ""]?.card(row, asked) ?? null;

  portal.foreignTell = function (panel, state) {
    const speaker = speakers[portal.answersIn ?? ""], line = portal.part(panel, "[data-language-line]");
    line.hidden = !speaker || !state;
    line.replaceChildren();
    translated.forEach(({ element, text }) => Object.assign(element, { lang: "", dir: "", textContent: text }));
    translated = [];
    if (!speaker || !state) return;
    line.append(speaker.line(line, state));
    // The links are there once, in the language; so does what the line says.
    panel.querySelectorAll("[data-when=maybe], [data-when=none], [data-when=more]").forEach((one) => { one.hidden = true; });
    const contact = portal.part(panel, "[data-contact]");
    translated = [{ element: contact, text: contact.textContent ?? "" }];
    speaker.contact(contact);
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
