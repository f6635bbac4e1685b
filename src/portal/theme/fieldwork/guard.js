/* What may not be in a note: a CPR number, a telephone number, an e-mail address. It is refused where it is typed. Eight digits
   are taken for a number even where they are none, since a note can do without them. src/portal/fieldwork/guard.py does the same. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const DATES = /(?<![\d./-])(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?! {0,2}-? ?\d{4}(?!\d)))(?![./-]?\d)/g;
  const TIMES = /\b[Kk]l\.? ?(?:[01]?\d|2[0-4])[.:][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?![./-]?\d)/g;
  const CPR = /(?<!\d)[0-36-9]\d[ ./-]{0,3}[01]\d[ ./-]{0,3}\d{2}(?:[ .,:;_/-]{0,3}\d{4}(?!\d)| ?- ?(?=[A-Z]*\d)[A-Z\d]{4}(?![A-Za-z\d]))/;
  const TELEPHONE = /(?<!\p{Nd})(?:(?:\+|00) ?\p{Nd}{2}[ .-]?)?\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){7,}(?!\p{Nd})/u;  // in any script's digits
  const MAIL = /[^\s@] ?@ ?[^\s@]+\.\p{L}\S/u;

  field.refused = (text) => {
    if (!/[@＠﹫]|\p{N}/u.test(text)) return "";  // as nearly all answers are
    const typed = text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(/\p{Pd}|−/gu, "-").replace(/[·•∙⋅・。]/g, ".").replace(/\s+/g, " ");
    const plain = typed.replace(DATES, " ").replace(TIMES, " ");
    if (CPR.test(plain)) return "cpr";
    if (TELEPHONE.test(plain)) return "telephone";
    return MAIL.test(plain) ? "mail" : "";
  };
})();
