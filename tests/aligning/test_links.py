"""Links in order: the weak yield to the strong, and those that share a sentence are one."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.aligning.links import merged, without_doubtful
from pipeline.article import Link

STRONG, FAIR, WEAK = 0.9, 0.5, 0.2


def test_a_weak_link_of_a_sentence_with_a_strong_one_elsewhere_goes():
    strong, weak, other = Link((0,), (0,), STRONG), Link((0,), (4,), WEAK), Link((2,), (2,), WEAK)
    assert without_doubtful([strong, weak, other]) == [strong, other]


def test_a_fair_link_stays_beside_a_strong_one():
    links = [Link((0,), (0,), STRONG), Link((0,), (1,), FAIR)]
    assert without_doubtful(links) == links


def test_links_that_share_a_sentence_are_one():
    (one,) = merged([Link((0,), (0,), FAIR, ("b",)), Link((1,), (0,), STRONG, ("a",))])
    assert one == Link((0, 1), (0,), STRONG, ("a", "b"))


def test_a_link_that_touches_two_joins_them():
    assert merged([Link((0,), (0,), FAIR), Link((1,), (1,), FAIR), Link((0, 1), (2,), FAIR)]) == [Link((0, 1), (0, 1, 2), FAIR)]


sentences = st.sets(st.integers(0, 6), min_size=1, max_size=2).map(lambda s: tuple(sorted(s)))
some_links = st.lists(st.builds(Link, sentences, sentences, st.sampled_from([WEAK, FAIR, STRONG])), max_size=6)


@given(some_links)
def test_merging_loses_no_sentence_and_leaves_none_twice(links):
    made = merged(links)
    for side in ("en", "zh"):
        members = [i for link in made for i in getattr(link, side)]
        assert sorted(members) == sorted({i for link in links for i in getattr(link, side)})


@given(some_links)
def test_merging_again_changes_nothing(links):
    made = merged(links)
    assert merged(made) == made
