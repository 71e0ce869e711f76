"""Files made to do harm, and what must hold of a fact base whatever it was made from."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from schemas import Evidence, FactBase

EN = "The bridge cost HK$2 million and opened on 3 March 2024, said Ms Lam Wai-yee. "
ZH = "林慧儀說，大橋耗資200萬港元，於2024年3月3日啟用。"
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def sound(factbase: FactBase) -> None:
    """Every evidence is what stands at its place, ids are told once, and it can be written and read again."""
    texts = {(d.id, s.path): s.text for d in factbase.documents for s in d.sources}
    for one in _evidence(factbase):
        assert texts[one.document, one.source][one.start : one.end] == one.text
    for records in (factbase.documents, factbase.claims, factbase.facts, factbase.entities):
        ids = [r.id for r in records]
        assert len(ids) == len(set(ids))
    assert FactBase.model_validate_json(factbase.model_dump_json().encode()) == factbase


def _evidence(factbase: FactBase) -> Iterator[Evidence]:
    for claim in factbase.claims:
        yield claim.evidence
        yield from claim.cue
    for entity in factbase.entities:
        yield from entity.mentions
        for role in entity.roles:
            yield from role.evidence
    for finding in factbase.findings:
        yield from finding.evidence


def word(body: str, head: str = "", **members: bytes) -> bytes:
    """A Word document with this XML in its body, `head` before its root, and further members."""
    import docx

    plain, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in source.infolist():
            text = (head + _WORD.format(body)).encode() if member.filename == "word/document.xml" else source.read(member)
            archive.writestr(member.filename, text)
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def paragraph(text: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def understated(data: bytes, least: int) -> bytes:
    """A zip archive that says of its members larger than `least` that they have a thousand bytes."""
    told = bytearray(data)
    for mark, size in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = told.find(mark)
        while at >= 0:
            if int.from_bytes(told[at + size : at + size + 4], "little") > least:
                told[at + size : at + size + 4] = (1000).to_bytes(4, "little")
            at = told.find(mark, at + 4)
    return bytes(told)


def pdf(content: bytes, filters: str = "") -> bytes:
    """A PDF of one page whose content stream is this, as its filters have packed it."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters.encode(), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(made))


def many_keys(number: int) -> str:
    """A JSON object of so many keys."""
    return "{" + ",".join(f'"k{n}":{n}' for n in range(number)) + "}"


def lines(ids: list[str]) -> str:
    """JSON Lines with an article under each id."""
    return "".join(json.dumps({"id": name, "en": EN, "zh": ZH}) + "\n" for name in ids)


def below(folder: Path) -> set[str]:
    """Everything in a folder, as paths below it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
