/* The answers of a department, of one kind of dwelling or of all. Every answer is computed when the site is built; here it is
   looked up. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const { department } = portal;
  if (!department) return;

  /** The answer for a row of the index in a kind of dwelling: the department's own, else the standard under its scheme.
     @param {IndexRow} row @param {ChosenDepartment | null} here @returns {ShownAnswer} */
  function answerIn(row, here) {
    const { shares, origins } = portal.index, own = here?.own[row.id];
    /** @param {number} place */
    const originAt = (place) => ({ origin: here?.origins[place].words, at: here?.origins[place].at.replace("{item}", row.id) });
    if (own) return { ...own, ...originAt(own.origin) };
    const share = shares[!here ? row.share : here.scheme === "B" ? row.share_b : row.share_a];
    const [other] = Object.entries(here?.other_origins ?? {}).find(([, items]) => items.split(" ").includes(row.id)) ?? [];
    return {
      ...share,
      ...(here ? originAt(Number(other ?? here.usual_origin)) : { origin: origins[row.origin], at: `hvem-ordner-hvad/${row.id}/#kilde` }),
      clause: share.performs === "house-rules" ? row.clause : "",
    };
  }

  /* One answer, or one for each kind of dwelling while it is not known which one lives in, and they differ. */
  portal.answers = function (row) {
    const here = department.current();
    return here && here.kind === undefined ? portal.answersAt(row, here) : [{ label: "", answer: answerIn(row, here) }];
  };

  /* The answers of any department, one for each kind of dwelling where they differ. */
  portal.answersAt = function (row, file) {
    const here = /** @type {ChosenDepartment} */ (file);
    const all = here.choices.map((kind) => ({ label: here.kinds[kind].label, answer: answerIn(row, { ...here, ...here.kinds[kind] }) }));
    const isSame = all.every(({ answer }) => JSON.stringify(answer) === JSON.stringify(all[0].answer));
    return isSame ? [{ ...all[0], label: "" }] : all;
  };

  /** Of several answers why it is urgent: what all say, no more.
     @param {LabelledAnswer[]} all */
  function reasonsOf(all) {
    const [{ answer: first }] = all, cases = all.flatMap(({ answer }) => (answer.sooner ? [answer.sooner] : []));
    return {
      reason: all.every(({ answer }) => answer.reason === first.reason) ? first.reason : "",
      sooner: cases.sort((a, b) => a.length - b.length)[0],
    };
  }

  /* The same in one: each kind's words after its name, and no one's answer as the answer. */
  portal.answer = function (row) {
    const all = portal.answers(row), [{ answer: first }] = all;
    if (all.length === 1) return first;
    /** @param {(answer: ShownAnswer) => string | undefined} said */
    const each = (said) => all.map(({ label, answer }) => said(answer) && `${label}: ${said(answer)}`).filter(Boolean).join(" ");
    const isSame = all.every(({ answer }) => answer.performs === first.performs && answer.pays === first.pays);
    const guides = all.map(({ answer }) => answer.guides);
    return {
      ...first,
      isMixed: true,
      ...(isSame ? {} : { performs: "department-decides", pays: "department-decides", role: "ask" }),
      who: each(({ who }) => `${who}.`), payer: each(({ payer }) => `${payer}.`), sentence: each(({ sentence }) => sentence),
      action: each(({ action }) => action), neutral: each(({ action, neutral }) => action || neutral), note: each(({ note }) => note),
      origin: each(({ origin }) => origin), at: undefined, cases: undefined,
      guides: guides.includes(undefined) ? undefined : guides.join(" "),
      ...reasonsOf(all),
    };
  };

  /* The rows of the standard and of what only the chosen department has: those have no page, but a row in its table. */
  portal.rows = function () {
    const here = department.current();
    return [...portal.index.rows, ...(here?.items ?? []).map((item) => /** @type {any} */ (
      { ...item, guide: "", clause: "", address: `${portal.home(here?.slug)}hvem-ordner-hvad/#${item.id}` }))];
  };
})();
