"""Modality, negation and hedge: the value in square brackets, and how the sentence asserts it."""

import pytest

from tests.bilingual import claim_at

MODALITY = [
    ("actual", "The depot opened in [2029].", "車廠於[2029年]啟用。"),
    ("actual", "The works cost [HK$240 million].", "工程造價[2.4億元]。"),
    ("actual", "The fund has received [730 applications].", "基金已接獲[730宗]申請。"),
    ("planned", "The depot will open in [2029].", "車廠將於[2029年]啟用。"),
    ("planned", "The operator plans to hire [300] drivers.", "營辦商計劃聘請[300名]司機。"),
    ("planned", "The bureau intends to build [four] piers.", "當局擬興建[四個]碼頭。"),
    ("planned", "The company aims to sell [9,000] tickets.", "公司目標售出[9,000張]門票。"),
    ("planned", "The sale is scheduled to start on [9 June 2029].", "銷售定於[2029年6月9日]開始。"),
    ("expected", "The works are expected to be completed in [2031].", "工程預計於[2031年]完成。"),
    ("expected", "Passenger numbers are forecast to grow by [8 per cent].", "乘客量預測上升[8%]。"),
    ("expected", "Economists anticipate a deficit of [HK$80 billion].", "經濟學者料赤字達[800億元]。"),
    ("required", "The works must be completed by [31 August 2031].", "工程必須在[2031年8月31日]前完成。"),
    ("required", "Applicants need to pay [HK$4,000].", "申請人須繳付[四千元]。"),
    ("proposed", "The panel proposed a fee of [HK$300].", "小組建議收費[300元]。"),
    ("proposed", "The union called for a rise of [5 per cent].", "工會倡議加薪[5%]。"),
    ("actual", "Profit attributable to shareholders was [HK$310 million].", "股東應佔溢利[3.1億元]。"),
    ("expected", "The works should be completed in [2031].", "工程有望於[2031年]完成。"),
    ("possible", "The cost may reach [HK$3 billion].", "造價可能達[30億元]。"),
    ("possible", "The line might carry [70,000 passengers].", "路線或可載客[七萬人]。"),
]  # fmt: skip

NEGATED = [
    ("en", "The fund has not received [HK$4,000]."),
    ("en", "The plant never employed [300] workers."),
    ("en", "The fee is no [HK$300]."),
    ("en", "The firm didn't sell [9,000] tickets."),
    ("en", "The operator refused to pay [HK$4,000]."),
    ("en", "The firm denied selling [9,000] tickets."),
    ("en", "The line cannot carry [70,000 passengers]."),
    ("zh", "當局並非撥款[30億元]。"),
    ("zh", "公司並無聘請[300名]司機。"),
    ("zh", "基金未接獲[730宗]申請。"),
    ("zh", "公司沒有售出[9,000張]門票。"),
    ("zh", "公司否認售出[9,000張]門票。"),
    ("zh", "路線未能載客[七萬人]。"),
]

NOT_NEGATED = [
    ("en", "The fund received no fewer than [730 applications]."),
    ("en", "The fee is not more than [HK$300]."),
    ("en", "Not only drivers came; the fund received [730 applications]."),
    ("en", "The pool must open no later than [31 August 2031]."),
    ("en", "The pool was not open yesterday, and the bureau will spend [HK$240 million] on it."),
    ("en", "There is no doubt that the works cost [HK$240 million]."),
    ("zh", "當局不排除加費[300元]。"),
    ("zh", "申請不少於[730宗]。"),
    ("zh", "收費不超過[300元]。"),
    ("zh", "不但司機到場，基金更接獲[730宗]申請。"),
    ("zh", "泳池未有開放，當局將撥款[2.4億元]重建。"),
    ("zh", "造價無疑是[2.4億元]。"),
    ("zh", "未來一年將種植[5,200棵]樹木。"),
]

HEDGES = [
    ("exact", "The fund received [730 applications].", "基金接獲[730宗]申請。"),
    ("about", "The fund received about [700 applications].", "基金接獲約[700宗]申請。"),
    ("about", "Roughly [700 applications] came in.", "共接獲大約[700宗]申請。"),
    ("almost", "The fund received nearly [700 applications].", "基金接獲近[700宗]申請。"),
    ("over", "The fund received more than [700 applications].", "基金接獲逾[700宗]申請。"),
    ("over", "Over [700 applications] came in.", "共接獲超過[700宗]申請。"),
    ("under", "The fund received fewer than [700 applications].", "基金接獲不足[700宗]申請。"),
    ("at_least", "The fund received at least [700 applications].", "基金接獲至少[700宗]申請。"),
    ("at_least", "The fund received no fewer than [700 applications].", "基金接獲不少於[700宗]申請。"),
    ("at_least", "Groups of [30] or more may apply.", "[30人]或以上團體可申請。"),
    ("at_most", "The fund takes up to [700 applications].", "基金最多接受[700宗]申請。"),
    ("at_most", "The fund takes no more than [700 applications].", "基金接受不多於[700宗]申請。"),
]  # fmt: skip

SCOPE = [
    ("en", "The depot will open in 2029, but the pier opened in [2027].", "actual"),
    ("en", "The operator, which plans to hire 300 drivers, opened [four] piers.", "actual"),
    ("en", "The pier may close; the fee is [HK$300].", "actual"),
    ("zh", "車廠將於2029年啟用，碼頭則已於[2027年]啟用。", "actual"),
    ("zh", "碼頭可能關閉；收費為[300元]。", "actual"),
    ("en", "The bureau will build a pier and plant [5,200 trees].", "planned"),
    ("zh", "當局將興建碼頭，並種植[5,200棵]樹木。", "planned"),
]


@pytest.mark.parametrize(("modality", "en", "zh"), MODALITY)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_modality(language, modality, en, zh):
    assert claim_at(language, {"en": en, "zh": zh}[language]).modality == modality


@pytest.mark.parametrize(("language", "marked"), NEGATED)
def test_negated(language, marked):
    assert claim_at(language, marked).negated


@pytest.mark.parametrize(("language", "marked"), NOT_NEGATED)
def test_only_looks_negated(language, marked):
    assert not claim_at(language, marked).negated


@pytest.mark.parametrize(("hedge", "en", "zh"), HEDGES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_hedge(language, hedge, en, zh):
    assert claim_at(language, {"en": en, "zh": zh}[language]).approximation == hedge


@pytest.mark.parametrize(("language", "marked", "modality"), SCOPE)
def test_scope_ends_at_clauses(language, marked, modality):
    assert claim_at(language, marked).modality == modality


@pytest.mark.parametrize("language", ["en", "zh"])
def test_axes_are_independent(language):
    marked = {
        "en": "Mr Tang Pui-lam, Director of Highways, said the department does not plan to spend [HK$3 billion].",
        "zh": "路政署署長鄧沛林表示，署方不計劃動用[30億元]。",
    }
    claim = claim_at(language, marked[language])
    assert (claim.modality, claim.negated, claim.attribution is not None) == ("planned", True, True)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_cues_are_evidence(language):
    marked = {"en": "The operator will invest about [HK$3 billion].", "zh": "營辦商計劃投資約[30億元]。"}[language]
    words = {cue.text for cue in claim_at(language, marked).cue}
    assert words == {"en": {"will", "invest", "about "}, "zh": {"計劃", "投資", "約"}}[language]
