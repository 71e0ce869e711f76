"""What holds of the repository as a whole: one version, whole packages, described tables, nothing of the place it was made in."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from typer.testing import CliRunner

import pipeline
from pipeline.cli import app
from pipeline.mentions.names.gazetteer import entries

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TABLES = sorted((ROOT / "pipeline" / "lexicon").glob("*.tsv"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def text(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def kept_files() -> list[Path]:
    """The files under version control; without git, those of the source folders."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
        return [ROOT / name for name in listed if name and (ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        folders = ("pipeline", "schemas", "tests", "docs", "data/raw", "notebooks", "scripts")
        return [path for name in folders for path in (ROOT / name).rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def test_one_version():
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\]", text("CHANGELOG.md"), flags=re.MULTILINE)[1]
    told = CliRunner().invoke(app, ["--version"]).output.split()[-1]
    assert {newest, told, pipeline.__version__} == {PROJECT["project"]["version"]}


def test_every_package_is_listed():
    found = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for name in ("pipeline", "schemas")
        for path in (ROOT / name).rglob("*.py")
    }  # fmt: skip
    assert sorted(found) == sorted(PROJECT["tool"]["setuptools"]["packages"])
    assert all((ROOT / Path(*name.split(".")) / "__init__.py").is_file() for name in found)


def test_a_wheel_holds_the_two_packages_and_their_data(tmp_path):
    pytest.importorskip("setuptools", reason="setuptools builds the wheel")
    pytest.importorskip("pip", reason="pip builds the wheel")
    if int(metadata.version("setuptools").split(".")[0]) < 77:
        pytest.skip("building needs setuptools 77 or later")
    source = tmp_path / "source"
    for path in kept_files():
        place = source / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    import sys

    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        str(tmp_path),
    ]
    done = subprocess.run([*build, str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"pipeline", "schemas", f"bilingual_factbase-{pipeline.__version__}.dist-info"}
    packed = {name for name in names if not name.startswith("bilingual_factbase")}
    ours = {str(path.relative_to(ROOT)) for path in kept_files() if path.relative_to(ROOT).parts[0] in ("pipeline", "schemas")}
    assert packed == ours


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_says_what_it_holds(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert lines[: len(head)] == head, "comments stand at the head only"
    columns = lines[len(head)].split("\t")
    said = "\n".join(head)
    assert [c for c in columns if not re.search(rf"(?<!\w){re.escape(c)}\b[^:]*:|`{re.escape(c)}`", said)] == []
    assert "# Editorial rule: " in said
    assert re.search(r"# (?:Source|Facts): .+", said), "source, and under what terms"
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), flags=re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_targets_and_files_that_are_named_are_there(page):
    told = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^\s*)make ([a-z-]+)", told, flags=re.MULTILINE))
    assert named <= targets()
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", told) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []
    paths = re.findall(r"`((?:pipeline|schemas|tests|notebooks|docs|scripts|data/raw)/[\w./-]+)`", told)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_make_help_lists_every_target():
    phony = set(re.search(r"^\.PHONY: (.*)$", text("Makefile"), flags=re.MULTILINE)[1].split())
    assert phony == targets()


def test_no_word_of_where_it_was_made():
    place = re.compile(r"(?<![\w.])/(?:work|home|root|Users|tmp/\w)[/\w]*|index-url|find-links|localhost:\d{4,5}/simple")
    found = []
    for path in kept_files():
        if path.suffix in {".docx", ".pdf", ".png"} or path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if place.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


LONG = {"en": 60, "zh": 18}


def sentences(path: Path) -> list[str]:
    """The long sentences of an article, white space and quotation marks aside."""
    whole = path.read_text(encoding="utf-8", errors="replace")
    parts = re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])|[。！？\n]", whole)
    return [flat for part in parts if len(flat := re.sub(r"\s+", "", part)) >= LONG["zh" if re.search(r"[㐀-鿿]", part) else "en"]]


def test_no_sentence_of_somebody_elses_articles():
    corpora = [path for name in ("seed", "news") for path in sorted((SHARED / "corpus" / name).rglob("*.txt"))]
    if not corpora:
        pytest.skip("the corpora do not lie beside the project")
    known = {sentence: path.name for path in corpora for sentence in sentences(path)}
    assert len(known) > 100
    found = []
    for path in kept_files():
        if path.suffix in {".md", ".txt", ".py", ".tsv", ".json", ".html", ".ipynb", ".toml"} and "requirements" not in path.parts:
            flat = re.sub(r"\s+", "", path.read_text(encoding="utf-8", errors="replace"))
            found += [f"{path.relative_to(ROOT)}: {s[:30]}… of {name}" for s, name in known.items() if s in flat]
    assert found == []


def test_no_person_or_company_of_the_corpora_stands_in_code_or_tables():
    corpora = [*(SHARED / "corpus").glob("*/*.gold.json"), *(ROOT / "tests" / "gold").rglob("*.gold.json")]
    given = [e for gold in corpora for e in json.loads(gold.read_text(encoding="utf-8"))["entities"] if e["type"] in ("person", "company")]
    names = {name for e in given for language in ("en", "zh") for name in e["names"][language] if len(name) > (4 if name.isascii() else 2)}
    public = {name for entry in entries() for name in (*entry.en, *entry.zh)}
    written = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "pipeline").rglob("*") if p.suffix in (".py", ".tsv"))
    assert len(names) > 100
    assert sorted(name for name in names - public if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", written)) == []
