// What the reader is looking at, and the facts that the filters leave.

const STATUSES = ["conflict", "only_en", "only_zh", "agreed"];
const VIEWS = ["facts", "entities", "timeline", "sums", "findings"];
const state = {
  lang: DATA.lang, view: "facts", fact: null, document: null, entityPage: null, shown: 150,
  filter: { status: "", kind: "", document: "", entity: "", text: "" },
};

const haystacks = new Map();

// Everything that a free text search looks through, in one lower-case line.
function haystack(fact) {
  if (!haystacks.has(fact.id)) {
    const names = fact.entities.flatMap((id) => Object.values(ENTITIES.get(id)?.names ?? {}).flat());
    const said = [fact.predicate?.replaceAll("_", " "), predicateName(fact.predicate), valueText(fact.values.en), valueText(fact.values.zh)];
    haystacks.set(fact.id, [...said, fact.quotes.en, fact.quotes.zh, fact.written.en, fact.written.zh, ...names].join("\n").toLowerCase());
  }
  return haystacks.get(fact.id);
}

// The facts that pass every filter, or every one but `except`.
function filtered(except = "") {
  const { status, kind, document: number, entity, text } = state.filter;
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return DATA.facts.filter((fact) =>
    (!status || except === "status" || fact.status === status) && (!kind || fact.kind === kind) &&
    (number === "" || fact.document === Number(number)) && (!entity || fact.entities.includes(entity)) &&
    wanted.every((word) => haystack(fact).includes(word)));
}

function setFilter(name, value) {
  state.filter[name] = value;
  state.shown = 150;
  const left = filtered();
  if (!left.some((fact) => fact.id === state.fact)) { state.fact = null; state.document = null; }
  render({ keepFilters: name === "text" });
  byId("live").textContent = t("count.facts", left.length);
}

// Open a fact: its line, its document, both its places.
function openFact(id, { focus = "" } = {}) {
  const fact = FACTS.get(id);
  if (!fact) return;
  const sameDocument = state.document === fact.document && byId("reader");
  Object.assign(state, { fact: id, document: fact.document });
  if (!filtered().includes(fact)) Object.assign(state.filter, { status: "", kind: "", document: "", entity: "", text: "" });
  history.replaceState(null, "", "#" + id);
  if (state.view === "facts" && byId(`row-${id}`)) markOpened(!sameDocument);
  else { state.view = "facts"; showRow(fact); render(); }
  showTwins(id);
  if (focus === "row") byId(`row-${id}`)?.focus({ preventScroll: true });
  if (focus === "claim") byId("claim")?.focus({ preventScroll: true });
  byId(`row-${id}`)?.scrollIntoView({ block: "nearest" });
}

// Draw as many rows as it takes to hold the one of this fact.
function showRow(fact) {
  state.shown = Math.max(state.shown, filtered().indexOf(fact) + 1);
}

function openEntity(id) {
  Object.assign(state, { view: "entities", entityPage: id });
  render();
  byId("entity")?.focus({ preventScroll: true });
  document.querySelector(".entity-name[aria-current]")?.scrollIntoView({ block: "nearest" });
  window.scrollTo(0, 0);
}
