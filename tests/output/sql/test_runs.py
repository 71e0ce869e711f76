"""Whatever an earlier run left behind, a database is what the last run over its documents says."""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("sqlalchemy", reason="the extra db is not installed")

from sqlalchemy import select

from pipeline.output.sql import tables as t
from pipeline.output.sql.database import engine
from pipeline.output.sql.load import load
from schemas import FactBase, Names

_spec = importlib.util.spec_from_file_location("factbase_sample", Path(__file__).parents[1] / "sample.py")
SAMPLE = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(SAMPLE)
WHOLE: FactBase = SAMPLE.sample()


def dump(url: str) -> dict[str, list[dict]]:
    bind = engine(url)
    with bind.begin() as connection:
        found = {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()]
            for table in t.metadata.sorted_tables
        }
    bind.dispose()
    return found


@st.composite
def runs(draw: st.DrawFn) -> FactBase:
    """A run over the same articles that found some of the facts and entities, and other names."""
    facts = [f for f in WHOLE.facts if draw(st.booleans())]
    entities = [e for e in WHOLE.entities if draw(st.booleans())]
    there = {e.id for e in entities}

    def known(key: str | None) -> str | None:
        return key if key in there else None

    said = {key for f in facts for key in f.claims}
    renamed = [e.model_copy(update={
        "names": Names(en=e.names.en if draw(st.booleans()) else ("Somebody Else",), zh=e.names.zh),
        "roles": tuple(r.model_copy(update={"organisation": known(r.organisation)}) for r in e.roles if draw(st.booleans())),
        "mentions": tuple(m for m in e.mentions if draw(st.booleans())),
    }) for e in entities]  # fmt: skip
    return WHOLE.model_copy(update={
        "entities": tuple(renamed),
        "claims": tuple(c.model_copy(update={"subject": known(c.subject), "attribution": known(c.attribution)}) for c in WHOLE.claims if c.id in said),
        "facts": tuple(f.model_copy(update={"subject": known(f.subject), "confidence": draw(st.sampled_from((0.5, 0.9)))}) for f in facts),
        "findings": tuple(f for f in WHOLE.findings if set(f.facts) <= {f.id for f in facts} and draw(st.booleans())),
    })  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(runs(), runs())
def test_the_last_run_is_what_stays(before, after):
    with tempfile.TemporaryDirectory() as folder:
        used, fresh = f"sqlite:///{folder}/used.db", f"sqlite:///{folder}/fresh.db"
        load(before, used)
        load(after, used)
        load(after, fresh)
        assert dump(used) == dump(fresh)


@settings(max_examples=15, deadline=None)
@given(runs())
def test_a_document_alone_leaves_what_the_other_says(run):
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/facts.db"
        load(run, url)
        before = dump(url)
        load(SAMPLE.only(WHOLE, "bridge"), url)
        after = dump(url)
        for name in ("facts", "claims", "sources", "evidence", "entity_documents"):
            rows = [[r for r in there[name] if r["document_id"] == "harbour/pier"] for there in (before, after)]
            assert rows[0] == rows[1], name
