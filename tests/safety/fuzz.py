"""Arbitrary files through every reader and the whole pipeline: `python -m tests.safety.fuzz --seconds 60 [--seed 1]`.

Each case is made of its number alone, so that a failure is repeated by `--case N`.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
import zlib
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pipeline.corpus import extract
from tests.safety import hostile

ENDINGS = (".txt", ".md", ".html", ".docx", ".pdf", ".jsonl")
LIMIT = 20
"""Seconds that a case of a few kilobytes may take."""
_ODD = (
    "\0", "\ufeff", "\u200b", "\u202e", "\u2066", "\u0301", "\ud800", "\U00020000", "\U0001f3fb", "\u2028", "\x85", "\r", "\r\n", "\t", "\u3000", "\x1f", "\ufffd", "\uffff",
)  # fmt: skip
_WORDS = (
    "HK$", "億", "萬", "元", "%", "二零二四年", "3月", "Monday", "million", "the", "Secretary", "陳大文", "Chan Tai-man", "約", "not ", "said", "表示", "「", "」", "(", ")",
    "1,234.5", "½", "٣", "１２", "third", "第", "平方米", "to", "至", "-", "。", ". ", "\n\n", "\n", "<p>", "</div>", "<h1>", "&#x0;", "&amp;", "# ", "| a |", "```", "[x](y)", '{"', '":', "\\u",
)  # fmt: skip


def text(pick: Random) -> str:
    """A text of words that rules look for and characters that they do not expect."""
    pieces = []
    for _ in range(pick.randrange(60)):
        turn = pick.random()
        if turn < 0.6:
            pieces.append(pick.choice(_WORDS) * pick.choice((1, 1, 1, 1, 30)))
        elif turn < 0.75:
            pieces.append(pick.choice(_ODD))
        elif turn < 0.85:
            pieces.append(chr(pick.randrange(0x110000)))
        else:
            pieces.append(pick.choice((hostile.EN, hostile.ZH)))
    return "".join(pieces)


def spoilt(pick: Random, data: bytes) -> bytes:
    """The same bytes with some changed, cut out or said twice."""
    made = bytearray(data)
    for _ in range(pick.choice((0, 0, 1, 3, 20))):
        at = pick.randrange(len(made) + 1)
        change = pick.randrange(3)
        if change == 0 and at < len(made):
            made[at] = pick.randrange(256)
        elif change == 1:
            del made[at : at + pick.randrange(40)]
        else:
            made[at:at] = made[at : at + pick.randrange(40)]
    return bytes(made)


def contents(pick: Random, ending: str) -> bytes:
    """The bytes of a file with an ending: mostly what its reader can begin with."""
    if pick.random() < 0.1:
        return pick.randbytes(pick.randrange(2000))
    own = text(pick)
    plain = own.encode("utf-8", "surrogatepass")
    if ending == ".docx":
        safe = "".join(c if c.isprintable() and c not in "<&" else " " for c in own)
        return spoilt(pick, hostile.word("".join(map(hostile.paragraph, safe.split("  ")))))
    if ending == ".pdf":
        shown = b"BT /F1 12 Tf 72 760 Td (" + own.encode("latin-1", "replace").replace(b"(", b"[").replace(b")", b"]") + b") Tj ET"
        return spoilt(pick, hostile.pdf(zlib.compress(shown), "/Filter/FlateDecode"))
    if ending == ".jsonl":
        records = ({"id": text(pick)[:20], "en": own, "zh": text(pick), "published": text(pick)[:12]} for _ in range(3))
        return spoilt(
            pick, "".join(json.dumps(r, ensure_ascii=pick.random() < 0.5) + "\n" for r in records).encode("utf-8", "surrogatepass")
        )
    encoding = pick.choice(("utf-8", "utf-8", "utf-8", "utf-16", "big5hkscs", "gb18030"))
    return spoilt(pick, plain if encoding == "utf-8" else own.encode(encoding, "replace"))


def case(number: int, folder: Path) -> None:
    """Make the files of a case, extract them, and see that the fact base is sound."""
    pick = Random(number)
    ending = ENDINGS[number % len(ENDINGS)]
    (folder / f"x{ending}").write_bytes(contents(pick, ending))
    if pick.random() < 0.3:
        sidecar = json.dumps({"published": text(pick)[:12], "title": text(pick), text(pick): [text(pick)]})
        (folder / "x.meta.json").write_bytes(spoilt(pick, sidecar.encode()))
    hostile.sound(extract([folder]))


def main() -> int:
    """Try cases until the time is over; 1 where one fails."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--seed", type=int, default=1, help="where to begin")
    asked.add_argument("--case", type=int, help="this one only")
    options = asked.parse_args()
    if options.case is not None:
        with TemporaryDirectory() as folder:
            case(options.case, Path(folder))
        return 0
    signal.signal(signal.SIGALRM, _too_long)
    end, number, failed = time.monotonic() + options.seconds, options.seed * 1_000_000, []
    while time.monotonic() < end:
        with TemporaryDirectory() as folder:
            signal.alarm(LIMIT)
            try:
                case(number, Path(folder))
            except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
                failed.append(number)
                print(f"case {number}: {type(error).__name__}: {error}"[:300], file=sys.stderr)
            finally:
                signal.alarm(0)
        number += 1
    print(f"{number - options.seed * 1_000_000} cases, {len(failed)} failed")
    return bool(failed)


def _too_long(*_: object) -> None:
    raise TimeoutError(f"more than {LIMIT} s")


if __name__ == "__main__":
    raise SystemExit(main())
