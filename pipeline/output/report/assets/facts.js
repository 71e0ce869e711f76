// The list of facts, conflicts first, and beside it the reader with the opened one.

const SIGNS = { conflict: "≠", only_en: "A", only_zh: "文", agreed: "✓" };

// A status as a sign in its colour, with its name for whoever does not see it.
const badge = (status, named = false) =>
  h("span", { class: `badge ${status}`, title: t(`status.${status}`) }, h("b", { "aria-hidden": "true" }, SIGNS[status]),
    h("span", { class: named ? "" : "unseen" }, " " + t(`status.${status}`)));

function factRow(fact) {
  const quote = (language) => fact.quotes[language] && h("span", { class: "quote", lang: tongue(language) }, fact.quotes[language].replace(/\s+/g, " "));
  return h("li", {
    id: `row-${fact.id}`, class: `row ${fact.status}`, role: "option", "data-fact": fact.id, tabindex: fact.id === state.fact ? 0 : -1,
    "aria-selected": fact.id === state.fact ? "true" : "false", onclick: () => openFact(fact.id, { focus: "row" }),
  },
  badge(fact.status),
  h("span", { class: "what" }, h("span", { class: "predicate" }, predicateName(fact.predicate)), h("span", { class: "value" }, factValue(fact)),
    fact.entities.length > 0 && h("span", { class: "about" }, fact.entities.slice(0, 2).map(entityName).join(" · "))),
  h("span", { class: "quotes" }, quote("en"), quote("zh")));
}

// Rows under headings: the conflicts, then document by document.
function factList(facts) {
  const list = h("ul", { id: "facts", role: "listbox", "aria-label": t("view.facts") });
  let heading = null;
  for (const fact of facts.slice(0, state.shown)) {
    const next = fact.status === "conflict" ? t("status.conflict") : documentName(fact.document);
    if (next !== heading) list.append(h("li", { class: "group", role: "presentation" }, next));
    heading = next;
    list.append(factRow(fact));
  }
  if (!list.querySelector('[tabindex="0"]')) list.querySelector(".row")?.setAttribute("tabindex", "0");
  return list;
}

function factsView() {
  const facts = filtered();
  const more = facts.length > state.shown &&
    h("button", { class: "more", onclick: () => { state.shown += 500; render(); } }, t("more", facts.length - state.shown));
  return h("div", { class: state.document === null ? "desk" : "desk reading" },
    h("div", { class: "list" }, h("p", { class: "count" }, t("count.facts", facts.length)), facts.length ? factList(facts) : h("p", { class: "empty" }, t("nothing")), more),
    state.document === null ? h("div", { class: "reader blank" }, h("p", {}, t("choose")), overview()) : reader());
}

// Documents with their counts, to start from.
function overview() {
  const row = (doc, number) => h("tr", {},
    h("td", {}, h("button", { class: "link", onclick: () => { state.document = number; state.filter.document = String(number); render(); } }, documentName(number))),
    h("td", { class: "day" }, doc.published ?? ""),
    STATUSES.map((status) => h("td", { class: "number" }, doc.counts[status] ? h("span", { class: status }, String(doc.counts[status])) : "·")));
  const head = h("tr", {}, h("th", {}, t("document")), h("th", {}, t("published")), STATUSES.map((status) => h("th", {}, badge(status))));
  return h("table", { class: "overview" }, h("thead", {}, head), h("tbody", {}, DATA.documents.map(row)));
}

// Mark the opened fact in the list without drawing that anew, and show it in the reader.
function markOpened(anotherDocument) {
  for (const row of document.querySelectorAll("#facts .row")) {
    const own = row.dataset.fact === state.fact;
    row.setAttribute("aria-selected", String(own));
    row.tabIndex = own ? 0 : -1;
  }
  if (!anotherDocument) byId("claim").replaceWith(claimCard());
  else {
    document.querySelector(".reader").replaceWith(reader());
    document.querySelector(".desk").classList.add("reading");
  }
}
