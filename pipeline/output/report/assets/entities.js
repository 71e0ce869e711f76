// People, companies, bodies and places: a list, and a page for each with its names, posts, mentions and facts.

function entityMatches(entity) {
  const { document: number, entity: chosen, text } = state.filter;
  const names = [...entity.names.en, ...entity.names.zh].join("\n").toLowerCase();
  return (!chosen || entity.id === chosen) && (number === "" || entity.documents.some((d) => d.document === Number(number))) &&
    text.toLowerCase().split(/\s+/).every((word) => names.includes(word));
}

const bothNames = (both) => [
  both.en && h("span", { lang: "en" }, both.en), both.en && both.zh && " ", both.zh && h("span", { lang: "zh-Hant" }, both.zh)];

function entityItem(entity) {
  return h("li", {}, h("button", { class: "entity-name", "data-entity": entity.id, "aria-current": entity.id === state.entityPage ? "true" : null, onclick: () => openEntity(entity.id) },
    badge(entity.status), " ", ...bothNames(entity.label)));
}

function entityList(entities) {
  const types = ["person", "organisation", "company", "place", "facility", "publication"];
  return types.flatMap((type) => {
    const own = entities.filter((entity) => entity.type === type);
    return own.length ? [h("h3", {}, t(`type.${type}`), h("span", { class: "tally" }, String(own.length))), h("ul", { class: "names" }, own.map(entityItem))] : [];
  });
}

function roleItem(role) {
  return h("li", {}, ...bothNames(role.title), role.organisation && h("span", { class: "body" }, " · ", entityLink(role.organisation)),
    h("span", { class: "day" }, " " + role.documents.map(documentName).join(t("comma"))));
}

// Mentions of a document are read from the document when they are unfolded.
function mentionGroup(entity, place, open) {
  const list = h("ul", {});
  const unfold = () => {
    if (list.childElementCount) return;
    for (const mention of article(place.document).mentions.filter((m) => m.entity === entity.id)) {
      list.append(h("li", {}, h("button", { class: "link", lang: tongue(mention.language), onclick: () => openMention(place.document, mention) }, mention.text),
        h("span", { class: "day" }, ` ${mention.source} ${mention.start}–${mention.end}`)));
    }
  };
  if (open) unfold();
  return h("details", { open, ontoggle: unfold }, h("summary", {}, badge(place.status), " ", documentName(place.document), ` (${place.mentions})`), list);
}

function entityPage(entity) {
  const facts = DATA.facts.filter((fact) => fact.entities.includes(entity.id));
  const names = (language) => h("div", { lang: tongue(language) }, h("dt", {}, t(`language.${language}`)),
    h("dd", {}, entity.names[language].join(language === "zh" ? "、" : "; ") || t("no_name")));
  return h("section", { id: "entity", class: "entity", tabindex: "-1", "aria-label": entityName(entity.id) },
    h("p", { class: "kicker" }, t(`type.${entity.type}`), " ", badge(entity.status, true)),
    h("h2", {}, ...bothNames(entity.label)),
    h("dl", { class: "both" }, names("en"), names("zh")),
    entity.roles.length > 0 && [h("h3", {}, t("roles")), h("ul", { class: "roles" }, entity.roles.map(roleItem))],
    h("h3", {}, t("mentions")), entity.documents.map((place, i) => mentionGroup(entity, place, i < 3)),
    facts.length > 0 && [h("h3", {}, t("view.facts")), h("ul", { class: "linked" }, facts.slice(0, 100).map((fact) =>
      h("li", {}, badge(fact.status), " ", h("button", { class: "link", onclick: () => openFact(fact.id, { focus: "row" }) }, `${predicateName(fact.predicate)}${t("colon")}${factValue(fact)}`))))],
    entity.matched_by.length > 0 && h("p", { class: "why" }, h("b", {}, t("matched_by")), t("colon"), entity.matched_by.join("; ")));
}

function entitiesView() {
  const entities = DATA.entities.filter(entityMatches);
  const opened = ENTITIES.get(state.entityPage);
  return h("div", { class: opened ? "pages reading" : "pages" },
    h("nav", { class: "list", "aria-label": t("view.entities") }, h("p", { class: "count" }, t("count.entities", entities.length)), ...entityList(entities)),
    opened ? entityPage(opened) : h("p", { class: "empty" }, t("choose_entity")));
}
