"""Over many documents: what has one id is one entity, unless its posts contradict."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from pipeline.linking.posts_agree import contradict, posts_of
from pipeline.mentions.names.posts import Post
from schemas import LANGUAGES, Bilingual, DocumentStatus, Entity, EntityRole, EntityStatus, Evidence, Names


def merge_entities(documents: Iterable[Iterable[Entity]]) -> tuple[Entity, ...]:
    """The entities of each document, those with one id merged, sorted by id.

    Two people with one name whose posts contradict stay apart: the later one's id gets a number behind it.
    """
    merged: dict[str, Merging] = {}
    for entity in chain.from_iterable(documents):
        merged.setdefault(entity.id, Merging()).add(entity)
    return tuple(sorted((e for same in merged.values() for e in same.entities()), key=lambda e: e.id))


class Merging:
    """Entities of one id, given one by one, in time and memory linear in what they name."""

    def __init__(self) -> None:
        self._found: list[_Merged] = []

    def add(self, entity: Entity) -> int:
        """Take an entity in; the index, in `entities`, of the one that it is part of."""
        posts = posts_of(entity)
        for index, other in enumerate(self._found):
            if entity.type != "person" or not contradict(other.posts, posts):
                other.add(entity, posts)
                return index
        self._found.append(_Merged(entity, posts))
        return len(self._found) - 1

    def entities(self) -> tuple[Entity, ...]:
        """What was given, merged; all but the first have a number behind their id."""
        found = [merged.entity() for merged in self._found]
        return (*found[:1], *(e.model_copy(update={"id": f"{e.id}-{n}"}) for n, e in enumerate(found[1:], 2)))


class _Merged:
    """One entity of several; dictionaries stand for sets that keep their order."""

    def __init__(self, entity: Entity, posts: list[Post]) -> None:
        self.posts: list[Post] = []
        self._first = entity
        self._names: dict[str, dict[str, None]] = {language: {} for language in LANGUAGES}
        self._label: dict[str, str | None] = dict.fromkeys(LANGUAGES)
        self._titles: set[tuple[str | None, str | None]] = set()
        self._roles: list[EntityRole] = []
        self._mentions: dict[Evidence, None] = {}
        self._documents: dict[str, EntityStatus] = {}
        self._reasons: dict[str, None] = {}
        self.add(entity, posts)

    def add(self, entity: Entity, posts: list[Post]) -> None:
        """Unite an entity's names, posts and places with those of the others."""
        for language in LANGUAGES:
            self._names[language] |= dict.fromkeys(getattr(entity.names, language))
            self._label[language] = self._label[language] or getattr(entity.label, language)
        new = [r for r in entity.roles if (r.title.en, r.title.zh) not in self._titles]
        if new:
            self._roles += new
            self._titles |= {(r.title.en, r.title.zh) for r in new}
            self.posts += posts
        self._mentions |= dict.fromkeys(entity.mentions)
        for listed in entity.documents:  # in one document that two come from, both languages count
            before = self._documents.setdefault(listed.document, listed.status)
            self._documents[listed.document] = listed.status if before == listed.status else "agreed"
        self._reasons |= dict.fromkeys(entity.matched_by)

    def entity(self) -> Entity:
        """The entity of all that was added."""
        names = Names(**{language: tuple(sorted(found, key=lambda n: -len(n))) for language, found in self._names.items()})
        return self._first.model_copy(
            update={
                "names": names,
                "label": Bilingual(**self._label),
                "roles": tuple(self._roles),
                "mentions": tuple(self._mentions),
                "status": _status(names),
                "documents": tuple(DocumentStatus(document=d, status=s) for d, s in sorted(self._documents.items())),
                "matched_by": tuple(self._reasons),
            }
        )


def _status(names: Names) -> EntityStatus:
    return "agreed" if names.en and names.zh else "only_en" if names.en else "only_zh"
