"""One name among many: ties are shared, and nothing is answered for a name that is not there."""

import json
from pathlib import Path

import pytest

from pipeline.romanisation.command import answer
from pipeline.romanisation.index import Index, name_matches
from pipeline.romanisation.matching import FITS, Match, similarity

LIST = ["陳大文", "陳大明", "黃大文", "黃家豪", "李美玲", "李國強", "周陳美玲", "歐陽淑芬", "曾志明", "鄭志明", "保羅．鄧莫爾", "特洛維克"]
SHARED = Path(__file__).parents[3] / "shared"


def best(name, candidates=LIST):
    found = name_matches(name, Index(candidates))
    return [c for c, match in found if match.score == found[0][1].score]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chan Tai-man", ["陳大文"]),
        ("Chen Daming", ["陳大明"]),
        ("WONG Tai Man", ["黃大文"]),
        ("Mary Chow", ["周陳美玲"]),
        ("Mary Chow Chan Mei-ling", ["周陳美玲"]),
        ("Ms Au Yeung", ["歐陽淑芬"]),
        ("Tsang Chi-ming", ["曾志明"]),
        ("Cheng Chi Ming", ["鄭志明"]),
        ("Paul Dunmore", ["保羅．鄧莫爾"]),
        ("Anton Trovik", ["特洛維克"]),
        ("Emily Lee", ["李美玲"]),
        ("Robin Lee", ["李美玲", "李國強"]),
    ],
)
def test_the_best_of_a_list(name, expected):
    assert best(name) == expected


@pytest.mark.parametrize(
    "name", ["Lam Tai-man", "Chan Siu-fong", "Li Guohua", "Cheung Mei-ling", "Peter Smith", "Kwok Mei Fong", "", "···"]
)
def test_nothing_is_invented(name):
    assert name_matches(name, Index(LIST)) == []


def test_a_full_name_is_not_answered_with_another_of_its_surname():
    assert name_matches("Chan Tai-man", Index(["陳大明", "陳小文"])) == []


def test_order_of_candidates_decides_between_equals_only_in_order():
    assert best("Robin Lee", LIST[::-1]) == ["李國強", "李美玲"]


def test_no_candidates():
    assert list(answer(["Chan Tai-man"], [])) == [{"name": "Chan Tai-man", "best": []}]


def test_the_answer_is_plain_data_in_the_order_asked():
    answers = list(answer(["Robin Lee", "Nobody Else"], [*LIST, "", " 李美玲 "]))
    assert json.loads(json.dumps(answers)) == answers
    assert [a["name"] for a in answers] == ["Robin Lee", "Nobody Else"]
    assert [b["name"] for b in answers[0]["best"]] == ["李美玲", "李國強"]
    assert answers[1]["best"] == []


def test_what_is_known_elsewhere_is_asked_only_for_what_is_no_name_here():
    def posts(name, candidates):
        return [(c, Match(0.9, "one post")) for c in candidates if c == "特首"]

    first, second = answer(["Chan Tai-man", "Chief Executive"], ["陳大文", "特首"], posts)
    assert first["best"][0]["name"] == "陳大文"
    assert second["best"] == [{"name": "特首", "score": 0.9, "reason": "one post"}]


def test_all_ties_are_answered():
    surname_ties = [f"何{c}" for c in "甲乙丙丁戊己庚辛壬癸子丑寅卯"]
    assert len(best("Robin Ho", surname_ties)) == len(surname_ties)


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpora are not here")
def test_people_of_one_article_are_told_apart():
    """A full romanised name finds its own person among those of its article, and no other."""
    compared = 0
    for path in sorted((SHARED / "corpus").glob("*/*.gold.json")):
        people = [e["names"] for e in json.loads(path.read_text(encoding="utf-8"))["entities"] if e["type"] == "person"]
        for one in people:
            for other in people:
                if one["en"] and other["zh"]:
                    score = similarity(other["zh"][0], one["en"][0]).score
                    assert (score < FITS) if one is not other else score > 0, (path.name, one, other)
                    compared += 1
    assert compared


@pytest.mark.skipif(not (SHARED / "names" / "legco_full.jsonl").is_file(), reason="the development lists are not here")
def test_development_list_of_full_names():
    lines = (SHARED / "names" / "legco_full.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [(json.loads(line)["en"], json.loads(line)["zh"]) for line in lines]
    index = Index(sorted({zh for _, zh in pairs}))
    right = invented = 0.0
    for english, chinese in pairs:
        found = name_matches(english, index)
        top = [c for c, match in found if match.score == found[0][1].score]
        right += 1 / len(top) if chinese in top else 0
        invented += any(c != chinese and match.score >= FITS for c, match in found)
    assert right / len(pairs) >= 0.97
    assert invented / len(pairs) <= 0.07
