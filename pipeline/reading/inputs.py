"""Which documents a set of files and folders holds: cheap, and the same whatever the order they are named in."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.reading.formats import FORMATS, MAX_BYTES
from pipeline.reading.metadata import load_object, well_formed
from pipeline.reading.problems import broken_json, finding, unreadable
from schemas import LANGUAGES, Finding, Language

_LANGUAGES: Final[dict[str, Language]] = {
    "en": "en", "eng": "en", "zh": "zh", "zh-hant": "zh", "zh-hk": "zh", "tc": "zh", "chi": "zh", "zh-hans": "zh", "sc": "zh",
}  # fmt: skip
"""Language endings, the one preferred first where a document has several versions in a language."""
_PREFERENCE: Final = tuple(_LANGUAGES)


@dataclass(frozen=True, slots=True, order=True)
class File:
    """One file of a document; `name` is its path below the input folder, `language` what its ending promises."""

    name: str
    path: str
    language: Language | None = None


@dataclass(frozen=True, slots=True, order=True)
class Input:
    """Where one document is read from: its files, or a line (`line` from 1, at byte `offset`) of a JSON Lines file."""

    id: str
    files: tuple[File, ...]
    sidecar: str | None = None
    line: int = 0
    offset: int = 0


def discover(inputs: Sequence[Path]) -> tuple[list[Input], list[Finding]]:
    """The documents below files and folders, sorted by id, and findings for what cannot be one of them.

    Cheap: only JSON Lines files are opened. Of two inputs with one id the first by path is kept; the other is a finding.
    """
    findings: list[Finding] = []
    found: dict[str, Input] = {}
    files = _files(inputs, findings)
    candidates = sorted([*_paired(files, findings), *_lines(files, findings)], key=lambda i: (i.id, i.files, i.line))
    findings += [_duplicate(found[c.id], c) for c in candidates if found.setdefault(c.id, c) is not c]
    return list(found.values()), sorted(findings, key=lambda f: (f.document or "", f.code, f.message.en))


def _files(inputs: Sequence[Path], findings: list[Finding]) -> list[tuple[str, Path]]:
    """Each file once, with its name below the outermost input folder that holds it."""
    named: dict[Path, tuple[str, Path]] = {}
    roots = sorted({Path(os.path.realpath(path)): path for path in inputs}.items(), key=lambda item: (not item[0].is_dir(), item[0].parts))
    for root, given in roots:
        if not root.exists():
            findings.append(
                unreadable(str(given), "there is no such file or folder; check the name.", "沒有此檔案或資料夾；請檢查名稱。").finding(None)
            )
        elif root.is_dir():
            for path in _walk(root, findings):
                named.setdefault(Path(os.path.realpath(path)), (_name(path.relative_to(root).as_posix()), path))
        elif root not in named:
            if root.suffix.lower() not in (*FORMATS, ".jsonl"):
                en, zh = (
                    "not a format that is read; use txt, md, html, docx, pdf or jsonl.",
                    "不支援此格式；請用 txt、md、html、docx、pdf 或 jsonl。",
                )
                findings.append(unreadable(given.name, en, zh).finding(None))
            named[root] = (_name(given.name), given)
    return sorted(named.values())


def _name(path: str) -> str:
    """A path as it is shown and as ids are made of it: composed characters, whatever the file system keeps."""
    return unicodedata.normalize("NFC", well_formed(path))


def _walk(root: Path, findings: list[Finding]) -> Iterator[Path]:
    """The articles' files below a folder; links to folders are not followed, so that no loop is. A closed folder is a finding."""

    def closed(error: OSError) -> None:
        name = Path(error.filename).relative_to(root).as_posix()
        why = error.strerror
        findings.append(unreadable(name, f"{why}; allow it to be read.", f"{why}；請開放讀取權限。").finding(None))

    for folder, folders, names in os.walk(root, onerror=closed):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            regular = path.is_file() or path.is_symlink()  # no pipes or devices; a broken link is told of when it is read
            if regular and not name.startswith(".") and not name.upper().startswith("README"):
                yield path


def _split(name: str) -> tuple[str, str | None]:
    """A document's id and the language ending, of a file's name.

    >>> _split("a/site.zh-hant.txt"), _split("a/site.txt")
    (('a/site', 'zh-hant'), ('a/site', None))
    """
    stem = name[: name.rindex(".")]
    base, dot, ending = stem.rpartition(".")
    return (base, ending.lower()) if dot and base and ending.lower() in _LANGUAGES else (stem, None)


def _paired(files: Iterable[tuple[str, Path]], findings: list[Finding]) -> Iterator[Input]:
    """Files alone and files that are the two versions of one document."""
    versions: dict[str, dict[str, list[File]]] = {}
    for name, path in files:
        if path.suffix.lower() not in FORMATS:
            continue
        document, ending = _split(name)
        language = _LANGUAGES[ending] if ending else None
        versions.setdefault(document, {}).setdefault(ending or "", []).append(File(name, str(path), language))
    for document, by_ending in versions.items():
        for file in by_ending.pop("", ()):
            yield Input(document, (file,), _sidecar(document, file))
        kept: dict[Language, File] = {}
        for ending in sorted(by_ending, key=_PREFERENCE.index):
            for file in sorted(by_ending[ending]):
                language = _LANGUAGES[ending]
                if kept.setdefault(language, file) is not file:
                    findings.append(_third(document, kept[language], file))
        if kept:
            pair = tuple(kept[language] for language in sorted(kept))
            yield Input(document, pair, _sidecar(document, pair[0]))


def _sidecar(document: str, file: File) -> str | None:
    path = Path(file.path).with_name(document.rpartition("/")[2] + ".meta.json")
    return str(path) if os.path.isfile(path) else None  # noqa: PTH113  False, not an error, for a name longer than may be


def _lines(files: Iterable[tuple[str, Path]], findings: list[Finding]) -> Iterator[Input]:
    """The lines of JSON Lines files that name a document; a line that does not is a finding."""
    for name, path in files:
        if path.suffix.lower() != ".jsonl":
            continue
        offset = 0
        with path.open("rb") as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_BYTES), b""), 1):
                if document := _line_id(line):
                    yield Input(document, (File(name, str(path)),), None, number, offset)
                elif line.strip():
                    findings.append(_bad_line(name, number, line))
                offset += len(line)


def _line_id(line: bytes) -> str | None:
    """The id of the document on a line; None where there is none."""
    try:
        record = load_object(line)
    except ValueError:
        return None
    if not all(isinstance(record.get(language), str | None) for language in LANGUAGES):
        return None
    name = record.get("id")
    return str(name) if isinstance(name, str | int) and not isinstance(name, bool) else None


def _bad_line(name: str, number: int, line: bytes) -> Finding:
    try:
        load_object(line)
    except ValueError as error:
        why = broken_json(name, error, number)
        return finding("input_unreadable", "error", why.en, why.zh)
    en = f'{name}:{number}: not a document; a line is {{"id": "...", "en": "...", "zh": "..."}}.'
    zh = f'{name}:{number}：不是文章；每行應為 {{"id": "...", "en": "...", "zh": "..."}}。'
    return finding("input_unreadable", "error", en, zh)


def _where(item: Input) -> str:
    return " + ".join(f.name for f in item.files) + (f":{item.line}" if item.line else "")


def _duplicate(kept: Input, other: Input) -> Finding:
    en = f"{_where(other)}: {_where(kept)} has the id {kept.id!r} already, so this one was left out; rename one of them."
    zh = f"{_where(other)}：{_where(kept)} 已用編號 {kept.id!r}，故略過此檔；請為其中一個改名。"
    return finding("duplicate_id", "error", en, zh, kept.id)


def _third(document: str, kept: File, other: File) -> Finding:
    en = f"{other.name}: a further version in the language of {kept.name}, left out; keep one file for each language."
    zh = f"{other.name}：與 {kept.name} 同一語文的另一版本，已略過；每種語文請只留一個檔案。"
    return finding("duplicate_id", "warning", en, zh, document)
