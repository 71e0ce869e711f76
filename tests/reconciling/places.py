"""Places of claims without an article: which link each one's sentence belongs to, and what the links are worth."""

from __future__ import annotations

from pipeline.article import Link
from pipeline.reconciling.compare import compare
from pipeline.reconciling.evidence import Weighed


class Places:
    """Stands for a neighbourhood: `numbers` are the links of claims by id, `links` what they are worth."""

    def __init__(self, numbers=(), *, score=0.9, passage=False, unique=False, headlines=False):
        self.numbers, self.score = dict(numbers), score
        self._passage, self._unique, self._headlines = passage, unique, headlines

    def link_of(self, claim):
        return self.numbers.get(claim.id)

    def link(self, en, zh):
        number = self.link_of(en)
        return Link((number,), (number,), self.score) if number is not None and number == self.link_of(zh) else None

    def given(self):
        return self._passage

    def unique(self, en, zh):
        return self._unique

    def headlines(self, en, zh):
        return self._headlines


def weighed(en, zh, score=2.0, reasons=()):
    """A pair with so much evidence that both speak of one thing."""
    return Weighed(en, zh, compare(en, zh), score, reasons)
