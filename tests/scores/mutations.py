"""Articles with one value changed in one version: each change must be found as a conflict, and nothing else with it.

`python -m tests.scores.mutations FOLDER...` prints how many of the changes were found, and with `--misses` which were not.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.article import Article
from pipeline.reading import discover, read
from pipeline.reconciling.compare import compare
from pipeline.stages import run
from schemas import Claim, Document, Evidence, Fact, Language

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
SCALES = {"en": (("billion", "million"), ("million", "billion")), "zh": (("億", "萬"), ("亿", "万"))}
UNITS = {
    "en": (("square metres", "hectares"), ("hectares", "square metres"), ("square feet", "square metres")),
    "zh": (("平方米", "公頃"), ("公頃", "平方米"), ("平方呎", "平方米"), ("平方米", "公顷"), ("公顷", "平方米")),
}
HAN = "一二三四五六七八九"


@dataclass(frozen=True)
class Mutation:
    """One changed value, and what became of it."""

    document: str
    kind: str
    change: str
    was: str
    now: str
    found: bool
    false: int
    """Conflicts elsewhere that the unchanged article does not have."""


def rewritings(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Other values in the same form, each with the name of what was changed."""
    numbers = list(re.finditer(r"(?<![\d.,])[1-8][\d,.]*", text))
    digit = numbers[-1] if numbers else None  # of a range the upper end, so that it stays one
    years = list(re.finditer(r"(?:19|20)\d\d", text))
    year = years[-1] if years else None  # of a range the last, for the same reason
    if digit and not year:
        yield "digit", text[: digit.start()] + str(int(digit.group()[0]) + 1) + text[digit.start() + 1 :]
    if year:
        yield "year", text[: year.end() - 1] + str((int(text[year.end() - 1]) + 3) % 10) + text[year.end() :]
    han = None if digit or language == "en" else re.search(f"[{HAN[1:8]}](?=[{HAN}十百千萬億成])", text)
    if han and "年" not in text and "季" not in text and "十月" not in text:
        yield "digit", text[: han.start()] + HAN[HAN.index(han.group()) + 1] + text[han.end() :]
    month = re.search("|".join(MONTHS), text) if language == "en" else None
    if month:
        yield "month", text.replace(month.group(), MONTHS[(MONTHS.index(month.group()) + 4) % 12], 1)
    for name, table in (("magnitude", SCALES), ("unit", UNITS)):
        for old, new in table[language]:
            if old in text and (name == "unit" or new not in text) and text.count(old) == 1:
                yield name, text.replace(old, new, 1)
                break


def rewritten(document: Document, place: Evidence, new: str) -> Document:
    """The document with other words at one place; blocks behind it are shifted."""
    more = len(new) - (place.end - place.start)
    sources = tuple(
        s.model_copy(update={"text": s.text[: place.start] + new + s.text[place.end :]}) if s.path == place.source else s
        for s in document.sources
    )
    blocks = tuple(
        b.model_copy(update={"start": b.start + (more if b.start > place.start else 0), "end": b.end + more})
        if b.source == place.source and b.end > place.start
        else b
        for b in document.blocks
    )
    return document.model_copy(update={"sources": sources, "blocks": blocks})


def mutations(document: Document) -> Iterator[Mutation]:
    """Every agreed fact that each version states once, changed in one version in every way that makes another value of it."""
    plain = run(document)
    before = {_words(plain, fact) for fact in plain.facts if fact.status == "conflict"}
    claims = {c.id: c for c in plain.claims}
    for fact in plain.facts:
        pair = {c.language: c for c in (claims[i] for i in fact.claims)}
        if fact.status != "agreed" or len(fact.claims) != 2 or len(pair) != 2 or "published" in {c.predicate for c in pair.values()}:
            continue
        for language, other in (("en", "zh"), ("zh", "en")):
            place = pair[language].evidence
            for change, new in rewritings(place.text, language):
                changed = run(rewritten(document, place, new))
                here = _claim_at(changed, place, len(new), fact.kind)
                if here and _differs(here, pair[other]):
                    yield _outcome(document, change, place, new, changed, here, before)


def _claim_at(article: Article, place: Evidence, length: int, kind: str) -> Claim | None:
    return next(
        (
            c
            for c in article.claims
            if (c.kind, c.evidence.source, c.language) == (kind, place.source, place.language)
            and c.evidence.start < place.start + length
            and place.start < c.evidence.end
        ),
        None,
    )


def _differs(claim: Claim, other: Claim) -> bool:
    return compare(*((claim, other) if claim.language == "en" else (other, claim))).relation == "different"


def _words(article: Article, fact: Fact) -> frozenset[str]:
    claims = {c.id: c for c in article.claims}
    return frozenset(claims[i].evidence.text for i in fact.claims)


def _outcome(
    document: Document, change: str, place: Evidence, new: str, changed: Article, here: Claim, before: set[frozenset[str]]
) -> Mutation:
    conflicts = [f for f in changed.facts if f.status == "conflict"]
    false = [f for f in conflicts if here.id not in f.claims and _words(changed, f) not in before]
    found = any(here.id in f.claims for f in conflicts)
    return Mutation(document.id, here.kind, change, place.text, new, found, len(false))


def of_folders(folders: Sequence[Path]) -> list[Mutation]:
    """The mutations of all articles in folders."""
    documents = [read(each).document for each in discover(folders)[0]]
    return [m for document in documents if document for m in mutations(document)]


def rates(some: Sequence[Mutation]) -> tuple[float, float]:
    """The share of changes that were found, and the share that raised a false conflict elsewhere."""
    return sum(m.found for m in some) / len(some), sum(m.false > 0 for m in some) / len(some)


def main() -> None:
    """Print the rates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    all_of_them = of_folders(options.folders)
    for change in sorted({m.change for m in all_of_them}):
        some = [m for m in all_of_them if m.change == change]
        print(f"{change:10} {sum(m.found for m in some):4} of {len(some):4}")
    found, false = rates(all_of_them)
    print(f"found {found:.1%} of {len(all_of_them)}, with a false conflict elsewhere {false:.1%}")
    if options.misses:
        for m in all_of_them:
            if not m.found or m.false:
                print("MISS " if not m.found else "FALSE", m.document, m.kind, m.change, m.was, "->", m.now)


if __name__ == "__main__":
    main()
