"""The command line: thin wrappers around the pipeline, one function a command.

Exit status: 0 done, 1 the check that was asked for fails, 2 wrong use or nothing to read.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline import __version__
from pipeline.faults import UserError, json_fault
from pipeline.options import AsJson, Config, FactBasePath, Inputs, Lang
from pipeline.program import NAME, Program

if TYPE_CHECKING:
    from pipeline.configuration import Configuration
    from pipeline.corpus import Options
    from pipeline.output.summary import Tally
    from schemas import FactBase

app = typer.Typer(
    cls=Program,
    name=NAME,
    help="Read the Chinese and the English version of articles and write one JSON fact base.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback(epilog="Begin with: factbase extract data/raw --out data/out; factbase check data/out/factbase.json")
def begin(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Read the Chinese and the English version of articles and write one JSON fact base.

    Exit status 0 done, 1 the check that was asked for fails, 2 wrong use or nothing to read.
    """


@app.command(epilog="Examples: factbase extract data/raw --out data/out --jobs 2; cat article.txt | factbase extract - --out -")
def extract(
    inputs: Inputs,
    out: Annotated[Path, typer.Option(help="Folder that factbase.json is written to; - is standard output.")],
    jobs: Annotated[int, typer.Option(help="Worker processes.", min=1)] = 1,
    time_limit: Annotated[float, typer.Option(help="Seconds that one article may take.", min=0.1)] = 120,
    cluster: Annotated[str | None, typer.Option(help="Dask: local, or a scheduler's address such as tcp://host:8786.")] = None,
    config: Config = None,
    lang: Lang = "en",
) -> None:
    """Read articles and write OUT/factbase.json; what OUT/.cache knows already is not read again."""
    from pipeline.corpus import Options
    from pipeline.output.summary import summary
    from pipeline.reading.standard_input import standard_input

    configuration = _configured(inputs, config)
    options = Options(jobs, time_limit, cluster)
    piped = str(out) == "-"
    with standard_input(inputs) as paths:
        tally = _piped(paths, configuration, options) if piped else _run(paths, out, configuration, options)
    typer.echo(summary(tally, None if piped else out / "factbase.json", lang), err=piped)
    if not tally.documents:
        _nothing(inputs, None if piped else out / "factbase.json")


def _piped(inputs: list[Path], configuration: Configuration, options: Options) -> Tally:
    """A run whose fact base goes to standard output."""
    with TemporaryDirectory() as folder:
        tally = _run(inputs, Path(folder), configuration, options)
        with Path(folder, "factbase.json").open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
    return tally


def _run(inputs: list[Path], out: Path, configuration: Configuration, options: Options) -> Tally:
    from pipeline.corpus import extract_to
    from pipeline.corpus.progress import bar

    try:
        with bar() as progress:
            return extract_to(inputs, out, configuration, options, progress)
    except ModuleNotFoundError as error:
        if error.name not in ("dask", "distributed"):
            raise
        raise UserError(f"{error.name} is not installed", step="run: pip install 'bilingual-factbase[cluster]'") from None
    except OSError as error:
        raise UserError(
            f"cannot write {out / 'factbase.json'}: {error.strerror or error}", step="--out names a folder to write to"
        ) from None


def _configured(inputs: list[Path], config: Path | None) -> Configuration:
    """The configuration in force; a newsroom's own tables are tried at once, before workers could stumble over them."""
    from pipeline.configuration import find

    for path in inputs:
        _must_be_there(path)
    configuration = find(inputs, config)
    configuration.apply()
    if configuration.lexicon:
        from pipeline.own_tables import check_own_tables

        check_own_tables()
    return configuration


def _must_be_there(path: Path) -> None:
    """`UserError` for a path that names nothing, or nothing that this user may look into."""
    if str(path) == "-":
        return
    try:
        if not path.exists():
            raise UserError(f"no such file or folder: {path}", step="name files and folders of articles")
        if path.is_dir():
            next(path.iterdir(), None)
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}", step="allow it to be read, or name another") from None


def _nothing(inputs: list[Path], written: Path | None) -> None:
    named = ", ".join(map(str, inputs))
    step = f"factbase check {written} says why" if written else "articles are NAME.en.txt with NAME.zh.txt, or one bilingual NAME.txt"
    raise UserError(f"no article could be read in {named}", step=step)


@app.command(
    epilog="Examples: factbase check data/raw; factbase check data/out/factbase.json --lang zh; cat article.txt | factbase check -"
)
def check(inputs: Inputs, lang: Lang = "en", as_json: AsJson = False, config: Config = None) -> None:
    """Print the findings of a fact base, or straight of articles; exit status 1 where the versions conflict."""
    from pipeline.output.findings import lines

    factbase = _checked(inputs, config)
    for line in lines(factbase, lang, as_json=as_json):
        typer.echo(line)
    if not factbase.documents:
        _nothing(inputs, None)
    if any(finding.code == "conflict" for finding in factbase.findings):
        raise typer.Exit(1)


def _checked(inputs: list[Path], config: Path | None) -> FactBase:
    """A fact base as it is, or that of articles."""
    from pipeline.corpus import extract as run
    from pipeline.corpus.progress import bar
    from pipeline.output.opening import open_factbase
    from pipeline.reading.standard_input import standard_input

    _configured(inputs, config)
    with standard_input(inputs) as paths, bar() as progress:
        made = [path for path in paths if path.suffix == ".json" or (path.name == "stdin.jsonl" and _is_factbase(path))]
        if made and len(paths) > 1:
            raise UserError(f"{made[0]} is checked alone: one fact base, or any number of articles")
        return open_factbase(made[0]) if made else run(paths, progress)


def _is_factbase(path: Path) -> bool:
    with path.open("rb") as file:
        return b'"schema_version"' in file.read(200)


@app.command(epilog="Example: factbase explain data/out/factbase.json f-0a1b2c3d4e5f")
def explain(factbase: FactBasePath, fact: Annotated[str, typer.Argument(help="Id of a fact, or how it begins.")]) -> None:
    """Print why a fact is what it is: both passages, how they were read, paired and compared."""
    from pipeline.output.explain import explain as told
    from pipeline.output.opening import open_factbase

    base = open_factbase(factbase)
    ids = [known.id for known in base.facts if known.id.startswith(fact)]
    if len(ids) != 1 and fact not in ids:
        several = f"{len(ids)} facts begin with {fact}: {', '.join(ids[:5])}" if ids else f"no fact {fact} in {factbase}"
        raise UserError(several, step=f"factbase check {factbase} names the facts in conflict; all ids are in the list facts")
    typer.echo(told(base, fact if fact in ids else ids[0]))


def _answers(answer: Callable[[Mapping[str, object]], Mapping[str, object]]) -> None:
    """Answer JSON lines from standard input, a line each, until it ends."""
    if sys.stdin.isatty():
        typer.echo("reading JSON lines from the keyboard; Ctrl-D ends", err=True)
    for number, request in _requests():
        try:
            answered = answer(request)
        except ValueError as error:
            raise UserError(str(error), at=f"standard input, line {number}") from None
        typer.echo(json.dumps(answered, ensure_ascii=False))


def _requests() -> Iterator[tuple[int, Mapping[str, object]]]:
    from pipeline.reading.metadata import load_object

    for number, line in enumerate(sys.stdin.buffer, 1):
        place = f"standard input, line {number}"
        if not line.strip():
            continue
        try:
            yield number, load_object(line)
        except json.JSONDecodeError as error:
            fault = json_fault("", error.doc, error)
            raise UserError(
                fault.what, at=f"{place}, column {error.colno}", excerpt=fault.excerpt, step="each line is one JSON object"
            ) from None
        except UnicodeDecodeError:
            raise UserError("not UTF-8", at=place) from None
        except ValueError as error:
            raise UserError(f"not a JSON object ({error})", at=place) from None


@app.command(epilog="""Example: echo '{"id": 1, "text": "HK$24 billion", "language": "en", "kinds": ["money"]}' | factbase values""")
def values() -> None:
    """Read values out of texts: JSON lines in, JSON lines out."""
    from pipeline.mentions.values.command import answer

    _answers(answer)


@app.command(epilog="""Example: echo '{"id": 1, "en": "$24 billion", "zh": "24億元"}' | factbase compare""")
def compare() -> None:
    """Compare the two versions of sentences or texts: JSON lines in, JSON lines out."""
    from pipeline.comparing import answer

    _answers(answer)


@app.command(epilog="Example: echo 'CHAN Tai-man' | factbase names candidates.txt")
def names(candidates: Annotated[Path, typer.Argument(help="Chinese names, one a line.")]) -> None:
    """Find English names from standard input among the Chinese names of a file."""
    from pipeline.output.opening import read_bytes
    from pipeline.romanisation.command import answer

    step = "it holds Chinese names, one a line"
    if str(candidates) == "-":
        raise UserError("standard input holds the English names, so the Chinese ones need a file")
    known = _lines(str(candidates), read_bytes(candidates, step).splitlines())
    for answered in answer(_lines("standard input", sys.stdin.buffer), list(known)):
        typer.echo(json.dumps(answered, ensure_ascii=False))


def _lines(name: str, given: Iterable[bytes]) -> Iterator[str]:
    """The lines of a text that hold something."""
    for number, line in enumerate(given, 1):
        try:
            if text := line.decode("utf-8-sig").strip():
                yield text
        except UnicodeDecodeError as error:
            raise UserError(f"byte 0x{line[error.start]:02X} is not UTF-8", at=f"{name}:{number}", step="save it as UTF-8 text") from None


def _register() -> None:
    from pipeline.output import commands

    commands.register(app)


_register()


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
