"""Chinese personal names against names in Latin letters: what fits, what does not, and what is only possible."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.romanisation.matching import FITS, SURNAME_ONLY, similarity
from pipeline.shadow import shadow

FULL = [
    ("陳大文", "Chan Tai-man", "cantonese"),
    ("陳大文", "CHAN Tai Man", "cantonese"),
    ("陳大文", "Peter CHAN Tai-man", "cantonese"),
    ("陳大文", "Chan Tai-man, Peter", "cantonese"),
    ("陳大文", "Mr Peter Chan Tai-man, GBS, JP", "cantonese"),
    ("陳大文", "The Hon Chan Tai-man", "cantonese"),
    ("韓大文", "Hon Tai-man", "cantonese"),
    ("陳大文", "Tai-man Chan", "cantonese"),
    ("陳大文", "Chan Taiman", "cantonese"),
    ("陳大文", "Chen Dawen", "mandarin"),
    ("陳大文", "Dawen CHEN", "mandarin"),
    ("陳大文", "Chen Ta-wen", "wade_giles"),
    ("甘偉祥", "Kam Wai Cheong", "macau"),
    ("甘偉祥", "Kam Vai Cheong", "macau"),
    ("楊嘉敏", "Ieong Ka Man", "macau"),
    ("黃志堅", "Vong Chi Kin", "macau"),
    ("蕭麗華", "Sio Lai Wa", "macau"),
    ("歐陽淑芬", "Ellen Au Yeung Suk-fan", "cantonese"),
    ("歐陽淑芬", "Auyeung Suk Fan", "cantonese"),
    ("歐陽淑芬", "Au-Yeung Suk-fan", "cantonese"),
    ("歐陽淑芬", "Ouyang Shufen", "mandarin"),
    ("司徒文", "Szeto Man", "cantonese"),
    ("周陳美玲", "Mary Chow Chan Mei-ling", "cantonese"),
    ("曾志明", "Tsang Chi-ming", "cantonese"),
    ("曾志明", "Zeng Zhiming", "mandarin"),
    ("任國華", "Yam Kwok-wah", "cantonese"),
    ("區志明", "Au Chi-ming", "cantonese"),
    ("單志明", "Shan Zhiming", "mandarin"),
    ("查美儀", "Cha Mei-yee", "cantonese"),
    ("解文", "Xie Wen", "mandarin"),
    ("呂小美", "Lü Xiaomei", "mandarin"),
    ("呂小美", "Lyu Xiaomei", "mandarin"),
    ("陳西安", "Chen Xi'an", "mandarin"),
    ("李明", "Li Ming", "mandarin"),
    ("蔡英華", "Tsai Ying-hua", "wade_giles"),
    ("蕭志強", "Hsiao Chih-chiang", "wade_giles"),
]


@pytest.mark.parametrize(("chinese", "english", "system"), FULL)
def test_full_names_fit_in_both_scripts(chinese, english, system):
    for form in (chinese, shadow(chinese)):
        match = similarity(form, english)
        assert match.score >= 0.93, match
        assert match.system == system or similarity(form, english).score == 1, match


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("陳茂文", "Chan Mo-man"),
        ("陳國柱", "Chan Kwok-che"),
        ("陳建波", "Chan Kin-bor"),
        ("陳檢文", "Chan Kin-man"),
        ("李志雄", "Lee Chee-hung"),
    ],
)
def test_one_private_spelling_beside_exact_ones(chinese, english):
    assert FITS < similarity(chinese, english).score <= 1


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("楊智恒", "Lam Chi-hang"),
        ("陳大文", "Chan Siu-ming"),
        ("陳大文", "Chan Tai-fat"),
        ("陳大文", "Chen Daming"),
        ("陳大文", "Wong Tai-man"),
        ("陳大文", "Peter Wong"),
        ("陳大文", "Peter"),
        ("陳大文", "Tai"),
        ("陳大文", ""),
        ("", "Chan Tai-man"),
        ("陳大文", "A B Chan"),
        ("陳郭美玲", "Wong Mei-ling"),
        ("海倫娜．布蘭特", "Paul Dunmore"),
        ("李國華", "Li Guoqiang"),
        ("李國華", "Li Guohuang"),
        ("陳健明", "Chan Hing-ming"),
        ("陳家仁", "Chan Ka-yin"),
    ],
)
def test_other_names_do_not_fit(chinese, english):
    assert similarity(chinese, english).score == 0


@pytest.mark.parametrize(
    ("chinese", "english", "system", "low", "high"),
    [
        ("陳大文", "T M Chan", "initials", FITS, 0.8),
        ("陳大文", "TM Chan", "initials", FITS, 0.8),
        ("梁子文", "C. M. Leung", "initials", FITS, 0.8),
        ("陳大文", "Robin Chan", "surname_only", 0.2, FITS),
        ("陳大文", "Mr Chan", "surname_only", 0.2, SURNAME_ONLY),
        ("陳大文", "Tai-man", "given_only", 0.2, FITS),
        ("周陳美玲", "Mary Chow", "surname_only", 0.2, FITS),
        ("周陳美娟", "Chow Mei-kuen", "cantonese", FITS, 0.9),
        ("陳美娟", "Chow Chan Mei-kuen", "cantonese", FITS, 0.9),
        ("保羅．鄧莫爾", "Paul Dunmore", "transliteration", FITS, 1),
        ("海倫娜·布蘭特", "Professor Helena Brandt", "transliteration", FITS, 1),
        ("托比亚斯・伦纳", "Tobias Renner", "transliteration", FITS, 1),
        ("彼得．范隆", "Pieter van Loon", "transliteration", FITS, 1),
        ("鄧莫爾", "Mr Paul Dunmore", "transliteration", 0.4, FITS + 0.01),
    ],
)
def test_names_that_tell_less(chinese, english, system, low, high):
    match = similarity(chinese, english)
    assert match.system == system
    assert low <= match.score <= high


def test_a_surname_alone_is_shared_by_all_who_bear_it_and_lean_the_same_way():
    assert similarity("何志文", "Albert Ho") == similarity("何國強", "Albert Ho")
    assert similarity("何志文", "Albert Ho").score > similarity("何秀蘭", "Albert Ho").score > 0
    assert similarity("何秀蘭", "Emily Ho").score > SURNAME_ONLY > similarity("何國強", "Emily Ho").score


def test_the_usual_spelling_is_before_the_seldom_one():
    assert similarity("陳偉俊", "Chan Wai-chun").score > similarity("陳偉銓", "Chan Wai-chun").score


def test_the_reason_is_in_words():
    assert "cantonese" in similarity("陳大文", "Chan Tai-man").reason


@settings(deadline=None)
@given(st.text(max_size=6), st.text(max_size=40))
def test_anything_can_be_compared(chinese, english):
    match = similarity(chinese, english)
    assert 0 <= match.score <= 1
    assert (match.score == 0) == (match.system == "none")


_SURNAMES = st.sampled_from("陳林黃張李王吳劉蔡楊許鄭謝郭曾徐周葉蘇何羅高潘梁鍾胡馬")
_GIVEN = st.text(st.sampled_from("偉俊強國志明家文德華美玲麗慧敏儀詩嘉欣雅靜芳婷玉珍英秀建軍海波平安永成立東"), min_size=1, max_size=2)


@settings(deadline=None)
@given(_SURNAMES, _GIVEN, st.sampled_from(["mandarin", "cantonese", "macau", "wade_giles"]), st.data())
def test_every_name_fits_its_own_spelling(surname, given_name, system, data):
    from pipeline.romanisation.spelling import spellings
    from pipeline.romanisation.surnames import surname_spellings

    family = data.draw(st.sampled_from(sorted(s for s, w in surname_spellings(surname).items() if w.get(system, 0) >= 0.995)))
    parts = [data.draw(st.sampled_from(sorted(s for s, w in spellings(c).items() if w.get(system, 0) >= 0.995))) for c in given_name]
    english = f"{family.title()} {''.join(parts).title() if system == 'mandarin' else '-'.join(parts).capitalize()}"
    assert similarity(surname + given_name, english).score >= 0.95, english


def test_hostile_names_take_no_time():
    assert similarity("陳" * 4, "a" * 100_000).score == 0
    assert similarity("陳大文", "Chan " * 20_000).score == 0
    assert similarity("陳大文", "-".join("chan" for _ in range(20_000))).score == 0


@pytest.mark.xfail(reason="Hokkien, Hakka and Shanghainese given names have no table", strict=True)
@pytest.mark.parametrize(
    ("chinese", "english"), [("陳瑞生", "Tan Swee Seng"), ("林篤明", "Lim Tock Beng")]
)  # fmt: skip
def test_other_languages_of_china(chinese, english):
    assert similarity(chinese, english).score >= FITS


@pytest.mark.xfail(reason="a chosen foreign name in place of the Chinese one is not to be known from its sound", strict=True)
def test_a_chosen_name():
    assert similarity("白安德", "Anders Whitfield").score >= FITS


def test_portuguese_given_names_with_particles():
    assert similarity("岑詠詩", "Maria do Carmo Sam").score == similarity("岑詠詩", "Maria Carmo Sam").score > 0
