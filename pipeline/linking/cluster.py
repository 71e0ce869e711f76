"""A cluster: the mentions, in one version or both, that are taken for one entity, while linking is under way."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.article import NameMention
from schemas import LANGUAGES, EntityType, Language


@dataclass(slots=True)
class Cluster:
    """Mentions of one entity; `key` is set for known names, `short` holds mentions by a surname or a first word alone."""

    type: EntityType
    key: str = ""
    mentions: dict[Language, list[NameMention]] = field(default_factory=lambda: {"en": [], "zh": []})
    short: dict[Language, list[NameMention]] = field(default_factory=lambda: {"en": [], "zh": []})
    why: list[str] = field(default_factory=list)

    def names(self, language: Language) -> list[str]:
        """Its names in a language as written, the longest first, equal lengths in the order of the text."""
        written = dict.fromkeys(m.name for m in self.mentions[language])
        return sorted(written, key=lambda n: -len(n))

    def sentences(self, language: Language) -> set[int]:
        """The sentences that mention it."""
        return {m.sentence for m in self.mentions[language]}

    def absorb(self, other: Cluster, why: str) -> None:
        """Take the other's mentions over."""
        for language in LANGUAGES:
            self.mentions[language] = _sorted(self.mentions[language] + other.mentions[language])
            self.short[language] = _sorted(self.short[language] + other.short[language])
        self.key = self.key or other.key
        self.why += [w for w in (*other.why, why) if w not in self.why]


def _sorted(mentions: list[NameMention]) -> list[NameMention]:
    return sorted(mentions, key=lambda m: (m.source, m.start))
