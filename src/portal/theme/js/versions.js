/* Any two versions of a text beside each other, clause by clause, from the open data; jsdiff compares their words.
   What comes out is written as the build writes the pairs it compares (theme/pages/changes.html). */
(function () {
  "use strict";

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-versions-form]"));
  if (!form) return;
  const [from, to] = /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll("select"));
  const report = /** @type {HTMLElement} */ (form.querySelector("[data-versions-report]"));
  const result = /** @type {HTMLElement} */ (document.querySelector("[data-versions-result]"));
  const changes = /** @type {HTMLElement} */ (document.querySelector("[data-versions-changes]"));
  const title = /** @type {HTMLElement} */ (document.querySelector("[data-versions-result] h2"));
  /** @type {Map<string, OpenClause[]>} */
  const texts = new Map();

  /** @param {string} selector */
  function copy(selector) {
    const template = /** @type {HTMLTemplateElement} */ (document.querySelector(`template${selector}`));
    return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  }

  /** The words that were taken away are before those that came in their place. A single word that both have in the middle
     of a change is lost in it, as in the pairs of the build: nobody can read a change around each »i«.
     @param {string} old @param {string} next */
  function words(old, next) {
    /** @type {Node[]} */
    const shown = [];
    /** @type {string[][]} */
    let [gone, added] = [[], []];
    function flush() {
      for (const [kind, changed] of /** @type {[string, string[]][]} */ ([["gone", gone], ["new", added]])) {
        if (!changed.length) continue;
        const made = copy(`[data-words="${kind}"]`);
        made.append(changed.join(" "));
        shown.push(made, document.createTextNode(" "));
      }
      [gone, added] = [[], []];
    }
    const parts = window.Diff?.diffArrays(old.split(" ").filter(Boolean), next.split(" ").filter(Boolean)) ?? [];
    parts.forEach((part, number) => {
      const isLost = part.value.length === 1 && gone.length + added.length > 0 && number < parts.length - 1;
      if (part.removed || (isLost && !part.added)) gone.push(...part.value);
      if (part.added || (isLost && !part.removed)) added.push(...part.value);
      if (part.added || part.removed || isLost) return;
      flush();
      shown.push(document.createTextNode(`${part.value.join(" ")} `));
    });
    flush();
    return shown;
  }

  /** @param {"new" | "changed" | "gone"} change @param {OpenClause | undefined} old @param {OpenClause | undefined} next */
  function clause(change, old, next) {
    const made = copy(`[data-clause-change="${change}"]`), shown = /** @type {OpenClause} */ (next ?? old);
    const heads = old && next && old.heading !== next.heading;
    /** @param {OpenClause | undefined} one */
    const said = (one) => (one ? (heads ? `${one.heading}. ${one.words}` : one.words) : "");
    made.dataset.clause = shown.id;
    made.querySelector("[data-title]")?.append(shown.heading);
    made.querySelector("p")?.append(...words(said(old), said(next)));
    return made;
  }

  /** @param {OpenClause[]} before @param {OpenClause[]} after */
  function compared(before, after) {
    const old = new Map(before.map((one) => [one.id, one])), kept = new Set(after.map(({ id }) => id));
    const found = after.flatMap((next) => {
      const earlier = old.get(next.id);
      if (!earlier) return [clause("new", undefined, next)];
      const isSame = earlier.heading === next.heading && earlier.words === next.words;
      return isSame ? [] : [clause("changed", earlier, next)];
    });
    return [...found, ...before.filter(({ id }) => !kept.has(id)).map((one) => clause("gone", one, undefined))];
  }

  /** The text of what is chosen. @param {HTMLSelectElement} field */
  const chosen = (field) => (field.selectedOptions[0].textContent ?? "").trim();

  function update() {
    const before = texts.get(from.value) ?? [], after = texts.get(to.value) ?? [];
    const found = compared(before, after), { alike = "", some = "" } = report.dataset;
    const same = after.length - found.filter(({ dataset }) => dataset.clauseChange !== "gone").length;
    report.textContent = found.length ? some.replace("{other}", String(found.length)).replace("{same}", String(same)) : alike;
    changes.replaceChildren(...found);
    title.textContent = (title.dataset.words ?? "").replace("{from}", chosen(from)).replace("{to}", chosen(to));
    result.hidden = !found.length;
  }

  function choose() {
    const { origin, pathname } = location;
    history.replaceState(null, "", `${origin}${pathname}?${new URLSearchParams({ fra: from.value, til: to.value })}`);
    update();
  }

  /** What the address asks for, else the latest beside the one before.
     @param {HTMLSelectElement} field @param {number} usual */
  function begin(field, usual) {
    const asked = new URLSearchParams(location.search).get(field.name) ?? "";
    field.value = texts.has(asked) ? asked : field.options[usual].value;
    field.addEventListener("change", choose);
  }

  /** @param {string} path @returns {Promise<any>} */
  async function read(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(path);
    return answer.json();
  }

  function library() {
    return new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = /** @type {HTMLElement} */ (form).dataset.differScript ?? "";
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
  }

  async function load() {
    const { texts: at = "", standard } = /** @type {HTMLFormElement} */ (form).dataset;
    const [data, usual] = await Promise.all([read(at), standard ? read(standard) : undefined, library()]);
    /** @type {OpenVersions} */ (data).versions.forEach((one) => texts.set(one.meeting, one.clauses));
    if (usual) texts.set("standard", /** @type {OpenText} */ (usual).clauses);
    begin(from, 1);
    begin(to, 0);
    if (form) form.hidden = false;
    update();
  }

  load().catch(() => document.querySelector("[data-versions-instead]")?.removeAttribute("hidden"));
})();
