/* What a year's cases add up to, as src/portal/fieldwork/cases.py counts it. The choices come with the page. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const CASE = /^k\.[0-9a-f]{8,16}$/, WITHIN = ["0", "1", "2"];

  /** @param {Fields} fields */
  const isThere = (fields) => field.valueOf(fields, "removed") !== "yes" && Boolean(field.valueOf(fields, "month"));

  field.casesOf = (sheet) => Object.entries(sheet.answers).filter(([, fields]) => isThere(fields)).map(([subject, fields]) => ({ subject, fields }))
    .sort((a, b) => field.compare(field.valueOf(a.fields, "month"), field.valueOf(b.fields, "month")) || field.compare(a.subject, b.subject));

  field.caseFigures = (sheet, choices) => {
    const cases = field.casesOf(sheet);
    const countOf = (/** @type {string} */ name, /** @type {string} */ one) => cases.filter(({ fields }) => field.valueOf(fields, name) === one).length;
    const answers = choices.map(([name, values]) => ({ name, counts: values.map((one) => ({ id: one, count: countOf(name, one) })) }));
    const days = answers.find(({ name }) => name === "days")?.counts ?? [];
    const sum = (/** @type {{ count: number }[]} */ all) => all.reduce((total, { count }) => total + count, 0);
    return { cases: cases.length, answers, contact: { field: "contact", answered: sum(days), findings: sum(days.filter(({ id }) => WITHIN.includes(id))) } };
  };

  /** Only choices, and no word of anybody's. */
  field.isCases = (sheet, choices) => sheet.date.endsWith("-01-01") && !Object.keys(sheet.contacts).length && !Object.keys(sheet.words).length
    && Object.entries(sheet.answers).every(([subject, fields]) => CASE.test(subject) && Object.entries(fields).every(([name, versions]) => {
      const allowed = name === "removed" ? ["yes"] : choices.find(([choice]) => choice === name)?.[1] ?? [];
      return versions.every(({ value }) => value === "" ? allowed.length > 0 : allowed.includes(value));
    }));
})();
