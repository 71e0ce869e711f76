"""What is left over in aligned sentences: values of one kind that neither agree nor repeat what agrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.reconciling.evidence import Neighbourhood
from schemas import Claim, Language


class Residue:
    """The unsettled claims of a kind, by the link that their sentences belong to, in the order of the text."""

    def __init__(self, en: Sequence[Claim], zh: Sequence[Claim], around: Neighbourhood) -> None:
        self._around = around
        self._left: dict[tuple[int, Language], list[str]] = defaultdict(list)
        for claim in sorted([*en, *zh], key=lambda c: (c.evidence.source, c.evidence.start)):
            link = around.link_of(claim)
            if link is not None:
                self._left[link, claim.language].append(claim.id)

    def answers(self, en: Claim, zh: Claim) -> bool:
        """Do two claims stand at the same place among what their link leaves over, and is as much left over on both sides?"""
        link = self._around.link_of(en)
        if link is None or link != self._around.link_of(zh):
            return False
        here, there = self._left[link, "en"], self._left[link, "zh"]
        return len(here) == len(there) and here.index(en.id) == there.index(zh.id)
