"""Words that stand for an entity: pronouns, `the company`, 該校, and a post that one person of the article holds."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from pipeline.article import Article, EntityMention, Sentence
from pipeline.lexicon import Row, rows
from pipeline.romanisation.syllables import english_given_names
from pipeline.shadow import shadow
from schemas import LANGUAGES, Entity, Language

_FAR: Final = 4
"""Sentences that an antecedent may be away."""
_MALE: Final = re.compile(r"\b(?:Mr|Sir|Lord|Father)\b|先生")
_FEMALE: Final = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Madam)\b|女士|小姐|太太")


class _Anaphor(Row):
    """A row of `anaphora.tsv`."""

    kind: str
    noun: tuple[str, ...] = ()
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def _anaphors(language: Language) -> tuple[re.Pattern[str], dict[str, tuple[_Anaphor, ...]]]:
    """The pattern of all words of a language, and the rows of each."""
    found: dict[str, list[_Anaphor]] = {}
    for row in rows("anaphora", _Anaphor):
        for word in getattr(row, language):
            found.setdefault(shadow(word), []).append(row)
    longest = sorted(found, key=len, reverse=True)
    words = "|".join(map(re.escape, longest))
    pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if language == "en" else re.compile(words)
    return pattern, {word: tuple(listed) for word, listed in found.items()}


def stand_ins(article: Article) -> tuple[EntityMention, ...]:
    """The places where a word stands for an entity of the article, with form `pronoun` or `title`."""
    entities = {e.id: e for e in article.entities}
    sexes = {e.id: _sex(e) for e in entities.values() if e.type == "person"}
    found: list[EntityMention] = []
    for language in LANGUAGES:
        by_sentence: dict[int, list[EntityMention]] = {}
        for mention in article.entity_mentions:
            if mention.language == language:
                by_sentence.setdefault(mention.sentence, []).append(mention)
        for mention in _titles(article, language, by_sentence):
            found.append(mention)
            insort(by_sentence.setdefault(mention.sentence, []), mention, key=lambda m: m.start)
        for sentence in article.sentences[language]:
            for mention in _pronouns(article, sentence, by_sentence, entities, sexes):
                found.append(mention)
                insort(by_sentence.setdefault(sentence.index, []), mention, key=lambda m: m.start)
    return tuple(found)


def _pronouns(
    article: Article,
    sentence: Sentence,
    mentions: dict[int, list[EntityMention]],
    entities: dict[str, Entity],
    sexes: dict[str, str],
) -> Iterator[EntityMention]:
    language = sentence.language
    text = article.shadows[sentence.source][sentence.start : sentence.end]
    pattern, meanings = _anaphors(language)
    for match in pattern.finditer(text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if any(m.start < end and start < m.end for m in mentions.get(sentence.index, ())):
            continue
        if (
            language == "zh"
            and len(match.group()) == 1
            and (text.startswith("其", max(0, match.start() - 1)) or text.startswith(("们", "人"), match.end()))
        ):
            continue
        listed = meanings.get(match.group()) or meanings.get(match.group().lower(), ())
        antecedent = _antecedent(sentence, start, mentions, entities, sexes, listed)
        if antecedent:
            yield EntityMention(language, sentence.source, start, end, sentence.index, antecedent.id, antecedent.type, "pronoun")


def _antecedent(
    sentence: Sentence,
    start: int,
    mentions: dict[int, list[EntityMention]],
    entities: dict[str, Entity],
    sexes: dict[str, str],
    listed: Sequence[_Anaphor],
) -> Entity | None:
    """The entity meant: the first fitting one of this sentence before the word, else of the nearest sentence before it."""
    if listed and listed[0].kind == "main company":
        companies = [e for e in entities.values() if e.type == "company"]
        return max(companies, key=lambda e: len(e.mentions), default=None)
    for index in range(sentence.index, max(-1, sentence.index - _FAR), -1):
        for mention in mentions.get(index, ()):
            entity = entities[mention.entity]
            if mention.start < start and any(_fits(entity, row, sexes) for row in listed):
                return entity
    return None


def _fits(entity: Entity, row: _Anaphor, sexes: dict[str, str]) -> bool:
    if row.kind in ("male", "female"):
        return entity.type == "person" and sexes.get(entity.id, "") in ("", row.kind)
    if row.kind == "company":
        return entity.type == "company"
    if entity.type != row.kind:
        return False
    ours, theirs = entity.names.zh, entity.names.en
    return any(n.endswith(shadow(noun)) for n in map(shadow, ours) for noun in row.noun) or any(
        noun in name for name in theirs for noun in row.noun
    )


def _sex(person: Entity) -> str:
    """What courtesy titles, else an English given name, tell of a person: male, female or nothing."""
    shown = " ".join(m.text for m in person.mentions)
    if _MALE.search(shown) or _FEMALE.search(shown):
        return "female" if _FEMALE.search(shown) else "male"
    first = next((n.split()[0].lower() for n in person.names.en if " " in n), "")
    return {"m": "male", "f": "female"}.get(english_given_names().get(first, ""), "")


def _holders(entities: Iterable[Entity], language: Language) -> dict[str, set[str]]:
    """The people that hold each title, as it is written in one language."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        for role in entity.roles:
            title = getattr(role.title, language)
            if title:
                found.setdefault(shadow(title).lower(), set()).add(entity.id)
    return found


def _titles(article: Article, language: Language, named: Mapping[int, Sequence[EntityMention]]) -> Iterator[EntityMention]:
    """A post without a name beside it that exactly one person of the article holds."""
    holders = _holders(article.entities, language)
    for post in article.names[language]:
        if post.type != "post" or not holders:
            continue
        held = holders.get(shadow(article.texts[post.source][post.start : post.end]).lower(), set())
        beside = any(
            -3 <= m.start - post.end <= 3 or 0 <= post.start - m.end <= 6 for m in named.get(post.sentence, ()) if m.type == "person"
        )
        if len(held) == 1 and not beside:
            yield EntityMention(language, post.source, post.start, post.end, post.sentence, next(iter(held)), "person", "title")
