"""English: known names, bodies by their suffixes, posts with their fields, and people, decided sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from pipeline.mentions.names.candidate import Candidate, apart, covered
from pipeline.mentions.names.english_bodies import bodies, described, employer, perhaps
from pipeline.mentions.names.english_people import people, runs
from pipeline.mentions.names.english_words import Word, honorifics, is_surname_word, openers, words
from pipeline.mentions.names.gazetteer import Hit, hits, places_within
from pipeline.mentions.names.posts import Post, posts
from pipeline.mentions.names.suffixes import suffixes
from pipeline.mentions.names.translated import wordings
from pipeline.romanisation.syllables import syllables

_W: Final = r"[A-Z][\w'&-]*"
_TIME: Final = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)
_SEQ: Final = rf"{_W}(?: (?:of the|for the|and the|on the|of|for|and|on(?= (?!{_TIME})[A-Z])|&|{_W})){{0,14}}(?<! and)(?<! of)(?<! the)(?<! for)(?<! on)"
_LOWER: Final = r"(?!(?:a|an|the|its|his|her|their|this|that|both|all|new|local|at|in|on|with|by|to|from|of|for|and|[a-z]+ed)\b)[a-z]+"
_FIELD: Final = re.compile(
    rf"(?: \([^()]{{1,60}}\))?(?: (?:Staff )?Grade [A-Z]\d?\b)?"
    rf"(?: (?:of|for|at|to|in charge of) (?:the )?(?:(?:{_W}'s )?{_W}, (?:{_W}, )?{_W},? and {_W}(?: {_W})?|{_SEQ})(?: \([A-Z][^()]{{1,60}}\)(?= {_W})| \((?=[^()]*[a-z])[A-Z][A-Za-z, &]{{2,50}}\))?"
    rf"(?: (?:branch|campus|chapter|office|district government|city government|government)(?: of (?:the )?{_SEQ})?)?"
    rf"| (?:of|for) (?!(?:[a-z]+ ){{0,2}}(?:years?|months?|terms?|decades?|days?)\b){_LOWER}(?:(?: {_LOWER})?(?:, {_LOWER}){{1,2}},? and {_LOWER}|(?: (?:and )?{_LOWER}){{0,2}})(?= at |,|;| [A-Z][\w'-]+ [A-Z]))"
)
_CHAIR: Final = re.compile(r" (?:(?:Distinguished|Chair|Endowed) )?(?:Professor|Fellow|Chair)(?:ship)? (?:of|in)\b")
"""What makes a name before it the name of a professorship."""
_SITE: Final = re.compile(r" (?:park|zone|campus)\b(?!s)")
_RANKED: Final = re.compile(r"\b(?:former|ex|assistant|deputy|acting|senior|chief|executive|permanent|principal) (?:[a-z]+ ){1,2}$")
_CAPITALS: Final = re.compile(rf"((?:{_W} ){{1,4}})$")


def known_names(text: str) -> list[Candidate]:
    """Names of the gazetteer in a sentence."""
    return [Candidate(h.start, h.end, _type(h), 0.9, "gazetteer") for h in hits(text, "en") if not _ends_a_kind(text, h)]


def _ends_a_kind(text: str, hit: Hit) -> bool:
    """Whether a known body is the end of a longer kind of body (Security Bureau, of Public Security Bureau)."""
    before = _CAPITALS.search(text[max(0, hit.start - 60) : hit.start])
    return before is not None and f"{before.group(1).split()[-1]} {text[hit.start : hit.end]}" in suffixes("en")


def _type(hit: Hit) -> str:
    return hit.entries[0].type


def english_names(text: str) -> list[Candidate]:
    """The candidates of a sentence (its shadow), posts among them, in order; names do not overlap one another."""
    tokens = words(text)
    if not any(w.capital for w in tokens):
        return []
    found_posts = [p for p in posts(text, "en") if _may_be_title(text, p)]
    listed = known_names(text)
    heads = [(p.start, p.head_end) for p in found_posts] + [
        (w.start, w.end) for i, w in enumerate(tokens) if w.text in honorifics() and not _in_a_name(tokens, i)
    ]
    made = [b for b in bodies(tokens, text, heads) if not any(k.start <= b.start and b.end <= k.end for k in listed)]
    made = [b for b in made if not any(k.start < b.end < k.end or k.start < b.start < k.end for k in listed)]
    made = [b for b in made if not any(k.start == b.start and k.type != "place" and text.startswith(" in ", k.end) for k in listed)]
    listed += _lower_facilities(text, listed)
    made = [b for b in made if not (b.type == "place" and any(p.start == b.end + 1 for p in found_posts))]
    made = [_before_body(b, listed, text) for b in made]
    names = apart([*made, *listed])
    closed = covered(len(text), heads + [(n.start, n.end) for n in names])
    names += [d for run in runs(tokens, text, closed) if (d := described(run, text, before=True))]
    closed = covered(len(text), heads + [(n.start, n.end) for n in names if not _part_of_person(n, text)])
    persons = [p for p in people(tokens, text, closed, found_posts) if not _CHAIR.match(text, p.end)]
    names = apart([*persons, *(n for n in names if not any(p.start < n.end and n.start < p.end for p in persons))])
    closed = covered(len(text), heads + [(n.start, n.end) for n in names])
    names += [d for run in runs(tokens, text, closed) if (d := described(run, text))]
    names += [e for run in runs(tokens, text, closed) if (e := employer(run, text, found_posts) or perhaps(run, text))]
    names += [
        c for n in listed if n.type == "place" and (c := _after_place(n, tokens, text, closed) or _before_place(n, tokens, text, closed))
    ]
    names = apart(names)
    titles = [_title(p, text, persons) for p in _coordinated(found_posts, text)]
    nested = [
        Candidate(h.start, h.end, "place", 0.2, "nested")
        for n in names
        if n.type in ("organisation", "company", "facility", "place")
        for h in places_within(text, "en", n.start, n.end)
    ]
    return sorted([*names, *nested, *titles], key=lambda c: (c.start, c.end))


def _in_a_name(tokens: list[Word], at: int) -> bool:
    """Whether a courtesy title that is also a syllable (Hon) stands right behind a surname and before another syllable."""
    if not 0 < at < len(tokens) - 1 or not syllables(tokens[at].text.lower()):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    touching = before.end + 1 == tokens[at].start and tokens[at].end + 1 == after.start
    return touching and is_surname_word(before.text) and before.text not in honorifics() and bool(syllables(after.text.lower()))


def _coordinated(found: list[Post], text: str) -> list[Post]:
    """Heads that `and` joins without anything between (chairman and president) are one title."""
    merged: list[Post] = []
    for post in found:
        if merged and text[merged[-1].end : post.start] == " and ":
            last = merged[-1]
            merged[-1] = Post(last.start, last.head, post.head_end, post.end, last.heads | post.heads, last.ranks)
        else:
            merged.append(post)
    return merged


def _may_be_title(text: str, post: Post) -> bool:
    """A head inside a hyphenated or longer word, or a verb (`heads the`), is none."""
    return text[post.start].isupper() or post.start == 0 or text[post.start - 1] in " (\n\"'"


def _after_place(place: Candidate, tokens: list[Word], text: str, closed: bytearray) -> Candidate | None:
    """A place and one capitalised word after it: a company, if the Chinese version says so."""
    word = next((w for w in tokens if w.start == place.end + 1), None)
    if word is None or not word.capital or text[place.end] != " " or closed[word.start]:
        return None
    following = next((w for w in tokens if w.start == word.end + 1), None)
    if following and following.capital:
        return None
    return Candidate(place.start, word.end, "company", 0.2, "unsure")


def _before_place(place: Candidate, tokens: list[Word], text: str, closed: bytearray) -> Candidate | None:
    """One capitalised word with a translation and a place after it (a hotel's name), if the Chinese version says so."""
    at = next((i for i, w in enumerate(tokens) if w.end + 1 == place.start), None)
    if at is None or text[place.start - 1] != " " or closed[tokens[at].start] or not _own_word(tokens[at].text):
        return None
    before, after = tokens[at - 1] if at else None, next((w for w in tokens if w.start == place.end + 1), None)
    if not tokens[at].capital or (before and before.capital and before.end + 1 == tokens[at].start) or (after and after.capital):
        return None
    return Candidate(tokens[at].start, place.end, "company", 0.2, "unsure")


def _own_word(word: str) -> bool:
    """Whether a word has a translation that is no kind of company or body (銀河, but not 旅遊)."""
    translations = wordings(word)
    return bool(translations) and not translations & suffixes("zh").keys()


def _before_body(made: Candidate, listed: list[Candidate], text: str) -> Candidate:
    """`Department of Public Policy of City University`: the part before the known body that it belongs to."""
    for k in listed:
        if k.type in ("organisation", "company") and made.start < k.start and k.end == made.end:
            for link in (" of the ", " of ", " at the ", " at "):
                if text.endswith(link, made.start, k.start):
                    return replace(made, end=k.start - len(link))
    return made


def _lower_facilities(text: str, listed: list[Candidate]) -> list[Candidate]:
    """A place with a common noun that makes it a site of its own: the Hong Kong park."""
    found = []
    for name in listed:
        noun = _SITE.match(text, name.end) if name.type == "place" else None
        if noun:
            found.append(Candidate(name.start, noun.end(), "facility", 0.7, "site"))
    return found


def _part_of_person(name: Candidate, text: str) -> bool:
    """Whether a place of one word has capitalised neighbours that make it part of a person's name (Stanley, Jordan)."""
    if " " in text[name.start : name.end] or name.type != "place":
        return False
    return text[name.end : name.end + 1] == " " and text[name.end + 1 : name.end + 2].isupper()


def _title(post: Post, text: str, persons: list[Candidate]) -> Candidate:
    """A post with the capitalised words before its head and the field after it, cut where a person's name begins."""
    start, end = post.start, post.end
    if text[post.start].isupper() and text[post.start - 2 : post.start] != "s ":
        before = _CAPITALS.search(text[max(0, start - 60) : start])
        if before:
            start -= len(before.group(1))
            while text[start : post.start].partition(" ")[0].lower() in openers():
                start = text.index(" ", start) + 1
    elif ranked := _RANKED.search(text[max(0, start - 50) : start]):
        start -= len(ranked.group())
    field = _FIELD.match(text, post.head_end)
    if field:
        end = max(end, field.end())
    for person in persons:
        if person.start < end and person.end > post.end:
            end = max(post.end, person.start)
        if start < person.end <= post.start:
            start = person.end
    while end > post.end and text[end - 1] in " ,":
        end -= 1
    while start < post.start and text[start] == " ":
        start += 1
    return Candidate(start, end, "post", 0.6, "post", post.start, post.end)
