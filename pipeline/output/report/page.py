"""The page: style, scripts and data in one file, under a content security policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final, TypeVar

from pipeline.output.report.content import article, index, mentions
from schemas import Claim, Fact, FactBase, Language

_R = TypeVar("_R", Claim, Fact)

SCRIPTS: Final = (
    "dom", "data", "words", "values", "state", "facts", "claim", "passages", "entities", "charts", "findings", "keys", "main",
)  # fmt: skip
"""Files of `assets`, in the order in which they are needed; they share one scope, and none is visible outside it."""


def report(factbase: FactBase, lang: Language = "en") -> str:
    """One HTML file that shows a fact base, opened in `lang`. The same fact base gives the same text."""
    style, script = _asset("style.css"), _script()
    opened = {**index(factbase), "lang": lang, "words": words()}
    blocks = [_block("index", opened)]
    blocks += [_block(f"document-{i}", data) for i, data in enumerate(_articles(factbase))]
    return Template(_asset("page.html")).substitute(
        lang="zh-Hant" if lang == "zh" else "en", policy=_policy(style, script), title=words()["title"][lang],
        noscript=" / ".join(words()["noscript"].values()), style=style, data="\n".join(blocks), script=script,
    )  # fmt: skip


@cache
def words() -> dict[str, dict[str, str]]:
    """The page's own words by key, in both languages, from `assets/words.tsv`."""
    rows = (line.split("\t") for line in _asset("words.tsv").splitlines() if line and not line.startswith("#"))
    next(rows)
    return {key: {"en": en, "zh": zh} for key, en, zh in rows}


def _articles(factbase: FactBase) -> Iterator[dict[str, object]]:
    claims, facts, found = _by_document(factbase.claims), _by_document(factbase.facts), mentions(factbase.entities)
    for document in factbase.documents:
        yield article(document, claims.get(document.id, []), facts.get(document.id, []), found.get(document.id, []))


def _by_document(records: Iterable[_R]) -> dict[str, list[_R]]:
    found: dict[str, list[_R]] = {}
    for record in records:
        found.setdefault(record.document, []).append(record)
    return found


def _script() -> str:
    return '"use strict";\n(() => {\n' + "\n".join(_asset(f"{name}.js") for name in SCRIPTS) + "\n})();\n"


def _policy(style: str, script: str) -> str:
    """Nothing from anywhere: only this style and this script, known by their hashes."""
    return f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _block(name: str, data: object) -> str:
    """Data as a script that no browser runs. Without `<` in it, nothing that it holds can end it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/json" id="{name}">{text.replace("<", chr(92) + "u003c")}</script>'


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")
