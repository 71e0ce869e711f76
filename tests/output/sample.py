"""A fact base built by hand: two invented articles, facts of every kind and status, everything that refers to something else.

The first article is one bilingual file, the second a pair. Sentences, names and figures are made up for these tests.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal

from schemas import (
    Area,
    Bilingual,
    Block,
    Claim,
    Count,
    Date,
    Difference,
    Document,
    DocumentStatus,
    Duration,
    Entity,
    EntityRole,
    Evidence,
    Fact,
    FactBase,
    Finding,
    Generator,
    Language,
    Message,
    Money,
    Names,
    Percentage,
    Published,
    Quantity,
    Rank,
    RoleValue,
    Source,
    Span,
    Title,
    Value,
)

PIER_ZH = "石牌碼頭重建\n運輸及物流局局長方以恆昨日（2031年4月2日）表示，工程料耗資12億元，佔地3.2公頃，收到27份建議書。\n碼頭長1.6公里，排名全港第二，工期八年，約三分之一用戶來自澳門。𨋢已維修。\n"
PIER_EN = (
    "Shek Pai Pier to be rebuilt\n"
    "The Secretary for Transport and Logistics, Mr Fong Yi-hang, said on 2 April 2031 that the works would cost HK$120 million "
    "on a site of 32 000 square metres; 27 proposals were received.\n"
    "The pier is 1.6 km long, ranks second in Hong Kong and takes eight years; about 33.3% of its users come from Macao.\n"
)
BRIDGE_EN = '=Bridge news\nThe Windmill Bridge opens in 2032. Dr Fong Yi-hang called it <b>safe</b> & "cheap". Tickets cost $5 to $8.\n'
BRIDGE_ZH = "風車橋於2032年3月啟用。橋由南灣建設興建。\n"

_TEXTS = {"harbour/pier.txt": PIER_ZH + PIER_EN, "bridge.en.txt": BRIDGE_EN, "bridge.zh.txt": BRIDGE_ZH}
_DOCUMENT = {"harbour/pier.txt": "harbour/pier", "bridge.en.txt": "bridge", "bridge.zh.txt": "bridge"}


def place(source: str, language: Language, words: str) -> Evidence:
    """Evidence for the first place of `words` in a source, with its line as the sentence."""
    text = _TEXTS[source]
    start = text.index(words)
    first, last = text.rfind("\n", 0, start) + 1, text.index("\n", start)
    return Evidence(
        document=_DOCUMENT[source], source=source, language=language, start=start, end=start + len(words), text=words,
        sentence=Span(start=first, end=last),
    )  # fmt: skip


def _line(evidence: Evidence | None) -> str | None:
    return _TEXTS[evidence.source][evidence.sentence.start : evidence.sentence.end] if evidence and evidence.sentence else None


class Builder:
    """Collects claims and facts, so that a fact is one call."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.facts: list[Fact] = []

    def fact(
        self, value: Value | None, en: Evidence | None, zh: Evidence | None, *, predicate: str | None = None, subject: str | None = None,
        values: dict[str, Value] | None = None, differences: tuple[Difference, ...] = (), **axes: object,
    ) -> Fact:  # fmt: skip
        """A fact with a claim for each place given; `values` has each version's own value where they differ."""
        said = [e for e in (en, zh) if e]
        own = values or {}
        claims = [self._claim(own.get(e.language, value), e, predicate, subject, axes) for e in said]
        both = en is not None and zh is not None
        status = ("conflict" if value is None else "agreed") if both else f"only_{said[0].language}"
        kind = claims[0].kind
        fact = Fact(
            id=f"f-{len(self.facts):012x}", document=said[0].document, kind=kind, predicate=predicate, subject=subject, value=value,
            approximation=axes.get("approximation", "exact"), status=status, claims=tuple(c.id for c in claims),
            quotes=Bilingual(en=_line(en), zh=_line(zh)), differences=differences, confidence=0.95 if both else 0.6,
            reasons=("values equal",) if status == "agreed" else (),
        )  # fmt: skip
        self.claims += claims
        self.facts.append(fact)
        return fact

    def _claim(self, value: Value, evidence: Evidence, predicate: str | None, subject: str | None, axes: dict[str, object]) -> Claim:
        return Claim(
            id=f"c-{len(self.claims) + (evidence.language == 'zh'):012x}", document=evidence.document, language=evidence.language,
            kind=value.kind, predicate=predicate, subject=subject, label=f"{predicate or value.kind}", value=value, evidence=evidence,
            cue=(evidence,) if predicate else (), rule=f"{value.kind}.test", confidence=0.9, **axes,
        )  # fmt: skip


def _source(path: str) -> Source:
    text = _TEXTS[path]
    return Source(path=path, sha256=hashlib.sha256(text.encode()).hexdigest(), encoding="utf-8", media_type="text/plain", text=text)


def _documents() -> tuple[Document, ...]:
    day = Date(edtf="2031-04-02", start="2031-04-02", end="2031-04-02")
    pair = [_source("bridge.en.txt"), _source("bridge.zh.txt")]
    pier = _source("harbour/pier.txt")
    languages: tuple[Language, ...] = ("en", "zh")
    bridge = Document(
        id="bridge", sources=tuple(pair), title=Title(en="=Bridge news"), metadata={"url": "https://example.org/1", "price": 1.5},
        blocks=tuple(Block(source=s.path, language=lang, role="body", start=0, end=len(s.text)) for s, lang in zip(pair, languages, strict=True)),
    )  # fmt: skip
    halves = (
        Block(source=pier.path, language="zh", role="body", start=0, end=len(PIER_ZH)),
        Block(source=pier.path, language="en", role="body", start=len(PIER_ZH), end=len(PIER_ZH + PIER_EN)),
    )
    return bridge, Document(
        id="harbour/pier", sources=(pier,), blocks=halves, title=Title(en="Shek Pai Pier to be rebuilt", zh="石牌碼頭重建"),
        published=Published(value=day, evidence=place(pier.path, "en", "2 April 2031")),
    )  # fmt: skip


def _entities() -> tuple[Entity, ...]:
    pier = "harbour/pier.txt"
    body = Entity(
        id="organisation-000000000001", type="organisation", names=Names(en=("Transport and Logistics",), zh=("運輸及物流局",)),
        label=Bilingual(en="Transport and Logistics", zh="運輸及物流局"),
        mentions=(place(pier, "zh", "運輸及物流局"), place(pier, "en", "Transport and Logistics")), status="agreed",
        documents=(DocumentStatus(document="harbour/pier", status="agreed"),), matched_by=("gazetteer",),
    )  # fmt: skip
    post = EntityRole(
        title=Bilingual(en="Secretary for Transport and Logistics", zh="運輸及物流局局長"), organisation=body.id,
        evidence=(place(pier, "en", "Secretary for Transport and Logistics"), place(pier, "zh", "運輸及物流局局長")),
    )  # fmt: skip
    person = Entity(
        id="person-000000000001", type="person", names=Names(en=("Fong Yi-hang",), zh=("方以恆",)),
        label=Bilingual(en="Fong Yi-hang", zh="方以恆"), roles=(post,),
        mentions=(place("bridge.en.txt", "en", "Fong Yi-hang"), place(pier, "zh", "方以恆"), place(pier, "en", "Fong Yi-hang")),
        status="agreed", matched_by=("romanisation",),
        documents=(DocumentStatus(document="bridge", status="only_en"), DocumentStatus(document="harbour/pier", status="agreed")),
    )  # fmt: skip
    builder = Entity(
        id="company-000000000001", type="company", names=Names(zh=("南灣建設",)), label=Bilingual(zh="南灣建設"),
        mentions=(place("bridge.zh.txt", "zh", "南灣建設"),), status="only_zh",
        documents=(DocumentStatus(document="bridge", status="only_zh"),),
    )  # fmt: skip
    bridge = Entity(
        id="facility-000000000001", type="facility", names=Names(en=("Windmill Bridge",), zh=("風車橋",)),
        label=Bilingual(en="Windmill Bridge", zh="風車橋"),
        mentions=(place("bridge.en.txt", "en", "Windmill Bridge"), place("bridge.zh.txt", "zh", "風車橋")), status="agreed",
        documents=(DocumentStatus(document="bridge", status="agreed"),), matched_by=("translated parts",),
    )  # fmt: skip
    return builder, bridge, body, person


def _add_facts(build: Builder) -> None:
    pier, d = "harbour/pier.txt", Decimal
    speaker = {"attribution": "person-000000000001"}
    year = Date(edtf="2032", start="2032-01-01", end="2032-12-31")
    month = Date(edtf="2032-03", start="2032-03-01", end="2032-03-31")
    precision = Difference(field="value", en="2032", zh="2032-03", type="precision")
    build.fact(month, place("bridge.en.txt", "en", "2032"), place("bridge.zh.txt", "zh", "2032年3月"), predicate="opens",
               subject="facility-000000000001", values={"en": year, "zh": month}, differences=(precision,), modality="planned")  # fmt: skip
    build.fact(Money(min=d(5), max=d(8), currency="HKD"), place("bridge.en.txt", "en", "$5 to $8"), None, predicate="fare")
    post = RoleValue(title="Secretary for Transport and Logistics", organisation="organisation-000000000001")
    build.fact(post, place(pier, "en", "Secretary for Transport and Logistics"), None, subject="person-000000000001")
    low, high = Money(amount=d("1.2E+8"), currency="HKD"), Money(amount=d("1200000000.0"), currency="HKD")
    magnitude = Difference(field="value", en="HKD 120,000,000", zh="HKD 1,200,000,000", type="magnitude")
    build.fact(None, place(pier, "en", "HK$120 million"), place(pier, "zh", "12億元"), predicate="cost", values={"en": low, "zh": high},
               differences=(magnitude,), modality="expected", **speaker)  # fmt: skip
    build.fact(Area(square_metres=d(32000), amount=d("3.2"), unit="har"), place(pier, "en", "32 000 square metres"),
               place(pier, "zh", "3.2公頃"), predicate="site_area")  # fmt: skip
    proposals = {"en": Count(number=d(27), unit="proposals"), "zh": Count(number=d(27), unit="建議書", measure="份")}
    build.fact(proposals["zh"], place(pier, "en", "27 proposals"), place(pier, "zh", "27份"), predicate="proposals", values=proposals)
    build.fact(Quantity(amount=d("1.6"), unit="km"), place(pier, "en", "1.6 km"), place(pier, "zh", "1.6公里"), predicate="length")
    build.fact(Rank(rank=d(2), scope="in Hong Kong"), place(pier, "en", "second"), place(pier, "zh", "第二"), predicate="rank")
    build.fact(Duration(iso8601="P8Y"), place(pier, "en", "eight years"), place(pier, "zh", "八年"), predicate="duration")
    build.fact(Percentage(percent=d("33.3333")), place(pier, "en", "33.3%"), place(pier, "zh", "三分之一"), approximation="about")


def sample() -> FactBase:
    """The fact base of both articles."""
    build = Builder()
    _add_facts(build)
    conflict = next(f for f in build.facts if f.status == "conflict")
    said = [c.evidence for c in build.claims if c.id in conflict.claims]
    message = Message(en="The two versions disagree.", zh="兩個版本不一致。")
    unreadable = Message(en="harbour/torn.pdf cannot be read.", zh="無法讀取 harbour/torn.pdf。")
    return FactBase(
        generator=Generator(name="bilingual-factbase", version="0.1.0", rules="0123456789ab"), documents=_documents(),
        entities=_entities(), claims=tuple(build.claims), facts=tuple(build.facts),
        findings=(
            Finding(code="conflict", severity="warning", message=message, document=conflict.document, evidence=tuple(said), facts=(conflict.id,)),
            Finding(code="input_unreadable", severity="error", message=unreadable),
        ),
    )  # fmt: skip


def only(factbase: FactBase, document: str) -> FactBase:
    """What the fact base says of one document, as a run over that document alone would."""
    entities = []
    for entity in factbase.entities:
        mentions = tuple(m for m in entity.mentions if m.document == document)
        if mentions:
            roles = tuple(r for r in entity.roles if any(e.document == document for e in r.evidence))
            here = tuple(d for d in entity.documents if d.document == document)
            shown = {m.text for m in mentions}
            names = Names(en=tuple(n for n in entity.names.en if n in shown), zh=tuple(n for n in entity.names.zh if n in shown))
            label = Bilingual(en=names.en[0] if names.en else None, zh=names.zh[0] if names.zh else None)
            update = {"mentions": mentions, "roles": roles, "documents": here, "status": here[0].status, "names": names, "label": label}
            entities.append(entity.model_copy(update=update))
    return factbase.model_copy(update={
        "documents": tuple(d for d in factbase.documents if d.id == document),
        "entities": tuple(entities),
        "claims": tuple(c for c in factbase.claims if c.document == document),
        "facts": tuple(f for f in factbase.facts if f.document == document),
        "findings": tuple(f for f in factbase.findings if f.document == document),
    })  # fmt: skip
