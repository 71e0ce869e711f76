"""Words in tables. `rows(table, Model)` is the only way to them."""

from pipeline.lexicon.table import LexiconError, Row, rows, tables_hash, use_overlay

__all__ = ["LexiconError", "Row", "rows", "tables_hash", "use_overlay"]
