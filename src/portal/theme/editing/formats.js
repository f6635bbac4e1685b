// @ts-check
// What Decap CMS reads and writes: the same text that the portal's reader takes, and nothing made of it. A number stays
// as it is written (8.00, 0045), yes stays yes, what is left empty is left out, and the remarks at the top stay.

(() => {
  const { jsyaml, CMS } = window;
  const READ = { schema: jsyaml.FAILSAFE_SCHEMA };
  const WRITE = { schema: jsyaml.FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true, noCompatMode: true };
  const REMARKS = "\u2060remarks";
  const ORDER = "\u2060order";
  const TOP = /^(?:#[^\n]*\n|\s*\n)+/;
  const HEAD = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

  /**
   * A file's text without the mark that Notepad begins it with, and with plain line ends.
   * @param {string | null} content
   * @returns {string}
   */
  function plain(content) {
    return (content ?? "").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  }

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
   * Every key of some fields by the way to it, in the order in which they are written. Decap CMS loses it: a record of more
   * than eight keys would be written in an order of its own, and a reviewer would see a new file.
   * @param {unknown} value
   * @param {string} way
   * @returns {string[]}
   */
  function keys(value, way = "") {
    if (Array.isArray(value)) return [...new Set(value.flatMap((one) => keys(one, way)))];
    if (!value || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, one]) => [`${way}/${key}`, ...keys(one, `${way}/${key}`)]);
  }

  /**
   * A value with its keys in an order; a key that is not in it comes last.
   * @param {unknown} value
   * @param {Map<string, number>} order
   * @param {string} way
   * @returns {unknown}
   */
  function ordered(value, order, way = "") {
    if (Array.isArray(value)) return value.map((one) => ordered(one, order, way));
    if (!value || typeof value !== "object") return value;
    const place = (/** @type {string} */ key) => order.get(`${way}/${key}`) ?? order.size;
    const entries = Object.entries(value).sort(([one], [other]) => place(one) - place(other));
    return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one, order, `${way}/${key}`)]));
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
    return { ...fields, [ORDER]: keys(fields) };
  }

  /**
   * Fields as YAML, as the file had them, new ones as the form has them; nothing for none.
   * @param {Record<string, unknown>} given
   * @param {string[]} form
   * @returns {string}
   */
  function write({ [ORDER]: known, ...fields }, form) {
    const ways = new Set([.../** @type {string[]} */ (known ?? []), ...form.map((key) => `/${key}`)]);
    const left = ordered(filled(fields), new Map([...ways].map((way, place) => [way, place])));
    return left ? jsyaml.dump(left, WRITE) : "";
  }

  CMS.registerCustomFormat("portal-yaml", "yml", {
    fromFile(content) {
      const text = plain(content);
      const remarks = TOP.exec(text)?.[0] ?? "";
      return remarks ? { [REMARKS]: remarks, ...read(text) } : read(text);
    },
    toFile({ [REMARKS]: remarks, ...fields }, form = []) {
      return (remarks ?? "") + (write(fields, form) || "{}\n");
    },
  });

  CMS.registerCustomFormat("portal-text", "md", {
    fromFile(content) {
      const text = plain(content);
      const head = HEAD.exec(text);
      return { ...read(head?.[1] ?? ""), body: text.slice(head?.[0].length ?? 0) };
    },
    toFile({ body, ...fields }, form = []) {
      return `---\n${write(fields, form)}---\n${String(body ?? "").trimEnd()}\n`;
    },
  });
})();
