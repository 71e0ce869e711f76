"""What a bare $ or 元 means: the document decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from schemas import Money

_DOLLARS: Final = frozenset({"$", "dollars", "dollar", "cents", "cent", "bucks", "buck"})
_CENTS: Final = frozenset({"cents", "cent"})
_YUAN: Final = frozenset({"元", "圆", "块", "块钱", "元钱", "仙", "分钱", "¥"})
_OWN: Final = ("HKD", "MOP", "CNY", "TWD", "SGD")
_ENOUGH: Final = 2
"""So many amounts that the other version tells in a currency of its own."""
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "HKD": ("hong kong", "香港", "本港", "hksar", "港府", "访港", "在港", "全港", "九龙", "新界"),
    "MOP": ("macau", "macao", "澳门", "本澳", "氹仔", "路环"),
    "CNY": ("beijing", "shanghai", "北京", "上海", "新华社", "全国", "人民币", "我国", "china"),
}

_given: list[str] = []


def use_currency(code: str | None) -> None:
    """What bare amounts mean where the configuration says so; called once a process."""
    _given[:] = [code] if code else []


def house_currency(
    shadows: Iterable[str], named: Iterable[Money], *, given: str | None = None, same: Sequence[str] = (), dollars: bool = False
) -> str | None:
    """The currency that a document's bare amounts are in.

    `given` (sidecar or configuration) wins; else the local currency that the other version names where it tells the same amounts
    (`same`, one for each), if most of two or more say so, or if the document names it about as often as another; else the one that the document names most often in full; else that of the
    place it speaks of most. None where nothing tells. `dollars` where the versions write one amount with a bare $ and a bare 元: no yuan.

    >>> house_currency([], [Money(amount=3, currency="CNY")], same=["HKD", "HKD"])
    'HKD'
    >>> house_currency([], [Money(amount=n, currency=c) for n, c in ((1, "CNY"), (2, "CNY"), (3, "HKD"), (4, "HKD"))], same=["HKD"])
    'HKD'
    >>> house_currency(["香港的工程"], []), house_currency(["in Taipa, Macau"], []), house_currency(["abc"], [])
    ('HKD', 'MOP', None)
    """
    if given or _given:
        return given or _given[0]
    elsewhere = Counter(code for code in same if code in _OWN).most_common(1)
    if elsewhere and elsewhere[0][1] >= _ENOUGH and 2 * elsewhere[0][1] > len(same):
        return elsewhere[0][0]
    own = [code for code in _OWN if not (dollars and code == "CNY")]
    told = Counter(m.currency for m in named if m.currency in own)
    if elsewhere and 2 * told[elsewhere[0][0]] > max(told.values(), default=0):
        return elsewhere[0][0]  # an article of two currencies
    if told:
        return min(told, key=lambda code: (-told[code], _OWN.index(code or "")))
    texts = [s.lower() for s in shadows]
    places = Counter({code: sum(text.count(word) for text in texts for word in words) for code, words in _PLACES.items() if code in own})
    best = max(places, key=lambda code: (places[code], -_OWN.index(code)))
    return best if places[best] else None


def bare_dollars_and_yuan(en: Iterable[tuple[str, object]], zh: Iterable[tuple[str, object]]) -> bool:
    """Do the versions write one amount with a bare $ and with a bare 元? Both are given as signs with amounts.

    >>> bare_dollars_and_yuan([("$", 185)], [("元", 185)]), bare_dollars_and_yuan([("$", 185)], [("港元", 185)])
    (True, False)
    """
    dollars = {amount for sign, amount in en if sign in _DOLLARS}
    return any(sign in _YUAN and amount in dollars for sign, amount in zh)


def currency_of(sign: str, house: str | None, *, beside_hkd: bool = False) -> str | None:
    """The currency of a bare sign or word in a document whose own currency is `house`.

    A bare $ beside HK$ is the US dollar, cents are no sign and stay the document's own; otherwise signs and words mean the document's own currency, dollars never the yuan.

    >>> currency_of("$", "HKD"), currency_of("元", "MOP"), currency_of("$", "CNY"), currency_of("$", "HKD", beside_hkd=True)
    ('HKD', 'MOP', 'USD', 'USD')
    >>> currency_of("cents", "HKD", beside_hkd=True)
    'HKD'
    """
    if sign in _DOLLARS:
        return "USD" if house == "CNY" or (beside_hkd and sign not in _CENTS) else house
    return house if sign in _YUAN else None
