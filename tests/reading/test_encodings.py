"""Which encoding a file is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.encodings import decode
from pipeline.reading.problems import InputError

TRADITIONAL = "路政署昨日公布，天橋工程合約造價1.64億元，料二○三○年初落成。"
SIMPLIFIED = "代表团考察了占地480亩的电池产业园，出货量位居全国第五。"
ENGLISH = "The bridge’s cost – HK$1.64 billion – was “fair”, said Mr Ng. It will open next year, he added."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "utf-8"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-16-le"),
        (TRADITIONAL, "utf-16-be"),
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "utf-16-le"),
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "big5hkscs"),
        (ENGLISH, "gb18030"),
        (ENGLISH + "\r\n\r\n" + TRADITIONAL, "big5hkscs"),
        ("喺深水埗嘅街市，佢哋話啲嘢平咗好多，唔使爭。", "big5hkscs"),
    ],
)
def test_round_trip(text, encoding):
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_not_text(encoding):
    assert decode(TRADITIONAL.encode(encoding), "a.txt")[0] == TRADITIONAL


def test_a_long_file_whose_sample_ends_within_a_character():
    text = "香" + TRADITIONAL * 2000
    assert decode(("x" + text).encode("big5hkscs"), "a.txt") == ("x" + text, "big5hkscs")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bytes(range(256)) * 40, "input_unreadable"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\x01\x02" * 500, "input_unreadable"),
        (TRADITIONAL.encode() + b"\xff\xfe\xfd\n" + TRADITIONAL.encode(), "undecodable_input"),
        (b"\xff\xfe\x00\xd8\x00", "undecodable_input"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(data, code):
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert caught.value.code == code


def test_the_place_of_the_damage_is_told():
    with pytest.raises(InputError, match=r"a\.txt, line 3"):
        decode("一\n二\n三".encode() + b"\xff\xff", "a.txt")


@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd(data):
    try:
        text, encoding = decode(data, "a.txt")
    except InputError:
        return
    assert text.encode(encoding) in data
