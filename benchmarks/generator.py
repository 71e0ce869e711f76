"""Bilingual articles made from a seed: known facts rendered in both languages, so that what is timed is also checked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

DIGITS = "零一二三四五六七八九"
PLACES = (("Sha Tin", "沙田"), ("Tuen Mun", "屯門"), ("Kwun Tong", "觀塘"), ("Yuen Long", "元朗"), ("Tai Po", "大埔"))
THINGS = (("swimming pool", "游泳池"), ("library", "圖書館"), ("footbridge", "行人天橋"), ("clinic", "診所"), ("school", "學校"))
MONTHS = ("January", "March", "May", "July", "October", "December")
NUMBERS = (1, 3, 5, 7, 10, 12)


@dataclass(frozen=True)
class Generated:
    """An article in both languages, and how many of its facts agree and conflict."""

    id: str
    en: str
    zh: str
    agreed: int
    conflicts: int
    published: str = "2026-05-04"


def article(number: int, seed: int = 7) -> Generated:
    """The article of a number: a sum, an area, a count, a share and a day; in every tenth the sum has lost a zero in English."""
    pick = Random(f"{seed}:{number}")
    (place, place_zh), (thing, thing_zh) = pick.choice(PLACES), pick.choice(THINGS)
    cost, area, staff, share = pick.randrange(2, 9), pick.randrange(11, 99), pick.randrange(21, 99), pick.randrange(11, 89)
    month, day = pick.randrange(len(MONTHS)), pick.randrange(2, 28)
    slipped = number % 10 == 9
    written = f"HK${cost * 10} million" if slipped else f"HK${cost * 100} million"
    en = (
        f"{place} {thing} to open\n\n"
        f"The Government will spend {written} on a new {thing} in {place}. "
        f"The {thing} has a gross floor area of {area},000 square metres and will employ {staff} people.\n\n"
        f"Some {share} per cent of the cost goes to the foundations. The {thing} will open on {day} {MONTHS[month]} 2027.\n"
    )
    zh = (
        f"{place_zh}{thing_zh}將啟用\n\n"
        f"政府將耗資{DIGITS[cost]}億港元在{place_zh}興建新{thing_zh}。{thing_zh}總樓面面積{area},000平方米，將聘用{staff}人。\n\n"
        f"約百分之{share}的造價用於地基。{thing_zh}將於2027年{NUMBERS[month]}月{day}日啟用。\n"
    )
    return Generated(f"made{number:06}", en, zh, 4 if slipped else 5, int(slipped))


def articles(size: int) -> Iterator[Generated]:
    """The first `size` articles."""
    return map(article, range(size))


def write(path: Path, size: int) -> Path:
    """The first `size` articles as JSON lines."""
    with path.open("w", encoding="utf-8") as lines:
        for made in articles(size):
            lines.write(json.dumps({"id": made.id, "en": made.en, "zh": made.zh, "published": made.published}, ensure_ascii=False) + "\n")
    return path
