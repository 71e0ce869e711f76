"""Two claims with different values accuse a version only where both clearly speak of the same thing."""

import pytest

from pipeline.reconciling.conflict import accusation
from pipeline.reconciling.residue import Residue
from tests.factory import claim
from tests.reconciling.places import Places, weighed

COST = {"predicate": "project_cost"}


def accused(en, zh, score=2.0, reasons=(), *, linked=True, agreed=(), **around):
    places = Places({en.id: 0, zh.id: 0} if linked else {}, **around)
    return (
        accusation(en.kind, weighed(en, zh, score, reasons), places, Residue([en], [zh], [weighed(*p) for p in agreed], places)) is not None
    )


def pair(kind, en, zh, en_fields=None, zh_fields=None):
    return claim("en", kind, en, **(en_fields or {})), claim("zh", kind, zh, **(zh_fields or {}))


def test_the_same_place_and_a_slip_accuse():
    assert accused(*pair("money", "2.4E8 HKD", "2.4E9 HKD", COST, COST))


@pytest.mark.parametrize(
    ("kind", "en", "zh", "fields"),
    [
        ("money", "2.4E9 HKD", "2.4E9 HKD", (COST, COST)),
        ("date", "2029-05-04", "2029-06-04", ({"predicate": "published"}, {"predicate": "opened"})),
        ("quantity", "25 km", "25 t", ({}, {})),
        ("count", "6", "7", ({"subject_text": "other bidders"}, {"subject_text": "財團"})),
    ],
    ids=["equal", "stamp", "a length and a weight", "others"],
)
def test_never_accuses(kind, en, zh, fields):
    assert not accused(*pair(kind, en, zh, *fields), score=9.0)


def test_sentences_that_are_not_linked_need_more():
    assert not accused(*pair("count", "2150", "2780"), linked=False)
    assert accused(*pair("count", "2150", "2780"), score=3.5, linked=False)


def test_what_is_far_off_needs_more():
    near, far = pair("count", "340", "470"), pair("count", "3", "470")
    assert accused(*near)
    assert not accused(*far)


@pytest.mark.parametrize("evidence", [{"passage": True}, {"unique": True}, {"headlines": True}])
def test_what_else_accuses(evidence):
    doubtful = pair("count", "340", "470")
    assert not accused(*doubtful, score=1.9, linked=False)
    assert accused(*doubtful, score=2.9, linked=False, **evidence)


def test_one_that_agrees_elsewhere_accuses_only_in_so_many_words():
    en, zh = pair("count", "340", "470", {"predicate": "flats"}, {"predicate": "flats"})
    agreed = [pair("count", "340", "340")]
    assert accused(en, zh, 3.2, agreed=agreed)
    silent, other = pair("count", "340", "470")
    assert not accused(silent, other, 3.2, agreed=agreed)


def test_what_others_said_on_other_days_is_no_conflict():
    said = [{"predicate": "stated", "attribution": who} for who in ("person-a", "person-b")]
    same = pair("date", "2025-06", "2025-11", said[0], said[0])
    other = pair("date", "2025-06", "2025-11", *said)
    assert accused(*same, 2.4)
    assert not accused(*other, 2.4)


def test_two_that_agree_elsewhere_do_not_accuse():
    en, zh = pair("count", "340", "470", {"predicate": "flats"}, {"predicate": "flats"})
    assert not accused(en, zh, 9.0, agreed=[pair("count", "340", "340"), pair("count", "470", "470")])


def test_what_alone_is_left_of_one_subject_accuses_sooner():
    told = {"predicate": "headcount", "subject": "e-1"}
    en, zh = pair("count", "2860", "1800", told, told)
    reasons = ("same predicate: headcount", "same subject")
    assert accused(en, zh, 2.5, reasons, linked=False)
    assert not accused(en, zh, 2.5, reasons[:1], linked=False)
