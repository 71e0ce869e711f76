// The timeline of dated facts and the chart of sums, as drawings and as lists.

const DAY = 86400000;
const day = (text) => Date.parse(text + "T00:00:00Z");

// Dates that facts of a filter mean; in a conflict, that of each version.
function dated(facts) {
  return facts.filter((fact) => fact.kind === "date").flatMap((fact) => (fact.value ? [fact.value] : Object.values(fact.values).filter(Boolean))
    .filter((value) => value.start || value.end)
    .map((value) => ({ fact, value, start: day(value.start ?? value.end), end: day(value.end ?? value.start) })))
    .filter((entry) => !Number.isNaN(entry.start)).sort((a, b) => a.start - b.start || a.end - b.end);
}

const opens = (fact) => ({
  class: fact.status, tabindex: 0, role: "link", "data-fact": fact.id, "aria-label": `${predicateName(fact.predicate)}: ${factValue(fact)} (${t(`status.${fact.status}`)})`,
  onclick: () => openFact(fact.id, { focus: "row" }),
  onkeydown: (event) => { if (event.key === "Enter") { event.stopPropagation(); openFact(fact.id, { focus: "row" }); } },
});

// Years that occur stand side by side, so that one date of long ago does not push all others together.
function yearBands(entries) {
  const bands = new Map();
  let x = 10;
  for (const { start } of entries) {
    const year = new Date(start).getUTCFullYear();
    bands.set(year, (bands.get(year) ?? 0) + 1);
  }
  for (const [year, count] of bands) {
    const width = 56 + 26 * Math.sqrt(count - 1);
    bands.set(year, { x, width });
    x += width;
  }
  return { bands, width: x + 10 };
}

function timelineDrawing(entries) {
  const { bands, width } = yearBands(entries);
  const taken = new Map();
  const dots = entries.map(({ fact, value, start }) => {
    const band = bands.get(new Date(start).getUTCFullYear());
    const share = (start - Date.UTC(new Date(start).getUTCFullYear(), 0, 1)) / (366 * DAY);
    const slot = Math.round((band.x + 8 + share * (band.width - 16)) / 13);
    const level = taken.get(slot) ?? 0;
    taken.set(slot, level + 1);
    return { x: slot * 13, y: level, fact, value };
  });
  const height = 44 + 14 * Math.max(4, ...taken.values());
  const axis = [...bands].map(([year, { x, width: wide }]) => s("g", { class: "axis" },
    s("line", { x1: x, x2: x, y1: 6, y2: height - 22 }), s("text", { x: x + wide / 2, y: height - 6, "text-anchor": "middle" }, String(year))));
  return s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": t("view.timeline") }, axis,
    dots.map(({ x, y, fact, value }) => s("g", { ...opens(fact), class: `dot ${fact.status}` }, s("title", {}, `${dateText(value.edtf)} ${predicateName(fact.predicate)}`),
      fact.status === "conflict" ? s("rect", { x: x - 5, y: height - 38 - 14 * y, width: 10, height: 10 })
        : s("circle", { cx: x, cy: height - 33 - 14 * y, r: 5, class: fact.status === "agreed" ? "full" : "hollow" }))));
}

function timelineView() {
  const entries = dated(filtered());
  if (!entries.length) return h("p", { class: "empty" }, t("nothing"));
  const row = ({ fact, value }) => h("li", {}, h("time", {}, dateText(value.edtf)), badge(fact.status),
    h("button", { class: "link", onclick: () => openFact(fact.id, { focus: "row" }) }, predicateName(fact.predicate)),
    h("span", { class: "gist", lang: fact.quotes[state.lang] ? tongue(state.lang) : null }, (inLanguage(fact.quotes) ?? "").replace(/\s+/g, " ")));
  return h("div", { class: "chart" }, h("p", { class: "count" }, t("timeline.note", entries.length)),
    h("div", { class: "drawing", tabindex: "0", "aria-label": t("view.timeline") }, timelineDrawing(entries)), h("ol", { class: "days" }, entries.map(row)));
}

// Sums of one currency, the largest first; a conflict has a bar for each version.
function sums(facts) {
  const found = new Map();
  for (const fact of facts.filter((f) => f.kind === "money")) {
    const said = fact.value ? [["", fact.value]] : Object.entries(fact.values).filter(([, value]) => value?.kind === "money");
    for (const [language, value] of said) {
      const high = value.amount ?? value.max;
      if (!(high > 0)) continue;
      const currency = value.currency ?? "¤";
      if (!found.has(currency)) found.set(currency, []);
      found.get(currency).push({ fact, language, low: value.amount ?? value.min, high });
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.high - a.high);
  return [...found].sort((a, b) => b[1].length - a[1].length);
}

function sumsDrawing(list) {
  const least = Math.floor(Math.log10(Math.min(...list.map((bar) => bar.low || bar.high))));
  const most = Math.max(least + 1, Math.ceil(Math.log10(list[0].high)));
  const [left, wide, step] = [250, 640, 24];
  const x = (sum) => left + (wide * Math.max(0, Math.log10(sum || 1) - least)) / (most - least);
  const apart = most - least > 7 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor((most - least) / apart) + 1 }, (_, i) => 10 ** (least + i * apart));
  const name = (bar) => predicateName(bar.fact.predicate) + (bar.language ? ` (${t(`language.${bar.language}`)})` : "");
  const height = 30 + step * list.length;
  return s("svg", { viewBox: `0 0 1010 ${height}`, width: 1010, height, role: "group", "aria-label": t("view.sums") },
    ticks.map((tick) => s("g", { class: "axis" }, s("line", { x1: x(tick), x2: x(tick), y1: 18, y2: height }), s("text", { x: x(tick), y: 12, "text-anchor": "middle" }, short(tick)))),
    list.map((bar, i) => s("g", { ...opens(bar.fact), class: `bar ${bar.fact.status}` },
      s("rect", { class: "hit", x: 0, y: 24 + i * step, width: 1010, height: step - 2 }),
      s("text", { x: left - 34, y: 39 + i * step, "text-anchor": "end" }, Array.from(name(bar)).slice(0, 34).join("")),
      s("text", { class: "sign", x: left - 18, y: 39 + i * step, "text-anchor": "middle" }, SIGNS[bar.fact.status]),
      s("rect", { class: "length", x: left, y: 27 + i * step, width: Math.max(2, x(bar.high) - left), height: step - 8 }),
      s("text", { class: "sum", x: x(bar.high) + 6, y: 39 + i * step }, bar.low === bar.high ? short(bar.high) : `${short(bar.low)}–${short(bar.high)}`))));
}

function sumsView() {
  const found = sums(filtered());
  if (!found.length) return h("p", { class: "empty" }, t("nothing"));
  return h("div", { class: "chart" }, h("p", { class: "count" }, t("sums.note")), found.flatMap(([currency, list]) => [
    h("h3", {}, currency, h("span", { class: "tally" }, String(list.length))),
    h("div", { class: "drawing", tabindex: "0", "aria-label": currency }, sumsDrawing(list.slice(0, 60))), list.length > 60 && h("p", { class: "count" }, t("largest", 60))]));
}
