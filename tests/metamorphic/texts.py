"""What the metamorphic tests turn over: the samples and an invented article, and their conflicts in a form that survives it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from pipeline.article import Article
from pipeline.reading import discover, read, read_pair
from pipeline.stages import run
from schemas import Document, Language

RAW = Path(__file__).resolve().parents[2] / "data" / "raw"
SAMPLES = sorted({path.name.split(".")[0] for path in RAW.iterdir() if not path.name.startswith("README")})

EN = """Ferry pier at Sham Wan to be rebuilt for HK$640 million

The Civil Engineering and Development Department announced on 14 March 2028 that the ferry pier at Sham Wan would be rebuilt at a cost of HK$640 million.

The Director, Ms Lam Wai-yee, said the new pier would have 3 berths and a floor area of 2,800 square metres, about 40 per cent more than the old one.

Works will begin in the third quarter of 2028 and are expected to be completed by the end of 2031, the department said.

The present pier, which opened in 1974, was used by more than 11,000 passengers a day last year, up 6.5 per cent.

Hang Tat Ferries, which runs 74 sailings a day, will move to a floating pier 350 metres away.

The department received 5 tenders; the lowest bid was HK$587 million."""

ZH = """深灣渡輪碼頭斥6.4億元重建

土木工程拓展署於2028年3月14日宣布，深灣渡輪碼頭將會重建，造價6.4億元。

署長林慧儀表示，新碼頭設有三個泊位，樓面面積2,800平方米，較舊碼頭增加約四成。

署方指，工程將於2028年第三季展開，預計2031年底前完成。

現有碼頭於1974年啟用，去年每日有逾11,000名乘客使用，上升6.5%。

恆達渡輪每日開出74個班次，將遷往350米外的浮動碼頭。

署方共收到五份標書，最低標價為5.87億元。"""


@cache
def document(name: str) -> Document:
    """A sample by its name, or `made`."""
    if name == "made":
        return read_pair("made", EN, ZH, "2028-03-15")
    (item,) = [i for i in discover([RAW])[0] if i.id == name]
    found = read(item).document
    assert found is not None
    return found


@cache
def paragraphs(name: str, language: Language) -> tuple[str, ...]:
    """The blocks of one version, as texts."""
    of = document(name)
    texts = {s.path: s.text for s in of.sources}
    return tuple(texts[b.source][b.start : b.end] for b in of.blocks if b.language == language)


def of_paragraphs(en: Sequence[str], zh: Sequence[str]) -> Article:
    """The article of two versions given by their paragraphs, through all stages."""
    return run(read_pair("turned", "\n\n".join(en), "\n\n".join(zh), "2028-03-15"))


def told(article: Article) -> list[tuple[object, ...]]:
    """The facts without ids and places: kind, status, and the words of each version."""
    claims = {c.id: c for c in article.claims}
    words = {f.id: tuple(sorted((claims[i].language, claims[i].evidence.text) for i in f.claims)) for f in article.facts}
    return sorted((f.kind, f.status, words[f.id]) for f in article.facts)


def conflicts(article: Article) -> list[set[tuple[str, str]]]:
    """Of each fact in conflict, what the versions say: every English wording with every Chinese one."""
    return [
        {(en, zh) for language, en in words if language == "en" for other, zh in words if other == "zh"}
        for _, status, words in told(article)
        if status == "conflict"
    ]


def new_conflicts(article: Article, *before: Article) -> list[set[tuple[str, str]]]:
    """The conflicts of an article that say nothing that a conflict of other ones says."""
    known = set().union(*(said for other in before for said in conflicts(other)))
    return [said for said in conflicts(article) if said.isdisjoint(known)]
