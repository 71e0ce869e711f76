"""A trained model's entities join the candidates: a small one is trained here."""

import spacy
from spacy.training import Example

from tests.bilingual import named


def trained(text: str, entities: list[tuple[int, int, str]]):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner")
    example = Example.from_dict(pipeline.make_doc(text), {"entities": entities})
    pipeline.initialize(lambda: [example])
    for _ in range(30):
        pipeline.update([example])
    return pipeline


def test_a_saved_model_adds_what_no_rule_finds(tmp_path):
    text = "yesterday Zorblax bought the mill"
    assert [m for m in named(text, "").names["en"] if m.type != "post"] == []
    trained(text, [(10, 17, "ORG")]).to_disk(tmp_path)
    found = named(text, "", {"en": spacy.load(tmp_path)}).names["en"]
    assert [(m.name, m.type, m.rule) for m in found] == [("Zorblax", "organisation", "model")]
