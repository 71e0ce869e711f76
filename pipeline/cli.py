"""The command line: thin wrappers around the pipeline, one function a command.

Exit status: 0 done, 1 the check that was asked for fails, 2 wrong use or nothing to read.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from pipeline.configuration import Configuration
    from schemas import FactBase

app = typer.Typer(
    name="factbase",
    help="Read the Chinese and the English version of articles and write one JSON fact base.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Inputs = Annotated[list[Path], typer.Argument(help="Files and folders of articles.", show_default=False)]

Config = Annotated[Path | None, typer.Option(help="Configuration; else factbase.toml beside the input.")]


def fail(message: str) -> NoReturn:
    """One line on standard error, exit status 2."""
    typer.echo(f"factbase: {message}", err=True)
    raise typer.Exit(2)


@app.command(epilog="Example: factbase extract data/raw --out data/out --jobs 2")
def extract(
    inputs: Inputs,
    out: Annotated[Path, typer.Option(help="Folder that factbase.json is written to.")],
    jobs: Annotated[int, typer.Option(help="Worker processes.", min=1)] = 1,
    time_limit: Annotated[float, typer.Option(help="Seconds that one article may take.", min=0.1)] = 120,
    cluster: Annotated[str | None, typer.Option(help="Dask: local, or a scheduler's address such as tcp://host:8786.")] = None,
    config: Config = None,
) -> None:
    """Read articles and write OUT/factbase.json; what OUT/.cache knows already is not read again."""
    from pipeline.corpus import Options, extract_to
    from pipeline.corpus.progress import bar
    from pipeline.output.summary import summary

    _must_exist(inputs)
    configuration = _configure(inputs, config)
    path = out / "factbase.json"
    try:
        with bar() as progress:
            tally = extract_to(inputs, out, configuration, Options(jobs, time_limit, cluster), progress)
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror or error}")
    except ImportError as error:
        fail(f"{error}; install what is missing: pip install 'bilingual-factbase[cluster]'")
    typer.echo(summary(tally, path))
    if not tally.documents:
        fail("no article was found in " + ", ".join(map(str, inputs)))


def _configure(inputs: list[Path], config: Path | None) -> Configuration:
    from pipeline.configuration import ConfigurationError, find
    from pipeline.lexicon import LexiconError
    from pipeline.models import ModelError

    try:
        configuration = find(inputs, config)
        configuration.apply()
    except (ConfigurationError, LexiconError, ModelError) as error:
        fail(str(error))
    return configuration


def _must_exist(inputs: list[Path]) -> None:
    for path in inputs:
        if not path.exists():
            fail(f"no such file or folder: {path}")


@app.command(
    epilog="Examples: factbase check data/raw; factbase check data/out/factbase.json --lang zh; cat article.txt | factbase check -"
)
def check(
    inputs: Inputs,
    lang: Annotated[str, typer.Option(help="Language of the messages: en or zh.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="JSON lines instead of text.")] = False,
    config: Config = None,
) -> None:
    """Print the findings of a fact base, or straight of articles; exit status 1 where the versions conflict."""
    from pipeline.output.findings import lines

    if lang not in ("en", "zh"):
        fail(f"--lang is en or zh, not {lang}")
    _configure(inputs, config)
    factbase = _checked(inputs)
    for line in lines(factbase, lang, as_json=as_json):
        typer.echo(line)
    if any(finding.code == "conflict" for finding in factbase.findings):
        raise typer.Exit(1)


def _checked(inputs: list[Path]) -> FactBase:
    """A fact base as it is, or that of articles; `-` is one article on standard input."""
    from pipeline.corpus import extract as run
    from pipeline.corpus import extract_text

    if inputs == [Path("-")]:
        return extract_text(sys.stdin.buffer.read())
    _must_exist(inputs)
    if len(inputs) == 1 and inputs[0].name.endswith(".json"):
        return _load(inputs[0])
    return run(inputs)


def _load(path: Path) -> FactBase:
    from pydantic import ValidationError

    from schemas import FactBase

    try:
        return FactBase.load(path)
    except OSError as error:
        fail(f"cannot read {path}: {error.strerror}")
    except ValidationError as error:
        first = error.errors()[0]
        fail(f"{path} is not a fact base: {'.'.join(map(str, first['loc'])) or 'the file'}: {first['msg']}")


@app.command(epilog="Example: factbase explain data/out/factbase.json f-0a1b2c3d4e5f")
def explain(
    factbase: Annotated[Path, typer.Argument(help="A fact base.")], fact: Annotated[str, typer.Argument(help="Id of a fact.")]
) -> None:
    """Print why a fact is what it is: both passages, how they were read, paired and compared."""
    from pipeline.output.explain import explain as told

    base = _load(factbase)
    try:
        typer.echo(told(base, fact))
    except KeyError:
        fail(f"no fact {fact} in {factbase}; its ids are in the list facts")


def _answers(answer: Callable[[Mapping[str, object]], Mapping[str, object]]) -> None:
    """Answer JSON lines from standard input, a line each, until it ends."""
    for number, request in _requests():
        try:
            answered = answer(request)
        except ValueError as error:
            fail(f"standard input, line {number}: {error}")
        typer.echo(json.dumps(answered, ensure_ascii=False))


def _requests() -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            try:
                request = json.loads(line)
            except json.JSONDecodeError as error:
                fail(f"standard input, line {number}, column {error.colno}: not JSON: {error.msg}")
            if not isinstance(request, dict):
                fail(f"standard input, line {number}: not a JSON object")
            yield number, request


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
    from pipeline.romanisation.command import answer

    try:
        known = [line.strip() for line in candidates.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        fail(f"cannot read {candidates}: {error}")
    for answered in answer((line.strip() for line in sys.stdin if line.strip()), known):
        typer.echo(json.dumps(answered, ensure_ascii=False))


def _register() -> None:
    from pipeline.output import commands

    commands.register(app)


_register()


def main() -> None:
    """Run the command line; a closed pipe ends it quietly."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None


if __name__ == "__main__":
    main()
