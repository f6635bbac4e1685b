/* A sheet as a file and back. A file is judged whole before anything of it is kept: damaged, foreign, newer or locked, the phone
   stays as it was. The format is that of src/portal/fieldwork/sheet.py; `portal visits` reads the same files. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const MOST_OF_A_LETTER = 3;  // bytes in UTF-8 of what a script counts as one
  const rules = field.format, [NAME, DEVICE, DAY, SLUG] = [rules.name, rules.device, rules.day, rules.slug].map((pattern) => RegExp(`^${pattern}$`));

  /** A day that there is: the calendar's own way to write it is the same. @param {unknown} value */
  const isDay = (value) => DAY.test(String(value)) && !Number.isNaN(Date.parse(String(value))) && new Date(String(value)).toISOString().startsWith(String(value));

  /** @param {unknown} value @param {number} most @returns {value is string} */
  const isText = (value, most) => typeof value === "string" && (value.length <= most || [...value].length <= most);

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** @param {unknown} value */
  const isTurn = (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= rules.turn;

  /** @param {Record<string, unknown>} record @param {...string} keys */
  const hasOnly = (record, ...keys) => Object.keys(record).every((key) => keys.includes(key));

  /* A file has tens of thousands of versions, and the same few devices and names in them: each is judged once. */
  /** @param {RegExp} pattern @returns {(text: string) => boolean} */
  function judgedOnce(pattern) {
    /** @type {Set<string>} */
    const fine = new Set();
    return (text) => fine.has(text) || (pattern.test(text) && Boolean(fine.add(text)));
  }

  const isName = judgedOnce(NAME), isDevice = judgedOnce(DEVICE);

  /** @param {unknown} one */
  function isVersion(one) {
    if (!isRecord(one)) return false;
    for (const key in one) if (key !== "value" && key !== "by" && key !== "turn" && key !== "seen") return false;
    const seen = one.seen ?? {};
    if (!isText(one.value, rules.value) || !isDevice(String(one.by)) || !isTurn(one.turn) || !isRecord(seen)) return false;
    for (const by in seen) if (!isDevice(by) || !isTurn(seen[by])) return false;
    return true;
  }

  /** @param {unknown} fields */
  function isFields(fields) {
    if (!isRecord(fields)) return false;
    for (const name in fields) {
      const versions = fields[name];
      if (!isName(name) || !Array.isArray(versions) || !versions.length || versions.length > rules.versions || !versions.every(isVersion)) return false;
    }
    return true;
  }

  /** @param {unknown} answers */
  function isAnswers(answers) {
    return isRecord(answers) && Object.entries(answers).every(([subject, fields]) => NAME.test(subject) && isFields(fields));
  }

  /** @param {Record<string, unknown>} one */
  function isSheet(one) {
    return hasOnly(one, "format", "version", "id", "kind", "department", "name", "date", "saved", "words", "answers", "contacts")
      && rules.kinds.some((kind) => kind === one.kind) && isText(one.department, rules.slug_length) && SLUG.test(one.department) && isText(one.name, rules.called) && one.name.length > 0
      && isDay(one.date) && isDay(one.saved) && one.id === [one.kind, one.department, one.date].join(":")
      && isRecord(one.words) && Object.entries(one.words).every(([name, words]) => NAME.test(name) && isText(words, rules.words))
      && isAnswers(one.answers) && isAnswers(one.contacts);
  }

  /** @param {Sheet} sheet - every text in it may have been typed elsewhere */
  function hasPersonal(sheet) {
    const texts = new Set([sheet.name, ...Object.values(sheet.words)]);
    for (const answers of [sheet.answers, sheet.contacts]) {
      for (const fields of Object.values(answers)) {
        for (const versions of Object.values(fields)) for (const { value } of versions) texts.add(value);
      }
    }
    return [...texts].some((text) => field.refused(text));
  }

  /** A text that is too large to be opened again, here or by `portal visits`. Its bytes are counted: what is as many letters may be more.
     @param {string} text */
  field.isTooLarge = (text) => text.length * MOST_OF_A_LETTER > rules.largest && new Blob([text]).size > rules.largest;

  /** What is in a file, or why it can't be used.
     @param {string} text @returns {ReadFile} */
  field.readFile = (text) => {
    if (field.isTooLarge(text)) return { fault: "large" };
    /** @type {unknown} */
    let one;
    try {
      one = JSON.parse(text);
    } catch {
      return { fault: "damaged" };
    }
    if (!isRecord(one) || (one.format !== rules.format && one.format !== rules.locked)) return { fault: "foreign" };
    if (Number.isInteger(one.version) && Number(one.version) > rules.version) return { fault: "newer" };
    if (one.format === rules.locked) return { fault: "locked", locked: /** @type {LockedFile} */ (/** @type {unknown} */ (one)) };
    if ([one.answers, one.contacts].some((part) => isRecord(part) && Object.keys(part).length > rules.many)) return { fault: "many" };
    if (one.version !== rules.version || !isSheet(one)) return { fault: "damaged" };
    const sheet = /** @type {Sheet} */ (/** @type {unknown} */ (one));
    return hasPersonal(sheet) ? { fault: "personal" } : { sheet };
  };

  /* A sheet that holds more could not be opened again. */
  field.isFull = ({ answers }) => Object.keys(answers).length >= rules.many;
  field.holdsMore = (names) => new Set(names).size > rules.many;

  /** @param {Date} day - as it is where one is */
  field.dayOf = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

  /** The file's text; the day on which it was saved goes along.
     @param {Omit<Sheet, "saved" | "format" | "version">} sheet @param {Date} now */
  field.fileText = (sheet, now) => `${JSON.stringify({ format: rules.format, version: rules.version, ...sheet, saved: field.dayOf(now) }, null, 1)}\n`;

  /** Months from a day to now, whole ones; 0 when the clock is behind.
     @param {string} date @param {Date} now */
  field.monthsSince = (date, now) => {
    const [year, month, day] = date.split("-").map(Number);
    const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month - Number(now.getDate() < day);
    return Math.max(0, months);
  };
})();
