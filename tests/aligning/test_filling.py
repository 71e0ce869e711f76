"""What has no anchors is linked by its place, its length and its paragraph, and otherwise not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.aligning.filling import fill
from pipeline.article import Link, Sentence


def version(language, lengths, blocks=None, roles=None):
    """Sentences of these lengths, each a paragraph of body text of its own unless told otherwise."""
    places = [(sum(lengths[:i]) + i, sum(lengths[: i + 1]) + i) for i in range(len(lengths))]
    return [
        Sentence(i, language, "made", start, end, (blocks or range(len(lengths)))[i], (roles or ["body"] * len(lengths))[i])
        for i, (start, end) in enumerate(places)
    ]


def filled(en, zh, links, anchors=None):
    nothing = [set() for _ in en], [set() for _ in zh]
    return [(link.en, link.zh) for link in fill(en, zh, anchors or nothing, [Link(a, b, 0.9) for a, b in links])]


FIRST, SECOND, THIRD = ((0,), (0,)), ((1,), (1,)), ((2,), (2,))


def test_sentences_between_links_face_each_other():
    en, zh = version("en", [90, 60, 90]), version("zh", [30, 20, 30])
    assert filled(en, zh, [FIRST, THIRD]) == [FIRST, SECOND, THIRD]


def test_what_stands_at_the_end_faces_each_other_too():
    assert filled(version("en", [90, 60]), version("zh", [30, 20]), [FIRST]) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (version("en", [90, 300, 90]), version("zh", [30, 10, 30])),
        (version("en", [90, 60, 90], roles=["body", "heading", "body"]), version("zh", [30, 20, 30])),
        (version("en", [90, 60, 60, 90]), version("zh", [30, 20, 30])),
    ],
    ids=["lengths", "roles", "numbers"],
)
def test_what_is_not_alike_does_not(en, zh):
    links = [FIRST, ((len(en) - 1,), (2,))]
    assert not {(i, j) for a, b in filled(en, zh, links) for i in a for j in b} & {(1, 1), (2, 1)}


def test_a_sentence_joins_the_link_of_its_paragraph_that_is_too_short_without_it():
    en, zh = version("en", [60, 60, 90], blocks=[0, 0, 1]), version("zh", [40, 30])
    assert filled(en, zh, [FIRST, ((2,), (1,))])[0] == ((0, 1), (0,))


def test_a_sentence_joins_the_link_whose_words_it_explains():
    en, zh = version("en", [90, 40, 90], blocks=[0, 1, 2]), version("zh", [40, 30])
    anchors = [{"value:1"}, {"value:5"}, {"value:2"}], [{"value:1", "value:5"}, {"value:2"}]
    assert filled(en, zh, [FIRST, ((2,), (1,))], anchors)[0] == ((0, 1), (0,))


def test_a_sentence_of_another_role_does_not():
    en, zh = version("en", [60, 60, 90], roles=["heading", "body", "body"]), version("zh", [20, 30])
    assert filled(en, zh, [((1,), (0,)), ((2,), (1,))]) == [((1,), (0,)), ((2,), (1,))]


lengths = st.lists(st.integers(1, 300), min_size=1, max_size=6)


@given(lengths, lengths, st.data())
def test_links_are_kept_and_no_sentence_is_linked_twice(en, zh, data):
    here, there = version("en", en), version("zh", zh)
    n = data.draw(st.integers(0, min(len(en), len(zh))))
    links = [((i,), (i,)) for i in range(n)]
    made = filled(here, there, links)
    assert all(any(set(a) <= set(c) and set(b) <= set(d) for c, d in made) for a, b in links)
    for side in (0, 1):
        members = [i for pair in made for i in pair[side]]
        assert len(members) == len(set(members))
