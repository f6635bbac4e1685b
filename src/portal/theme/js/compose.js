/* A notice made in the browser: what is chosen and written is on the sheet at once, with the chosen department's answer,
   its contact, and a QR code for the site's address, or for the one it is served from. Nothing is sent and nothing is kept. */
(function () {
  "use strict";

  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-compose]")), portal = window.portalLookup;
  const department = portal?.department;
  if (!box || !portal || !department) return;
  const form = /** @type {HTMLFormElement} */ (box.querySelector("form"));
  const paper = /** @type {HTMLElement} */ (box.querySelector("[data-paper]"));
  const report = /** @type {HTMLElement} */ (form.querySelector("[data-report]"));
  const asked = new URLSearchParams(location.search);
  const usualName = paper.querySelector("[data-sheet=department]")?.textContent ?? "";
  /* How large the words may be, largest first; at the last one they are ten points on the paper. */
  const FITS = { a4: [1.5, 1.35, 1.2, 1.12, 1.06, 1, 0.94, 0.88, 0.82, 0.77, 0.72], a5: [1.5, 1.35, 1.2, 1.1, 1, 0.91], a3: [2, 1.75, 1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.5] };
  /** @type {GuideSheet[]} */
  let guides = [], turn = 0;

  const place = (/** @type {string} */ name) => /** @type {HTMLElement} */ (paper.querySelector(`[data-sheet=${name}]`));
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const guideOf = (/** @type {string} */ id) => guides.find((one) => one.id === id);

  /** A part of the sheet, left out where there is nothing to say. Its section goes with it.
     @param {string} name @param {string | Node[]} filling */
  function put(name, filling) {
    const element = place(name);
    element.replaceChildren(...(typeof filling === "string" ? [filling] : filling));
    element.hidden = !filling.length;
  }

  /** @param {readonly string[]} lines */
  const points = (lines) => lines.map((words) => portal.copy("sheet-line", { words }));

  /** @param {string} address - below the site's root @param {string} alt */
  function drawing(address, alt) {
    const image = document.createElement("img");
    Object.assign(image, { src: portal?.href(address), alt });
    return image;
  }

  /** @param {SheetStep} step @param {boolean} isDrawn */
  function stepOf({ text, picture, alt }, isDrawn) {
    const copy = portal?.copy("sheet-step", { words: text }) ?? document.createElement("li");
    const image = /** @type {HTMLImageElement} */ (copy.querySelector("[data-picture]"));
    if (picture && isDrawn) Object.assign(image, { src: portal?.href(picture), alt });
    else image.remove();
    return copy;
  }

  /** Who does it here, each answer once, under the items it is for where they differ.
     @param {GuideSheet} guide */
  function whoDoes(guide) {
    const rows = portal?.index.rows.filter(({ id }) => guide.items.includes(id)) ?? [];
    /** @type {Map<string, { names: Set<string>, origin: string, sentence: string }>} */
    const said = new Map();
    for (const row of rows) {
      for (const { label, answer } of portal?.answers(row) ?? []) {
        const one = said.get(label + answer.sentence) ?? { names: new Set(), origin: answer.origin ?? "", sentence: answer.sentence };
        one.names.add(label || row.name);
        said.set(label + answer.sentence, one);
      }
    }
    const isOne = said.size === 1;
    return [...said.values()].map(({ names, origin, sentence }) => /** @type {PortalLookup} */ (portal).copy("sheet-who", {
      label: isOne ? "" : `${[...names].join(", ")}:`, sentence, origin,
    }));
  }

  /** The path that the code leads to, below the site's root.
     @param {GuideSheet | undefined} guide */
  function pathFor(guide) {
    const here = department?.current();
    if (guide) return here?.short ? `e/${here.short}/#${guide.row}` : guide.brief;
    return here ? portal?.home(here.slug) ?? "" : "";
  }

  /** Where the site lies: its known address, or the one this page was served from.
     @param {string} path */
  const whole = (path) => (box.dataset.site ? box.dataset.site.replace(/\/?$/, "/") + path : new URL(portal.href(path), location.href).href);

  /** @param {string} address @param {Node[]} code */
  function putCode(address, code) {
    put("address", field("code").checked ? address.replace(/^https?:\/\//, "").replace(/\/$/, "") : "");
    put("code", code);
    /** @type {HTMLElement} */ (paper.querySelector("[data-scan]")).hidden = !code.length;
  }

  /** The steps and the warnings of a guide; a call to the office where the tenant may not do it here.
     @param {GuideSheet | undefined} guide @param {boolean} may @param {boolean} isDrawn */
  function putGuide(guide, may, isDrawn) {
    put("lead", may ? guide?.summary ?? "" : "");
    put("who", guide ? whoDoes(guide) : []);
    put("steps", may ? (guide?.steps ?? []).map((step) => stepOf(step, isDrawn)) : []);
    put("more", may ? guide?.more ?? "" : "");
    put("never", points(guide?.never ?? []));
    put("stop", points(guide?.stop ?? []));
    paper.querySelectorAll("[data-may]").forEach((line) => { line.hidden = (line.dataset.may === "yes") !== may; });
    paper.querySelectorAll("section").forEach((part) => { part.hidden = !guide; });
  }

  /** @param {GuideSheet | undefined} guide @param {boolean} may */
  function putPicture(guide, may) {
    const chosen = field("picture").value, other = guideOf(chosen);
    const isOnSteps = may && paper.dataset.size !== "a3" && guide?.steps.some(({ picture }) => picture), own = isOnSteps ? "" : guide?.picture;
    const address = chosen === "own" ? own : other?.picture;
    put("picture", address ? [drawing(address, "")] : []);
  }

  /** The words as large as the sheet has room for; says when there is no room at all. */
  function fit() {
    const room = /** @type {HTMLElement} */ (paper.querySelector("[data-main]")), content = /** @type {HTMLElement} */ (room.firstElementChild);
    const style = getComputedStyle(room), height = room.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const isFull = () => content.scrollHeight > height * 0.99;
    const sizes = FITS[/** @type {keyof typeof FITS} */ (paper.dataset.size)];
    for (const size of sizes) {
      paper.style.setProperty("--fit", String(size));
      if (!isFull()) return;
    }
    for (const part of [place("picture"), ...paper.querySelectorAll(".bv-paper-steps img"), ...[...place("steps").children].reverse()]) {
      if (!isFull()) return;
      /** @type {HTMLElement} */ (part).hidden = true;
    }
    report.textContent = isFull() ? report.dataset.tight ?? "" : "";
  }

  /** @param {string} value - as 2026-03-05 */
  const inWords = (value) => new Date(`${value}T00:00:00Z`).toLocaleDateString("da-DK", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" });

  function putOwn() {
    const guide = guideOf(field("guide").value), date = field("date").value;
    put("title", guide ? guide.title : field("title").value);
    put("date", date ? inWords(date) : "");
    put("text", field("text").value.split(/\n+/).filter(Boolean).map((words) => Object.assign(document.createElement("p"), { textContent: words })));
    /** @type {HTMLElement} */ (form.querySelector("[data-own]")).hidden = Boolean(guide);
  }

  async function show() {
    const guide = guideOf(field("guide").value), here = department?.current(), mine = (turn += 1);
    report.textContent = "";
    paper.dataset.size = field("size").value;
    const fold = guide ? portal?.foldOf?.(guide.items, guide.id, guide.must_allow, guide.fold) ?? "" : "", may = ["", "meanwhile"].includes(fold);
    putOwn();
    putGuide(guide, may, field("picture").value === "own");
    putPicture(guide, may);
    put("department", here?.name ?? usualName);
    place("organisation").hidden = !here;
    put("contact", points(here?.contact ?? []));
    const address = whole(pathFor(guide)), code = field("code").checked ? await portal?.drawCode?.(address) ?? [] : [];
    if (mine !== turn) return;
    putCode(address, code);
    await Promise.all([...paper.querySelectorAll("img")].map((image) => /** @type {HTMLImageElement} */ (image).decode().catch(() => null)));
    fit();
  }

  /** What a message of the department says, ready to print. */
  function fromMessage() {
    const here = department?.current(), wanted = asked.get("besked");
    const message = [...here?.happening ?? [], ...here?.activities ?? []].find(({ id }) => id === wanted);
    if (!message || field("title").value) return;
    const next = "times" in message ? message.times.find(({ until }) => Date.parse(until) > Date.now())?.words ?? "" : "";
    field("title").value = message.what;
    field("text").value = [next, ...message.lines].filter(Boolean).map((line) => line[0].toUpperCase() + line.slice(1)).join("\n");
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!place("title").textContent) {
      report.textContent = report.dataset.untitled ?? "";
      field("title").focus();
      return;
    }
    window.print();
  });
  department.onChange(() => { fromMessage(); show(); });
  Promise.all([portal.load("sheets", "assets/sheets.js"), portal.loadIndex()]).then(([file]) => {
    guides = file.guides;
    field("guide").value = guideOf(asked.get("vejledning") ?? "")?.id ?? "";
    box.hidden = false;
    document.querySelector("[data-compose-without]")?.remove();
    fromMessage();
    return show();
  }).catch(() => null);
})();
