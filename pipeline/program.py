"""The program around the commands: a user's mistake becomes a line and exit status 2, an interrupt a line, a closed pipe nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from pipeline.faults import UserError

NAME = "factbase"
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells count."""


class Program(TyperGroup):
    """A group of commands whose errors are told in one place."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:  # noqa: ANN401
        """Run a command and leave with its exit status: 2 for wrong use, 130 where it was interrupted."""
        given = list(sys.argv[1:] if args is None else args)
        _utf8()
        try:
            status = super().main(given or ["--help"], NAME, standalone_mode=False)
        except UserError as fault:
            tell(fault.told())
            raise SystemExit(2) from None
        except OSError as error:
            tell(f"{error.filename}: {error.strerror}" if error.filename else str(error))
            raise SystemExit(2) from None
        except typer.Abort:
            _interrupted()
        except _USAGE as error:
            raise SystemExit(_wrong_use(error)) from None
        if status == INTERRUPTED:
            _interrupted()
        raise SystemExit(status if isinstance(status, int) else 0)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command that was asked for; whoever closes the pipe that it writes to has seen enough."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _closed_pipe()
        return result


_USAGE: type[Exception] = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
"""The base of all complaints about arguments and options; which package it lives in depends on typer's version."""


def tell(message: str) -> None:
    """A message on standard error, under the program's name."""
    typer.echo(f"{NAME}: {message}", err=True)


def _wrong_use(error: Any) -> int:  # noqa: ANN401 - see `_USAGE`
    """Tell a complaint about arguments in one line; the exit status."""
    context = getattr(error, "ctx", None)
    words = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")
    path = context.command_path if context else NAME
    typer.echo(f"{path}: {words}; see {path} --help", err=True)
    return 2


def _interrupted() -> NoReturn:
    tell("stopped; what was finished is kept, the same command goes on from there")
    raise SystemExit(INTERRUPTED)


def _closed_pipe() -> NoReturn:
    """Whoever read our output has seen enough: no more of it, and nothing left for the interpreter to flush."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(0)


def _utf8() -> None:
    """What goes to files and other programs is UTF-8 whatever the locale; a terminal that lacks a character shows its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
