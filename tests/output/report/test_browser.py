"""The page in a real browser, used by mouse and by keyboard. `show` fails on any error and any request that leaves the page."""

from __future__ import annotations

import pytest

sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CONFLICT = "#facts .row.conflict"


def shown(page):
    return page.locator("#facts .row").count()


def in_sight(page, selector):
    """Is the first such element within the visible part of its column?"""
    return page.evaluate(
        """(selector) => { const e = document.querySelector(selector), box = e.getBoundingClientRect(),
           column = e.closest(".version").getBoundingClientRect();
           return box.top >= column.top && box.bottom <= column.bottom && box.bottom <= innerHeight; }""",
        selector,
    )


def test_conflicts_come_first_and_a_click_shows_both_places_and_why(show, factbase):
    page = show(factbase)
    assert shown(page) == len(factbase.facts)
    assert "conflict" in page.locator("#facts .row").first.get_attribute("class")
    page.click(CONFLICT)
    assert page.locator("mark.opened").all_inner_texts() == ["HK$120 million", "12億元"]
    card = page.locator("#claim").inner_text()
    for word in ("HKD 120,000,000", "HKD 1,200,000,000", "Fong Yi-hang", "Power of ten", "confidence 95%", "expected"):
        assert word in card


@pytest.mark.parametrize("size", [(1300, 850), (390, 800)], ids=["desk", "phone"])
def test_a_click_on_a_span_brings_its_twin_into_sight(show, factbase, size):
    long = factbase.documents[1]
    source = long.sources[0]
    text = source.text + "\n" + "一句沒有事實的話。\n" * 400
    taller = long.model_copy(update={
        "sources": (source.model_copy(update={"text": text}),),
        "blocks": (long.blocks[0].model_copy(update={"start": len(source.text), "end": len(text)}), *long.blocks),
    })  # fmt: skip
    page = show(factbase.model_copy(update={"documents": (factbase.documents[0], taller)}))
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.click(CONFLICT)
    page.evaluate("document.querySelector('.version[data-language=zh]').scrollTop = 1e6")
    zh = '.version[data-language="zh"] mark.opened'
    assert not in_sight(page, zh)
    page.click('.version[data-language="en"] mark:has-text("27 proposals")')
    assert page.locator(zh).inner_text() == "27份"
    assert in_sight(page, zh)
    assert in_sight(page, '.version[data-language="en"] mark.opened')


def test_offsets_count_code_points(show, factbase):
    first = factbase.documents[1].sources[0]
    shifted = "𨋢" * 7
    move = lambda e: e.model_copy(update={"start": e.start + 7, "end": e.end + 7, "sentence": None})  # noqa: E731
    document = factbase.documents[1].model_copy(update={
        "sources": (first.model_copy(update={"text": shifted + first.text}),),
        "blocks": tuple(b.model_copy(update={"start": b.start + 7 * (b.start > 0), "end": b.end + 7}) for b in factbase.documents[1].blocks),
    })  # fmt: skip
    claims = tuple(c.model_copy(update={"evidence": move(c.evidence)}) if c.document == document.id else c for c in factbase.claims)
    page = show(factbase.model_copy(update={"documents": (factbase.documents[0], document), "claims": claims}))
    page.click(CONFLICT)
    assert page.locator("mark.opened").all_inner_texts() == ["HK$120 million", "12億元"]


def test_overlapping_spans_are_all_reached(show, factbase):
    conflict = next(f for f in factbase.facts if f.status == "conflict")
    twin = next(c for c in factbase.claims if c.id in conflict.claims and c.language == "en")
    e = twin.evidence
    wide = e.model_copy(update={"start": e.start + 4, "end": e.end + 4, "text": "120 million on "})
    claim = twin.model_copy(update={"id": "c-wide", "evidence": wide})
    fact = conflict.model_copy(update={"id": "f-wide", "status": "only_en", "claims": ("c-wide",), "value": twin.value, "differences": ()})
    page = show(factbase.model_copy(update={"claims": (*factbase.claims, claim), "facts": (*factbase.facts, fact)}))
    page.click(CONFLICT)
    both = page.locator("mark[data-facts*=' ']").first
    reached = set()
    for _ in range(2):
        both.click()
        reached.add(page.locator("#facts [aria-selected=true]").get_attribute("data-fact"))
    assert reached == {conflict.id, "f-wide"}


@pytest.mark.parametrize(
    ("name", "choice", "left"),
    [("status", "only_en", 2), ("kind", "money", 2), ("document", "0", 2), ("entity", "person-000000000001", 2)],
)
def test_filters(show, factbase, name, choice, left):
    page = show(factbase)
    page.select_option(f"#filter-{name}", choice)
    assert shown(page) == left
    page.click(".clear")
    assert shown(page) == len(factbase.facts)


@pytest.mark.parametrize(("typed", "found"), [("1.6公里", True), ("windmill OPENS 2032", True), ("no such words", False)])
def test_free_text(show, factbase, typed, found):
    page = show(factbase)
    page.locator("#search").press_sequentially(typed)
    sync.expect(page.locator("#facts .row")).not_to_have_count(len(factbase.facts))
    assert page.locator("#search").input_value() == typed
    quoted = page.locator("#facts .row").all_text_contents()
    assert bool(quoted) == found
    assert all(any(word in row for word in typed.split()) for row in quoted)


def test_the_language_switch(show, factbase):
    page = show(factbase)
    page.click(CONFLICT)
    page.click("#language")
    assert page.locator("html").get_attribute("lang") == "zh-Hant"
    assert "數量級" in page.locator("#claim").inner_text()
    assert "方以恆" in page.locator("#claim").inner_text()
    page.click("#language")
    assert page.title() == "Fact desk"


def test_by_keyboard_alone(show, factbase):
    page = show(factbase)
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "claim"
    assert "Conflict" in page.locator("#claim").inner_text()
    page.keyboard.press("j")
    chosen = page.locator("#facts [aria-selected=true]")
    assert chosen.get_attribute("data-fact") == page.locator("#facts .row").nth(1).get_attribute("data-fact")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Escape")
    assert page.locator("#reader").count() == 0
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.locator("#search").input_value() == "jk"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") != "search"


def test_the_page_of_a_person(show, factbase):
    page = show(factbase)
    page.click(CONFLICT)
    page.click("#claim .link")
    told = page.locator("#entity").inner_text()
    for word in ("Fong Yi-hang", "方以恆", "Secretary for Transport and Logistics", "運輸及物流局局長", "romanisation"):
        assert word in told
    page.click("#entity details:nth-of-type(2) button >> text=方以恆")
    assert page.locator(".mention.opened").first.inner_text() == "方以恆"


def test_charts_and_findings_lead_to_their_facts(show, factbase):
    page = show(factbase)
    page.click('[data-tab="timeline"]')
    assert page.locator(".drawing svg .dot").count() == 1
    page.locator(".drawing svg .dot").focus()
    page.keyboard.press("Enter")
    assert page.locator("mark.opened").all_inner_texts() == ["2032", "2032年3月"]
    page.click('[data-tab="sums"]')
    assert page.locator(".bar").count() == 3
    page.locator(".bar.conflict").first.click()
    assert page.locator("mark.opened").count() == 2
    page.click('[data-tab="findings"]')
    assert page.locator(".finding").count() == len(factbase.findings)
    page.click(".finding .link")
    assert page.locator("mark.opened").count() == 2


def test_a_hostile_article_is_only_text(show, hostile):
    page = show(hostile)
    page.select_option("#filter-document", "2")
    for view in ("entities", "timeline", "sums", "findings", "facts"):
        page.click(f'[data-tab="{view}"]')
    page.click(".clear")
    page.click(CONFLICT)
    page.click(".back")
    page.click(".overview tr:nth-child(3) .link")
    assert "<img src=x onerror=" in page.locator(".version").first.inner_text()
    assert page.evaluate("window.hurt === undefined && document.images.length === 0")
    assert page.locator("a[target]").count() == 0


def test_two_hundred_documents_are_read_one_by_one(show, many):
    page = show(many)
    read = "document.documentElement.dataset.articlesRead"
    assert page.evaluate(read) == "0"
    assert 0 < shown(page) < len(many.facts)
    page.click(CONFLICT)
    assert page.evaluate(read) == "1"
    page.locator(CONFLICT).nth(1).click()
    assert page.evaluate(read) == "2"
    page.locator(CONFLICT).first.click()
    assert page.evaluate(read) == "2"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_has_no_sideways_scrolling(show, factbase, scheme):
    page = show(factbase, color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 800})
    for view in ("entities", "timeline", "sums", "findings", "facts"):
        page.click(f'[data-tab="{view}"]')
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.click(CONFLICT)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("mark.opened").count() == 2
    page.click(".back")
    assert page.locator(CONFLICT).is_visible()


def test_on_paper_every_fact_stands_with_its_sentences(show, many):
    page = show(many)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == len(many.facts)
    assert page.locator("#facts .row .quotes").first.is_visible()
    assert not page.locator("#filters").is_visible()


def test_the_list_stays_where_it_is_when_another_document_is_opened(show, many):
    page = show(many)
    page.click(CONFLICT)
    page.evaluate("document.querySelector('.list').scrollTop = 900")
    last = page.locator("#facts .row").nth(15)
    last.click()
    before = page.evaluate("document.querySelector('.list').scrollTop")
    page.click("#language")
    assert page.evaluate("document.querySelector('.list').scrollTop") == before > 0
    page.locator("#facts .row").nth(16).click()
    assert page.evaluate("document.querySelector('.list').scrollTop") > 0
