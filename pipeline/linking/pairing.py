"""Across the versions: which cluster of the Chinese version is which of the English one, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pipeline.article import Link
from pipeline.linking.cluster import Cluster
from pipeline.mentions.names.english_words import honorifics
from pipeline.mentions.names.posts import one_post, parse
from pipeline.mentions.names.translated import alike_suffix, likeness, meanings_of
from pipeline.romanisation.matching import similarity
from pipeline.romanisation.surnames import surnames_by_spelling
from pipeline.shadow import shadow

COMPATIBLE: Final = {
    "person": {"person"}, "company": {"company", "organisation"}, "organisation": {"company", "organisation"}, "publication": {"publication"},
    "place": {"place", "facility"}, "facility": {"place", "facility"},
}  # fmt: skip
_LEAST: Final = 0.5

Titles = Mapping[int, Sequence[str]]
"""Titles of a cluster's person by the cluster's identity."""


class Together:
    """Whether sentences of the versions are aligned."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._pairs = {(e, z) for link in links for e in link.en for z in link.zh}

    def share(self, en: Cluster, zh: Cluster) -> bool:
        """Whether both are mentioned in aligned sentences somewhere."""
        return any((e, z) in self._pairs for e in en.sentences("en") for z in zh.sentences("zh"))


def pair(english: list[Cluster], chinese: list[Cluster], links: Sequence[Link], titles: Titles) -> list[Cluster]:
    """The clusters of the article: those of both versions that are one merged, the others as they are."""
    by_key = {c.key: c for c in english if c.key}
    rest: list[Cluster] = []
    for cluster in chinese:
        same = by_key.get(cluster.key) if cluster.key else None
        if same:
            same.absorb(cluster, "gazetteer")
        else:
            rest.append(cluster)
    together = Together(links)
    free = [c for c in english if not c.mentions["zh"]]
    _assign(free, rest, lambda e, z: _person(e, z, together, titles))
    _assign(free, rest, lambda e, z: _body(e, z, together))
    _leftover(free, rest, together)
    _foreigners(free, rest, together, titles)
    return [*english, *(c for c in rest if not c.why or c.why[-1] != "taken")]


def _assign(english: list[Cluster], chinese: list[Cluster], score: Callable[[Cluster, Cluster], tuple[float, str]]) -> None:
    """Merge the best pairs first; each cluster is used once, and a tie of the best is no answer."""
    scored = []
    for i, e in enumerate(english):
        for j, z in enumerate(chinese):
            if z.type in COMPATIBLE[e.type]:
                value, why = score(e, z)
                if value >= _LEAST:
                    scored.append((value, why, i, j))
    used_en: set[int] = set()
    used_zh: set[int] = set()
    for _, why, i, j in sorted(scored, key=lambda s: (-s[0], s[2], s[3])):
        if i in used_en or j in used_zh or english[i].mentions["zh"]:
            continue
        english[i].absorb(chinese[j], why)
        used_en.add(i)
        used_zh.add(j)
    chinese[:] = [z for j, z in enumerate(chinese) if j not in used_zh]
    english[:] = [e for i, e in enumerate(english) if i not in used_en]


def _leftover(english: list[Cluster], chinese: list[Cluster], together: Together) -> None:
    """Companies that alone are left over in aligned sentences: their names are neither sounded nor translated."""
    for e in [c for c in english if c.type == "company"]:
        near = [z for z in chinese if z.type == "company" and together.share(e, z)]
        near = [z for z in near if not _other_kind(e, z)]
        if len(near) > 1:
            near = [z for z in near if alike_suffix(z.names("zh")[0], e.names("en")[0])]
        if len(near) == 1 and sum(together.share(o, near[0]) for o in english if o.type == "company") == 1:
            e.absorb(near[0], "left over in aligned context")
            chinese.remove(near[0])
            english.remove(e)


def _foreigners(english: list[Cluster], chinese: list[Cluster], together: Together, titles: Titles) -> None:
    """People without a Chinese surname in English: their Chinese names were chosen for them; who is left over of one post or in aligned sentences."""
    people = [z for z in chinese if z.type == "person"]
    foreign = [e for e in english if e.type == "person" and not _chinese_surname(e.names("en")[0])]
    for e in foreign:
        near = [z for z in people if together.share(e, z)]
        post = [z for z in people if same_post(titles.get(id(z), ()), titles.get(id(e), ()))]
        found = post if len(post) == 1 else near
        others = [o for o in english if o.type == "person" and found and together.share(o, found[0])]
        if len(found) == 1 and (found == post or others == [e]):
            e.absorb(found[0], "same post" if found == post else "left over in aligned context")
            people.remove(found[0])
            chinese.remove(found[0])
            english.remove(e)


def _chinese_surname(name: str) -> bool:
    """Whether a word of an English name may be a Chinese surname."""
    return any(word in surnames_by_spelling() for word in shadow(name).lower().replace("-", " ").split())


def _other_kind(en: Cluster, zh: Cluster) -> bool:
    """Whether both names have translated parts and share none."""
    ours, theirs = meanings_of(zh.names("zh")[0], "zh"), meanings_of(en.names("en")[0], "en")
    return bool(ours and theirs and not ours & theirs)


def _person(en: Cluster, zh: Cluster, together: Together, titles: Titles) -> tuple[float, str]:
    if en.type != "person":
        return 0.0, ""
    if _surnames_alone(zh.names("zh")[0], en.names("en")[0]):
        return (0.5 + 0.2 * together.share(en, zh)), "surname with a courtesy title"
    best = max((similarity(z, e) for z in zh.names("zh") for e in en.names("en")), key=lambda m: m.score)
    if best.score == 0:
        return 0.0, ""
    score = best.score
    why = [f"romanisation: {best.reason}"]
    if all(any("byline" in m.rule for m in (*c.mentions["en"], *c.mentions["zh"])) for c in (en, zh)):
        score += 0.3
        why.append("both bylines")
    if together.share(en, zh):
        score += 0.15
        why.append("aligned context")
    if same_post(titles.get(id(zh), ()), titles.get(id(en), ())):
        score += 0.3
        why.append("same post")
    return score, "; ".join(why)


def _surnames_alone(zh: str, en: str) -> bool:
    """陳先生 and Mr Chan."""
    title, _, surname = en.rpartition(" ")
    alone = title.rstrip(".") in honorifics() and len(zh) <= 4 and zh.endswith(("先生", "女士", "小姐", "太太"))
    return alone and shadow(zh)[:-2] in surnames_by_spelling().get(surname.lower(), ())


def same_post(zh: Sequence[str], en: Sequence[str]) -> bool:
    """Whether a title of one version can name the post of one of the other."""
    ours, theirs = [parse(t, "zh") for t in zh], [parse(t, "en") for t in en]
    return any(a and b and one_post(a, b) for a in ours for b in theirs)


def _body(en: Cluster, zh: Cluster, together: Together) -> tuple[float, str]:
    if en.type == "person":
        return 0.0, ""
    if en.key and zh.key:
        return 0.0, ""
    least = 0.9 if en.key or zh.key else 0.0
    same = {n.lower() for n in en.names("en")} & {n.lower() for n in zh.names("zh")}
    if same:
        return 1.0, "same name"
    score = max(likeness(z, e) for z in zh.names("zh") for e in en.names("en"))
    if score < least:
        return 0.0, ""
    if together.share(en, zh):
        return score + 0.2 if score >= 0.35 else 0.0, "translated parts; aligned context"
    return (score if score >= 0.65 else 0.0), "translated parts"
