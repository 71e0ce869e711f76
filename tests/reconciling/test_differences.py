"""Two short sentences, and what an editor would say of them: every hard type of difference is a conflict, every soft one is agreed."""

import pytest

from schemas.fact import HARD
from tests.bilingual import facts_of, passage, reconciled

HARD_ROWS = [
    ("value", "The estate has 2,150 flats.", "屋苑有2,510個單位。"),
    ("value", "The stake is 35 per cent.", "股權為53%。"),
    ("value", "The works took 14 months.", "工程歷時24個月。"),
    ("value", "The port ranked ninth in the world.", "港口全球排名第八。"),
    ("value", "The viaduct is 1.8 kilometres long.", "高架橋全長1.3公里。"),
    ("value", "The depot covers 3.5 hectares.", "車廠佔地3.8公頃。"),
    ("value", "The museum opened on 4 May 2029.", "博物館於2029年5月14日開幕。"),
    ("value", "The museum opened in May 2029.", "博物館於2029年6月開幕。"),
    ("value", "The museum opened in 2029.", "博物館於2026年開幕。"),
    ("value", "The museum will open in the second quarter of 2029.", "博物館將於2029年第三季開幕。"),
    ("value", "The sale is on Monday, 4 September 2028.", "銷售於2028年9月4日（星期二）舉行。"),
    ("magnitude", "The footbridge will cost HK$240 million.", "行人天橋造價二十四億元。"),
    ("magnitude", "The pier cost HK$450 million.", "碼頭造價45億元。"),
    ("magnitude", "The pier cost HK$4.5 billion.", "碼頭造價4.5億元。"),
    ("magnitude", "The pier cost HK$4.5 million.", "碼頭造價4.5億元。"),
    ("magnitude", "The pier cost HK$450,000.", "碼頭造價45億元。"),
    ("magnitude", "Workers planted 52,000 trees.", "工人種植5,200棵樹。"),
    ("magnitude", "Workers planted 52 trees.", "工人種植5,200棵樹。"),
    ("magnitude", "Workers planted 52,000 trees.", "工人種植五十二棵樹。"),
    ("magnitude", "Workers planted 520,000 trees.", "工人種植52棵樹。"),
    ("unit", "The depot covers 35 square metres.", "車廠佔地35公頃。"),
    ("unit", "The shop has 4,200 square metres.", "店舖面積4,200平方呎。"),
    ("unit", "The viaduct is 1.8 miles long.", "高架橋全長1.8公里。"),
    ("unit", "The rate rose 25 basis points.", "利率上升25個百分點。"),
    ("currency", "The plant cost RMB 500 million.", "廠房造價5億港元。"),
    ("currency", "The plant cost US$500 million.", "廠房造價5億元人民幣。"),
]
SOFT_ROWS = [
    (None, "The pier cost HK$450 million.", "碼頭造價4.5億元。"),
    (None, "The shop has 4,200 square feet.", "店舖面積4,200平方呎。"),
    (None, "Seventy per cent of the seats were sold.", "七成座位售出。"),
    (None, "The works took 24 months.", "工程歷時兩年。"),
    (None, "The museum will open by the end of 2029.", "博物館將於2029年底前開幕。"),
    ("precision", "The pier cost HK$448 million.", "碼頭造價約4.5億元。"),
    ("precision", "The fund received 64 applications.", "基金接獲逾60宗申請。"),
    ("precision", "The museum opened in May 2029.", "博物館於2029年5月4日開幕。"),
    ("precision", "The stake is 35.4 per cent.", "股權為35%。"),
    ("approximation", "The fund received 700 applications.", "基金接獲約700宗申請。"),
    ("approximation", "The pool holds at least 300 people.", "泳池最多容納300人。"),
    ("negated", "The fund has not received 730 applications.", "基金已接獲730宗申請。"),
]


def types(fact):
    return {difference.type for difference in fact.differences}


@pytest.mark.parametrize(("kind", "en", "zh"), HARD_ROWS)
@pytest.mark.parametrize("whole", [False, True], ids=["article", "passage"])
def test_hard_differences_are_conflicts(whole, kind, en, zh):
    article = passage(en, zh) if whole else reconciled(en, zh)
    (fact,) = facts_of(article, "conflict")
    assert types(fact) & HARD == {kind}
    assert fact.value is None
    assert {c.language for c in article.claims if c.id in fact.claims} == {"en", "zh"}


@pytest.mark.parametrize(("kind", "en", "zh"), SOFT_ROWS)
@pytest.mark.parametrize("whole", [False, True], ids=["article", "passage"])
def test_soft_differences_are_agreed(whole, kind, en, zh):
    article = passage(en, zh) if whole else reconciled(en, zh)
    assert facts_of(article, "conflict") == []
    (fact,) = facts_of(article, "agreed")
    assert types(fact) == ({kind} if kind else set())
    assert fact.value is not None


def test_person_differs():
    article = reconciled("Project director Lam Chi-yan said 300 flats were sold.", "項目總監楊智仁表示售出300個單位。")
    assert [f.code for f in article.findings] == ["person_differs"]


def test_speakers_that_differ_are_soft():
    en = (
        "Director of Highways Leung Siu-wah and Secretary for Development Tang Pui-lam met the press. Mr Leung said 300 trees were planted."
    )
    zh = "路政署署長梁少華與發展局局長鄧沛林會見傳媒。鄧沛林表示種植了300棵樹。"
    (fact,) = [f for f in reconciled(en, zh).facts if f.kind == "count"]
    assert (fact.status, types(fact)) == ("agreed", {"attribution"})


def test_modality_that_differs_is_soft():
    (fact,) = reconciled("The pier may be sold for HK$450 million.", "碼頭已經以4.5億元售出。").facts
    assert (fact.status, types(fact)) == ("agreed", {"modality"})
