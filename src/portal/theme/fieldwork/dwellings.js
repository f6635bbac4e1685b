/* The dwellings of a round, from what was typed or pasted: one a line, a range, numbers with commas, the stairwell first with a
   comma or in a column of its own. src/portal/fieldwork/dwellings.py reads the same; a test compares the two. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const NAMING = ["name", "stairwell", "removed"];
  const LONGEST = 40, MOST = 1000, RANGE = /^(\d{1,4})([a-z]?) ?[-–—] ?(\d{0,4})([a-z]?)$/i;
  const PLACES = new RegExp(`^(?:${field.format.places})$`, "i");

  /** An id from a name: colleagues who type the same get the same.
     @param {string} name */
  field.idOf = (name) => name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa")
    .normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80);

  /** »1-3« and »10A-10D«; null for what is no range, or one that runs backwards.
     @param {string} text @returns {string[] | null} */
  function span(text) {
    const [, first, letter = "", end = "", last = ""] = RANGE.exec(text) ?? [], from = letter.toLowerCase().charCodeAt(0), to = last.toLowerCase().charCodeAt(0);
    if (first && !letter && !last && end && Number(first) <= Number(end)) return counting(Number(first), Number(end)).map(String);
    if (!letter || !last || (end && Number(end) !== Number(first)) || from > to) return null;
    const isLarge = letter < "a";
    return counting(from, to).map((code) => String.fromCharCode(code)).map((one) => `${first}${isLarge ? one.toUpperCase() : one}`);
  }

  /** @param {number} first @param {number} last - not written out where they are too many anyway */
  const counting = (first, last) => Array.from({ length: Math.min(MOST, last - first) + 1 }, (_, n) => first + n);

  /** @param {string} line @returns {string[]} */
  function spread(line) {
    const parts = line.split(","), last = parts[parts.length - 1].trim(), written = span(last);
    if (!written) return [line];
    if (written.length > MOST) return Array(MOST + 1).fill(line);  // too many, and not written out
    return written.map((one) => [...parts.slice(0, -1), ` ${one}`].join(",").trim());
  }

  /** »Nr. 4,2.tv« and »Nr. 4, 2. tv« are one.
     @param {string} line */
  const tidy = (line) => line.normalize("NFC").replace(/\b(st|kl|\d+)\.?\s*,\s*(?=(?:tv|th|mf)\b)/i, "$1. ").split(",").map((part) => part.trim().replace(/\s+/g, " ").replace(/^(st|kl|\d+)\.? ?(?=(?:tv|th|mf)\b)/i, "$1. ")).filter(Boolean).join(", ");

  /** What a name is asked about: a range that can't be read, or words where a number should be, such as a person's name.
     @param {string} whole */
  function doubt(whole) {
    const last = whole.split(", ").slice(-1)[0], words = last.split(/[^\p{L}\p{M}\d]+/u).filter(Boolean);
    if (RANGE.test(last) && !span(last)) return "backwards";
    const named = words.map((word) => /\d/.test(word) || PLACES.test(word)), at = named.lastIndexOf(true);
    return at < 0 || at < words.length - 1 ? "no-dwelling" : "";
  }

  /** »1-3, 5, 7« is a list; »4, 2« is a dwelling of stairwell 4.
     @param {string} line @returns {string[]} */
  function listed(line) {
    const parts = line.split(", "), isOfNumbers = parts.every((part) => /^\d{1,4}[a-z]?$/i.test(part) || RANGE.test(part));
    return isOfNumbers && (parts.length > 2 || RANGE.test(parts[0])) ? parts : [line];
  }

  /** The dwellings, or what is wrong with the list and where.
     @param {string} typed @param {string[]} known - ids that are there already
     @returns {{ dwellings: NamedDwelling[], fault?: string, name?: string }} */
  field.dwellings = (typed, known = []) => {
    const names = typed.split(/[\r\n;]/).map((line) => tidy(line.replaceAll("\t", ","))).filter(Boolean).flatMap(listed).flatMap(spread);
    const dwellings = names.map((name) => ({ id: field.idOf(name), name: name.split(", ").slice(-1)[0], stairwell: name.split(", ").slice(0, -1).join(", "), whole: name }));
    const ids = new Set(known);
    if (dwellings.length + known.length > MOST) return { dwellings: [], fault: "too-many" };
    for (const { id, whole } of dwellings) {
      if (!id) return { dwellings: [], fault: "no-letters", name: whole };
      if (whole.length > LONGEST) return { dwellings: [], fault: "long", name: whole };
      if (field.refused(whole)) return { dwellings: [], fault: `refused-${field.refused(whole)}` };
      if (doubt(whole)) return { dwellings: [], fault: doubt(whole), name: whole };
      if (ids.has(id)) return { dwellings: [], fault: "twice", name: whole };
      ids.add(id);
    }
    return dwellings.length ? { dwellings } : { dwellings, fault: "no-dwellings" };
  };

  /** What a dwelling is called in the sheet.
     @param {NamedDwelling[]} dwellings @returns {Tap[]} */
  field.namingTaps = (dwellings) => dwellings.flatMap(({ id, name, stairwell }) => [
    { part: /** @type {SheetPart} */ ("answers"), subject: `d.${id}`, field: "name", value: name },
    { part: /** @type {SheetPart} */ ("answers"), subject: `d.${id}`, field: "stairwell", value: stairwell },
  ]);

  /** A name in the order in which one walks: numbers as numbers, and after the cellar and the ground floor; æ, ø and å last, as the
     signs that come after z.
     @param {string} name @returns {[number, string][]} */
  const steps = (name) => name.split(/([0-9]+)/).filter(Boolean).map((one) => (/^[0-9]/.test(one) ? [Number(one), ""] : [-1, one.toLowerCase().replaceAll("æ", "{").replaceAll("ø", "|").replaceAll("å", "}")]));

  /** @param {[number, string][]} one @param {[number, string][]} other */
  function byStep(one, other) {
    const n = one.findIndex(([number, text], at) => number !== other[at]?.[0] || text !== other[at][1]);
    if (n < 0 || n >= other.length) return one.length - other.length;
    return one[n][0] - other[n][0] || field.compare(one[n][1], other[n][1]);
  }

  /** As lists.py orders them, so that paper and phone do it alike. */
  field.walked = (names) => names.map((name) => ({ name, at: steps(name) })).sort((a, b) => byStep(a.at, b.at) || field.compare(a.name, b.name)).map(({ name }) => name);

  /** The dwellings of a sheet in the order in which one walks: by stairwell, then by number.
     @param {Pick<Sheet, "answers">} sheet @returns {{ subject: string, name: string, stairwell: string, fields: Fields }[]} */
  field.dwellingsOf = (sheet) => {
    const found = Object.entries(sheet.answers).filter(([subject, fields]) => subject.startsWith("d.") && !isRemoved(fields)).map(([subject, fields]) => ({
      subject, fields, name: named(fields, "name", subject.slice(2)), stairwell: named(fields, "stairwell", ""),
    }));
    /** @type {Map<string, [number, string][]>} */
    const known = new Map();  // most dwellings share their stairwell, and many their floor
    const stepsOf = (/** @type {string} */ name) => known.get(name) ?? known.set(name, steps(name)).get(name) ?? [];
    const walk = found.map((one) => ({ one, stairwell: stepsOf(one.stairwell), name: stepsOf(one.name) }));
    walk.sort((a, b) => (a.stairwell !== b.stairwell && byStep(a.stairwell, b.stairwell)) || byStep(a.name, b.name) || field.compare(a.one.subject, b.one.subject));
    return walk.map(({ one }) => one);
  };

  /** Taken out of the round; not when a colleague wrote something there that the one who took it out had not seen.
     @param {Fields} fields */
  function isRemoved(fields) {
    if (field.valueOf(fields, "removed") !== "yes") return false;
    const removals = field.at(fields, "removed") ?? [];
    const given = Object.entries(fields).filter(([name]) => !NAMING.includes(name)).flatMap(([, versions]) => versions).filter(({ value }) => value);
    return given.every(({ by, turn }) => removals.some((one) => (one.by === by ? one.turn : (field.at(one.seen, by) ?? 0)) >= turn));
  }

  /** Two spellings of a dwelling's name are no disagreement: the first of them is shown. */
  field.disagreementsIn = (fields) => Object.entries(fields).filter(([name, versions]) => versions.length > 1 && !NAMING.includes(name) && field.valuesOf(versions).length > 1).length;

  /** @param {Fields} fields @param {string} name @param {string} usual */
  const named = (fields, name, usual) => field.valuesOf(field.at(fields, name))[0] ?? usual;
})();
