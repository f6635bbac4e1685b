/* What a page shows of the chosen department: »Hos jer« at an item, its words in the table, its contact. */
(function () {
  "use strict";

  const portal = window.portalLookup;
  const { department } = portal;
  if (!department) return;

  /* Where the office's ways of contact stand: the chosen department's, or all to choose from. */
  portal.contactPlace = () => (department.current() ? `afdelinger/${department.current().slug}/#kontakt` : "afdelinger/");

  /* The number to call when it can't wait, where it is known. */
  const call = ({ emergency }) => emergency && { href: `tel:${emergency.replace(/ /g, "")}`, text: emergency };

  /* What a card or a »Hos jer« says of an item: the parts of the templates in partials/department-chooser.html. */
  portal.partsOf = function (row) {
    const here = department.current(), answer = portal.answer(row);
    const urgency = ["", "today", "now"][row[5]];
    const sentence = ([performs, pays]) => [...new Set([portal.index.performs[performs], portal.index.pays[pays]])].join(". ") + ".";
    const share = answer.either
      ? answer.either.map((one, n) => `${portal.index.schemes[n]}: ${sentence(one)}`).join(" ")
      : sentence([answer.performs, answer.pays]);
    return {
      badges: [portal.copy(`role-${answer.role}`), " ", ...(urgency ? [portal.copy(`urgency-${urgency}`)] : [])],
      here: here && " ",
      place: here && { href: `afdelinger/${here.slug}/hvem-ordner-hvad/#${row[0]}`, text: here.name },
      share,
      note: answer.note,
      origin: answer.origin,
      clause: answer.clause && { href: `${here ? `afdelinger/${here.slug}/` : ""}husorden/#${answer.clause}` },
      contact: { href: portal.contactPlace() },
      call: urgency && here && call(here),
      choose: !here && { href: "afdelinger/" },
    };
  };

  portal.mark = function (element, row) {
    const { performs, pays, role } = portal.answer(row);
    Object.assign(element.dataset, { item: row[0], performs, pays, role });
    return element;
  };

  /* A row of the standard table: the department's words stand before the standard's. */
  function fillRow(element, row) {
    const answer = portal.mark(element, row).dataset;
    element.querySelectorAll(".bv-here").forEach((old) => old.remove());
    if (department.current()) element.querySelectorAll("td").forEach((cell, n) => {
      if (n < 2) cell.prepend(portal.copy("here", { words: n ? portal.index.pays[answer.pays] : portal.index.performs[answer.performs] }));
    });
  }

  function fill() {
    const here = department.current(), rows = new Map(portal.index.rows.map((row) => [row[0], row]));
    const each = (selector, work) => document.querySelectorAll(selector).forEach(work);
    each("[data-answer-for]", (element) => {
      const row = rows.get(element.dataset.answerFor);
      element.hidden = !here || !row;
      element.replaceChildren(...(element.hidden ? [] : [portal.mark(portal.copy("yours", portal.partsOf(row)), row)]));
    });
    each(".bv-page:not([data-department]) tr[data-item]", (element) => rows.has(element.id) && fillRow(element, rows.get(element.id)));
    each("[data-my-department], [data-emergency]", (element) => {
      element.standard ||= [...element.childNodes];
      element.toggleAttribute("data-filled", Boolean(here));
      const contact = here && portal.copy("contact", { contact: { href: portal.contactPlace(), text: here.name }, call: call(here) });
      element.replaceChildren(...(here ? [contact] : element.standard));
    });
  }

  let isFilled = false;
  department.onChange(() => {
    if (department.current() || isFilled) fill();
    isFilled = Boolean(department.current());
  });
})();
