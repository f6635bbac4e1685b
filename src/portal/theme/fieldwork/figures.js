/* What a round adds up to, as src/portal/fieldwork/figures.py counts it: visited dwellings alone; an answer on which colleagues
   disagree counts as none. The questions come with the page. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  const COUNTED = 4, KEY = 12;  // hexadecimal digits

  /** What a meter showed, with a comma or a full stop; null for what is no figure. */
  field.figureOf = (typed) => (/^\d{1,4}(?:[.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(",", ".")) : null);

  /** @param {string[]} values @returns {Record<string, number>} */
  function tally(values) {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const value of [...values].sort(field.compare)) counts[value] = (field.at(counts, value) ?? 0) + 1;
    return counts;
  }

  /** @param {VisitQuestion} question @param {ReturnType<PortalFieldwork["dwellingsOf"]>} visited @returns {CountedQuestion} */
  function counted({ field: name, answers, findings }, visited) {
    const known = visited.map(({ fields, stairwell }) => ({ stairwell, value: field.valueOf(fields, name) })).filter(({ value }) => answers.includes(value));
    const found = known.filter(({ value }) => findings.includes(value));
    return {
      field: name,
      answered: known.length,
      answers: Object.fromEntries(answers.map((one) => [one, known.filter(({ value }) => value === one).length])),
      findings: found.length,
      stairwells: tally(found.map(({ stairwell }) => stairwell)),
    };
  }

  /** @param {ReturnType<PortalFieldwork["dwellingsOf"]>} dwellings */
  const visitedOf = (dwellings) => dwellings.filter(({ fields }) => field.valueOf(fields, "visit") === "visited");

  field.figures = (sheet, questions) => {
    const dwellings = field.dwellingsOf(sheet), visited = visitedOf(dwellings);
    return {
      dwellings: dwellings.length,
      visits: tally(dwellings.map(({ fields }) => field.valueOf(fields, "visit") || "left")),
      disagreements: field.conflictsOf(sheet),
      net: visited.filter(({ fields }) => field.valueOf(fields, "net") === "yes").length,
      counted: questions.map((question) => counted(question, visited)).filter(({ answered }) => answered),
    };
  };

  /** Each finding counted by itself, with the answer that it is: see findings_apart in figures.py. */
  field.findingsApart = (sheet, questions) => {
    const visited = visitedOf(field.dwellingsOf(sheet));
    const every = questions.flatMap((question) => question.findings.map((answer) => ({ ...counted({ ...question, findings: [answer] }, visited), answer })));
    return every.filter(({ findings }) => findings);
  };

  /** As everybody may read it: see public_numbers in figures.py. */
  field.publicNumbers = (figures) => figures.counted.filter(({ answered }) => answered >= 2 * field.least).map(field.publicNumber);

  /** @param {Answers} answers - as a file of one telephone is */
  const isAgreed = (answers) => Object.values(answers).every((fields) => Object.values(fields).every((versions) => versions.length < 2));

  /** How many answers disagree that somebody can choose between: those of the dwellings of the round. */
  field.conflictsOf = (sheet) => (isAgreed(sheet.answers) && isAgreed(sheet.contacts) ? [] : field.dwellingsOf(sheet))
    .reduce((sum, { subject, fields }) => sum + field.disagreementsIn(fields) + field.disagreementsIn(field.at(sheet.contacts, subject) ?? {}), 0);

  /** Who went along: what each colleague chose, together. */
  field.rolesOf = (sheet, roles) => {
    const chosen = field.valuesOf(field.at(field.at(sheet.answers, "round") ?? {}, "roles")).flatMap((one) => one.split(" "));
    return roles.filter((role) => chosen.includes(role));
  };

  /** What the department does, the urgent first, then by trade and in the order in which one walks. */
  field.workList = (sheet, parts, trades) => field.dwellingsOf(sheet).flatMap(({ subject, stairwell, name, fields }) => [
    ...parts.filter((part) => field.valueOf(fields, `check.${part.field}`) === "department").map((part) => ({
      subject, stairwell, name, trade: part.trade, what: part.field, note: field.valueOf(fields, `note.${part.field}`), by: "", urgent: field.valueOf(fields, `urgent.${part.field}`) === "yes",
    })),
    ...field.agreementsOf(fields).filter(({ who }) => who === "department").map(({ what, by }) => ({
      subject, stairwell, name, trade: "agreed", what: "", note: what, by, urgent: false,
    })),
  ]).sort((a, b) => Number(b.urgent) - Number(a.urgent) || trades.indexOf(a.trade) - trades.indexOf(b.trade));

  /** In the order as written: see agreement_keys in lists.py. */
  field.agreementKeys = (fields) => {
    const keys = Object.keys(fields).map((name) => /^agreement\.([0-9a-f]+)\./.exec(name)?.[1] ?? "");
    return [...new Set(keys)].filter(Boolean).sort((a, b) => a.length - b.length || field.compare(a, b));
  };

  /** A number that counts on, so that they stay in order, and one drawn by chance, so that two colleagues' new ones stay two. */
  field.nextAgreement = (fields) => {
    const numbers = field.agreementKeys(fields).filter((key) => key.length === KEY).map((key) => parseInt(key.slice(0, COUNTED), 16));
    return (Math.max(0, ...numbers) + 1).toString(16).padStart(COUNTED, "0") + field.newDevice().slice(0, KEY - COUNTED);
  };

  /** What was agreed with a resident; an agreement without words is none. */
  field.agreementsOf = (fields) => {
    return field.agreementKeys(fields).map((key) => {
      const [what, who, by] = ["what", "who", "by"].map((one) => field.valueOf(fields, `agreement.${key}.${one}`));
      return { what, who, by };
    }).filter(({ what }) => what);
  };
})();
