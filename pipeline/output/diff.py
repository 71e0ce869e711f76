"""What two runs say differently: facts that are new, gone or changed, in words and as JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from schemas import Fact, FactBase
from schemas.flat import in_words


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as a reader tells it, without ids and offsets, which shift when an article is edited elsewhere."""

    kind: str
    predicate: str | None
    subject: str | None
    value: str | None
    value_en: str | None
    value_zh: str | None
    approximation: str
    status: str
    differences: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A fact in both runs: what it was and is, field by field; the quotes are the new ones."""

    fact: Fact
    fields: dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class Diff:
    """Facts new, gone and changed from one run to the next, and the number of the others; documents new and gone."""

    new: tuple[Fact, ...]
    gone: tuple[Fact, ...]
    changed: tuple[Change, ...]
    unchanged: int
    new_documents: tuple[str, ...]
    gone_documents: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed or self.new_documents or self.gone_documents)

    def to_json(self) -> dict[str, Any]:
        """The difference as JSON: facts whole, changes as `{"fact": …, "fields": {name: [old, new]}}`."""
        return {
            "documents": {"new": list(self.new_documents), "gone": list(self.gone_documents)},
            "new": [f.model_dump(mode="json") for f in self.new],
            "gone": [f.model_dump(mode="json") for f in self.gone],
            "changed": [
                {"fact": c.fact.model_dump(mode="json"), "fields": {k: list(v) for k, v in c.fields.items()}} for c in self.changed
            ],
            "unchanged": self.unchanged,
        }

    def in_words(self) -> str:
        """The difference in lines: `+` new, `-` gone, `~` changed, and the counts last."""
        lines = [f"+ document {d}" for d in self.new_documents] + [f"- document {d}" for d in self.gone_documents]
        lines += [line for fact in self.new for line in _lines("+", fact)]
        lines += [line for fact in self.gone for line in _lines("-", fact)]
        for change in self.changed:
            head, *quotes = _lines("~", change.fact)
            lines += [
                head,
                *(f"    {name.replace('_', ' ')}: {old or '-'} -> {new or '-'}" for name, (old, new) in change.fields.items()),
                *quotes,
            ]
        counts = f"{len(self.new)} new, {len(self.gone)} gone, {len(self.changed)} changed, {self.unchanged} unchanged"
        return "\n".join([*lines, counts])


def _lines(sign: str, fact: Fact) -> list[str]:
    value = in_words(fact.value) or "in conflict"
    head = f"{sign} {fact.document}: {(fact.predicate or fact.kind).replace('_', ' ')}: {value} [{fact.status}]"
    return [head, *(f"    {quote}" for quote in (fact.quotes.en, fact.quotes.zh) if quote)]


def diff(old: FactBase, new: FactBase) -> Diff:
    """Compare two runs.

    A fact is the same in both when it has the same id, or else, in the same document, the same kind and the same words at its
    places (an edit above it moved it), or else tells the same in the same document.
    """
    before, after = _Side(old), _Side(new)
    pairs: list[tuple[Fact, Fact]] = []
    for key in (_Side.identity, _Side.words, _Side.told_where):
        pairs += _pair(before, after, key)
    changed = tuple(Change(b, fields) for a, b in pairs if (fields := _fields(before.told(a), after.told(b))))
    old_ids, new_ids = ([d.id for d in base.documents] for base in (old, new))
    order = {fact.id: i for i, fact in enumerate(new.facts)}
    return Diff(
        new=tuple(after.left),
        gone=tuple(before.left),
        changed=tuple(sorted(changed, key=lambda c: order[c.fact.id])),
        unchanged=len(pairs) - len(changed),
        new_documents=tuple(d for d in new_ids if d not in set(old_ids)),
        gone_documents=tuple(d for d in old_ids if d not in set(new_ids)),
    )


class _Side:
    """One of the two runs: its facts that have no partner yet, and what they say."""

    def __init__(self, factbase: FactBase) -> None:
        self.left = list(factbase.facts)
        self._claims = {c.id: c for c in factbase.claims}
        self._names = {e.id: e.label.en or e.label.zh for e in factbase.entities}

    def identity(self, fact: Fact) -> object:
        """The id."""
        return fact.id

    def words(self, fact: Fact) -> object:
        """Document, kind, and the words at the places of its claims."""
        said = (self._claims[key] for key in fact.claims if key in self._claims)
        return fact.document, fact.kind, tuple(sorted(Counter((c.language, c.evidence.text) for c in said).items()))

    def told_where(self, fact: Fact) -> object:
        """Document and all that it tells."""
        return fact.document, self.told(fact)

    def told(self, fact: Fact) -> Told:
        """What the fact tells."""
        said = [self._claims[key] for key in fact.claims if key in self._claims]
        en, zh = (
            " | ".join(sorted({in_words(c.value) or "" for c in said if c.language == language})) or None for language in ("en", "zh")
        )
        return Told(
            kind=fact.kind, predicate=fact.predicate, subject=self._names.get(fact.subject or ""), value=in_words(fact.value),
            value_en=en, value_zh=zh, approximation=fact.approximation, status=fact.status,
            differences=", ".join(sorted(d.type for d in fact.differences)) or None,
        )  # fmt: skip


def _pair(before: _Side, after: _Side, key: Callable[[_Side, Fact], object]) -> list[tuple[Fact, Fact]]:
    """Take facts with equal keys off both sides, those of one key in their order."""
    waiting: dict[object, list[Fact]] = defaultdict(list)
    for fact in before.left:
        waiting[key(before, fact)].append(fact)
    pairs, left = [], []
    for fact in after.left:
        partners = waiting[key(after, fact)]
        if partners:
            pairs.append((partners.pop(0), fact))
        else:
            left.append(fact)
    taken = {id(a) for a, _ in pairs}
    before.left = [fact for fact in before.left if id(fact) not in taken]
    after.left = left
    return pairs


def _fields(old: Told, new: Told) -> dict[str, tuple[str | None, str | None]]:
    pairs = ((f.name, getattr(old, f.name), getattr(new, f.name)) for f in fields(Told))
    return {name: (was, now) for name, was, now in pairs if was != now}
