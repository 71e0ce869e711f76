"""Many documents: each through the stages by itself, then one fact base of all."""

from pipeline.corpus.parts import Part, assemble, extract, extract_text, process, rules_hash
from pipeline.corpus.run import BusyError, Options, extract_to

__all__ = ["BusyError", "Options", "Part", "assemble", "extract", "extract_text", "extract_to", "process", "rules_hash"]
