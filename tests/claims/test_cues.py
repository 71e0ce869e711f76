"""Cues: whole words, any ending, nothing inside a phrase that only looks like one."""

import pytest

from pipeline.claims.cues import canonical, family, find_cues, predicates
from pipeline.shadow import shadow

ROWS = [
    ("en", "The works will be completed", "modality", "planned"),
    ("en", "is expected to open", "modality", "expected"),
    ("en", "The scheme must be ready", "modality", "required"),
    ("en", "Premiums may rise", "modality", "possible"),
    ("zh", "工程預計明年完成", "modality", "expected"),
    ("zh", "工程预计明年完成", "modality", "expected"),
    ("zh", "署方擬於年底推出", "modality", "planned"),
    ("zh", "申請人須遞交文件", "modality", "required"),
    ("en", "they have not decided", "negation", "true"),
    ("zh", "政府並無此計劃", "negation", "true"),
]
NONE = [
    ("en", "willing buyers", "modality"),
    ("en", "no fewer than sixty", "negation"),
    ("zh", "不少於六十", "negation"),
    ("zh", "不排除加價", "negation"),
    ("zh", "資料顯示", "modality"),
    ("en", "maypole", "modality"),
]


@pytest.mark.parametrize(("language", "text", "axis", "value"), ROWS)
def test_found(language, text, axis, value):
    assert (axis, value) in {(hit.cue.axis, hit.cue.value) for hit in find_cues(shadow(text), language)}


@pytest.mark.parametrize(("language", "text", "axis"), NONE)
def test_only_looks_like_one(language, text, axis):
    assert axis not in {hit.cue.axis for hit in find_cues(shadow(text), language)}


def test_every_predicate_has_cues_in_both_languages_or_another_name():
    lacking = [row.name for row in predicates().values() if not row.same_as and row.kinds != ("role",) and not (row.en and row.zh)]
    assert lacking == []


def test_tense_belongs_to_modality():
    assert canonical("opens") == "opened"
    assert family("opens") == family("opened") == "start"
