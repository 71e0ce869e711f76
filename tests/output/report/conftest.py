"""The sample as a report, and as a page in a real browser where there is one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.output.report import report
from schemas import Bilingual, Block, Document, FactBase, Source, Title

HOSTILE = '</script><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1"><!--<script> ${style} $data \u2028𨋢 '


@pytest.fixture(scope="session")
def hostile(factbase: FactBase) -> FactBase:
    """The sample with markup and scripts wherever an article or its metadata can put text."""
    text = HOSTILE * 2
    document = Document(
        id=HOSTILE, title=Title(en=HOSTILE, zh=HOSTILE), metadata={"url": "javascript:window.hurt=1"},
        sources=(Source(path="x.txt", sha256="0", encoding="utf-8", media_type="text/html", text=text),),
        blocks=(Block(source="x.txt", language="en", role="body", start=0, end=len(text)),),
    )  # fmt: skip
    first = factbase.entities[0].model_copy(update={"label": Bilingual(en=HOSTILE, zh=HOSTILE)})
    facts = tuple(f.model_copy(update={"predicate": HOSTILE, "quotes": Bilingual(en=HOSTILE, zh=HOSTILE)}) for f in factbase.facts)
    return factbase.model_copy(
        update={"documents": (*factbase.documents, document), "entities": (first, *factbase.entities[1:]), "facts": facts}
    )


@pytest.fixture(scope="session")
def many(factbase: FactBase) -> FactBase:
    """Two hundred documents: copies of one article, with its facts."""
    document, facts = factbase.documents[1], [f for f in factbase.facts if f.document == factbase.documents[1].id]
    claims = {c.id: c for c in factbase.claims}
    documents, copies, said = [], [], []
    for i in range(200):
        name = f"copy/{i:03}"
        documents.append(document.model_copy(update={"id": name}))
        for fact in facts:
            ids = tuple(f"{c}-{i}" for c in fact.claims)
            copies.append(fact.model_copy(update={"id": f"{fact.id}-{i}", "document": name, "claims": ids}))
            said += [claims[c].model_copy(update={"id": f"{c}-{i}", "document": name}) for c in fact.claims]
    return factbase.model_copy(
        update={"documents": tuple(documents), "facts": tuple(copies), "claims": tuple(said), "entities": (), "findings": ()}
    )


@pytest.fixture(scope="session")
def chromium():
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium; install it with: make browser")
    with sync.sync_playwright() as playwright:
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=program, args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def show(chromium, tmp_path: Path):
    """Open the report of a fact base. A message on the console, an error or a request that leaves the page fails the test."""
    opened, wrong = [], []

    def call(factbase: FactBase, lang="en", **options):
        file = tmp_path / "report.html"
        file.write_text(report(factbase, lang), encoding="utf-8")
        context = chromium.new_context(viewport={"width": 1300, "height": 850}, **options)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: request.url.split("#")[0] == file.as_uri() or wrong.append(request.url))
        page.goto(file.as_uri())
        return page

    yield call
    for context in opened:
        context.close()
    assert wrong == []
