"""Words in tables. `rows(table, Model)` is the only way to them."""

from pipeline.lexicon.table import LexiconError, Row, check_overlay, rows, tables_hash, use_overlay

__all__ = ["LexiconError", "Row", "check_overlay", "rows", "tables_hash", "use_overlay"]
