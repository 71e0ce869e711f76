"""factbase.toml: found beside the input, refused where it is wrong, and heard by the stages."""

import pytest
import spacy

from pipeline.configuration import Configuration, ConfigurationError, find
from pipeline.lexicon import LexiconError, rows, use_overlay
from pipeline.mentions.values.currency import house_currency, use_currency
from pipeline.models import ModelError, models, use_model
from pipeline.reading import read_pair
from pipeline.stages import run


@pytest.fixture(autouse=True)
def _plain():
    yield
    use_overlay(None)
    use_model(None)
    use_currency(None)


def write(folder, text):
    (folder / "factbase.toml").write_text(text, encoding="utf-8")
    return folder


def test_none_is_needed(tmp_path):
    assert find([tmp_path], None) == Configuration()


def test_beside_the_input(tmp_path):
    article = write(tmp_path, 'currency = "MOP"') / "a.txt"
    assert find([article], None).currency == "MOP"
    assert find([tmp_path], None).currency == "MOP"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour = 1", "colour"),
        ('currency = "dollars"', "currency"),
        ("currency = ", "not TOML"),
        ('lexicon = "nowhere"', "no folder"),
    ],
)
def test_wrong_use_says_where(tmp_path, text, says):
    with pytest.raises(ConfigurationError, match=says):
        find([write(tmp_path, text)], None)


def test_currency_of_the_house():
    use_currency("MOP")
    assert house_currency(["香港"], []) == "MOP"


def test_a_table_of_ones_own_replaces_rows_with_the_same_key(tmp_path):
    from pipeline.claims.cues import PredicateRow

    (tmp_path / "predicates.tsv").write_text(
        "name\tfamily\tkinds\tsame_as\ten\tzh\nbed_nights\tpeople\tcount\t\tbed nights\t留宿人次\n", encoding="utf-8"
    )
    use_overlay(tmp_path)
    names = [row.name for row in rows("predicates", PredicateRow)]
    assert "bed_nights" in names
    assert "tenants" in names


def test_a_wrong_table_is_refused_with_file_and_line(tmp_path):
    from pipeline.claims.cues import PredicateRow

    (tmp_path / "predicates.tsv").write_text("name\tfamily\tkinds\tsame_as\ten\tzh\n\tpeople\tcount\t\ta\t甲\n", encoding="utf-8")
    use_overlay(tmp_path)
    with pytest.raises(LexiconError, match=r"predicates\.tsv:2: name"):
        rows("predicates", PredicateRow)


def test_a_model_that_is_not_installed():
    with pytest.raises(ModelError, match="no model"):
        use_model("en_core_web_of_dreams")


def test_entities_of_a_users_model_join_the_candidates(tmp_path):
    trained = spacy.blank("en")
    ruler = trained.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Quillon Marrable"}])
    trained.to_disk(tmp_path / "en_made")
    text = "The award was taken home by Quillon Marrable last night."
    without = run(read_pair("made", text, "獎項昨晚揭曉。"))
    assert not any("Quillon Marrable" in e.names.en for e in without.entities)
    use_model(str(tmp_path / "en_made"))
    assert list(models()) == ["en"]
    made = run(read_pair("made", text, "獎項昨晚揭曉。"))
    assert any("Quillon Marrable" in e.names.en for e in made.entities)
