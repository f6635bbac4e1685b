/* Numbers that everybody may read: what is of fewer than five is hidden, and can't be worked out from the rest. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const LEAST = 5;

  field.least = LEAST;

  /** One number, hidden unless LEAST have it and LEAST have not: see public_number in figures.py. */
  field.publicNumber = ({ field: name, answered, findings }) => ({
    field: name,
    of: answered - (answered % LEAST),
    findings: findings >= LEAST && answered - findings >= LEAST ? findings : null,
  });

  /** Parts of a whole, rounded down, null where hidden: see shown_parts in hiding.py. */
  field.shownParts = (counts) => Object.fromEntries(Object.entries(counts).map(([part, count]) => [part, count - (count % LEAST) || null]));

  /** Whole percent, a half rounded up. */
  field.percent = ({ findings, answered }) => Math.floor((200 * findings + answered) / (2 * answered));
})();
