"""Over many documents: what has one id is one entity, unless its posts contradict."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from pipeline.linking.posts_agree import contradict
from schemas import DocumentStatus, Entity, EntityStatus, Names


def merge_entities(documents: Iterable[Iterable[Entity]]) -> tuple[Entity, ...]:
    """The entities of each document, those with one id merged, sorted by id.

    Two people with one name whose posts contradict stay apart: the later one's id gets a number behind it.
    """
    merged: dict[str, list[Entity]] = {}
    for entity in chain.from_iterable(documents):
        same = merged.setdefault(entity.id, [])
        for index, other in enumerate(same):
            if not contradict(other, entity):
                same[index] = _merged(other, entity)
                break
        else:
            same.append(entity)
    apart = (e.model_copy(update={"id": f"{e.id}-{n}"}) if n > 1 else e for same in merged.values() for n, e in enumerate(same, 1))
    return tuple(sorted(apart, key=lambda e: e.id))


def _merged(one: Entity, other: Entity) -> Entity:
    names = Names(en=_union(one.names.en, other.names.en), zh=_union(one.names.zh, other.names.zh))
    roles = dict.fromkeys((r.title.en, r.title.zh) for r in one.roles)
    return one.model_copy(
        update={
            "names": names,
            "label": one.label.model_copy(update={"en": one.label.en or other.label.en, "zh": one.label.zh or other.label.zh}),
            "roles": (*one.roles, *(r for r in other.roles if (r.title.en, r.title.zh) not in roles)),
            "mentions": tuple(dict.fromkeys((*one.mentions, *other.mentions))),
            "status": _status(names),
            "documents": _documents(one, other),
            "matched_by": tuple(dict.fromkeys((*one.matched_by, *other.matched_by))),
        }
    )


def _documents(one: Entity, other: Entity) -> tuple[DocumentStatus, ...]:
    """The status in each document; in one document that both come from, both languages count."""
    found: dict[str, EntityStatus] = {}
    for listed in (*one.documents, *other.documents):
        before = found.get(listed.document, listed.status)
        found[listed.document] = listed.status if before == listed.status else "agreed"
    return tuple(DocumentStatus(document=d, status=s) for d, s in sorted(found.items()))


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys((*one, *other)), key=lambda n: -len(n)))


def _status(names: Names) -> EntityStatus:
    return "agreed" if names.en and names.zh else "only_en" if names.en else "only_zh"
