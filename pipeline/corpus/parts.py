"""One input's part of a fact base, and the fact base of parts that are all in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pipeline
import schemas
from pipeline.corpus.progress import Progress, quiet
from pipeline.lexicon import tables_hash
from pipeline.reading import Input, discover, read
from schemas import Claim, Document, Entity, Fact, FactBase, Finding, Generator, Record


class Part(Record):
    """What one input gives: its document, and all that was read from it."""

    document: Document | None = None
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()


def process(item: Input) -> Part:
    """One input through all stages. Never raises for what stands in the file: that is a finding."""
    from pipeline.stages import run

    reading = read(item)
    if reading.document is None:
        return Part(findings=reading.findings)
    article = run(reading.document, reading.findings)
    return Part.model_construct(
        document=article.document, entities=article.entities, claims=article.claims, facts=article.facts, findings=article.findings
    )


def extract(inputs: Sequence[Path], progress: Progress = quiet) -> FactBase:
    """The fact base of files and folders, in memory and in this process. `OSError` where an input is not there."""
    items, findings = discover(inputs)
    parts = []
    for done, item in enumerate(items, 1):
        parts.append(process(item))
        progress(done, len(items))
    return assemble(parts, findings)


def extract_text(data: bytes) -> FactBase:
    """The fact base of one bilingual article given as the bytes of a text file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "stdin.txt")
        path.write_bytes(data)
        return extract([path])


def assemble(parts: Iterable[Part], findings: Iterable[Finding] = ()) -> FactBase:
    """One fact base of many parts, sorted by document, place and id."""
    from pipeline.linking.merge import merge_entities

    ordered = sorted(parts, key=lambda p: p.document.id if p.document else "")
    told = [*findings, *(f for p in ordered for f in p.findings)]
    return FactBase(
        generator=generator(),
        documents=tuple(p.document for p in ordered if p.document),
        entities=tuple(merge_entities(p.entities for p in ordered)),
        claims=tuple(c for p in ordered for c in p.claims),
        facts=tuple(f for p in ordered for f in p.facts),
        findings=tuple(sorted(told, key=finding_place)),
    )


def generator() -> Generator:
    """What makes the fact bases of this run."""
    return Generator(name="bilingual-factbase", version=pipeline.__version__, rules=rules_hash())


def finding_place(finding: Finding) -> tuple[str, str, int, str, str]:
    """What findings are sorted by: document, place, kind, words."""
    first = finding.evidence[0] if finding.evidence else None
    return (finding.document or "", first.source if first else "", first.start if first else -1, finding.code, finding.message.en)


@cache
def rules_hash() -> str:
    """A hash over the rules: the code of stages and records and the tables in use, 12 hexadecimal digits."""
    digest = hashlib.sha256(tables_hash().encode())
    for package in (pipeline, schemas):
        for path in sorted(Path(package.__file__ or "").parent.rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
