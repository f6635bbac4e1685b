/* What a survey shows: one sheet for the meeting, and all answers for those who hold it. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  field.surveyResults = (page, kept) => {
    const { part, say, views, show } = page, select = /** @type {HTMLSelectElement} */ (part("[data-compare]"));
    /** @type {OpenSheet | null} */
    let last = null;

    /** @type {Record<string, (sheet: OpenSheet) => (string | number)[][]>} */
    const tables = {
      meeting(sheet) {
        const now = field.surveyResult(sheet), before = last && field.surveyResult(last);
        return now.counted.map((one, n) => {
          const { findings, of } = field.publicNumber(one), points = before && field.changeOf(now, before, one.field);
          return [
            now.asked[n].ask, now.asked[n].answers.filter(({ id }) => now.asked[n].share.includes(id)).map((answer) => answer.say).join(", "), say("at-least", { count: of }),
            findings ?? say("hidden"), findings === null ? "" : say("percent", { share: field.percent(one) }), typeof points === "number" ? say("points", { points: signed(points) }) : "",
          ];
        });
      },
      all: (sheet) => {
        const { asked, counted } = field.surveyResult(sheet);
        return counted.flatMap((one, n) => asked[n].answers.map(({ id, say: words }) => [
          asked[n].ask, words, one.answers[id], one.answered, one.answered ? say("percent", { share: Math.round((100 * one.answers[id]) / one.answered) }) : "",
        ]));
      },
      again: (sheet) => field.codesAgain(sheet).map(({ code, subjects }) => [code, subjects.length]),
    };

    /** @param {number} points */
    const signed = (points) => (points > 0 ? `+${points}` : String(points));

    /** @param {OpenSheet} sheet */
    function drawn(sheet) {
      part("[data-results-of]").textContent = [kept.titleOf(sheet), last ? say("compared", { date: field.dayInWords(last.date) }) : ""].filter(Boolean).join(". ");
    }

    const draw = field.tables(page, { tables, drawn });

    /** The earlier surveys of the department on this device. @param {OpenSheet} sheet */
    async function fillSelect(sheet) {
      const others = (await kept.heads()).filter(({ department, date }) => department === sheet.department && date < sheet.date);
      const [none] = select.options, options = others.map((one) => new Option(kept.titleOf(one), one.id));
      select.replaceChildren(none, ...options);
      select.value = others.find(({ id }) => id === last?.id)?.id ?? others[0]?.id ?? "";
      part("[data-no-compare]").textContent = others.length ? "" : say("no-compare");
    }

    async function compare() {
      last = select.value ? await page.store.open(select.value) : null;
      draw();
    }

    select.addEventListener("change", compare);
    views.set("results", async (id) => {
      if (page.sheet?.id !== id) page.sheet = await page.store.open(id);
      if (!page.sheet) return show("start", "");
      await fillSelect(page.sheet);
      await compare();
    });
    return draw;
  };
})();
