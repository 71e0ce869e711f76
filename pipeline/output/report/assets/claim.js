// The card of the opened fact: what each version says, and why they were paired.

const line = (name, ...content) => content.some(Boolean) && h("div", {}, h("dt", {}, name), h("dd", {}, ...content));
const entityLink = (id) => h("button", { class: "link", onclick: () => openEntity(id) }, entityName(id));

function claimSide(claim) {
  const axes = [["approximation", "exact"], ["modality", "actual"]].filter(([axis, plain]) => claim[axis] !== plain);
  return h("dl", { class: "side", "data-claim": claim.id },
    h("div", { class: "written" }, h("dt", {}, t(`language.${claim.language}`)), h("dd", { lang: tongue(claim.language) }, claim.evidence.text)),
    line(t("normalised"), valueText(claim.value)),
    axes.map(([axis]) => line(t(axis), t(`${axis}.${claim[axis]}`))),
    claim.negated && line(t("negated"), t("yes")),
    line(t("subject"), claim.subject ? entityLink(claim.subject) : claim.subject_text),
    line(t("attribution"), claim.attribution ? entityLink(claim.attribution) : t("article_itself")),
    line(t("time"), claim.time),
    line(t("rule"), `${claim.rule} · ${t("confidence")} ${Math.round(claim.confidence * 100)}%`));
}

const plainly = (said) => (said === null ? "–" : typeof said === "object" ? JSON.stringify(said) : ENTITIES.has(said) ? entityName(said) : String(said));

function claimCard() {
  const fact = state.fact && article(state.document).facts.find((f) => f.id === state.fact);
  if (!fact) return h("section", { id: "claim", class: "claim none", tabindex: "-1" }, h("p", {}, t("choose_in_text")));
  const claims = fact.claims.map((id) => article(state.document).claimOf.get(id));
  const first = (language) => claims.find((claim) => claim.language === language);
  const side = (language) => (first(language) ? claimSide(first(language)) : h("p", { class: "side missing" }, t(`missing.${language}`)));
  return h("section", { id: "claim", class: `claim ${fact.status}`, tabindex: "-1", "aria-label": t("claim") },
    h("h2", {}, badge(fact.status, true), " ", predicateName(fact.predicate), h("span", { class: "kind" }, t(`kind.${fact.kind}`)),
      fact.value && h("span", { class: "value" }, factValue({ ...FACTS.get(fact.id) }))),
    h("div", { class: "sides" }, side("en"), side("zh")),
    claims.length > 2 && h("p", { class: "places" }, t("places", claims.length)),
    fact.differences.length > 0 && h("ul", { class: "differences", "aria-label": t("differences") }, fact.differences.map((d) =>
      h("li", {}, h("b", {}, t(`difference.${d.type}`)), t("colon"), plainly(d.en), " ↔ ", plainly(d.zh)))),
    h("p", { class: "why" }, h("b", {}, t("why")), t("colon"), fact.reasons.map(reasonText).join(t("semicolon")),
      ` (${t("confidence")} ${Math.round(fact.confidence * 100)}%)`));
}
