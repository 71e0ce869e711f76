"""Words that stand for an entity. People and companies are invented."""

import pytest

from tests.bilingual import linked

CASES = [
    ("Mr Tang Pui-lam came. He spoke.", "", "He", "Tang Pui-lam"),
    ("Mr Tang Pui-lam and Ms Rosa Mok came. She spoke.", "", "She", "Rosa Mok"),
    ("Hang Tat Logistics grew. The company hired.", "", "The company", "Hang Tat Logistics"),
    ("", "局長方家明到場。他表示同意。", "他", "方家明"),
    ("", "永建集團投得合約。該公司表示高興。", "該公司", "永建集團"),
    ("", "路政署公布計劃。署方表示同意。", "署方", "路政署"),
    ("", "局長方家明到場。方氏表示同意。", "方氏", "方家明"),
]


@pytest.mark.parametrize(("en", "zh", "word", "name"), CASES)
def test_stands_for(en, zh, word, name):
    article = linked(en, zh)
    names = {e.id: (*e.names.en, *e.names.zh) for e in article.entities}
    (place,) = [m for m in article.entity_mentions if article.texts[m.source][m.start : m.end] == word]
    assert name in names[place.entity]


@pytest.mark.parametrize("zh", ["局長方家明到場。其他人同意。", "局長方家明到場。他們同意。"])
def test_is_no_pronoun(zh):
    assert [m for m in linked("", zh).entity_mentions if m.form == "pronoun"] == []
