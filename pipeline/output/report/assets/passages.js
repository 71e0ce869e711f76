// The two versions side by side, every fact marked. Offsets are code points, so texts are cut as lists of code points.

// Stretches of a text between the ends of spans, each with the spans that cover it; spans may overlap as they like.
function stretches(points, spans) {
  const cuts = [...new Set([0, points.length, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= 0 && cut <= points.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({
    text: points.slice(cuts[i], end).join(""), start: cuts[i],
    spans: spans.filter((span) => span.start <= cuts[i] && end <= span.end),
  }));
}

// A click takes the shortest of the facts that cover a place; further clicks go through the others.
function choose(ids) {
  openFact(ids[(ids.indexOf(state.fact) + 1) % ids.length]);
}

function mark(stretch, facts, started) {
  const ids = facts.sort((a, b) => a.end - a.start - (b.end - b.start)).map((span) => span.fact).filter((id, i, all) => all.indexOf(id) === i);
  const status = FACTS.get(ids[0]).status;
  const first = ids.some((id) => !started.has(id));
  ids.forEach((id) => started.add(id));
  return h("mark", {
    class: status, "data-facts": ids.join(" "), role: first ? "button" : null, tabindex: first ? 0 : null, title: t(`status.${status}`),
    "aria-label": first ? `${stretch.text} (${t(`status.${status}`)})` : null, onclick: () => choose(ids),
    onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); choose(ids); } },
  }, stretch.text);
}

function passage(block, claims, mentions) {
  const points = Array.from(block.text);
  const own = (record) => record.source === block.source && record.start < block.start + points.length && block.start < record.end;
  const placed = (record, more) => ({ start: Math.max(0, record.start - block.start), end: Math.min(points.length, record.end - block.start), ...more });
  const spans = [...claims.filter((c) => own(c.evidence)).map((c) => placed(c.evidence, { fact: c.fact })),
    ...mentions.filter(own).map((m) => placed(m, { entity: m.entity }))];
  const started = new Set();
  const pieces = stretches(points, spans).map((stretch) => {
    const facts = stretch.spans.filter((span) => span.fact);
    const entity = stretch.spans.find((span) => span.entity)?.entity;
    const shown = facts.length ? mark(stretch, facts, started) : stretch.text;
    return entity ? h("span", { class: "mention", "data-entity": entity, "data-start": block.start + stretch.start }, shown) : shown;
  });
  return h(["title", "heading"].includes(block.role) ? "h3" : "p", { class: block.role }, ...pieces);
}

function column(language) {
  const data = article(state.document);
  const claims = data.claims.filter((c) => c.language === language && data.factOf.has(c.id)).map((c) => ({ ...c, fact: data.factOf.get(c.id) }));
  const mentions = data.mentions.filter((m) => m.language === language);
  const blocks = data.passages[language];
  return h("article", { class: "version", lang: tongue(language), "data-language": language, tabindex: "0", "aria-label": t(`language.${language}`) },
    h("h4", { class: "version-name" }, t(`language.${language}`)),
    blocks.length ? blocks.map((block) => passage(block, claims, mentions)) : h("p", { class: "empty" }, t("no_version")));
}

function reader() {
  const doc = DATA.documents[state.document];
  return h("div", { class: "reader", id: "reader" },
    h("div", { class: "reader-head" }, h("button", { class: "back", onclick: back }, "← " + t("back")),
      h("span", { class: "document" }, documentName(state.document)), doc.published && h("span", { class: "day" }, doc.published),
      doc.url && h("a", { href: doc.url, rel: "noopener noreferrer", target: "_blank" }, t("original"))),
    claimCard(), h("div", { class: "versions" }, column("en"), column("zh")));
}

// Bring a place into the middle of its column, without moving the page.
function centre(column, element) {
  const inside = element.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
  column.scrollTop = inside - column.clientHeight / 2 + element.offsetHeight / 2;
}

// Show a fact in both versions.
function showTwins(id) {
  for (const marked of document.querySelectorAll("mark")) marked.classList.toggle("opened", marked.dataset.facts.split(" ").includes(id));
  for (const version of document.querySelectorAll(".version")) {
    const first = version.querySelector("mark.opened");
    if (first) centre(version, first);
  }
}

// Open a document at a mention of an entity.
function openMention(number, mention) {
  Object.assign(state, { view: "facts", fact: null, document: number });
  render();
  for (const place of document.querySelectorAll(`.version[data-language="${mention.language}"] .mention`)) {
    if (place.dataset.entity !== mention.entity || Number(place.dataset.start) < mention.start || Number(place.dataset.start) >= mention.end) continue;
    place.classList.add("opened");
    centre(place.closest(".version"), place);
  }
}

function back() {
  const id = state.fact;
  Object.assign(state, { fact: null, document: null });
  history.replaceState(null, "", "#");
  render();
  (id && byId(`row-${id}`) || document.querySelector("#facts .row"))?.focus();
}
