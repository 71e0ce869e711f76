"""English dates: the rules of the cascade, from days and months up to ranges and bounds. Types of tokens: `dates_english_lexer`.

After the lexer's types come those that rules build (see `dates_build`), and three of the row itself: < where the text begins, > where
it ends, | where another word stands, ! where a sign or a line's end does.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values import dates_english_build as english
from pipeline.mentions.values import dates_english_relative as relative
from pipeline.mentions.values.dates_cascade import Rule, rule

_D: Final = r"(?P<d>[no])"

_W: Final = r"(?:(?P<w>[Ww])[,(]?t?)?"

_Y: Final = r"(?:[,fi]{0,2}(?P<y>[yY])(?!-?[yn](?![MmfWw]))(?!/))?"

_X: Final = "[DKXNTERyYGh]"

_END: Final = r"(?=[!>()]|,(?![noyYMmv]))"
"""Where a clause ends, so that what stands there needs nothing behind it."""


@cache
def calendar_rules() -> tuple[Rule, ...]:
    """Days, months and years."""
    return (
        # Several days of one month.
        rule(rf"(?P<m>[Mm])t?(?P<rest>[no](?:,[no]){{1,12}},?&[no])(?![MmuUWw/f~-]){_Y}", build.list_of_days),
        rule(rf"t?(?P<rest>[no](?:,t?[no]){{1,12}},?&t?[no])f?(?P<m>[Mm]){_Y}", build.list_of_days),
        # Two days of one month.
        rule(rf"(?P<from>F)?{_W}(?P<m>[Mmv])t?{_D}(?P<j>[-~&])t?(?P<e>[no])(?![MmuWw/f~-]){_Y}", build.days_of_month),
        rule(rf"(?P<from>F)?t?{_W}{_D}(?P<j>[-~&/])(?:(?P<v>[Ww]),?)?t?(?P<e>[no])f?(?P<m>[Mm]){_Y}", build.days_of_month),
        rule(rf"F?t?(?P<p>[Px])f?(?P<m>[Mm]){_Y}", english.slashed_days),
        # One day.
        rule(r"(?<![no,f])(?P<y>y)[,/-]?(?P<m>[Mmv])[-/]?(?P<d>[no])(?![no])", build.calendar),
        rule(rf"(?P<d>[no])f?(?P<m>[Mm]),?(?P<s>n){_END}|(?P<v>[Mm])f(?P<k>n){_END}", english.short_year),
        rule(rf"{_W}(?P<m>[Mmv])(?:/|,(?=to|o|n,?y))?t?{_D}c?(?![/u]|-[ny]){_Y}", build.calendar),
        rule(rf"{_W}(?P<m>[Mmv])t?{_D}{_Y}", build.calendar),
        rule(rf"t?{_W}{_D}f(?P<m>[Mmv]){_Y}", build.calendar),
        rule(rf"t?{_W}(?P<d>o),?(?P<m>[Mmv]){_Y}", build.calendar),
        rule(rf"{_W}(?P<d>n)[,/-]?(?P<m>[Mm])(?:[/-](?=y))?{_Y}", build.calendar),
        rule(r"(?P<d>n)(?P<m>v)[,f]?(?P<y>[yY])", build.calendar),
        rule(r"(?P<m>[Mm])-(?P<y>y)-(?P<d>n)|(?P<n>[Mm])(?P<s>[-/])(?P<e>n)[-/](?P<z>y)", english.joined),
        rule(rf"(?P<from>F)?{_W}t?(?P<d>[no])(?P<j>[-~&])t?(?P<x>D)", build.day_of_date),
        rule(r"F?(?P<a>P)[-~](?P<b>P),?(?P<y>[yY])", english.pairs_of_year),
        rule(r"F?[re=]?(?P<v>[Ww],?)?(?P<a>[PD])[-~](?:[re=]?(?P<w>[Ww]),?)?(?P<b>[PD])", build.figures_span),
        rule(r"(?:(?<=<)|F)(?:[Ww],?)?(?P<a>V)[-~](?:(?P<w>[Ww]),?)?(?P<b>[VD])", build.span),
        rule(r"F(?:[re=]?[Ww],?)?(?P<a>[PV])&(?:[re=]?[Ww],?)?(?P<b>[PVD])", build.span),
        rule(r"[re=]?(?P<w>[Ww]),?(?P<x>[PV])", build.weekday_of_date),
        rule(r"(?<=[OST])(?P<x>P)|(?<=T)(?P<y>V)|(?<=<)(?P<z>[PV])(?=>)", english.pair),
        rule(r"(?P<w>[Ww]),?(?P<d>n)-(?P<e>n)(?![-/nuUMm])", english.dashed_pair),
        rule(r"(?<=<)(?P<d>n)(?P<m>n)(?P<y>y)(?=>)|(?<=<)(?P<z>y)(?P<n>n)(?P<e>n)(?=>)", english.three_figures),
        rule(r"(?P<w>[Ww]),?(?P<x>D)", build.weekday_of_date),
        rule(r"(?P<x>D)[,(](?P<w>[Ww])\)?(?![Mm,]?[no])", build.weekday_of_date),
        rule(r"(?P<w>[Ww]),?t?(?P<d>o)(?![Mmuf])", build.calendar),
        rule(rf"(?P<w>[Ww]),?(?P<d>n)(?:{_END}|(?=\|)(?P<next>\|))", english.weekday_and_day),
        rule(
            r"(?<=Ot)(?P<d>o(?:&t?o|-t?o)?)(?:(?=[!>&(])|(?=,(?![noyYMmv]))|(?=\|)(?P<next>\|))|(?<=O)(?P<k>o&t?o)(?=[!>|])|(?<=t)(?P<e>o&t?o)(?=[!>()])|(?<=[(])(?P<f>o(?:&o)?)(?=[)])|(?<=<)(?P<g>o)(?=>)|(?<=<t)(?P<h>o)(?=>)",
            build.bare_days,
        ),
        # Months and years.
        rule(r"(?P<m>[Mmv])[,fi/-]?(?P<y>[yY])(?![yn])", build.calendar),
        rule(r"(?<![Mm,f])(?P<y>y)[,/]?(?P<m>[Mm])(?![no])", build.calendar),
        rule(r"m(?=[-~](?:[mM][!>|]|D))|(?<=[iOSlBAFkrf~-])m|(?<=F[jTDXyKMm]&)m|(?<=<)m(?=>)", english.month),
        rule(r"(?<=[iSBAFk])v(?![no])|(?<=kf)v(?![no])", english.month),
        rule(r"(?P<m>M)", build.calendar),
        # Financial and school years.
        rule(r"t?(?<![-/yn])(?P<y>y)[/-](?P<n>[yn])(?P<z>Z)", build.fiscal),
        rule(r"t?(?P<z>Z)[,f]?(?P<y>y)(?:[/-](?P<n>[yn]))?", build.fiscal),
        rule(r"t?Z(?:(?P<k>n)(?:-(?P<e>n))?|(?P<p>[Px]))", english.short_fiscal),
        rule(r"(?P<r>[re])(?P<z>Z)", build.fiscal),
        rule(r"(?<![-/yno.])(?P<m>n)/(?P<y>y)(?![-/])", build.calendar),
        rule(r"(?<![-/yno.])(?P<y>y)(?:-|(?P<slash>/))(?P<n>n)(?![-/n])|(?<![-/yn])(?P<k>n)-(?P<v>y)(?![-/n])", english.number_pair),
    )


@cache
def relative_rules() -> tuple[Rule, ...]:
    """Counted from today, or a part of something longer."""
    return (
        rule(r"(?P<t>T)|(?<=F)(?P<j>j)(?=[-~&])|(?<=[-~])(?P<l>j)|(?<=F[DXNKTy]&)(?P<k>j)", relative.today),
        rule(r"t?(?P<o>o)(?P<u>u)(?![fsu])", build.century),
        rule(r"t?(?P<p>p)|t(?P<q>1)", build.decade),
        rule(r"t?(?P<a>X)[-~](?P<b>X)(?P<u>u)", relative.months_of_quarter),
        rule(r"(?<=[uU]f)t?(?P<u>u)|(?<=3)t?(?P<v>u)", relative.whole_unit),
        rule(r"t?(?P<o>o)?(?P<last>[r5])(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[XDNyYK])", build.part),
        rule(r"t?(?P<o>o)?(?P<last>[r5])(?P<n>n)?(?P<u>[uU])[fi](?P<r>[re])(?P<v>u)", relative.part_of_unit),
        rule(r"t?(?P<o>o)?(?P<last>[r5])?(?P<w>[Ww])[fi](?P<r>[re])(?P<v>u)", relative.part_of_unit),
        rule(r"(?<![re&])(?P<n>[na])(?P<u>[uU])[,&]{0,2}(?P<p>[na])(?P<v>[uU])(?P<sign>[\^L])", relative.away_twice),
        rule(r"(?P<h>u)a(?P<u>u)(?P<sign>[\^L2])|(?P<n>n)&a(?P<k>u)(?P<v>[uU])(?P<side>[\^L2])", relative.half_away),
        rule(r"(?P<i>i)(?P<h>u)a(?P<u>u)", relative.half_away),
        rule(r"(?P<n>[nad])(?P<u>[uU])(?P<sign>[\^L2])", build.away),
        rule(r"(?P<w>[Ww]),?(?P<x>[DI])(?![&~-])|(?P<y>[DI])O(?P<v>[Ww])", relative.weekday_near),
        rule(r"(?P<i>i)(?P<n>[nad])(?P<u>[uU])(?![\^LABFS])(?:ft?|)(?:O(?P<w>[Ww]))?", relative.ahead),
        rule(r"(?P<n>[na])(?P<w>[Ww])(?P<sign>[\^L2])", build.away),
        rule(r"(?P<r>=)(?P<u>u)", build.after_named),
        rule(r"t(?P<r>r)(?P<u>u)(?!n)|t(?P<v>u)(?P<s>[BA])(?=[!>])", relative.next_day),
        rule(r"[\^L]?(?P<r>[re])(?P<n>n)(?P<u>[uU])|(?P<m>n)(?P<e>e)(?P<v>[uU])", english.units),
        rule(r"[\^L]?(?P<r>[re])(?P<u>u)(?!n[^MmX])", build.units),
        rule(r"(?P<n>[na])?(?P<u>[uU])z(?P<w>[Ww])", relative.after_next_weekday),
        rule(r"t?(?P<u>u)(?P<z>z)|t(?P<v>u)B(?P<r>r)(?!n?[uU])", relative.after_next),
        rule(r"(?<![uUWwX])z(?:(?P<w>[Ww])|(?P<u>u))", relative.after_the_next),
        rule(r"(?P<w>W)(?P<z>z)|(?P<m>X)z", relative.after_next),
        rule(r"t?(?P<b>b)(?:[,f]?(?P<x>[yYKX]))?", relative.ending),
        rule(r"t?(?P<last>[r5])(?P<w>[Ww])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<o>o)(?P<last>r)?(?P<w>[Ww])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"(?P<w>[Ww])[OifF]?t?(?P<x>K)", build.weekday_of),
        rule(r"(?P<x>K)[Of]?(?P<w>[Ww])", build.weekday_of),
        rule(r"t?(?P<e>6)t?(?P<h>h)(?:[,f]?(?P<x>[yYKN]))?|(?P<k>h)(?P<f>6)(?:[,f]?(?P<y>[yYKN]))?", relative.eve),
        rule(r"(?P<r>[re=])?(?P<h>h)(?:[,f]?(?P<x>[yYKN]))?", build.holiday),
        rule(r"(?P<x>[hD])(?P<u>u)|t?(?P<v>u)f(?P<z>[hD])", relative.holiday_weekend),
        rule(r"(?P<near>e)(?P<w>[Ww])", build.nearest_weekday),
        rule(r"(?P<r>[r=])(?P<w>[Ww])", build.weekday),
        rule(r"(?<!%)(?P<w>W)|(?<=<)w(?=[!>])|(?<=O)w(?=[!>,])|(?<=[WwDE][&~-])w|(?<!%)w(?=[&~-][WwE])", relative.weekday),
        rule(r"(?P<r>[re])(?P<x>X)", relative.named_month),
        rule(r"(?P<r>[re])(?P<v>v)(?![no])", relative.month_in_lower_case),
        rule(r"(?P<u>u)(?P<n>n)(?:f(?P<x>[yYK]))?(?![MmXD])", english.week_number),
        rule(r"t?(?P<o>o)(?P<last>[r5])(?P<u>u)[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<last>[r5])(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<o>o)(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[KXDNyYR])", build.part),
        rule(r"t(?P<o>o)(?P<n>n)(?P<u>[uU])(?![fASF])", relative.first_months),
        rule(r"(?<=i)t(?P<o>o)(?P<u>u)(?!f)", relative.half_of_the_year),
        rule(r"(?P<x>[KR])f?(?P<o>o)(?P<u>u)", build.part),
        rule(r"t?(?P<o>o)-?(?P<u>u)(?P<x>[yYK])?", build.part),
        rule(r"(?P<q>q)&(?P<p>q)[-,f/]?(?P<x>[yYKN])", english.two_quarters),
        rule(r"(?P<q>q)[-,f/]?(?P<x>[yYKN])|(?P<y>[yYK])-?(?P<p>q)|(?P<s>q)", english.quarter),
        rule(r"t?(?P<d>[no])u?f(?:t)?(?P<x>K)", build.day_of),
        rule(r"F?t?(?P<d>[no])[-~&]t?(?P<e>[no])f?(?P<x>K)", relative.days_of_unit),
        rule(r"t?3(?P<x>K)", relative.rest),
        rule(r"(?P<m>X)f?(?P<x>K)", relative.month_of_year),
        rule(r"(?P<m>D)(?P<x>K)", relative.month_of_year),
        rule(r"(?P<k>s)f?(?P<x>[yYKN])", build.stretch),
        rule(r"(?P<x>K)f?(?P<k>s)", build.stretch),
        rule(r"(?P<r>[re])(?P<k>s)", relative.season),
        rule(r"(?P<k>k)[-fi]?g?t?(?P<x>[KXDNyYR])", build.stretch),
        rule(r"(?P<k>k)f?t?(?P<u>u)", build.stretch_of_unit),
        rule(r"(?P<n>[na])(?P<u>[uU])(?:,[SF]|S)[Ot]?(?P<x>[DTE])", relative.from_then),
        rule(r"(?P<n>[na])(?P<u>[uU]),(?P<from>L)", relative.from_then),
        rule(r"(?P<n>[nad])?(?P<u>[uU])(?P<before>B)(?P<x>[DTEKh])", build.counted_from),
        rule(r"(?P<n>[nad])?(?P<u>[uU])[AF](?P<x>[DTEKXh])", build.counted_from),
        rule(r"t?(?P<u>u)ft?(?P<d>o)(?=[!>])", relative.week_of_day),
        rule(r"(?P<w>E),?(?P<x>[DI])(?![&~-])", relative.weekday_near),
        rule(r"(?P<x>[DTE])4(?P<n>n)(?P<u>[uU])", build.counted_from),
        rule(r"t?(?P<u>u)[fS][Ot]?(?P<x>D)", build.week_of),
        rule(r"t?(?P<u>Q)[Ot]?(?P<x>D)", build.week_of),
        rule(r"t(?P<w>E)(?P<s>[BA])(?P<x>[DTKh])", relative.weekday_beside),
        rule(r"(?P<r>[TE])[,(]*t?(?P<x>D)\)?", build.apposed),
    )


@cache
def outer_rules() -> tuple[Rule, ...]:
    """Ranges, then bounds, then what stands alone."""
    a, b = f"(?P<a>{_X})", f"(?P<b>{_X})"
    return (
        rule(r"t?(?P<u>u)f?(?P<y>[yY])(?![nuw]|c)", english.year_named),
        rule(r"(?<=[ifg])t(?P<u>u)(?=[!>])|t(?P<w>u)(?=[!>])", relative.this_unit),
        rule(r"F?(?<![-n])(?P<a>y)[-~](?P<b>y)(?!-)", build.span),
        rule(rf"L[-~]t?(?P<b>{_X})", english.from_now),
        rule(rf"(?:Fi?|i)?t?(?<!-){a}[,c)]?[-~]t?[c]?{b}(?!-[yn])", build.span),
        rule(rf"Ft?{a}\)?&t?{b}", english.between),
        rule(rf"(?:l|[BA]&l)[Oi]?t?(?P<x>{_X})", build.open_("until")),
        rule(rf"(?P<u>~)[Oi]?t?(?P<x>{_X})", english.until),
        rule(r"B[Oi]?t?(?P<x>G)", build.open_("until")),
        rule(rf"B[Oi]?t?(?P<x>{_X})", build.open_("before")),
        rule(rf"A[Oi]?t?(?P<x>{_X})", build.open_("after")),
        rule(rf"(?P<x>{_X}),?(?:C|[&](?:A|L){_END})", build.open_("since")),
        rule(rf"(?P<x>{_X}),?J(?!{_X})", build.open_("until")),
        rule(rf"(?P<j>J)(?P<x>{_X})", english.or_before),
        rule(rf"F?(?P<s>S)[Oi]?t?(?P<x>{_X})", english.since),
        rule(r"(?<!,)(?P<y>y)(?:,y){1,8},?&y(?![nuw])", english.years),
        rule(r"(?<=[iOFkr])(?P<y>[yY])(?![/-]?[nyuw]|,y|c)|(?<=[fg])(?P<v>[yY])(?![/-]?[nyuw]|,y|c)(?P<n>\|)?", english.lone_year),
        rule(rf"(?<=&)(?P<y>[y]){_END}", build.year),
        rule(r"(?<=<)(?P<y>[yY])(?=[!>])", build.year),
    )
