/* What a survey adds up to, as src/portal/fieldwork/survey.py counts it. The questions are in the sheet's words, as they were when it
   was begun: one that is no longer asked is still shown. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const RESIDENT = /^a\.[0-9a-f]{8,16}$/, CODE = /^c\.(\d{7})\.[0-9a-f]{8,16}$/, TALLY = /^t\.[0-9a-f]{8,16}$/;
  const NUMBER = /^\d{0,5}$/, ORDER = "survey.order";

  const questionOf = (/** @type {string} */ name) => (name.startsWith("q.") ? name.split(".")[1] : "");
  const number = (/** @type {string} */ typed) => (/^\d{1,5}$/.test(typed) ? Number(typed) : 0);
  const isOut = (/** @type {Fields} */ fields) => field.valueOf(fields, "removed") === "yes";
  const hasAnswered = (/** @type {Fields} */ fields) => Object.keys(fields).some((name) => questionOf(name) && field.valueOf(fields, name));
  const listed = (/** @type {string | undefined} */ words) => (words ?? "").split(" ").filter(Boolean);

  /** @param {string} question @param {Fields} fields */
  const valuesIn = (question, fields) => [
    ...field.valuesOf(field.at(fields, `q.${question}`)).filter(Boolean),
    ...Object.keys(fields).map((name) => name.split(".")).filter((parts) => parts.length === 3 && parts[0] === "q" && parts[1] === question).map((parts) => parts[2]),
  ];

  field.askedIn = ({ words, answers }) => {
    const all = Object.values(answers), named = [...new Set(all.flatMap((fields) => Object.keys(fields).map(questionOf)))].filter(Boolean).sort(field.compare);
    return [...new Set([...listed(field.at(words, ORDER)), ...named])].map((id) => {
      const known = listed(field.at(words, `${id}.answers`)), there = all.flatMap((fields) => valuesIn(id, fields)).filter((one) => !known.includes(one));
      const ids = [...new Set([...known, ...there.sort(field.compare)])];
      return {
        id,
        ask: field.at(words, id) ?? id,
        answers: ids.map((one) => ({ id: one, say: field.at(words, `${id}.say.${one}`) ?? one })),
        share: listed(field.at(words, `${id}.share`)),
      };
    });
  };

  /** @param {AskedQuestion} asked @param {[string, Fields][]} there @returns {CountedQuestion} */
  function counted({ id, answers, share }, there) {
    const residents = there.filter(([subject]) => RESIDENT.test(subject) || CODE.test(subject)).map(([, fields]) => field.valueOf(fields, `q.${id}`));
    const tallied = there.filter(([subject]) => TALLY.test(subject));
    const countOf = (/** @type {string} */ one) => residents.filter((value) => value === one).length
      + tallied.reduce((sum, [, fields]) => sum + number(field.valueOf(fields, `q.${id}.${one}`)), 0);
    const known = answers.map((one) => [one.id, countOf(one.id)]), counts = /** @type {Record<string, number>} */ (Object.fromEntries(known));
    return {
      field: id,
      answered: Object.values(counts).reduce((sum, count) => sum + count, 0),
      answers: counts,
      findings: share.reduce((sum, one) => sum + (field.at(counts, one) ?? 0), 0),
      stairwells: {},
    };
  }

  field.surveyResult = (sheet) => {
    const there = Object.entries(sheet.answers).filter(([, fields]) => !isOut(fields)), asked = field.askedIn(sheet);
    const answered = (/** @type {RegExp} */ which) => there.filter(([subject, fields]) => which.test(subject) && hasAnswered(fields)).length;
    const paper = there.filter(([subject]) => TALLY.test(subject)).reduce((sum, [, fields]) => sum + number(field.valueOf(fields, "sheets")), 0);
    return { ways: { phone: answered(RESIDENT), code: answered(CODE), paper }, asked, counted: asked.map((one) => counted(one, there)) };
  };

  field.changeOf = (now, last, question) => {
    const [one, before] = [now, last].map(({ asked, counted: all }) => ({ asked: asked.find(({ id }) => id === question), counted: all.find(({ field: name }) => name === question) }));
    if (!one.counted || !before.counted || JSON.stringify(one.asked) !== JSON.stringify(before.asked)) return null;
    if ([one.counted, before.counted].some((counts) => field.publicNumber(counts).findings === null)) return null;
    return field.percent(one.counted) - field.percent(before.counted);
  };

  field.typedCodes = (sheet) => Object.entries(sheet.answers).filter(([subject, fields]) => CODE.test(subject) && !isOut(fields) && hasAnswered(fields))
    .map(([subject]) => ({ subject, code: CODE.exec(subject)?.[1] ?? "" }));

  field.codesAgain = (sheet) => {
    const all = field.typedCodes(sheet), codes = [...new Set(all.map(({ code }) => code))].sort(field.compare);
    return codes.map((code) => ({ code, subjects: all.filter((one) => one.code === code).map(({ subject }) => subject).sort(field.compare) })).filter(({ subjects }) => subjects.length > 1);
  };

  /** Whether a file's words have the question, and the answer where there is one.
     @param {string[]} parts @param {Record<string, string>} words */
  const isNamed = ([start, question, ...answers], words) => start === "q" && question !== undefined && Object.hasOwn(words, question)
    && answers.every((one) => Object.hasOwn(words, `${question}.say.${one}`));

  /** @param {string} subject @param {string} name @param {string} value @param {Record<string, string>} words */
  function isWritten(subject, name, value, words) {
    const isResident = RESIDENT.test(subject) || CODE.test(subject), isPile = TALLY.test(subject), parts = name.split(".");
    if (name === "removed") return (isResident || isPile) && ["", "yes"].includes(value);
    if (isPile) return NUMBER.test(value) && (name === "sheets" || isNamed(parts, words));
    return isResident && parts.length === 2 && isNamed(value ? [...parts, value] : parts, words);
  }

  /** Only what the page writes: a name would fit nowhere, see is_survey in survey.py. */
  field.isSurvey = ({ contacts, answers, words }) => !Object.keys(contacts).length && Object.entries(answers).every(([subject, fields]) => (
    Object.entries(fields).every(([name, versions]) => versions.every(({ value }) => isWritten(subject, name, value, words)))
  ));
})();
