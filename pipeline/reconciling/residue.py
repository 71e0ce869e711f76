"""What is left over when the claims that agree are paired: which of it repeats what agrees, and what stands at the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from pipeline.reconciling.compare import bare
from pipeline.reconciling.days import names_day
from pipeline.reconciling.evidence import Neighbourhood, Weighed
from schemas import Claim, Count, Date, Language

_SMALL: Final = 10


class Residue:
    """The claims of a kind without a partner, by the link that their sentences belong to, in the order of the text."""

    def __init__(self, en: Sequence[Claim], zh: Sequence[Claim], agreed: Sequence[Weighed], around: Neighbourhood) -> None:
        self._around = around
        said = {"en": [bare(p.en) for p in agreed], "zh": [bare(p.zh) for p in agreed]}
        self._repeats = {c.id for c in (*en, *zh) if bare(c) in said[c.language]}
        self._left: dict[tuple[int, int, Language], list[str]] = defaultdict(list)
        for claim in sorted([*en, *zh], key=lambda c: (c.evidence.source, c.evidence.start)):
            link = around.link_of(claim)
            if link is not None and not self.repeats(claim):
                self._left[link, _grain(claim), claim.language].append(claim.id)

    def repeats(self, claim: Claim) -> bool:
        """Does a claim say again what elsewhere agrees with the other version?"""
        return claim.id in self._repeats

    def answers(self, en: Claim, zh: Claim) -> bool:
        """Do two claims stand at the same place among what their link leaves over, and is as much left over on both sides?"""
        link = self._around.link_of(en)
        if link is None or link != self._around.link_of(zh) or self.repeats(en) or self.repeats(zh):
            return False
        grain = _grain(en)
        here, there = self._left[link, grain, "en"], self._left[link, grain, "zh"]
        return len(here) == len(there) and en.id in here and zh.id in there and here.index(en.id) == there.index(zh.id)


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
