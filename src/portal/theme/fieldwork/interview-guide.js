/* The questions of an interview as its sheet has them, and what was answered. One that is no longer asked is still shown. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const ORDER = "interview.order", AGREEMENTS = 5, PARTS = ["what", "who", "by", "sign"];
  const listed = (/** @type {string | undefined} */ words) => (words ?? "").split(" ").filter(Boolean);

  /** @param {string[]} known @param {string[]} named */
  const together = (known, named) => [...new Set([...known, ...named.sort(field.compare)])];

  field.themesIn = ({ words, answers }) => {
    const named = Object.keys(answers).filter((subject) => subject.startsWith("theme.")).map((subject) => subject.slice(6));
    return together(listed(field.at(words, ORDER)), named).map((id) => {
      const there = Object.keys(field.at(answers, `theme.${id}`) ?? {}).filter((name) => name.startsWith("q.")).map((name) => name.slice(2));
      return {
        id,
        name: field.at(words, id) ?? id,
        light: field.at(words, `${id}.light`) === "yes",
        questions: together(listed(field.at(words, `${id}.order`)), there).map((one) => ({ id: one, ask: field.at(words, `${id}.q.${one}`) ?? one })),
      };
    });
  };

  field.answerIn = (sheet, subject, name) => field.valueOf(field.at(sheet?.answers, subject), name);

  field.agreedIn = (sheet) => Array.from({ length: AGREEMENTS }, (_, n) => {
    const [what, who, by, sign] = PARTS.map((name) => field.answerIn(sheet, `agreement.${n + 1}`, name));
    return { number: n + 1, what, who, by, sign };
  }).filter(({ what }) => what);

  field.answeredIn = (sheet) => {
    const every = field.themesIn(sheet).flatMap(({ id, questions }) => questions.map((one) => field.answerIn(sheet, `theme.${id}`, `q.${one.id}`)));
    return { count: every.filter(Boolean).length, all: every.length };
  };
})();
