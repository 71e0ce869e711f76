"""The two languages as spaCy pipelines: our words as tokens, our sentences as sentences, for those who already use spaCy."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pipeline.segmenting import chinese, english
from pipeline.shadow import shadow
from schemas import Language

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_SENTENCES = "factbase_sentences"


class ChineseTokenizer:
    """A spaCy tokenizer: jieba's words over the shadow, cut from the text itself, so that `doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a Chinese text in Traditional or Simplified characters; white space is kept as spaCy keeps it."""
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in (*chinese.words(shadow(text)), (len(text), len(text))):
            gap = text[at:start]
            if gap.startswith(" ") and words:
                spaces[-1], gap = True, gap[1:]
            words += [part for part in (gap, text[start:end]) if part]
            spaces += [False] * (len(words) - len(spaces))
            at = end
        return Doc(self.vocab, words=words, spaces=spaces)


def mark_sentences(doc: Doc) -> Doc:
    """A spaCy component: sentence starts where our rules find them."""
    zh = doc.lang_ == "zh"
    ends = [*(chinese.sentence_ends(shadow(doc.text)) if zh else english.sentence_ends(doc.text)), len(doc.text)]
    at = 0
    starts = True
    for token in doc:
        while token.idx >= ends[at]:
            at, starts = at + 1, True
        token.is_sent_start = starts and not token.is_space
        starts = starts and token.is_space
    return doc


@cache
def language_pipeline(language: Language) -> Pipeline:
    """The spaCy pipeline of a language; the same object each time. Chinese tokens are jieba's, offsets are the text's.

    >>> [str(s) for s in language_pipeline("zh")("香港園區開幕。孫先生致辭。").sents]
    ['香港園區開幕。', '孫先生致辭。']
    """
    import spacy
    from spacy.language import Language as Factory

    if not Factory.has_factory(_SENTENCES):
        Factory.component(_SENTENCES, func=mark_sentences)
    nlp = spacy.blank(language)
    if language == "zh":
        nlp.tokenizer = ChineseTokenizer(nlp.vocab)
    nlp.add_pipe(_SENTENCES)
    return nlp
