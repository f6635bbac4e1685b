/* Two copies of a sheet → one, without loss, as src/portal/fieldwork/joining.py does it: the same whichever comes first, and
   however often. Every answer keeps its versions; a version takes the place of the earlier ones of its own device and of those
   it has seen. No clock is asked, so one that is set back changes nothing. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  /** @param {Version} one @param {Version} other */
  function replaces(one, other) {
    const own = one.by === other.by ? one.turn : 0, seen = one.seen ?? {};
    return Math.max(own - 1, Object.hasOwn(seen, other.by) ? seen[other.by] ?? 0 : 0) >= other.turn;
  }

  /** @param {Version} one */
  const seenOf = (one) => JSON.stringify(Object.entries(one.seen ?? {}).sort());

  /** @param {Version} one */
  const keyOf = (one) => JSON.stringify([one.by, one.turn, one.value, seenOf(one)]);

  /** @param {Version[]} versions @returns {Version[]} */
  function latest(versions) {
    if (versions.length < 2) return versions;
    const known = new Map(versions.map((one) => [keyOf(one), one])), all = [...known.values()];
    const left = all.filter((one) => !all.some((other) => replaces(other, one) && !replaces(one, other)));
    return left.sort((a, b) => compare(a.by, b.by) || a.turn - b.turn || compare(a.value, b.value) || compare(seenOf(a), seenOf(b)));
  }

  /** By character, as Python does it; not by language.
     @param {string} a @param {string} b */
  function compare(a, b) {
    return a < b ? -1 : Number(a > b);
  }

  /** @param {object} one @param {object} other */
  const keysOf = (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(compare);

  /** Whatever it is called, only what a file or a tap put there.
     @template T @param {Record<string, T> | undefined} object @param {string} key @returns {T | undefined} */
  const at = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

  /** @template T @param {string[]} keys @param {(key: string) => T} value @returns {Record<string, T>} */
  const record = (keys, value) => Object.fromEntries(keys.map((key) => [key, value(key)]));

  /** @param {Answers} one @param {Answers} other @returns {Answers} */
  function joinedAnswers(one, other) {
    return record(keysOf(one, other), (subject) => {
      const here = at(one, subject) ?? {}, there = at(other, subject) ?? {};
      return joinedFields(here, there);
    });
  }

  /** @param {Fields} fields - nobody answered otherwise */
  const isPlain = (fields) => Object.values(fields).every((versions) => versions.length < 2);

  /** @param {Fields} one @param {Fields} other @returns {Fields} */
  function joinedFields(one, other) {
    if (!Object.keys(one).length && isPlain(other)) return other;  // as nearly all of a file is, where it is opened first
    return record(keysOf(one, other), (name) => latest([...(at(one, name) ?? []), ...(at(other, name) ?? [])]));
  }

  /** Whichever comes first, and here as by command: what a question is called must not depend on the way.
     @param {Record<string, string>} one @param {Record<string, string>} other */
  const joinedWords = (one, other) => record(keysOf(one, other), (key) => [at(one, key) ?? "", at(other, key) ?? ""].sort(compare)[1]);

  /** @param {Sheet} one @param {Sheet} other @returns {Sheet} */
  function joined(one, other) {
    const [head] = [one, other].sort((a, b) => compare(b.saved, a.saved) || compare(b.name, a.name));
    return {
      ...head,
      words: joinedWords(one.words, other.words),
      answers: joinedAnswers(one.answers, other.answers),
      contacts: joinedAnswers(one.contacts, other.contacts),
    };
  }

  /** The version of a tap: it takes the place of all that this device knows of the answer.
     @param {Version[]} versions @param {string} device @param {number} turn @param {string} value @returns {Version} */
  function next(versions, device, turn, value) {
    /** @type {Record<string, number>} */
    const seen = {};
    for (const one of versions) {
      for (const [by, last] of [[one.by, one.turn], ...Object.entries(one.seen ?? {})]) {
        if (by !== device) seen[by] = Math.max(seen[by] ?? 0, Number(last));
      }
    }
    return { value, by: device, turn, ...(Object.keys(seen).length ? { seen } : {}) };
  }

  /** @param {Version[] | undefined} versions */
  function valuesOf(versions = []) {
    if (versions.length < 2) return versions.map(({ value }) => value);
    return [...new Set(versions.map(({ value }) => value))].sort(compare);
  }

  Object.assign(field, { joined, joinedWords, joinedFields, latest, next, at, compare, valuesOf });

  /** How many of the answers disagree. */
  field.conflictsIn = (fields) => Object.values(fields).filter((versions) => versions.length > 1 && valuesOf(versions).length > 1).length;

  /** The answer; empty when there is none, when it was taken back, or while colleagues disagree on it. */
  field.valueOf = (fields, name) => {
    const versions = at(fields, name);
    if (versions?.length === 1) return versions[0].value;
    const values = valuesOf(versions);
    return values.length === 1 ? values[0] : "";
  };
})();
