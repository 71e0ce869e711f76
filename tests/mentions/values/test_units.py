"""Measures: one value, then its ways of writing; units that mean another measure beside certain words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.mentions.values import find_values

QUANTITIES = [
    ("60", "km/h", ["60 km/h", "60 kilometres per hour", "60kph", "sixty kilometres an hour"], ["時速60公里", "60公里每小時", "每小時行駛六十公里", "60公里/小時"]),
    ("60", "[mi_i]/h", ["60 mph", "60 miles per hour", "60 miles an hour"], ["時速60英里", "60英里每小時"]),
    ("120000000", "kW.h", ["120 million kWh", "120 million kilowatt-hours"], ["發電1.2億度", "用電量達1.2億度", "1.2億千瓦時", "1.2億度電"]),
    ("30", "MW", ["30 MW", "thirty megawatts"], ["30兆瓦", "三十兆瓦"]),
    ("12000000", "kW", ["12 million kilowatts"], ["1,200萬千瓦", "一千二百萬千瓦"]),
    ("30", "Cel", ["30 degrees Celsius", "30°C"], ["攝氏30度", "氣溫30度"]),
    ("0.5", "[mi_i]", ["half a mile", "½ mile", "1/2 mile"], ["半英里"]),
    ("2.25", "km", ["2 1/4 km", "2¼ kilometres"], ["2.25公里"]),
    ("2.5", "[mi_i]", ["two and a half miles", "two-and-a-half miles"], ["2.5英里", "兩英里半"]),
    ("-7", "Cel", ["-7 degrees Celsius", "minus seven degrees"], ["零下7度", "氣溫零下七度"]),
    ("12.166667", "[ft_i]", ["12 ft 2 in", "12 feet 2 inches", "12'2\"", "12' 2\""], []),
    ("5", "[in_i]", ["over 5\"", "5 inches"], ["五英寸", "5吋"]),
    ("4.333333", "[yd_i]", ["4 yd 1'", "4 yards, 1 foot"], []),
    ("1012", "hPa", ["1,012 hPa", "1,012 hectopascals"], ["1012百帕"]),
    ("2.4", "GHz", ["2.4 GHz"], ["2.4吉赫"]),
    ("40", "[gal_us]", ["40 gallons", "forty gallons"], ["40加侖", "四十加侖"]),
    ("100", "[HP]", ["100 hp", "a hundred horsepower"], ["100匹馬力", "一百匹馬力"]),
    ("1200000", "m2", ["1.2 million square metres of cloth"], ["120萬平方米編織布"]),
]  # fmt: skip
AREAS = [
    ("37.1612160", ["400 sq ft", "400 square feet"], ["實用面積400呎", "實用面積約400呎", "400方呎"]),
    ("2023.4282112", ["half an acre", "0.5 acres"], ["0.5英畝"]),
    ("3800", ["a 3,800-square-metre plant"], ["3,800平方米廠房"]),
    ("50000", ["50,000 square metres"], ["5萬平方米", "5 萬 平方米", "五萬平方米"]),
]


def rows(table):
    for *gold, english, chinese in table:
        for language, texts in (("en", english), ("zh", chinese)):
            for text in texts:
                yield pytest.param(gold, language, text, id=text)


@pytest.mark.parametrize(("gold", "language", "text"), list(rows(QUANTITIES)))
def test_a_quantity_reads_the_same_however_it_is_written(gold, language, text):
    (found,) = find_values(text, language, kinds=["quantity", "area"])
    assert (found.value.amount, found.value.unit, found.kind) == (Decimal(gold[0]), gold[1], "quantity")


@pytest.mark.parametrize("text", ['he said "we have 5" and left', "the 5' of them", "it left 10 feet. 5 in 1999", 'a "5" and a "6"'])
def test_a_mark_that_closes_a_quotation_is_no_inch(text):
    assert [f.value.unit for f in find_values(text, "en", kinds=["quantity"])] in ([], ["[ft_i]"])


@pytest.mark.parametrize(("gold", "language", "text"), list(rows(AREAS)))
def test_an_area_reads_the_same_however_it_is_written(gold, language, text):
    (found,) = find_values(text, language, kinds=["area"])
    assert found.value.square_metres == Decimal(gold[0])


@pytest.mark.parametrize(("text", "unit"), [("樓面高10呎", "[ft_i]"), ("全長60公里", "km"), ("水深30米", "m")])
def test_without_its_cue_a_unit_is_what_it_says(text, unit):
    (found,) = find_values(text, "zh", kinds=["quantity", "area"])
    assert found.value.unit == unit
