"""What is left over when the claims that agree are paired: which of it repeats what agrees, and what stands at the same place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.reconciling.compare import bare
from pipeline.reconciling.days import names_day
from pipeline.reconciling.evidence import Neighbourhood, Weighed
from pipeline.reconciling.slips import plainly_slipped
from schemas import Claim, Count, Date, Language

_SMALL: Final = 10


class Residue:
    """The claims of a kind without a partner, by the link that their sentences belong to, in the order of the text."""

    def __init__(
        self, en: Sequence[Claim], zh: Sequence[Claim], agreed: Sequence[Weighed], around: Neighbourhood, unanswered: Iterable[Weighed] = ()
    ) -> None:
        self._around = around
        self._unanswered = {(p.en.id, p.zh.id) for p in unanswered}
        said = {"en": [bare(p.en) for p in agreed], "zh": [bare(p.zh) for p in agreed]}
        self._repeats = {c.id for c in (*en, *zh) if bare(c) in said[c.language]}
        self._predicates = Counter((c.language, c.predicate) for c in (*en, *zh))
        self._left: dict[tuple[int, int, Language], list[str]] = defaultdict(list)
        for claim in sorted([*en, *zh], key=lambda c: (c.evidence.source, c.evidence.start)):
            link = around.link_of(claim)
            if link is not None and not self.repeats(claim):
                self._left[link, _grain(claim), claim.language].append(claim.id)

    def repeats(self, claim: Claim) -> bool:
        """Does a claim say again what elsewhere agrees with the other version?"""
        return claim.id in self._repeats

    def unanswered(self, en: Claim, zh: Claim) -> bool:
        """Are two claims all that two linked sentences do not say alike, whatever is said elsewhere?"""
        return (en.id, zh.id) in self._unanswered

    def sole(self, en: Claim, zh: Claim) -> bool:
        """Is each all that its version leaves over with this predicate?"""
        return en.predicate == zh.predicate and all(self._predicates[c.language, c.predicate] == 1 for c in (en, zh))

    def answers(self, en: Claim, zh: Claim) -> bool:
        """Do two claims stand at the same place among what their link leaves over, and is as much left over on both sides?"""
        link = self._around.link_of(en)
        if link is None or link != self._around.link_of(zh) or self.repeats(en) or self.repeats(zh):
            return False
        grain = _grain(en)
        here, there = self._left[link, grain, "en"], self._left[link, grain, "zh"]
        return len(here) == len(there) and en.id in here and zh.id in there and here.index(en.id) == there.index(zh.id)


def unanswered(weighed: Iterable[Weighed], around: Neighbourhood) -> list[Weighed]:
    """Pairs of claims of two linked sentences that are alone, each in its own, in finding no like in the other.

    Of several that find none, two are alone where only they look like slips of each other, in long figures.
    """
    linked = [p for p in weighed if around.beside(p.en, p.zh)]
    answered = {c.id for p in linked if p.comparison.relation != "different" and as_fine(p) for c in (p.en, p.zh)}
    left: dict[tuple[int | None, bool, int], list[Weighed]] = defaultdict(list)
    for p in linked:
        if as_fine(p) and answered.isdisjoint((p.en.id, p.zh.id)):
            left[around.link_of(p.en), around.entitles(p.en), _grain(p.en)].append(p)
    alone = ([p for p in pairs if plainly_slipped(p.en, p.zh, p.comparison)] if len(pairs) > 1 else pairs for pairs in left.values())
    return [pairs[0] for pairs in alone if len(pairs) == 1]


def as_fine(p: Weighed) -> bool:
    """Are two dates both years, months or days? "In February" says little of the 11th."""
    return _grain(p.en) == _grain(p.zh)


def _grain(claim: Claim) -> int:
    """Years, months and days are left over apart, and what versions take and leave freely."""
    if _loose(claim):
        return -1
    return claim.value.edtf.count("-") if isinstance(claim.value, Date) else 0


def _loose(claim: Claim) -> bool:
    """Is it a small number in words, a date that leans on the day of publication (今年, "yesterday")?"""
    if isinstance(claim.value, Count):
        return common(claim) and not any(c.isdigit() for c in claim.evidence.text)
    return isinstance(claim.value, Date) and not names_day(claim.evidence.text)


def common(claim: Claim) -> bool:
    """A small number that many things share."""
    return isinstance(claim.value, Count) and claim.value.number is not None and claim.value.number <= _SMALL
