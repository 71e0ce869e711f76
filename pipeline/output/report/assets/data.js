// What the file holds. The index is read at once; an article is read when it is opened first.

const DATA = JSON.parse(byId("index").textContent);
const FACTS = new Map(DATA.facts.map((fact) => [fact.id, fact]));
const ENTITIES = new Map(DATA.entities.map((entity) => [entity.id, entity]));
const articles = new Map();

// Passages, claims, facts and mentions of the document with this number.
function article(number) {
  if (!articles.has(number)) {
    const read = JSON.parse(byId(`document-${number}`).textContent);
    read.factOf = new Map(read.facts.flatMap((fact) => fact.claims.map((claim) => [claim, fact.id])));
    read.claimOf = new Map(read.claims.map((claim) => [claim.id, claim]));
    articles.set(number, read);
    document.documentElement.dataset.articlesRead = articles.size;
  }
  return articles.get(number);
}
document.documentElement.dataset.articlesRead = 0;
