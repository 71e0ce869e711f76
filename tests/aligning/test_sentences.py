"""Sentences are aligned in order, with gaps, merges and what was moved."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.aligning.sentences import align

A, B, C, D = ({f"value:{n}", f"name:{n}"} for n in (101, 202, 303, 404))


def pairs(links):
    return [(link.en, link.zh) for link in links]


def test_same_order():
    assert pairs(align([A, B, C], [A, B, C])) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_what_one_version_leaves_out_is_a_gap():
    assert pairs(align([A, B, C, D], [A, D])) == [((0,), (0,)), ((3,), (1,))]


def test_two_sentences_told_in_one():
    assert pairs(align([A, B], [A | B])) == [((0, 1), (0,))]
    assert pairs(align([A | B], [A, B])) == [((0,), (0, 1))]


def test_a_sentence_moved_out_of_order_is_found_by_strong_anchors():
    assert ((3,), (0,)) in pairs(align([A, B, C, D], [D, A, B, C]))


def test_nothing_in_common_links_nothing():
    assert align([{"value:1"}], [{"value:2"}]) == ()
    assert align([], [A]) == ()


anchored = st.lists(st.sets(st.sampled_from([f"value:{n}" for n in range(8)]), max_size=4), max_size=8)


@given(anchored, anchored)
def test_swapped_versions_mirror(en, zh):
    there = {(link.en, link.zh) for link in align(en, zh)}
    back = {(link.zh, link.en) for link in align(zh, en)}
    assert len(there) == len(back)
    assert sum(len(a) * len(b) for a, b in there) == sum(len(a) * len(b) for a, b in back)


@given(anchored, anchored)
def test_no_sentence_is_linked_twice(en, zh):
    links = align(en, zh)
    for side in ("en", "zh"):
        members = [i for link in links for i in getattr(link, side)]
        assert len(members) == len(set(members))
