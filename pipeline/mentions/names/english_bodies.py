"""Companies, bodies and facilities in English: capitalised words with a suffix that tells what they are, or a descriptor beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.mentions.names.candidate import Candidate, covered
from pipeline.mentions.names.english_words import JOINING, Word, openers, openers_before, person_shape
from pipeline.mentions.names.posts import Post, business_heads
from pipeline.mentions.names.suffixes import longest, suffixes
from pipeline.mentions.names.translated import meanings_of

_GAPS: Final = (" ", "\n", " & ", "' ")
_FIELDS_OF_A_BODY: Final = re.compile(
    r"\b[A-Z]\w+, (?:[A-Z]\w+, )?[A-Z]\w+,? and [A-Z]\w+(?: [A-Z]\w+)?"
    r" (?:Bureau|Department|Commission|Committee|Council|Authority|Office|Ministry|Administration|Centre|Center|Institute|Association|Union)\b"
)
"""Science, Technology and Innovation Bureau: commas inside one name."""
_LEGAL: Final = re.compile(
    r"(?: \((?:Group|Holdings?|HK|China|Hong Kong|International|Asia)\))?(?:,? (?:Co\.?,? ?)?(?:Ltd|Limited|Inc|Corp|PLC)\b\.?)?"
)
_KIND: Final = (
    r"company|firm|developer|producer|manufacturer|start-?up|subsidiary|operator|supplier|maker|brand|contractor|consultancy|unicorn|giant|"
    r"unit|arm|retailer|carrier|airline|bank|insurer|bookmaker|chain"
)
_NAMED: Final = re.compile(rf"\b(?:(?:{_KIND})(?:,| named| called| known as)?|joint venture (?:of|between|by|formed by)) $")
_DESCRIBED: Final = re.compile(rf"^, (?:a|an|the|its|one of)\b[^,.;()]{{0,60}}\b(?:{_KIND})\b")
_HELD_AT: Final = re.compile(r" (?:of|at|with) (?:the )?")
_FIELD_OF: Final = re.compile(r"(?i)\b(?:director|manager) of (?:the )?$")
"""What a director or a manager is of is a field: director of Airport Operations."""
_OWN_WORDS: Final = range(2, 4)
"""Words that a company has for its own: Silver Tide and Wing Lee Construction are two, Trade and Wing Lee Construction is not."""
_COMMON_ENDS: Final = frozenset({"Development", "Resources", "Design", "Labs"})
_DAYS: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MOST: Final = 14
_OF_PLACES: Final = ("-based", "-listed", "-owned", "-led", "-backed", "-born")
"""What tells where a body sits, and is no part of its name: Singapore-based."""
_SHAPED: Final = 0.5
_IN_CAPITALS: Final = frozenset({"LIMITED", "LTD"})
"""The ends of company names in a heading."""
_LEGAL_FORMS: Final = frozenset({"Ltd", "Limited", "Inc", "Corp", "Corporation", "Company", "PLC", "Holdings", "Group"})
_SITES: Final = frozenset({"Zone", "Park", "District"})
_TOPICAL: Final = frozenset({"Panel", "Committee", "Commission", "Subcommittee", "Council", "Conference", "Institute"})
_SITED: Final = frozenset({"Office", "Zone", "Consulate", "Garrison"})


def _runs(words: list[Word], text: str, closed: bytearray) -> list[list[Word]]:
    """Capitalised words with the joining words between them; a run ends at punctuation and where something else stands."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    listed = [m.span() for m in _FIELDS_OF_A_BODY.finditer(text)] if ", " in text else []
    for word in words:
        gap = text[run[-1].end : word.start] if run else ""
        joined = len(run) < _MOST and (gap in _GAPS or (gap == ", " and any(a < word.start < b for a, b in listed)))
        if not joined or closed[word.start]:
            runs.append(run)
            run = []
        if closed[word.start]:
            continue
        if (
            word.capital
            or (run and (word.text in JOINING or (word.text == "on" and run[-1].text in _TOPICAL)))
            or (run and word.text.isdigit())
        ):
            run.append(word)
        else:
            runs.append(run)
            run = []
    runs.append(run)
    return [trimmed for r in runs if (trimmed := _trim(r))]


def _trim(run: list[Word]) -> list[Word]:
    while run and (run[-1].text in JOINING or run[-1].text.isdigit()):
        run = run[:-1]
    while run and (run[0].text in JOINING or run[0].text.lower() in openers() or run[0].text.endswith(_OF_PLACES) or _opens(run)):
        run = run[1:]
    return run


def _opens(run: list[Word]) -> bool:
    """Whether the first two words are people or things of a body (Officers of), and no part of its name."""
    return len(run) > 2 and (run[0].text.lower(), run[1].text) in openers_before()


def _suffix_at(run: list[Word], last: int) -> tuple[int, str] | None:
    """The longest suffix that ends with a word: how many words, and its type."""
    for length in range(min(longest("en"), last + 1), 0, -1):
        words = " ".join(w.text for w in run[last - length + 1 : last + 1])
        found = suffixes("en").get(words.title() if run[last].text in _IN_CAPITALS else words)
        if found:
            return length, found[0]
    return None


def _pieces(run: list[Word]) -> list[list[Word]]:
    """A run cut at `and` where what stands before it is a whole name, and at `and the`."""
    for at in range(1, len(run) - 1):
        if run[at].text == "of" and _person(run[:at]):
            return _pieces(_trim(run[at + 1 :]))
        if (
            run[at].text == "of"
            and (made := _suffix_at(run, at - 1))
            and made[1] == "company"
            and at > made[0]
            and run[at - 1].text != "Bank"
        ):
            town = _trim(run[at + 1 :])  # a company of a town, not of what follows the town
            end = next((i for i, word in enumerate(town) if word.text in ("and", "&")), len(town))
            return [run[:at], town[:end], *_pieces(_trim(town[end + 1 :]))]
        if run[at].text not in ("and", "&"):
            continue
        left, right = run[:at], run[at + 1 :]
        if any(b.start - a.end == len(", ") for a, b in pairwise(left)):
            continue  # fields of one body: Science, Technology and Innovation Bureau
        whole = _suffix_at(left, len(left) - 1)
        only_suffix = all(_suffix_at([w], 0) for w in right if w.text not in JOINING)
        inside = any(w.text in ("of", "for") for w in left)
        if not whole and _two_companies(left, right):
            return [left, right]
        if right[0].text == "the" or (whole and len(left) > whole[0] and not only_suffix and not inside):
            return [_trim(left), *_pieces(_trim(right))]
    return [run]


def _two_companies(left: list[Word], right: list[Word]) -> bool:
    """Whether words on both sides of `and` are companies of two names (Silver Tide and Wing Lee Construction)."""
    suffix = _suffix_at(right, len(right) - 1)
    joined = any(w.text in JOINING for w in (*left, *right))
    return suffix is not None and suffix[1] == "company" and len(left) in _OWN_WORDS and len(right) - suffix[0] in _OWN_WORDS and not joined


def _person(words: list[Word]) -> bool:
    """Whether words before `of` are a person, whose body follows, and no part of the body's name."""
    shaped = any(person_shape(tuple(w.text for w in part)) >= _SHAPED for part in (words, words[1:]) if len(part) > 1)
    return shaped and not any(_suffix_at(words, i) for i in range(len(words)))


def _governed(piece: list[Word], last: int) -> str | None:
    """The type of a body that stands before `of` or `for` (Institute of Ocean Energy), which a kind of company after it leaves as it is."""
    for at in range(1, last):
        if piece[at].text in ("of", "for"):
            before = _suffix_at(piece, at - 1)
            if before and before[1] in ("organisation", "facility"):
                return before[1]
    return None


def _body(piece: list[Word], text: str) -> Candidate | None:
    """The name that a piece holds: up to its last suffix, with what `of` or `for` adds."""
    for last in range(len(piece) - 1, -1, -1):
        suffix = _suffix_at(piece, last)
        if suffix is None:
            continue
        length, kind = suffix
        if (kind == "company" and piece[last].text not in _LEGAL_FORMS) or piece[last].text in _SITES:
            kind = _governed(piece, last) or kind
        rest = piece[last + 1 :]
        tail = len(rest) > 1 and _goes_on(rest, kind, piece[last].text)
        end = piece[-1].end if tail else piece[last].end
        if rest and rest[0].capital and kind in ("company", "place"):
            continue
        if last + 1 <= length and not (tail and rest[0].text in ("of", "for")):
            continue
        if last + 1 > length and piece[last - length].text in JOINING and piece[last - length].text not in ("and", "&"):
            continue
        if kind == "place":
            joined = [i for i, w in enumerate(piece[: last + 1]) if w.text in JOINING]
            piece = piece[joined[-1] + 1 :] if joined else piece
        if kind == "company":
            legal = _LEGAL.match(text, end)
            end = legal.end() if legal else end
        return Candidate(piece[0].start, end, kind, 0.7, "suffix")
    return None


def _goes_on(rest: list[Word], kind: str, last: str) -> bool:
    """Whether what follows a suffix belongs to the name: `of`, `for`, for some words `in` and `on`."""
    match rest[0].text:
        case "of" | "for":
            return kind != "company" or last == "Bank"
        case "in":
            return last in _SITED
        case "on":
            return rest[1].text.lower() not in _DAYS
    return False


def bodies(words: list[Word], text: str, closed: list[tuple[int, int]]) -> list[Candidate]:
    """Names with a suffix in a sentence, outside what is closed to them (titles of posts); the field of a title is none."""
    return [
        b
        for b in _all_bodies(words, text, closed)
        if not (b.type == "company" and _field(text, b.start, closed) and _generic(text[b.start : b.end]))
    ]


def _field(text: str, start: int, closed: list[tuple[int, int]]) -> bool:
    return any(text[b:start] in (" of ", " for ") for _, b in closed if b < start)


def _generic(words: str) -> bool:
    """Whether every word of a phrase is a term of the tables (Civil Engineering)."""
    capitals = [word for word in words.split() if word[0].isupper()]
    return len(capitals) < 3 and all(meanings_of(word, "en") for word in capitals)


def _all_bodies(words: list[Word], text: str, closed: list[tuple[int, int]]) -> list[Candidate]:
    return [name for run in _runs(words, text, covered(len(text), closed)) for piece in _pieces(run) for name in _held(piece, text)]


def _held(piece: list[Word], text: str) -> list[Candidate]:
    """All names that a piece holds: a museum in a district is two."""
    name = _body(piece, text) if piece else None
    if name is None:
        return []
    before, after = ([w for w in piece if w.end <= name.start], [w for w in piece if w.start >= name.end])
    return [*_held(_trim(before), text), name, *_held(_trim(after), text)]


def described(run: list[Word], text: str, *, before: bool = False) -> Candidate | None:
    """A capitalised run that a descriptor beside it makes a company: `the Swiss company X`, `X, a Dutch company`."""
    start, end = run[0].start, run[-1].end
    if (run[-1].text.lower() not in openers() and _NAMED.search(text[max(0, start - 40) : start])) or (
        not before and _DESCRIBED.match(text[end : end + 90])
    ):
        return Candidate(start, end, "company", 0.6, "descriptor")
    return None


def employer(run: list[Word], text: str, found: Sequence[Post]) -> Candidate | None:
    """A capitalised run behind a post that is held in companies: `chief economist at X`, `the founder of X`."""
    start, end = run[0].start, run[-1].end
    held = any(p.heads & business_heads() and p.head_end < start and _HELD_AT.fullmatch(text, p.head_end, start) for p in found)
    if _FIELD_OF.search(text[:start]) or not held or _person(run) or _generic(text[start:end]) or run[-1].text.lower() in openers():
        return None
    return Candidate(start, end, "company", 0.5, "employer")


def perhaps(run: list[Word], text: str) -> Candidate | None:
    """A capitalised run that ends in a word of companies and of much else (Sun Lok Development): a company, if the Chinese version says so."""
    own = len(run) - 1 in _OWN_WORDS and run[-1].text in _COMMON_ENDS and not any(w.text in JOINING for w in run)
    if not own or text[: run[0].start].endswith((" of ", " for ", " and ")):
        return None
    return Candidate(run[0].start, run[-1].end, "company", 0.2, "unsure")
