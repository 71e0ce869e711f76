"""Characters and surnames in the spellings of Hong Kong, Macau, the mainland and Taiwan."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.romanisation.sounds import cantonese, mandarin
from pipeline.romanisation.spelling import SYSTEMS, every_spelling, spellings
from pipeline.romanisation.surnames import chinese_names, is_surname, surname_spellings, surnames_by_spelling
from pipeline.romanisation.syllables import is_western, syllable_count, syllables
from pipeline.shadow import shadow


@pytest.mark.parametrize(
    ("character", "cantonese", "macau", "mandarin", "wade_giles"),
    [
        ("成", "shing", "seng", "cheng", "cheng"),
        ("偉", "wai", "vai", "wei", "wei"),
        ("強", "keung", "keong", "qiang", "chiang"),
        ("志", "chi", "chi", "zhi", "chih"),
        ("國", "kwok", "kuok", "guo", "kuo"),
        ("小", "siu", "sio", "xiao", "hsiao"),
        ("榮", "wing", "veng", "rong", "jung"),
        ("玉", "yuk", "iok", "yu", "yu"),
        ("月", "yuet", "ut", "yue", "yueh"),
        ("雪", "suet", "sut", "xue", "hsueh"),
        ("子", "tsz", "chi", "zi", "tzu"),
        ("思", "sze", "si", "si", "szu"),
        ("好", "ho", "hou", "hao", "hao"),
        ("鍾", "chung", "chong", "zhong", "chung"),
        ("耀", "yiu", "io", "yao", "yao"),
        ("英", "ying", "ieng", "ying", "ying"),
    ],
)
def test_one_character_in_four_systems(character, cantonese, macau, mandarin, wade_giles):
    known = spellings(character)
    for system, spelling in zip(SYSTEMS, (mandarin, cantonese, macau, wade_giles), strict=False):
        assert known.get(spelling, {}).get(system, 0) >= 0.995, (system, spelling, known)


@pytest.mark.parametrize(
    ("surname", "spelled"),
    [
        ("曾", "zeng tsang tseng chang"),
        ("區", "ou au ao"),
        ("任", "ren yam iam jen"),
        ("查", "zha cha char"),
        ("單", "shan sin"),
        ("解", "xie hai kai"),
        ("仇", "qiu chau sau"),
        ("翟", "zhai chak"),
        ("葛", "ge kot"),
        ("尉遲", "yuchi"),
        ("歐陽", "ouyang auyeung"),
        ("司徒", "situ szeto"),
        ("上官", "shangguan sheungkoon"),
        ("諸葛", "zhuge chukot"),
        ("夏侯", "xiahou hahau"),
        ("楊", "yang yeung ieong"),
        ("黃", "huang wong vong"),
        ("趙", "zhao chiu chio chao"),
        ("鄭", "zheng cheng cheang"),
        ("劉", "liu lau lao"),
        ("吳", "wu ng"),
        ("呂", "lu lv lyu lui loi"),
        ("謝", "xie tse che hsieh"),
        ("徐", "xu tsui chui hsu choi"),
    ],
)
def test_surnames_are_read_as_surnames_in_both_scripts(surname, spelled):
    for form in (surname, shadow(surname)):
        assert set(spelled.split()) <= set(surname_spellings(form)), set(spelled.split()) - set(surname_spellings(form))


@pytest.mark.parametrize(
    ("surname", "never"), [("曾", "ceng"), ("任", "lin"), ("單", "dan"), ("區", "qu"), ("仇", "chouqiu"), ("冼", "sai")]
)
def test_a_surname_has_not_the_other_readings_of_its_character(surname, never):
    assert never not in surname_spellings(surname)


@pytest.mark.parametrize(
    ("text", "length"),
    [("歐陽淑芬", 2), ("欧阳", 2), ("司徒志", 2), ("陳大文", 1), ("钟", 1), ("的士", 0), ("", 0), ("海底", 0), ("Chan", 0)],
)
def test_length_of_a_surname(text, length):
    assert is_surname(text) == length


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("歐陽淑芬", ("歐陽", "", "淑芬")),
        ("周陳美玲", ("周", "陳", "美玲")),
        ("陳歐陽美", ("陳", "歐陽", "美")),
        ("李白", ("李", "", "白")),
    ],
)
def test_parts_of_a_chinese_name(name, first):
    assert first in chinese_names(name)


def test_a_spelling_leads_back_to_all_its_surnames():
    assert {"陈", "曾"} <= surnames_by_spelling()["chan"]
    assert {"徐", "崔", "蔡"} <= surnames_by_spelling()["choi"]
    assert "smith" not in surnames_by_spelling()


@pytest.mark.parametrize(
    ("word", "systems"),
    [
        ("xu", {"mandarin"}),
        ("qifang", {"mandarin"}),
        ("tsz", {"cantonese"}),
        ("ieong", {"macau"}),
        ("hsiao", {"wade_giles"}),
        ("kevin", set()),
        ("street", set()),
    ],
)
def test_the_systems_that_a_word_can_belong_to(word, systems):
    assert syllables(word) == systems


@pytest.mark.parametrize(("word", "count"), [("kit", 1), ("wai", 1), ("waicheong", 2), ("smith", 4)])
def test_how_many_syllables_a_word_is(word, count):
    assert syllable_count(word) == count


@pytest.mark.parametrize("word", ["kevin", "alan", "helena", "susana", "smith", "faye", "parker", "barber"])
def test_western_words(word):
    assert is_western(word)


@pytest.mark.parametrize("word", ["kit", "ming", "qifang", "chi", "hang", "man"])
def test_words_that_are_not_western(word):
    assert not is_western(word)


@settings(deadline=None)
@given(st.characters())
def test_any_character_has_lower_case_spellings_or_none(character):
    assert all(s.isascii() and s.islower() for s in spellings(character))
    assert all(0.9 < weight <= 1 for systems in spellings(character).values() for weight in systems.values())


@settings(deadline=None)
@given(st.sampled_from([chr(i) for i in range(0x4E00, 0x9FA6)]))
def test_what_can_be_read_can_be_spelled_in_each_system_of_its_language(character):
    here = {system for systems in spellings(character).values() for system in systems}
    assert ("mandarin" in here) == bool(mandarin(character))
    # An interjection without a vowel (hm, hng) is no syllable of a name.
    assert ("cantonese" in here) == any(set(reading) & set("aeiouy") or reading in ("m", "ng") for reading in cantonese(character))


def test_every_spelling_is_of_some_syllable():
    assert all(every_spelling().values())
    assert len(every_spelling()) > 1500


def test_the_readings_of_the_surname_table_are_readings_of_the_characters():
    from pipeline.lexicon.table import rows
    from pipeline.romanisation.surnames import _Surname

    only_as_surname = {"尉遲", "万俟", "單", "能", "佴", "宓", "隗", "員", "葛", "令狐", "澹臺", "尹", "翁"}
    wrong = []
    for row in rows("surnames", _Surname):
        for readings, known in ((row.pinyin, mandarin), (row.jyutping, cantonese)):
            for reading in readings:
                syllables_of = reading.replace("ü", "v").split()
                assert len(syllables_of) == len(row.chinese), row
                wrong += [(row.chinese, s) for c, s in zip(row.chinese, syllables_of, strict=True) if s not in known(c)]
    assert [pair for pair in wrong if pair[0] not in only_as_surname] == []
