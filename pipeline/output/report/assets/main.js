// The frame: masthead, filters, the chosen view.

const DRAW = { facts: factsView, entities: entitiesView, timeline: timelineView, sums: sumsView, findings: findingsView };

function masthead() {
  const counts = new Map(STATUSES.map((status) => [status, 0]));
  for (const fact of filtered("status")) counts.set(fact.status, counts.get(fact.status) + 1);
  const pill = (status) => h("button", {
    class: `pill ${status}`, "data-status": status, "aria-pressed": String(state.filter.status === status),
    onclick: () => setFilter("status", state.filter.status === status ? "" : status),
  }, badge(status, true), h("b", { class: "tally" }, String(counts.get(status))));
  const other = state.lang === "zh" ? "en" : "zh";
  const tab = (view) => h("button", {
    class: "tab", "data-tab": view, "aria-current": state.view === view ? "page" : null, onclick: () => { state.view = view; render(); },
  }, t(`view.${view}`));
  return [
    h("div", { class: "nameplate" }, h("h1", {}, t("title")), h("p", {}, t("subtitle", DATA.documents.length, DATA.facts.length)),
      h("button", { id: "language", lang: tongue(other), onclick: () => switchLanguage(other) }, other === "zh" ? "中文" : "English")),
    h("nav", { class: "tabs", "aria-label": t("views") }, VIEWS.map(tab)),
    h("div", { class: "pills", role: "group", "aria-label": t("status") }, STATUSES.map(pill)),
  ];
}

function choice(name, options) {
  const select = h("select", { id: `filter-${name}`, onchange: (event) => setFilter(name, event.target.value) },
    h("option", { value: "" }, t(`all.${name}`)), options.map(([value, label]) => h("option", { value }, label)));
  select.value = state.filter[name];
  return h("label", {}, h("span", { class: "unseen" }, t(name)), select);
}

let waiting = 0;

// Search when somebody pauses: thousands of facts need not be gone through for every letter.
function searchSoon(event) {
  clearTimeout(waiting);
  waiting = setTimeout(() => setFilter("text", event.target.value), 150);
}

function filters() {
  const kinds = [...new Set(DATA.facts.map((fact) => fact.kind))].sort().map((kind) => [kind, t(`kind.${kind}`)]);
  const named = [...new Set(DATA.facts.flatMap((fact) => fact.entities))].filter((id) => ENTITIES.has(id)).map((id) => [id, entityName(id)]);
  named.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const search = h("input", { id: "search", type: "search", placeholder: t("search"), "aria-label": t("search"), oninput: searchSoon });
  search.value = state.filter.text;
  const active = Object.values(state.filter).some(Boolean);
  return [search, choice("status", STATUSES.map((status) => [status, `${SIGNS[status]} ${t(`status.${status}`)}`])), choice("kind", kinds),
    choice("document", DATA.documents.map((doc, i) => [String(i), documentName(i)])), choice("entity", named),
    active && h("button", { class: "clear", onclick: () => { state.filter = { status: "", kind: "", document: "", entity: "", text: "" }; render(); } }, t("clear"))];
}

function switchLanguage(lang) {
  state.lang = lang;
  haystacks.clear();
  render();
  byId("language").focus();
}

// Draw everything anew; the search field stays while somebody types in it.
function render({ keepFilters = false } = {}) {
  const focused = document.activeElement?.id;
  const scrolled = document.querySelector(`#view[data-view="${state.view}"] .list`)?.scrollTop ?? 0;
  document.documentElement.lang = tongue(state.lang);
  document.title = t("title");
  byId("skip").textContent = t("skip");
  byId("masthead").replaceChildren(...masthead());
  if (!keepFilters) byId("filters").replaceChildren(...filters().filter(Boolean));
  byId("view").dataset.view = state.view;
  byId("view").replaceChildren(DRAW[state.view]());
  const list = document.querySelector("#view .list");
  if (list) list.scrollTop = scrolled;
  byId("colophon").textContent = t("colophon", `${DATA.generator.name} ${DATA.generator.version} (${DATA.generator.rules.slice(0, 12)})`);
  if (state.view === "facts" && state.fact) showTwins(state.fact);
  if (focused && document.activeElement?.id !== focused) byId(focused)?.focus({ preventScroll: true });
}

// On paper every line stands, not only those drawn so far.
window.addEventListener("beforeprint", () => { state.shown = Infinity; if (state.view === "facts") render(); });

render();
if (FACTS.has(location.hash.slice(1))) openFact(location.hash.slice(1), { focus: "row" });
