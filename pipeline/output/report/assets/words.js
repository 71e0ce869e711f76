// Words of the page in the reader's language, and the names of what the fact base knows by identifiers.

// The word for a key in the page's language, `{}` in it being replaced; a key without a word is shown as it is.
function t(key, ...values) {
  const word = DATA.words[key]?.[state.lang] ?? key.replace(/^[a-z]+\./, "").replaceAll("_", " ");
  return values.reduce((text, value) => text.replace("{}", () => value), word);
}

const predicateName = (name) => (name ? t(`predicate.${name}`) : t("no_predicate"));

// A reason is a phrase, and after a colon what it is about.
function reasonText(reason) {
  const [phrase, about] = reason.split(/: (.*)/s);
  const names = about?.split(", ").map(predicateName).join(t("comma"));
  return t(`reason.${phrase}`) + (about === undefined ? "" : t("colon") + names);
}

// The name of a document or an entity: in the page's language, else in the other one.
const inLanguage = (both) => both[state.lang] ?? both.en ?? both.zh;
const documentName = (number) => inLanguage(DATA.documents[number].title) ?? DATA.documents[number].id;
const entityName = (id) => (ENTITIES.has(id) ? inLanguage(ENTITIES.get(id).label) ?? id : id);
const tongue = (language) => (language === "zh" ? "zh-Hant" : "en");
