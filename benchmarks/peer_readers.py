"""Time other readers of values: JSON lines of language and text in, one JSON line a reader out. Runs where the peers are installed."""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import sys
import time
from collections.abc import Callable, Iterator

Read = Callable[[str], object]


def recognizers(culture: str) -> Read:
    """Every value kind that recognizers-text has and the fact base too."""
    number = importlib.import_module("recognizers_number")
    unit = importlib.import_module("recognizers_number_with_unit")
    day = importlib.import_module("recognizers_date_time")
    kinds = (
        number.recognize_number,
        number.recognize_percentage,
        unit.recognize_currency,
        unit.recognize_dimension,
        day.recognize_datetime,
    )
    return lambda text: [kind(text, culture) for kind in kinds]


def dateparser_search(language: str) -> Read:
    """Dates alone."""
    search = importlib.import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=[language])


def quantulum() -> Read:
    """English quantities."""
    parse: Read = importlib.import_module("quantulum3.parser").parse
    return parse


def jionlp() -> Read:
    """Chinese sums and times."""
    with contextlib.redirect_stdout(io.StringIO()):
        ner = importlib.import_module("jionlp").ner
    return lambda text: (ner.extract_money(text), ner.extract_time(text, time_base=0))


READERS: dict[tuple[str, str], Callable[[], Read]] = {
    ("recognizers-text", "en"): lambda: recognizers("en-us"),
    ("recognizers-text", "zh"): lambda: recognizers("zh-cn"),
    ("quantulum3", "en"): quantulum,
    ("dateparser.search", "en"): lambda: dateparser_search("en"),
    ("dateparser.search", "zh"): lambda: dateparser_search("zh"),
    ("JioNLP", "zh"): jionlp,
}


def timed(texts: list[tuple[str, str]], seconds: float) -> Iterator[dict[str, object]]:
    """Characters a second of each reader that is installed, over as many texts as it reads in `seconds`."""
    for (name, language), make in READERS.items():
        try:
            read = make()
        except ImportError:
            continue
        own = [text for of, text in texts if of == language]
        done, begun = 0, time.perf_counter()
        for text in own:
            with contextlib.suppress(Exception):  # a peer that fails on a text has read it all the same
                read(text)
            done += len(text)
            if time.perf_counter() - begun > seconds:
                break
        yield {"peer": name, "language": language, "characters_per_second": round(done / (time.perf_counter() - begun))}


if __name__ == "__main__":
    for row in timed([tuple(json.loads(line)) for line in sys.stdin], float(sys.argv[1])):
        print(json.dumps(row), flush=True)
