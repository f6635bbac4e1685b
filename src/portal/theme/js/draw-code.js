/* A QR code as a drawing, for a sheet made in the browser, for a page that is printed and for the slips of a round of visits,
   whose page has the library and not the look-up. */
(function () {
  "use strict";

  const portal = window.portalLookup, MARGIN = 4;

  window.portalCode = (address) => {
    if (!window.qrcode) return [];
    const code = window.qrcode(0, "Q");
    code.addData(address);
    code.make();
    const count = code.getModuleCount(), cells = [...Array(count).keys()];
    const path = cells.flatMap((y) => cells.filter((x) => code.isDark(y, x)).map((x) => `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`));
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), drawn = document.createElementNS(svg.namespaceURI, "path");
    svg.setAttribute("viewBox", `0 0 ${count + 2 * MARGIN} ${count + 2 * MARGIN}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", address);
    drawn.setAttribute("d", path.join(""));
    svg.append(drawn);
    return [svg];
  };

  if (!portal) return;
  portal.drawCode = async (address) => {
    await portal.loadCodes();
    return window.portalCode?.(address) ?? [];
  };
})();
