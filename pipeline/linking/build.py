"""Clusters become entities with ids, names, roles and mentions, and the places that name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.article import Article, EntityMention, NameMention
from pipeline.identity import content_id
from pipeline.linking.cluster import Cluster
from pipeline.linking.titles import Held
from pipeline.mentions.names.posts import one_post, parse
from pipeline.shadow import shadow
from schemas import LANGUAGES, Bilingual, DocumentStatus, Entity, EntityRole, EntityStatus, Evidence, Names


def entity_id(cluster: Cluster) -> str:
    """The id of a cluster's entity: of its type and its known key, or its fullest Chinese name, or its fullest English one."""
    zh, en = cluster.names("zh"), cluster.names("en")
    return content_id(cluster.type, cluster.key or (shadow(zh[0]) if zh else shadow(en[0]).lower()))


def entity(article: Article, cluster: Cluster, held: Sequence[Held], bodies: dict[tuple[str, int], str]) -> Entity:
    """The record of a cluster. `held` are its person's titles, `bodies` the entity ids by source and place of the bodies' mentions."""
    names = Names(en=tuple(cluster.names("en")), zh=tuple(cluster.names("zh")))
    status: EntityStatus = "agreed" if names.en and names.zh else "only_en" if names.en else "only_zh"
    return Entity(
        id=entity_id(cluster), type=cluster.type, names=names,
        label=Bilingual(en=names.en[0] if names.en else None, zh=names.zh[0] if names.zh else None),
        roles=_roles(article, held, bodies),
        mentions=tuple(_evidence(article, m) for language in LANGUAGES for m in (*cluster.mentions[language], *cluster.short[language])),
        status=status, documents=(DocumentStatus(document=article.document.id, status=status),), matched_by=tuple(cluster.why),
    )  # fmt: skip


def _evidence(article: Article, mention: NameMention) -> Evidence:
    return article.evidence(mention.language, mention.source, mention.start, mention.end, mention.sentence)


def _roles(article: Article, held: Sequence[Held], bodies: dict[tuple[str, int], str]) -> tuple[EntityRole, ...]:
    """Titles of both languages; a Chinese and an English one that can be one post are one role."""
    by_title: dict[tuple[str, str], list[Held]] = {}
    for h in held:
        by_title.setdefault((h.person.language, h.title), []).append(h)
    english = {t: hs for (language, t), hs in by_title.items() if language == "en"}
    roles = []
    for (language, title), places in by_title.items():
        if language != "zh":
            continue
        ours = parse(title, "zh")
        match = next((t for t in english if ours and (theirs := parse(t, "en")) and one_post(ours, theirs)), None)
        together = [*places, *(english.pop(match) if match else ())]
        roles.append(_role(article, match, title, together, bodies))
    roles += [_role(article, title, None, places, bodies) for title, places in english.items()]
    return tuple(roles)


def _role(article: Article, en: str | None, zh: str | None, places: Iterable[Held], bodies: dict[tuple[str, int], str]) -> EntityRole:
    placed = list(places)
    body = next((bodies.get((h.person.source, h.body.start)) for h in placed if h.body), None)
    evidence = tuple(article.evidence(h.person.language, h.person.source, h.start, h.end, h.person.sentence) for h in placed)
    return EntityRole(title=Bilingual(en=en, zh=zh), organisation=body, evidence=evidence)


def mentions(cluster: Cluster, entity_id: str) -> list[EntityMention]:
    """The places that name an entity, full forms and short ones."""
    return [
        EntityMention(language, m.source, m.start, m.end, m.sentence, entity_id, cluster.type, form)
        for language in LANGUAGES
        for form, placed in (("name", cluster.mentions[language]), ("short", cluster.short[language]))
        for m in placed
    ]
