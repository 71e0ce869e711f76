"""Markdown, web pages, Word and PDF: what is the article, and what each part of it is."""

import contextlib
import io
import zipfile

import docx
import pytest

from pipeline.reading.blocks import blocks
from pipeline.reading.formats import extract
from pipeline.reading.problems import InputError


def read(ending, data):
    got = extract(ending, data if isinstance(data, bytes) else data.encode(), "x" + ending)
    return [(b.role, got.text[b.start : b.end]) for b in blocks("x", got.text, got.pieces)]


def test_markdown():
    text = (
        "---\ntitle: hidden\n---\n# Works begin\n\n> **Costs** rise to $3.\n\n## Next ##\n\n- first item\n- second item\n\n![A pier at dusk](a.png)\n\n"
        "Old name\n========\n\n```py\nx = 1\n```\n<!-- hidden\nhidden -->\n| year | cost |\n|---|---|\n| 2026 | 3 |\n\n*Photo: someone*\n\n**Afterwards**\n"
    )
    assert read(".md", text) == [
        ("title", "Works begin"), ("body", "**Costs** rise to $3."), ("heading", "Next"), ("body", "first item"), ("body", "second item"),
        ("caption", "A pier at dusk"), ("heading", "Old name"), ("body", "year | cost"), ("body", "2026 | 3"), ("caption", "Photo: someone"),
        ("heading", "Afterwards"),
    ]  # fmt: skip


def test_a_page_without_article_or_main():
    page = (
        "<title>Site</title><header><a>Home</a></header><div class='breadcrumb'>News</div><h1>Works\n  begin</h1><div class=byline>Ann Other</div>"
        "<p class=dateline><time>9 February 2026</time></p><p>The <b>bridge</b>\n opened<sup><a href=#1>[1]</a></sup>.<br>It cost&nbsp;$3.</p>"
        "<table><tr><th>Year<td>Cost<tr><td>2026<td>3</table><ul><li>one</ul><figure><img><figcaption>A pier</figcaption></figure>"
        "<p hidden>no</p><div style='display: none'>no</div><aside>no</aside><footer>no</footer><script>no</script><!-- no -->"
    )
    assert read(".html", page) == [
        ("title", "Works begin"), ("byline", "Ann Other"), ("header", "9 February 2026"), ("body", "The bridge opened."), ("body", "It cost\u00a0$3."),
        ("body", "Year\tCost"), ("body", "2026\t3"), ("body", "one"), ("caption", "A pier"),
    ]  # fmt: skip


def test_a_page_with_two_versions_and_a_teaser():
    page = (
        "<h1>Works begin</h1><article lang=en><p>The bridge that links the two banks opened to the public on Monday.</p></article>"
        "<article lang=zh><h1>工程展開</h1><p>連接兩岸\n  的大橋星期一啟用，開放予公眾使用，首日人流眾多。</p></article><article><a>More</a></article><p>no</p>"
    )
    assert [text for _, text in read(".html", page)] == [
        "The bridge that links the two banks opened to the public on Monday.", "工程展開", "連接兩岸的大橋星期一啟用，開放予公眾使用，首日人流眾多。",
    ]  # fmt: skip


def test_a_wrapper_named_for_what_stands_beside_the_article():
    page = "<div class='has-sidebar date-2026'><h1>Works begin</h1><p>The bridge that links the two banks opened.</p><div class=sidebar>no</div></div>"
    assert read(".html", page) == [("title", "Works begin"), ("body", "The bridge that links the two banks opened.")]


def test_the_encoding_of_a_page_is_told_by_its_bytes():
    page = "<html><head><meta charset=big5></head><body><main><p>路政署昨日公布天橋工程合約。</p></main></body></html>"
    assert read(".html", page.encode("big5")) == [("body", "路政署昨日公布天橋工程合約。")]


@pytest.mark.parametrize(
    "page", ["<div>" * 50_000 + "deep", "<p>a" * 20_000, "<" * 50_000, "<p " + "class=x " * 20_000 + ">x", "&#x0;&amp;" * 10_000]
)
def test_hostile_pages_are_no_trouble(page):
    with contextlib.suppress(InputError):
        assert all(text for _, text in read(".html", page))


def word(make):
    document = docx.Document()
    make(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_document():
    def make(document):
        document.add_heading("Works begin", 0)
        document.add_paragraph("The bridge\topened.")
        document.add_heading("Next", 2)
        table = document.add_table(2, 2)
        for cell, text in zip([c for row in table.rows for c in row.cells], ["Year", "Cost", "2026", "三元"], strict=True):
            cell.text = text
        document.add_paragraph("A pier", style="Caption")
        document.add_paragraph("item", style="List Bullet")
        document.add_paragraph("One line\nand another.")

    assert read(".docx", word(make)) == [
        ("title", "Works begin"), ("body", "The bridge\topened."), ("heading", "Next"), ("body", "Year\tCost"), ("body", "2026\t三元"), ("caption", "A pier"),
        ("body", "item"), ("heading", "One line"), ("body", "and another."),
    ]  # fmt: skip


def test_a_word_document_that_unpacks_to_too_much(monkeypatch):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(3):
            archive.writestr(f"word/{i}.xml", b"\0" * 100_000)
    monkeypatch.setattr("pipeline.reading.word.MAX_UNPACKED", 200_000)
    with pytest.raises(InputError, match="unpacks"):
        extract(".docx", stream.getvalue(), "x.docx")


def pdf(lines):
    """The smallest PDF that shows lines of ASCII, written by hand."""
    shown = "BT /F1 12 Tf 72 760 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF".encode()


def test_a_pdf_whose_lines_are_joined_to_paragraphs():
    lines = [
        "Works begin",
        "The bridge that links the two banks of the river opened to",
        "the public on Monday, after four years of works that cost",
        "HK$3 million.",
        "Tolls are low.",
    ]
    assert read(".pdf", pdf(lines)) == [("title", "Works begin"), ("body", "\n".join(lines[1:4])), ("body", "Tolls are low.")]


def test_a_pdf_without_text():
    with pytest.raises(InputError, match="text recognition"):
        extract(".pdf", pdf([]), "x.pdf")


def test_what_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr("pipeline.reading.formats.MAX_BYTES", 10)
    with pytest.raises(InputError, match="too long"):
        extract(".txt", b"The bridge opened.", "x.txt")
