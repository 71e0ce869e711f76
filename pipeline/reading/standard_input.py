"""`-` among the inputs: what stands on standard input becomes a file, named after what its first bytes say it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_BEGINNINGS: Final = ((b"%PDF", ".pdf"), (b"PK", ".docx"), (b"{", ".jsonl"), (b"<", ".html"))


def ending(data: bytes) -> str:
    """The ending of a file that holds these bytes: text, unless they begin as another format does.

    >>> ending(b"<!DOCTYPE html>"), ending("香港".encode())
    ('.html', '.txt')
    """
    begin = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:4]
    return next((kind for first, kind in _BEGINNINGS if begin.startswith(first)), ".txt")


@contextmanager
def standard_input(inputs: Sequence[Path]) -> Iterator[list[Path]]:
    """The inputs with a file `stdin.ENDING` in place of `-`, which is there while the block runs."""
    if Path("-") not in inputs:
        yield list(inputs)
        return
    data = sys.stdin.buffer.read()
    with TemporaryDirectory() as folder:
        path = Path(folder, "stdin" + ending(data))
        path.write_bytes(data)
        yield [path if str(given) == "-" else given for given in inputs]
