"""Within one version: mentions of one name, and its short forms, are one cluster."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pipeline.article import Article, NameMention
from pipeline.linking.cluster import Cluster
from pipeline.mentions.names.english_words import PARTICLES
from pipeline.mentions.names.gazetteer import Entry, known
from pipeline.mentions.names.translated import untranslated
from pipeline.romanisation.surnames import is_surname
from pipeline.shadow import shadow
from schemas import LANGUAGES, EntityType, Language

_LEGAL: Final = re.compile(
    r"(?: ?\((?:Group|Holdings?)\))?,? (?:Co\.?,? ?)?(?:Ltd|Limited|Inc|Corp|PLC)\.?$|(?:\(集团\))?(?:股份)?有限公司$"
)


def jurisdictions(article: Article) -> Counter[str]:
    """How often the article names places and bodies of each jurisdiction that no other shares the name with."""
    votes: Counter[str] = Counter()
    for language in LANGUAGES:
        for mention in article.names[language]:
            if mention.rule == "gazetteer":
                found = known(mention.name, language)
                if len({e.region for e in found}) == 1:
                    votes[found[0].region] += 1
    return votes


def meant(name: str, language: Language, votes: Counter[str]) -> Entry | None:
    """The known entity that a name stands for in an article whose jurisdictions are these."""
    found = known(name, language)
    macau_only = votes["Macau"] > votes["HK"]
    return min(found, key=lambda e: (e.region == "Macau") != macau_only, default=None)


def group(article: Article, language: Language) -> list[Cluster]:
    """The clusters of one version, in the order of their first mentions."""
    votes = jurisdictions(article)
    clusters: dict[tuple[str, str], Cluster] = {}
    short: list[NameMention] = []
    for mention in article.names[language]:
        if mention.type == "post" or mention.rule == "nested":
            continue
        if mention.rule == "short":
            short.append(mention)
            continue
        entry = meant(mention.name, language, votes) if mention.type != "person" else None
        kind: EntityType = entry.type if entry else mention.type  # type: ignore[assignment]
        key = ("known", entry.key) if entry else (_family(kind), _plain(mention.name))
        cluster = clusters.setdefault(key, Cluster(kind, entry.key if entry else ""))
        cluster.mentions[language].append(mention)
    found = _merged_bodies(_merged_people(list(clusters.values()), language), language)
    _attach(article, found, short, language)
    return found


def _family(kind: str) -> str:
    return "body" if kind in ("company", "organisation", "publication") else "place" if kind in ("place", "facility") else kind


def _plain(name: str) -> str:
    """A name without what varies between its mentions."""
    bare = _LEGAL.sub("", shadow(name))
    return bare.lower().removeprefix("the ") if name.isascii() else bare


def tokens(name: str) -> list[str]:
    """The words of a Latin name in lower case, hyphens kept."""
    return [w for w in shadow(name).lower().replace(".", " ").split() if w not in PARTICLES]


def _contains(longer: str, shorter: str, language: Language) -> bool:
    """Whether a person's longer name holds a shorter one whole (Rosa Mok Yee-ling, Mok Yee-ling)."""
    if language == "zh":
        return longer != shorter and "·" in shadow(longer) and shadow(longer).endswith("·" + shadow(shorter))
    words, part = tokens(longer), tokens(shorter)
    return len(part) > 1 and len(words) > len(part) and all(w in words for w in part)


def _merged_people(clusters: list[Cluster], language: Language) -> list[Cluster]:
    people = sorted((c for c in clusters if c.type == "person"), key=lambda c: -len(c.names(language)[0]))
    gone: set[int] = set()
    for index, shorter in enumerate(people):
        hosts = [c for c in people[:index] if id(c) not in gone and _contains(c.names(language)[0], shorter.names(language)[0], language)]
        if len(hosts) == 1:
            hosts[0].absorb(shorter, "short form")
            gone.add(id(shorter))
    return [c for c in clusters if id(c) not in gone]


def _merged_bodies(clusters: list[Cluster], language: Language) -> list[Cluster]:
    """A company's or body's name that begins a longer one is its short form (晨星生物, 晨星生物科技), where only one is so long."""
    bodies = [c for c in clusters if c.type in ("company", "organisation") and not c.key]
    gone: set[int] = set()
    for shorter in sorted(bodies, key=lambda c: len(c.names(language)[0])):
        name = _plain(shorter.names(language)[0])
        hosts = [c for c in bodies if c is not shorter and id(c) not in gone and _begins(_plain(c.names(language)[0]), name, language)]
        if len(hosts) == 1:
            hosts[0].absorb(shorter, "short form")
            gone.add(id(shorter))
    return [c for c in clusters if id(c) not in gone]


def _begins(longer: str, shorter: str, language: Language) -> bool:
    if len(shorter) < 3 or longer == shorter:
        return False
    return longer.startswith(shorter + (" " if language == "en" else "")) or (language == "zh" and _abridged(longer, shorter))


def _abridged(longer: str, shorter: str) -> bool:
    """Whether a name of common words alone (海岸研究院) is a longer one without what is its own (方家明海岸韌性研究院)."""
    if len(shorter) < 4 or longer[-2:] != shorter[-2:] or untranslated(shorter) or not untranslated(longer):
        return False
    rest = iter(longer)
    return all(character in rest for character in shorter)


def _attach(article: Article, clusters: list[Cluster], short: Iterable[NameMention], language: Language) -> None:
    """Give each short form (Ms Mok, 莫氏) to the last one named before it whose name holds it; a polite one may stand alone."""
    for mention in short:
        hosts = [c for c in clusters if c.type == mention.type and any(_bears(n, mention, language) for n in c.names(language))]
        before = [c for c in hosts if c.mentions[language][0].start < mention.start] or hosts
        if before:
            host = max(
                before,
                key=lambda c: max((m.start for m in (*c.mentions[language], *c.short[language]) if m.start < mention.start), default=0),
            )
            host.short[language].append(mention)
        elif mention.type == "person" and _polite(mention, article):
            alone = Cluster("person")
            whole = article.texts[mention.source][mention.start : mention.end]
            alone.mentions[language].append(replace(mention, name=whole))
            clusters.append(alone)


def _polite(mention: NameMention, article: Article) -> bool:
    """Whether a surname alone is written with a courtesy title that people who hold no office are given (Mr Chan, 陳先生)."""
    whole = article.shadows[mention.source][mention.start : mention.end]
    return whole.endswith(("先生", "女士", "小姐", "太太")) if mention.language == "zh" else mention.score >= 0.9


def _bears(name: str, mention: NameMention, language: Language) -> bool:
    part = shadow(mention.name)
    if mention.type != "person":
        return shadow(name).startswith(part) and len(name) > len(part)
    if language == "zh":
        full = shadow(name)
        return full.rpartition("·")[2] == part if "·" in full else full[: is_surname(full) or 1] == part
    words = tokens(name)
    wanted = part.lower().split()
    return all(w in words for w in wanted) or part.lower().replace(" ", "-") in words


def attach_nested(article: Article, clusters: list[Cluster]) -> None:
    """Give places that stand inside longer names (橫琴 in 橫琴合作區) to the place, where the article names it elsewhere too."""
    votes = jurisdictions(article)
    by_key = {c.key: c for c in clusters if c.key}
    for language in LANGUAGES:
        for mention in article.names[language]:
            entry = meant(mention.name, language, votes) if mention.rule == "nested" else None
            if entry and entry.key in by_key:
                by_key[entry.key].mentions[language].append(mention)
