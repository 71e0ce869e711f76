"""Chinese dates: the rules of the cascade, from days and months up to ranges and bounds. Types of tokens: `dates_chinese_lexer`."""

from __future__ import annotations

from functools import cache
from typing import Final

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values import dates_chinese_build as chinese
from pipeline.mentions.values import dates_chinese_lists as lists
from pipeline.mentions.values.dates_cascade import Rule, rule
from pipeline.mentions.values.dates_chinese_lexer import rows

__all__ = ["calendar_rules", "outer_rules", "relative_rules", "rows"]

_N: Final = "[nsd]"
_YEAR: Final = r"(?:C?(?P<y>[ysdn])年[,的]?)"


@cache
def calendar_rules() -> tuple[Rule, ...]:
    """Days, months and years."""
    return (
        rule(rf"(?P<c>C)(?P<y>[nds])年(?:{_N}月|正)?(?:{_N}日|初)?", chinese.era_year),
        rule(r"F?(?P<y>[ys])[-/](?P<e>[ysdn])-(?P<f>[ys])[-/](?P<g>[ysdn])(?P<z>[Zz])", chinese.fiscal_span),
        rule(r"(?P<y>[ysdn])[-/](?P<e>[ysdn])(?P<z>[Zz])", chinese.fiscal),
        rule(r"(?P<p>P)(?P<z>[Zz])", chinese.fiscal_pair),
        rule(rf"J?(?:(?P<y>[ysd])年|(?P<x>Y))?J?(?:(?P<m>{_N})月(?P<d>初)|(?P<z>正)(?P<e>[初n]))", chinese.lunar_day),
        rule(rf"J(?:(?P<y>[ysd])年|(?P<x>Y))(?:(?P<m>{_N})月|(?P<z>正))(?P<d>{_N})日?", chinese.lunar_day),
        rule(rf"(?:(?P<y>[ysd])年|(?P<x>Y))?J(?:(?P<m>{_N})月|(?P<z>正))(?P<d>{_N})日?", chinese.lunar_day),
        rule(r"(?:(?P<y>[ysd])年|(?P<x>Y))?(?P<m>n)月(?P<d>n)(?=[>!])", chinese.lunar_day),
        rule(rf"F?(?:{_YEAR}|(?P<x>Y))?(?P<m>{_N})月(?P<d>{_N})日?S?-(?P<e>{_N})日(?!月)", chinese.day_range),
        rule(rf"F?(?P<x>Q)(?P<d>{_N})日?S?-(?P<e>{_N})日(?!月)", chinese.day_range),
        rule(rf"(?:F|(?<=[<O=])){_N}日?-{_N}日(?![月vAB])", chinese.day_range),
        rule(rf"F?(?:{_YEAR}|(?P<x>Y))?(?P<m>{_N})月?-(?P<e>{_N})月(?!{_N})", chinese.month_range),
        rule(rf"(?:{_YEAR}|(?P<x>Y))?(?P<m>{_N})月(?P<rest>{_N}(?:[&,]{_N}){{0,12}}[&,]{_N})日", lists.days_of_month),
        rule(r"(?<=<)(?P<y>y)(?P<m>[sdn])(?P<d>[sdn])(?=>)", chinese.calendar),
        rule(r"F?(?:(?P<a>j)-(?P<b>[jy])|(?P<c>y)-(?P<d>j))", chinese.dotted_range),
        rule(rf"{_YEAR}(?P<m>{_N})月(?P<d>{_N})日", chinese.calendar),
        rule(rf"{_YEAR}(?P<m>{_N})月(?P<d>{_N})(?=[->!])", chinese.calendar),
        rule(rf"{_YEAR}(?P<m>{_N})月(?!x)", chinese.calendar),
        rule(r"(?P<a>y)年?-(?P<b>[yds])年", chinese.year_span),
        rule(rf"(?P<x>Y)(?P<m>{_N})月(?P<d>{_N})日", build.month_of),
        rule(rf"(?P<x>Y)(?P<m>{_N})月(?!x)", build.month_of),
        rule(rf"(?P<x>Q)的?(?P<d>{_N})日", chinese.day_of_month),
        rule(r"(?<![-/.ysdn])(?P<y>y)[-/](?P<m>[sn])(?![-/Zz年日月])", chinese.calendar),
        rule(rf"{_YEAR}?(?P<d>{_N})(?P<j>&)(?P<m>{_N})月(?!{_N})", lists.two_months),
        rule(r"y(?:[&,]y){1,8}n?年", lists.years),
        rule(r"(?P<y>y)/(?P<e>[sd])年", chinese.fiscal_years),
        rule(rf"(?P<m>{_N})月(?P<d>{_N})日", chinese.calendar),
        rule(rf"(?P<m>{_N})月(?P<d>{_N})(?=[->!])", chinese.calendar),
        rule(rf"(?P<x>D)(?P<rest>(?:[&,-]{_N}日)+)", lists.days),
        rule(r"C?(?P<y>[ysC])年(?!个)", chinese.calendar),
        rule(r"(?P<y>d)年(?=[OhkHo1]|B[nsd]个?[月季]|[ns]季)|(?<=<)(?P<v>d)年(?=>)", chinese.short_year),
        rule(r"(?<![个Orp1LABx])(?P<m>[nsd])月(?!x|个)", chinese.calendar),
        rule(r"(?P<x>D)[(,]?(?P<w>W)\)?", build.weekday_of_date),
        rule(r"(?P<w>W)[(,]?(?P<x>D)", build.weekday_of_date),
    )


@cache
def relative_rules() -> tuple[Rule, ...]:
    """Counted from now, or a part of something longer."""
    unit = "(?P<u>[年月日天周季末])"
    return (
        rule(r"(?P<t>T)", build.today),
        rule(rf"(?P<r>[TW])\((?P<d>{_N})日\)?", chinese.day_in_brackets),
        rule(rf"(?<![gp])(?<!p的)(?P<d>{_N}日(?:[&,-]{_N}日)*)(?![BAv])", lists.bare_days_if_clear),
        rule(rf"(?P<p>p)的?(?:1|)(?P<n>{_N})个?{unit}", chinese.rolling),
        rule(rf"(?P<n>{_N})个?{unit}的?v", chinese.rolling),
        rule(rf"(?<!O)(?P<n>{_N})个?{unit}(?:(?P<b>B)|A)", chinese.away),
        rule(r"(?P<h>半)(?:(?P<b>B)|A)", chinese.half_away),
        rule(r"(?P<p>p)(?P<h>半)|(?P<i>半)的?v", chinese.half_rolling),
        rule(r"(?P<x>[NYR])的?[1B](?P<c>n)个?季", chinese.quarter),
        rule(rf"(?P<x>[NYDXQKR])的?[1B](?P<n>{_N})个?{unit}", chinese.part),
        rule(rf"(?P<x>[NYDXQKR])的?(?P<last>L)(?P<n>{_N})?个?{unit}", chinese.part),
        rule(rf"(?P<x>[NY])的?(?P<last>A)(?P<n>{_N})个?(?P<u>[月季])", chinese.part),
        rule(r"(?P<r>r)的?(?P<w>W)", chinese.weekday),
        rule(r"(?P<r>[rw])个?(?P<z>[Zz])", chinese.fiscal_relative),
        rule(r"(?P<x>[XDNYQKR])的?(?P<last>L)[n1]?个?(?P<w>W)", chinese.part),
        rule(r"(?P<x>[XDNYQKR])的?(?:O|)(?P<o>[ns1])?个?(?P<w>W)", chinese.part),
        rule(r"(?:1|B)(?P<n>[nds])个(?P<u>月)", chinese.first_months),
        rule(rf"(?P<r>[rBA])(?P<n>{_N})个?{unit}", chinese.units),
        rule(rf"(?P<r>M)(?P<n>n){unit}", chinese.now_and_next),
        rule(rf"(?P<c>{_N})世(?:(?P<p>{_N})代)?|(?:(?P<r>r)世)?(?P<d>[nsdy])代", chinese.decade),
        rule(r"(?P<r>r)个?(?P<u>[周季末世])", chinese.units),
        rule(r"(?P<w>W)", chinese.weekday),
        rule(r"(?P<x>[NYRy])?的?O(?P<o>n)(?P<j>&)O?(?P<p>n)季", lists.two_quarters),
        rule(rf"(?P<x>[NYRKy])的?(?:O(?P<o>{_N})|(?P<o2>{_N})|1)季", chinese.quarter_of),
        rule(r"[1B](?P<c>n)个?季", chinese.quarter),
        rule(rf"(?:O(?P<o>{_N})|(?<![DXQK月])(?P<o2>{_N})|1)季", chinese.quarter_of),
        rule(r"(?P<x>[NYRKy])?的?(?P<o>o)季?", chinese.quarter),
        rule(r"(?P<x>[NYRKy])?的?(?P<h>h)", chinese.half),
        rule(r"(?P<x>D)(?P<j>[&,])(?P<m>X)", lists.another_month),
        rule(r"(?P<x>[DXQ])?(?P<h>H)", chinese.half_month),
        rule(rf"(?P<x>[NYDXQKR])的?O(?P<o>{_N})个?(?P<u>[月天周季末])", chinese.part),
        rule(rf"(?P<x>[NYDXQKR])的?1个?{unit}", chinese.part),
        rule(r"(?P<x>[NYR])的?(?P<k>e)", build.stretch),
        rule(r"(?P<x>[NYDXQKR])?的?(?P<k>k)", chinese.stretch),
        rule(r"(?P<x>[NY])?的?(?P<h>f)", build.holiday),
        rule(r"(?P<x>[fD])(?P<r>R)", chinese.day_after_holiday),
        rule(r"(?P<r>[TEK])[(]?(?P<x>D)\)?", build.apposed),
        rule(r"(?P<x>[YKQN])v", chinese.same_node),
    )


@cache
def outer_rules() -> tuple[Rule, ...]:
    """Ranges, then bounds."""
    x = "[DXNYQKGTERf]"
    a, b = f"(?P<a>{x})", f"(?P<b>{x})"
    return (
        rule(r"(?P<a>Y)&?(?P<b>Y)(?:n年)", build.span),
        rule(rf"F?{a}S?c*-{b}(?!日)", build.span),
        rule(rf"(?P<u>-)(?P<x>{x})", chinese.until),
        rule(rf"{a}[&]{b}i", build.span),
        rule(rf"b(?P<x>{x})(?![UB])", build.open_("until")),
        rule(rf"F?(?P<x>{x})[&]?U", build.open_("until")),
        rule(r"(?P<x>G)B", build.open_("until")),
        rule(r"F?(?P<x>[DXNYQKERT])S", build.open_("since")),
        rule(r"F?(?P<x>[DXNYQKTf])B", build.open_("before")),
        rule(r"(?P<x>[DXNYQKTf])A", build.open_("after")),
        rule(r"(?<=[O<FT=])(?P<p>P)", chinese.pair),
        rule(r"(?<=<)(?P<y>y)(?=[!>])", chinese.calendar),
    )
