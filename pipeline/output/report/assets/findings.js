// What an editor should look at, the gravest first.

const GRAVITY = ["error", "warning", "info"];

function findingItem(finding) {
  const other = state.lang === "zh" ? "en" : "zh";
  return h("li", { class: `finding ${finding.severity}` },
    h("p", { class: "kicker" }, h("b", {}, t(`severity.${finding.severity}`)), " ", t(`code.${finding.code}`), finding.document !== null && ` · ${documentName(finding.document)}`),
    h("p", { class: "message" }, finding.message[state.lang] ?? finding.message[other]),
    finding.evidence.length > 0 && h("p", { class: "places" }, finding.evidence.flatMap((e, i) => [i ? " · " : "", h("q", { lang: tongue(e.language) }, e.text)])),
    finding.facts.filter((id) => FACTS.has(id)).map((id) =>
      h("button", { class: "link", "data-fact": id, onclick: () => openFact(id, { focus: "row" }) }, `→ ${predicateName(FACTS.get(id).predicate)}${t("colon")}${factValue(FACTS.get(id))}`)));
}

function findingsView() {
  const number = state.filter.document;
  const words = state.filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const { status, kind, entity } = state.filter;
  const passing = status || kind || entity ? new Set(filtered().map((fact) => fact.id)) : null;
  const found = DATA.findings.filter((finding) => (!passing || finding.facts.some((id) => passing.has(id))) && (number === "" || finding.document === Number(number)) &&
    words.every((word) => JSON.stringify([finding.message, finding.evidence]).toLowerCase().includes(word)));
  found.sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return h("div", { class: "findings" }, h("p", { class: "count" }, t("count.findings", found.length)), h("ul", {}, found.map(findingItem)));
}
