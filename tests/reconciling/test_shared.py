"""The predicate of an agreed fact goes to the claims that say nothing, less, or nearly the same."""

import pytest

from pipeline.reconciling.shared import with_shared_predicates
from schemas import Bilingual, Fact
from tests.factory import claim


def told(predicate, own, status="agreed", kind="count"):
    """What a claim says that stands in a fact with a predicate."""
    one = claim("zh", kind, "30", predicate=own)
    fact = Fact(
        id="f",
        document="made",
        kind=kind,
        predicate=predicate,
        value=one.value,
        status=status,
        claims=(one.id,),
        quotes=Bilingual(),
        confidence=0.9,
    )
    (said,) = with_shared_predicates([one], [fact])
    assert (said.predicate == own) == (said == one)
    assert said.confidence <= one.confidence
    return said.predicate


@pytest.mark.parametrize(
    ("fact", "own", "after"),
    [
        ("flats", None, "flats"),
        ("stake", "share", "stake"),
        ("students", "pupils", "students"),
        ("flats", "flats", "flats"),
        ("flats", "students", "students"),
        ("share", "stake", "stake"),
        ("published", None, None),
        ("opened", "published", "published"),
        (None, "flats", "flats"),
    ],
)
def test_of_agreed_facts(fact, own, after):
    assert told(fact, own) == after


@pytest.mark.parametrize("status", ["conflict", "only_zh"])
def test_of_no_others(status):
    assert told("flats", None, status) is None


def test_the_label_follows():
    one = claim("en", "count", "30", subject_text="flats")
    fact = Fact(
        id="f",
        document="made",
        kind="count",
        predicate="flats",
        value=one.value,
        status="agreed",
        claims=(one.id,),
        quotes=Bilingual(),
        confidence=0.9,
    )
    assert "flats" in next(iter(with_shared_predicates([one], [fact]))).label
