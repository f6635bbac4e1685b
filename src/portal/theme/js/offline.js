/* Keeps the portal at hand without a network: starts the service worker (made at build, see tools/offline/generate.mjs),
   saves the chosen department's pages, and says when a page is a saved copy or a newer one is on the server.
   Silent where a browser can't: an old one, a page opened from disk, a closed storage. */
(function () {
  "use strict";

  const { serviceWorker, connection } = navigator;
  if (!serviceWorker || !window.caches || !location.protocol.startsWith("http")) return;

  /** @typedef {{ version: string, department: string[] }} Published - offline.json: what a build wrote */

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL("..", script.src);
  const DEPARTMENT = `portal-department-${base}`;
  const LANGUAGE = `portal-language-${base}`;
  const MARK = new URL("offline.json?department", base).href, MARK_OF_LANGUAGE = new URL("offline.json?language", base).href;
  const QUIET = 60_000, START_AFTER = 1500;
  const saved = document.documentElement.dataset.saved;
  const again = document.querySelector("[data-offline-again]");
  /** @type {string | null} */
  let shown = null;
  let asked = 0, forgotten = false;

  /* Not after »Slet det hele« (theme/js/forget.js), and not where the reader saves data, unless a worker is there already. */
  const isWanted = () => !forgotten && Boolean(serviceWorker.controller || !connection?.saveData);

  /** {version, department}: what is on the server now. null without an answer.
     @returns {Promise<Published | null>} */
  async function onServer() {
    if (!navigator.onLine) return null;
    try {
      const answer = await fetch(new URL("offline.json", base), { cache: "no-store" });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  /** Puts words of the template into the place that is read aloud.
     @param {string[]} names */
  function say(...names) {
    const place = document.querySelector("[data-offline]");
    /** @type {HTMLTemplateElement | null} */
    const ready = document.querySelector("[data-offline-words]");
    if (!place || !ready) return;
    const words = ready.content;
    place.replaceChildren(...names.map((name) => words.querySelector(`[data-says=${name}]`)?.cloneNode(true) ?? ""));
    const time = place.querySelector("time");
    if (time && saved) {
      time.dateTime = saved;
      time.textContent = new Date(saved).toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    }
    place.querySelector("button")?.addEventListener("click", () => location.reload());
  }

  /* Is there something newer than what is on this page? Then say so, and bring the department's pages up to date. */
  async function check() {
    asked = Date.now();
    const now = await onServer();
    if (!now || again || !isWanted()) return;
    if (saved !== undefined) say(saved ? "saved" : "undated", "show");
    else if (shown && shown !== now.version) say("newer", "show");
    else shown = now.version;
    await saveDepartment(now).catch(() => {});
    await saveLanguage(now).catch(() => {});
  }

  /** @param {string} text */
  function isSlug(text) {
    const form = document.querySelector("[data-chooser]")?.getAttribute("data-slug");
    return Boolean(form) && RegExp(`^${form}$`).test(text);
  }

  function chosenDepartment() {
    try {
      const { slug } = JSON.parse(localStorage.getItem("portal-department") ?? "{}");
      return typeof slug === "string" && isSlug(slug) ? slug : null;
    } catch {
      return null;
    }
  }

  /* The one language that was chosen (theme/js/languages.js); Danish is always there. */
  function chosenLanguage() {
    try {
      const code = localStorage.getItem("portal-language") ?? "";
      return /^[a-z]{2,3}$/.test(code) && code !== document.documentElement.lang ? code : null;
    } catch {
      return null;
    }
  }

  /** @param {Published} now */
  async function saveDepartment(now) {
    const slug = chosenDepartment();
    await save(DEPARTMENT, MARK, slug, now.department.map((path) => path.replace("{}", slug ?? "")), now.version);
  }

  /** @param {Published} now */
  async function saveLanguage(now) {
    const code = chosenLanguage();
    await save(LANGUAGE, MARK_OF_LANGUAGE, code, ["js/speaker.js", `assets/language-${code}.js`], now.version);
  }

  /** All files of what was chosen, of one version; the mark comes last, so that half of them are fetched again.
     @param {string} name @param {string} at @param {string | null} choice @param {string[]} paths @param {string} version */
  async function save(name, at, choice, paths, version) {
    if (!choice) return caches.delete(name);
    const mark = JSON.stringify([choice, version]);
    const kept = await (await caches.match(at, { cacheName: name }))?.text();
    if (kept === mark) return;
    const files = paths.map((path) => new URL(path, base).href);
    const answers = await Promise.all(files.map((file) => fetch(file, { cache: "no-store" })));
    if (forgotten || !answers.every((answer) => answer.ok)) return;
    if (kept && JSON.parse(kept)[0] !== choice) await caches.delete(name);
    const cache = await caches.open(name);
    await Promise.all(files.map((file, n) => cache.put(file, answers[n])));
    await cache.put(at, new Response(mark));
  }

  async function start() {
    if (!isWanted()) return;
    await serviceWorker.register(new URL("sw.js", base)).catch(() => {});
    await check();
  }

  /* What the address asks for, if it is a page of this site; a link can ask for anything. */
  function wantedPage() {
    try {
      const { href } = new URL(new URLSearchParams(location.search).get("side") || "", base);
      return href.startsWith(base.href) ? href : base.href;
    } catch {
      return base.href;
    }
  }

  /* The page that is in for one that is not saved: the way back to it, and to the department if that is saved. */
  async function standIn() {
    if (!again) return;
    const back = again.querySelector("a");
    if (back) back.href = wantedPage();
    again.hidden = false;
    const slug = chosenDepartment();
    if (!slug || !(await caches.has(DEPARTMENT))) return;
    const department = document.querySelector("[data-offline-department]");
    const way = department?.querySelector("a");
    if (!department || !way) return;
    way.href = new URL(`${slug}/`, way.href).href;  // it leads to all departments as it is
    department.hidden = false;
  }

  if (again) standIn();
  else if (saved !== undefined) say(saved ? "saved" : "undated");
  window.addEventListener("load", () => setTimeout(start, START_AFTER));
  window.addEventListener("online", check);
  window.addEventListener("pageshow", (event) => event.persisted && check());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - asked > QUIET) check();
  });
  document.addEventListener("portal:department", check);
  document.addEventListener("portal:language", check);
  document.addEventListener("portal:forget", () => { forgotten = true; });
})();
