/* Tables of what comes out, of which one is shown: to read, to print, or to take along as CSV. */
(function () {
  "use strict";

  const field = (window.portalFieldwork ??= /** @type {PortalFieldwork} */ ({}));

  /** A number has a comma. @param {string | number} value */
  const inWords = (value) => (typeof value === "number" ? String(value).replace(".", ",") : value);

  /** @param {(string | number)[]} row @param {string[]} heads */
  function rowOf(row, heads) {
    const line = document.createElement("tr");
    line.append(...row.map((value, n) => {
      const cell = document.createElement("td");
      cell.dataset.label = heads[n];
      cell.textContent = inWords(value);
      return cell;
    }));
    return line;
  }

  /** A table as a file for a spreadsheet: a cell that a program would take for a formula begins with an apostrophe. */
  field.csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

  /** @param {string | number} value */
  const cell = (value) => (typeof value === "number" ? inWords(value) : `"${value.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`);

  field.tables = (page, { tables, drawn }) => {
    const { root, part, say, tell } = page;
    const chosen = () => /** @type {HTMLInputElement} */ (part("[data-outcome] input:checked")).value;
    const headsOf = (/** @type {HTMLElement} */ box) => [...box.querySelectorAll("th")].map((one) => one.textContent ?? "");

    function draw() {
      const { sheet } = page, name = chosen();
      if (!sheet) return;
      for (const one of root.querySelectorAll("[data-table]")) one.hidden = one.dataset.table !== name;
      part("[data-csv]").hidden = !tables[name];
      drawn(sheet, name);
      if (tables[name]) fill(part(`[data-table="${name}"]`), tables[name](sheet));
    }

    /** @param {HTMLElement} box @param {(string | number)[][]} rows */
    function fill(box, rows) {
      const heads = headsOf(box);
      part("tbody", box).replaceChildren(...rows.map((row) => rowOf(row, heads)));
      part("[data-nothing]", box).hidden = rows.length > 0;
      part("table", box).hidden = !rows.length;
    }

    part("[data-outcome]").addEventListener("change", draw);
    part("[data-print-table]").addEventListener("click", () => window.print());
    part("[data-csv]").addEventListener("click", () => {
      const { sheet } = page, name = chosen();
      if (!sheet || !tables[name]) return;
      const file = `${say("file")}-${sheet.department}-${sheet.date}-${name}.csv`;
      page.save(field.csv([headsOf(part(`[data-table="${name}"]`)), ...tables[name](sheet)]), file, "text/csv");
      tell("file-saved", { file });
    });
    return draw;
  };
})();
