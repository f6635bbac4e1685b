// @ts-check
// What Decap CMS reads and writes: the same text that the portal's reader takes, and nothing made of it. A number stays
// as it is written (8.00, 0045), yes stays yes, what is left empty is left out, and the remarks at the top stay.

(() => {
  const { jsyaml, CMS } = window;
  const READ = { schema: jsyaml.FAILSAFE_SCHEMA };
  const WRITE = { schema: jsyaml.FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true, noCompatMode: true };
  const REMARKS = "\u2060remarks";
  const TOP = /^(?:#[^\n]*\n|\s*\n)+/;
  const HEAD = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

  /**
   * A value without what is empty; undefined when nothing is left.
   * @param {unknown} value
   * @returns {unknown}
   */
  function filled(value) {
    if (value === null || value === undefined || value === "") return undefined;
    if (Array.isArray(value)) {
      const kept = value.map(filled).filter((one) => one !== undefined);
      return kept.length ? kept : undefined;
    }
    if (typeof value !== "object") return String(value);
    const kept = Object.entries(value).map(([key, one]) => [key, filled(one)]);
    const entries = kept.filter(([, one]) => one !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }

  /**
   * YAML as fields. »when: Hvis du selv er skyld i det« is the words of a circumstance.
   * @param {string} text
   * @returns {Record<string, unknown>}
   */
  function read(text) {
    const found = jsyaml.load(text, READ);
    const fields = found && typeof found === "object" ? /** @type {Record<string, unknown>} */ (found) : {};
    for (const one of Array.isArray(fields.decisions) ? fields.decisions : []) {
      if (one && typeof one.when === "string") one.when = { words: one.when };
    }
    return fields;
  }

  /**
   * Fields as YAML; nothing for none.
   * @param {Record<string, unknown>} fields
   * @returns {string}
   */
  function write(fields) {
    const left = filled(fields);
    return left ? jsyaml.dump(left, WRITE) : "";
  }

  CMS.registerCustomFormat("portal-yaml", "yml", {
    fromFile(content) {
      const text = (content ?? "").replaceAll("\r\n", "\n");
      const remarks = TOP.exec(text)?.[0] ?? "";
      return remarks ? { [REMARKS]: remarks, ...read(text) } : read(text);
    },
    toFile({ [REMARKS]: remarks, ...fields }) {
      return (remarks ?? "") + (write(fields) || "{}\n");
    },
  });

  CMS.registerCustomFormat("portal-text", "md", {
    fromFile(content) {
      const text = (content ?? "").replaceAll("\r\n", "\n");
      const head = HEAD.exec(text);
      return { ...read(head?.[1] ?? ""), body: text.slice(head?.[0].length ?? 0) };
    },
    toFile({ body, ...fields }) {
      return `---\n${write(fields)}---\n${String(body ?? "").trimEnd()}\n`;
    },
  });
})();
