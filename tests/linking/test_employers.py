"""Bodies whose names share nothing are one where both stand beside the same post of the same person."""

import pytest

from tests.bilingual import entity, linked

EMPLOYERS = [
    ("Prices will rise, said Felix Kwan Ho-yin, chief economist at Harrowgate Partners.", "恒勤研究首席經濟師關浩然預料價格上升。", "恒勤研究", "Harrowgate Partners"),
    ("Grace Luk Mei-fong, founder of Brightkite, sold her shares.", "啟明鳶創辦人陸美芳出售股份。", "啟明鳶", "Brightkite"),
]  # fmt: skip
NONE = [
    ("Prices will rise, said Felix Kwan Ho-yin, chief economist at Harrowgate Partners.", "該行首席經濟師關浩然預料價格上升。", "Harrowgate Partners"),
    ("Grace Luk Mei-fong, founder of Brightkite, sold her shares.", "其後，陸美芳出售股份。", "Brightkite"),
]  # fmt: skip


@pytest.mark.parametrize(("en", "zh", "chinese", "english"), EMPLOYERS, ids=["economist", "founder"])
def test_a_body_takes_the_name_beside_the_same_post(en, zh, chinese, english):
    assert entity(linked(en, zh), english).names.zh == (chinese,)


@pytest.mark.parametrize(("en", "zh", "english"), NONE, ids=["this firm", "no post"])
def test_what_only_points_is_no_name(en, zh, english):
    assert entity(linked(en, zh), english).names.zh == ()


def test_what_a_director_is_of_is_a_field():
    article = linked("Felix Kwan Ho-yin, executive director of Airport Operations, agreed.", "機場運行執行總監關浩然同意。")
    assert [e.names.en for e in article.entities if e.type == "company"] == []
