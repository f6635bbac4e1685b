/* What may not be in a note: a CPR number, a telephone number, an e-mail address. It is refused where it is typed. Eight digits
   are taken for a number even where they are none, since a note can do without them. src/portal/fieldwork/guard.py does the same. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const DATES = /(?<![\d./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?![./-]?\d)/g;
  const CPR = /(?<!\d)\d{6} ?[-–]? ?\d{4}(?!\d)/;
  const TELEPHONE = /(?<!\d)(?:(?:\+|00) ?\d{2}[ .-]?)?\d(?:[ .-]?\d){7,}(?!\d)/;
  const MAIL = /[^\s@]@[^\s@]+\.[^\s@]/;

  field.refused = (text) => {
    if (!/@|\p{Nd}/u.test(text)) return "";  // as nearly all answers are
    const plain = text.normalize("NFKC").replace(DATES, " ");
    if (CPR.test(plain)) return "cpr";
    if (TELEPHONE.test(plain)) return "telephone";
    return MAIL.test(plain) ? "mail" : "";
  };
})();
