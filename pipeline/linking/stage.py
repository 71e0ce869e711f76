"""The stage: names of both versions become entities, and pronouns and short forms point to them."""

from __future__ import annotations

from dataclasses import replace

from pipeline.article import Article, EntityMention
from pipeline.linking.build import entity, entity_id, mentions
from pipeline.linking.cluster import Cluster
from pipeline.linking.coreference import stand_ins
from pipeline.linking.employers import with_employers
from pipeline.linking.grouping import attach_nested, group
from pipeline.linking.pairing import pair
from pipeline.linking.reference import resolve_dates
from pipeline.linking.titles import Held, held_titles
from schemas import LANGUAGES


def link(article: Article) -> Article:
    """The article with its entities, the places that mention them, and its dates resolved."""
    held = [h for language in LANGUAGES for h in held_titles(article, language)]
    english, chinese = group(article, "en"), group(article, "zh")
    titles = {id(c): [h.title for h in _of(c, held)] for c in (*english, *chinese) if c.type == "person"}
    clusters = [c for c in pair(english, chinese, article.links, titles) if _believed(c)]
    clusters = with_employers(article, clusters, lambda cluster: _of(cluster, held))
    attach_nested(article, clusters)
    ids = {id(c): entity_id(c) for c in clusters}
    bodies = {(m.source, m.start): ids[id(c)] for c in clusters for language in LANGUAGES for m in c.mentions[language]}
    entities = tuple(entity(article, c, _of(c, held), bodies) for c in clusters)
    places: list[EntityMention] = [m for c in clusters for m in mentions(c, ids[id(c)])]
    places.sort(key=lambda m: (m.language, m.source, m.start, m.end))
    linked = replace(article, entities=entities, entity_mentions=tuple(places))
    everywhere = sorted((*places, *stand_ins(linked)), key=lambda m: (m.language, m.source, m.start, m.end))
    return resolve_dates(replace(linked, entity_mentions=tuple(everywhere)))


def _believed(cluster: Cluster) -> bool:
    """Whether a cluster of unsure mentions alone has found its counterpart."""
    both = bool(cluster.mentions["zh"] and cluster.mentions["en"])
    return both or any(m.rule != "unsure" for said in cluster.mentions.values() for m in said)


def _of(cluster: Cluster, held: list[Held]) -> list[Held]:
    own = {(m.source, m.start) for language in LANGUAGES for m in (*cluster.mentions[language], *cluster.short[language])}
    return [h for h in held if (h.person.source, h.person.start) in own]
