"""Claims: what each value is said of, by whom, how surely."""

from pipeline.claims.cues import canonical, family
from pipeline.claims.predicate import GENERIC
from pipeline.claims.stage import make_claims

__all__ = ["GENERIC", "canonical", "family", "make_claims"]
