/* What a card says of the chosen department, and its contact on every page; theme/js/here.js fills the rest of a page. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  const department = /** @type {DepartmentChoice} */ (portal.department);
  if (!department) return;

  /* Where the office's ways of contact are: the chosen department's, or all to choose from. */
  portal.contactPlace = () => {
    const here = department.current();
    return portal.home(here?.slug) + (here ? "#kontakt" : "");
  };

  /* The badge of how soon, as texts/haste.py has it (-[or]: house-rules, depends-on-scheme); a circumstance that makes it urgent is for the office, whoever does the rest. */
  portal.haste = function (row, level, all = portal.answers(row)) {
    const by = level === "today" && row.urgency === level ? all.map(({ answer }) => answer.performs).join("") : "";
    return /^(tenant)+$/.test(by) ? "do-today" : `${/tenant|shared|-[or]/.test(by) ? "do-or-report" : "urgency"}-${level}`;
  };

  /* What a card or a »Hos jer« says of an item: the parts of the templates in partials/department-chooser.html. */
  portal.partsOf = function (row, { label, answer } = { label: "", answer: portal.answer(row) }, soon = portal.soon(row, "")) {
    const here = department.current(), urgency = soon.level, { text, cases } = portal.reasons(row, answer);
    return {
      badges: [portal.copy(`role-${answer.role}`, { who: answer.isMixed ? [portal.copy("differs")] : answer.who }), " ", urgency === "can-wait" ? "" : portal.copy(portal.haste(row, urgency, label ? [{ label, answer }] : undefined))],
      here: here && " ",
      place: here && { href: `${portal.home(here.slug)}hvem-ordner-hvad/#${row.id}`, text: label ? `${here.name}, ${label}` : here.name },
      share: answer.sentence,
      payer: answer.payer === answer.who ? "" : answer.payer,
      reason: [...new Set([soon.text, text, ...cases.map((one) => one.text)])].filter(Boolean).join(" "),
      quote: answer.clause && !answer.clause_of && (portal.quote(answer.clause) || " "),
      note: [answer.action, answer.note].filter(Boolean).join(" "),
      origin: answer.at ? { href: answer.at, text: answer.origin } : answer.origin,
      clause: answer.clause && { href: `${here ? portal.home(answer.clause_of ?? here.slug) : ""}husorden/#${answer.clause}` },
      contact: { href: portal.contactPlace() },
      call: urgency === "now" && here && portal.calling(here, urgency).call,
      choose: !here && { href: portal.contactPlace() },
    };
  };

  portal.mark = function (element, row, { performs, pays, role } = portal.answer(row)) {
    Object.assign(element.dataset, { item: row.id, performs, pays, role });
    return element;
  };

  /** What is in a place when no department is chosen.
     @type {Map<HTMLElement, ChildNode[]>} */
  const standard = new Map();

  /** How soon what a place is about must be called in.
     @param {HTMLElement} element */
  const urgencyOf = (element) => (element.matches("[data-emergency]") ? "now" : element.dataset.soon ?? "can-wait");

  /** The office of the chosen department in place of the standard's.
     @param {HTMLElement} element */
  function fillContact(element) {
    const here = department.current();
    if (!standard.has(element)) standard.set(element, [...element.childNodes]);
    element.toggleAttribute("data-filled", !!here);
    element.replaceChildren(...(here
      ? [portal.copy("contact", { contact: { href: portal.contactPlace(), text: here.name }, ...portal.calling(here, urgencyOf(element)) })]
      : standard.get(element) ?? []));
  }

  let isFilled = false;
  department.onChange(() => {
    const here = department.current();
    if (here || isFilled) {
      document.querySelectorAll("[data-my-department], [data-emergency]").forEach(fillContact);
      portal.fillCalls();
    }
    isFilled = !!here;
  });
})();
