"""Small invented articles in both languages, to make corpora of."""

from __future__ import annotations

import json
from pathlib import Path


def article(number: int) -> str:
    """A bilingual text with facts that are known: a sum, a count and a day made of its number."""
    return (
        f"新泳池啟用\n\n香港特別行政區政府宣布，{number}號泳池耗資{number + 2}億港元，設有{number + 20}個更衣室，於2024年3月{number % 28 + 1}日啟用。\n\n"
        f"New swimming pool opens\n\nThe Hong Kong Special Administrative Region Government said pool no. {number} cost HK${number + 2}00 million, has {number + 20} changing rooms"
        f" and opened on {number % 28 + 1} March 2024.\n"
    )


def corpus(folder: Path, size: int) -> Path:
    """A folder of `size` articles as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(size):
        (folder / f"pool{number:03}.txt").write_text(article(number), encoding="utf-8")
    return folder


def lines(path: Path, size: int) -> Path:
    """A JSON Lines file of `size` articles."""
    halves = (article(number).partition("New swimming") for number in range(size))
    records = ({"id": f"line{number:03}", "en": sep + en, "zh": zh} for number, (zh, sep, en) in enumerate(halves))
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path
