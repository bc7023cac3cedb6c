// Put at the end of a copy of a table twin by verify-all: the browser itself says whether the page holds what a reader
// who cannot see the picture needs. The verdict becomes the page's title.
(() => {
    const faults = [];
    const need = (holds, words) => { if (!holds) faults.push(words); };
    need(/^(nl|en)$/.test(document.documentElement.lang), "no language");
    need(document.title.trim() !== "", "no title");
    need(document.scripts.length === 1, "a script");
    const all = [...document.querySelectorAll("*")];
    for (const element of all) {
        for (const { name, value } of element.attributes) {
            need(!/^on/.test(name) && !/^(src|href|action)$/.test(name) && !/javascript:/i.test(value), `<${element.localName} ${name}>`);
        }
    }
    const tables = [...document.querySelectorAll("table")];
    need(tables.length === 1 || tables.length === 2, `${tables.length} tables`);
    for (const table of tables) {
        need(table.caption && table.caption.textContent.trim() !== "", "no caption");
        need(table.tHead && table.tHead.rows.length === 1, "no head");
        const columns = table.tHead.rows[0].cells.length;
        need(table.tBodies[0].rows.length > 0, "no rows");
        for (const row of table.rows) need(row.cells.length === columns, `a row of ${row.cells.length} cells`);
        for (const cell of table.querySelectorAll("th")) {
            need(cell.scope === (cell.closest("thead") ? "col" : "row"), `scope of “${cell.textContent}”`);
        }
        for (const cell of table.tHead.rows[0].cells) need(cell.localName === "th", "a column without a heading");
        for (const row of table.tBodies[0].rows) need(row.cells[0].localName === "th", "a row without a heading");
    }
    // WCAG 2.1, 1.4.3, over the colours that the browser computed.
    const color = (text) => text.match(/[\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => [r, g, b].map((byte) => byte / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const background = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const found = color(getComputedStyle(at).backgroundColor);
            if (found[3] !== 0) return found;
        }
        return [255, 255, 255];
    };
    let least = 21;
    for (const element of document.body.querySelectorAll("*")) {
        if (element.localName === "script" || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
        const lights = [luminance(color(getComputedStyle(element).color)), luminance(background(element))].sort((a, b) => b - a);
        least = Math.min(least, (lights[0] + 0.05) / (lights[1] + 0.05));
    }
    need(least >= 4.5, `contrast ${least.toFixed(2)}`);
    document.title = faults.length ? `twin: ${faults.slice(0, 5).join("; ")}` : `twin: sound, contrast ${least.toFixed(1)}`;
})();
