"""Bodies that are known by whom they employ: X, chief economist at A, and A'首席經濟師X' name one body, though the names share nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from pipeline.article import Article, NameMention
from pipeline.linking.cluster import Cluster
from pipeline.linking.pairing import COMPATIBLE, same_post
from pipeline.linking.titles import Held
from pipeline.mentions.names.chinese_edges import CLOSING, edge_words
from pipeline.mentions.names.posts import posts
from pipeline.mentions.names.translated import meanings_of, untranslated
from pipeline.shadow import shadow
from schemas import LANGUAGES

_LENGTHS: Final = range(3, 11)
_POINTING: Final = frozenset("该本其此某另各")
_FRAME: Final = frozenset("由与获的把被向让亿%年月日岁为是")
_WHY: Final = "body beside one person's post"


def with_employers(article: Article, clusters: list[Cluster], held: Callable[[Cluster], list[Held]]) -> list[Cluster]:
    """The clusters; a body of one version alone takes the name that stands with the same post of the same person in the other."""
    at = {(m.source, m.start): c for c in clusters for language in LANGUAGES for m in c.mentions[language]}
    gone: list[Cluster] = []
    for person in clusters:
        if person.type == "person" and all(person.mentions.values()):
            titles = held(person)
            for en in (h for h in titles if h.person.language == "en" and h.body):
                employer = at.get((en.person.source, en.body.start)) if en.body else None
                if employer and employer.type in ("company", "organisation") and not employer.mentions["zh"]:
                    gone += _joined(
                        article, employer, [h for h in titles if h.person.language == "zh" and same_post([h.title], [en.title])], at
                    )
    return [c for c in clusters if not any(c is g for g in gone)]


def _joined(article: Article, employer: Cluster, held: Sequence[Held], at: dict[tuple[str, int], Cluster]) -> list[Cluster]:
    """Give a body the Chinese name beside a post; the cluster that it took over, if any."""
    if len(held) != 1:
        return []
    (only,) = held
    if only.body:
        other = at.get((only.person.source, only.body.start))
        if other is None or other.mentions["en"] or other.type not in COMPATIBLE[employer.type]:
            return []
        employer.absorb(other, _WHY)
        return [other]
    name = _words_before(article, only, employer.names("en"))
    if name:
        employer.mentions["zh"] += _everywhere(article, name, employer.type)
        employer.why.append(_WHY)
    return []


def _words_before(article: Article, held: Held, names: Sequence[str]) -> str | None:
    """What stands between the edge of its clause and a Chinese post, where it can be a name for a body of these English names."""
    text, folded = article.texts[held.person.source], article.shadows[held.person.source]
    first = next(posts(shadow(held.title), "zh"), None)
    if first is None:
        return None
    end = held.start + first.start
    begin = article.sentences["zh"][held.person.sentence].start
    start = next((at for at in range(end, begin, -1) if folded[at - 1] in CLOSING), begin)
    words = folded[start:end]
    named = len(words) in _LENGTHS and words[0] not in _POINTING and _FRAME.isdisjoint(words) and words not in edge_words("common")
    free = not any(m.start < end and start < m.end for m in article.names["zh"] if m.source == held.person.source and m.type != "post")
    own = untranslated(words) or any(meanings_of(words, "zh") & meanings_of(n, "en") for n in names)
    return text[start:end] if named and free and own else None


def _everywhere(article: Article, name: str, kind: str) -> list[NameMention]:
    """The mentions of a name in the Chinese version."""
    found = []
    for sentence in article.sentences["zh"]:
        text, at = article.texts[sentence.source], sentence.start
        while (at := text.find(name, at, sentence.end)) >= 0:
            found.append(NameMention("zh", sentence.source, at, at + len(name), sentence.index, kind, name, 0.5, "employer"))
            at += len(name)
    return found
