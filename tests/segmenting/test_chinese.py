"""Chinese sentences and words."""

from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.reading.encodings import decode
from pipeline.segmenting import chinese
from pipeline.shadow import shadow

RAW = Path(__file__).parents[2] / "data" / "raw"


def parts(text):
    ends = [0, *chinese.sentence_ends(shadow(text)), len(text)]
    return [text[a:b] for a, b in pairwise(ends)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["天橋全長1.15公里。", "闊4.5米。"],
        ["他說：「我去。」", "她點頭。"],
        ["誰來付錢？", "誰來建造！", "沒有人。"],
        ["“居民等了十六年。”", "他补充。"],
        ["（見圖。）", "工程展開。"],
        ["計劃由A.B.C.公司承辦；造價3.2億元,佔地12萬平方米。", "明年完工。"],
        ["真的嗎？！", "是。"],
        ["等等……再說。"],
        ["「好！」，他說。"],
    ],
    ids=lambda s: s[0],
)
def test_sentences(sentences):
    assert parts("".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["。" * 50_000, "「" * 50_000, "。」" * 30_000, "…" * 50_000, "億" * 50_000])
def test_hostile_input_is_no_trouble(text):
    assert all(0 < end < len(text) for end in chinese.sentence_ends(shadow(text)))


def test_words_of_traditional_and_simplified_are_the_same():
    assert list(chinese.words(shadow("香港園區開幕，發展迅速。"))) == list(chinese.words(shadow("香港园区开幕，发展迅速。")))


def test_jieba_serves_where_the_accelerator_is_missing(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "rjieba", None)
    chinese.cutter.cache_clear()
    try:
        assert list(chinese.words("香港园区 开幕")) == [(0, 2), (2, 4), (5, 7)]
    finally:
        chinese.cutter.cache_clear()


@pytest.fixture(scope="module")
def both():
    """The cutters with and without the accelerator."""
    rjieba = pytest.importorskip("rjieba", reason="needs the extra fast")
    return partial(chinese._accelerated, rjieba.cut), chinese._jieba()


@pytest.mark.parametrize("path", sorted(RAW.rglob("*.txt")), ids=lambda p: p.stem)
def test_the_accelerator_cuts_the_samples_as_jieba_does(both, path):
    fast, slow = both
    text = shadow(decode(path.read_bytes(), path.name)[0])
    assert list(fast(text)) == list(slow(text))


@pytest.mark.parametrize(
    "text",
    [
        "a-b 12-3",
        "1.2b",
        "x.y.org",
        "a_b 1_1",
        "3.5%",
        "香港\r\n的\t\n人",
        "\U00020000\U00020000.",
        "T恤1.5元",
        "—…",
        "C# AA制 +1",
        "é\u200b人",
    ],
)
def test_the_accelerator_cuts_like_jieba(both, text):
    fast, slow = both
    assert list(fast(text)) == list(slow(text))
