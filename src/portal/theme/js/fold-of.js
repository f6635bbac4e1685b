/* Whether the steps of a guide are the tenant's where one lives: asked by a guide's page (here.js) and by its notice (compose.js). */
(function () {
  "use strict";

  const portal = /** @type {PortalLookup} */ (window.portalLookup), department = portal?.department;
  if (!department) return;

  /* Whether the steps of a guide are for the tenant where one lives, and if not, the line they fold under. */
  portal.foldOf = function (items, guide, mustAllow, usual) {
    const rows = new Map(portal.index.rows.map((row) => [row.id, row])), needed = rows.get(mustAllow);
    if (!department.current()) return usual;
    const answers = items.flatMap((id) => { const row = rows.get(id); return row ? [portal.answer(row)] : []; }), [first] = answers;
    if (!first) return "";
    if (needed && portal.answer(needed).performs !== "tenant") return "ask";
    if (answers.some(({ performs }) => /tenant|shared/.test(performs))) return "";
    if (first.guides?.split(" ").includes(guide) ?? true) return usual;
    return first.performs === "department" ? "department" : first.role === "ask" ? "ask" : "other";
  };
})();
