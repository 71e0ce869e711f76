"""Sentences of an article: exact places, nothing lost, nothing twice; and the same as spaCy pipelines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.article import Article
from pipeline.reading import read_pair
from pipeline.segmenting import language_pipeline, segment

TEXT = st.text(
    st.one_of(
        st.sampled_from("香港園區開幕。，；：「」『』！？（）億元二〇年月日　 \n\r\tABCxyz.!?\"'’”()[]0123456789%$…-—*#>|"),
        st.characters(codec="utf-8"),
    ),
    max_size=200,
)


def article(en, zh):
    return segment(Article.of(read_pair("x", en, zh)))


@settings(deadline=None)
@given(TEXT, TEXT)
def test_sentences_hold_every_character_of_their_block_once(en, zh):
    found = article(en, zh)
    for language, sentences in found.sentences.items():
        assert [s.index for s in sentences] == list(range(len(sentences)))
        assert all(s.language == language for s in sentences)
    by_block = {}
    for s in (s for own in found.sentences.values() for s in own):
        by_block.setdefault(s.block, []).append(s)
    for number, block in enumerate(found.document.blocks):
        own = by_block.get(number, [])
        text = found.texts[block.source]
        at = block.start
        for s in own:
            assert block.start <= at <= s.start < s.end <= block.end
            assert text[at : s.start].strip() == ""
            assert not text[s.start].isspace()
            assert not text[s.end - 1].isspace()
            assert s.words[0][0] == s.start
            assert s.words[-1][1] == s.end
            assert all(a < b <= c < d for (a, b), (c, d) in zip(s.words, s.words[1:], strict=False))
            at = s.end
        assert text[at : block.end].strip() == ""


@settings(deadline=None)
@given(TEXT)
def test_the_spacy_pipelines_keep_the_text(text):
    for language in ("en", "zh"):
        doc = language_pipeline(language)(text)
        assert doc.text == text
        assert [t for t in doc if not t.is_space] == [t for s in doc.sents for t in s if not t.is_space]


def test_sentences_and_spacy_agree():
    text = "Mr. Ng paid HK$14.3 billion. He left (p. A2). It rose."
    ours = article(text, "香港園區開幕。孫先生說：「好。」").sentences
    assert [text[s.start : s.end] for s in ours["en"]] == [str(s) for s in language_pipeline("en")(text).sents]
    assert len(ours["zh"]) == 2


def test_roles_come_along_and_blocks_are_never_joined():
    found = article("Works begin\n\nThe bridge opened.", "工程展開\n\n大橋啟用。")
    assert [(s.role, s.block) for s in found.sentences["en"]] == [("title", 0), ("body", 1)]
    assert [(s.role, s.block) for s in found.sentences["zh"]] == [("title", 2), ("body", 3)]
