/* What only an open card says: what the tenant does by the standard, where the answer has no words of its own, why it is urgent,
   and the first sentence of a place. The texts lie in files of some things each: an open card asks for its own, and says them where
   it is. One that did not come is asked for by the next card, and when the network is back. */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup);
  /** By the number of the thing.
     @type {Map<number, Told>} */
  const known = new Map();

  portal.toldOf = (number) => known.get(number);

  portal.actionOf = function ({ id }, { action, neutral, isMixed }) {
    if (action || neutral || isMixed) return undefined;
    const told = known.get(portal.index.columns.id.indexOf(id));
    return told && (told.schemes[portal.department?.current()?.scheme ?? ""] ?? told.said);
  };

  /** @param {number} number */
  async function learn(number) {
    // What only a department has came with its words.
    if (number < 0 || known.has(number)) return;
    const file = Math.floor(number / portal.index.cards);
    /** @type {CardsFile} */
    const { first, said, reasons, cases, by_scheme: schemes } = await portal.load(`cards-${file}`, `assets/lookup-cards-${file}.js`);
    said.forEach((text, n) => {
      const own = Object.fromEntries(Object.entries(schemes).flatMap(([scheme, texts]) => (first + n in texts ? [[scheme, texts[first + n]]] : [])));
      known.set(first + n, { said: text, reason: reasons[n], cases: cases[first + n] ?? [], schemes: own });
    });
  }

  /** The things whose words a card says: its item with the clause that decides it, or its place.
     @param {HTMLElement} card @param {IndexRow | undefined} row */
  function thingsOf({ dataset }, row) {
    const clause = row && portal.clauseOf(portal.answer(row).clause ?? "");
    const place = portal.beside()?.places[Number(dataset.place ?? -1)], found = [place, clause].filter((one) => one !== undefined);
    return [...(row ? [portal.index.columns.id.indexOf(row.id)] : []), ...found.map(portal.numberOfPlace)];
  }

  /** Only what says nothing yet: nothing that stands is changed.
     @param {HTMLElement} card @param {string} selector @param {string | undefined} words */
  function fill(card, selector, words) {
    const element = card.querySelector(selector);
    if (element && !element.textContent.trim()) element.textContent = words ?? "";
  }

  /** @type {Tell} */
  async function tell(card, asked) {
    const row = portal.index.rows.find(({ id }) => id === card.dataset.item);
    const isHere = await Promise.all(thingsOf(card, row).map(learn)).then(() => true, () => false);
    if (row) {
      const answer = portal.answer(row), reason = card.querySelector(".bv-result-reason");
      fill(card, ".bv-result-action", portal.actionOf?.(row, answer));
      fill(card, ".bv-result-reason", portal.partsOf(row, undefined, portal.soon(row, asked)).reason?.toString());
      fill(card, ".bv-quote", portal.quote(answer.clause ?? ""));
      if (isHere && !reason?.textContent.trim()) reason?.remove();
    } else fill(card, ".bv-result-text", portal.textOf(portal.beside()?.places[Number(card.dataset.place ?? -1)]));
    if (!isHere) addEventListener("online", () => { if (card.isConnected) tell(card, asked); }, { once: true });
  }

  portal.receive("actions", tell);
})();
