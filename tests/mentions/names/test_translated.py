"""Names partly sounded, partly translated. The companies are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.mentions.names.translated import likeness

ALIKE = [
    ("恆達物流", "Hang Tat Logistics"),
    ("明湖新能源", "Minghu New Energy"),
    ("永盛建築工程", "Wing Shing Construction and Engineering"),
    ("廣東省公安廳", "Guangdong Provincial Department of Public Security"),
    ("港日商會", "Hong Kong-Japan Business Association"),
    ("沙田區議會", "Sha Tin District Council"),
]
UNLIKE = [("恆達物流", "Minghu New Energy"), ("沙田區議會", "Tai Po Hospital"), ("永盛建築工程", "Lowe Surveyors")]


@pytest.mark.parametrize(("zh", "en"), ALIKE)
def test_alike(zh, en):
    assert likeness(zh, en) >= 0.65


@pytest.mark.parametrize(("zh", "en"), UNLIKE)
def test_unlike(zh, en):
    assert likeness(zh, en) < 0.4


@given(st.text(max_size=20), st.text(max_size=40))
def test_never_beyond_its_bounds(zh, en):
    assert 0 <= likeness(zh, en) <= 1
