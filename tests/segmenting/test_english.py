"""English sentences: what ends one and what does not."""

from itertools import pairwise

import pytest

from pipeline.segmenting.english import sentence_ends, words


def parts(text):
    ends = [0, *sentence_ends(text), len(text)]
    return [text[a:b].strip() for a, b in pairwise(ends)]


ONE = [
    "Mr. Ng and Dr. Ho met Prof. Au.",
    "It will cost HK$14.3 billion, or 3.5 per cent more.",
    "Administrative Regulation No. 35/2026 took effect.",
    "Critics disagree (see Editorial, p. A2, and pp. 14-16).",
    "C. Y. Leung spoke first.",
    "The U.S. President was there.",
    "Some goods, e.g. fruit, i.e. apples, are exempt.",
    '"Why now?" he asked.',
    "It closed at 5 p.m. Monday.",
    "Acme Co. Ltd. shares rose.",
    "Cap. 571 and Art. 23 apply, vol. 3, no. 4.",
    "He lives near St. Paul's.",
    "Wait… and see.",
]
SEVERAL = [
    ["It rose.", "It fell."],
    ['"I left school."', "He went to sea."],
    ["It is said (Ming Pao, p. A2).", "It was denied."],
    ["He said no.", "She agreed."],
    ["It went to Acme Ltd.", "The price was HK$3bn.", "Ms. Lee left."],
    ["It closed at 5 p.m.", "The next one opens at 6p.m. today."],
    ["Who pays?", "Who builds!", "“Nobody.”", "Then what?"],
    ["The bid was 2.5 million.", "$4 million more is due."],
    ["It is so.[12]", "It was so."],
]


@pytest.mark.parametrize("text", ONE)
def test_a_stop_within(text):
    assert parts(text) == [text]


@pytest.mark.parametrize("sentences", SEVERAL, ids=lambda s: s[0])
def test_a_stop_that_ends(sentences):
    assert parts(" ".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["." * 50_000, "A. " * 20_000, ". " * 20_000, "a" * 100_000 + ".", '."' * 30_000, "!? " * 20_000])
def test_hostile_input_is_no_trouble(text):
    assert all(0 < end < len(text) for end in sentence_ends(text))


def test_words_leave_white_space_out():
    text = "Mr. Ng\u00a0paid\n HK$14.3  billion."
    assert [text[a:b] for a, b in words(text)][:2] == ["Mr.", "Ng\u00a0paid"] or all(not text[a:b].isspace() for a, b in words(text))
