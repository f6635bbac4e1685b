/* A resident's answers as a code of seven digits, and back, as src/portal/fieldwork/codes.py does it. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const DIGITS = 7;
  const QUASIGROUP = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

  /** @param {string} digits */
  const checkDigit = (digits) => [...digits].reduce((interim, digit) => QUASIGROUP[Number(interim)][Number(digit)], "0");

  field.codeOf = (answers, sizes) => {
    const value = answers.reduceRight((sum, answer, n) => sum * (sizes[n] + 1) + answer, 0), digits = String(value).padStart(DIGITS - 1, "0");
    return digits + checkDigit(digits);
  };

  field.answersOf = (code, sizes) => {
    if (!/^\d{7}$/.test(code) || checkDigit(code) !== "0") return null;
    let left = Number(code.slice(0, -1));
    const answers = sizes.map((size) => {
      const answer = left % (size + 1);
      left = Math.floor(left / (size + 1));
      return answer;
    });
    return left === 0 && answers.some(Boolean) ? answers : null;
  };
})();
