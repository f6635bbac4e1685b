/* A resident's answers as a code of seven digits, and back, as src/portal/fieldwork/codes.py does it. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));
  const DIGITS = 7, MOST_CODES = 1_000_000, PRIME = 65_521;
  const QUASIGROUP = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

  /** @param {string} digits */
  const checkDigit = (digits) => [...digits].reduce((interim, digit) => QUASIGROUP[Number(interim)][Number(digit)], "0");

  field.editionOf = (asked) => {
    const texts = asked.flatMap(({ id, ask, answers }) => [id, ask, ...answers.flatMap((one) => [one.id, one.say])]);
    const room = Math.floor(MOST_CODES / asked.reduce((product, { answers }) => product * (answers.length + 1), 1));
    return [...texts.join("\n")].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % PRIME, 7) % Math.max(1, room);
  };

  field.codeOf = (answers, sizes, edition) => {
    const value = answers.reduceRight((sum, answer, n) => sum * (sizes[n] + 1) + answer, edition), digits = String(value).padStart(DIGITS - 1, "0");
    return digits + checkDigit(digits);
  };

  field.answersOf = (code, sizes, edition) => {
    if (!/^\d{7}$/.test(code) || checkDigit(code) !== "0") return null;
    let left = Number(code.slice(0, -1));
    const answers = sizes.map((size) => {
      const answer = left % (size + 1);
      left = Math.floor(left / (size + 1));
      return answer;
    });
    return left === edition && answers.some(Boolean) ? answers : null;
  };
})();
