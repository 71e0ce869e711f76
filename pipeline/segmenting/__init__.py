"""Segmenting: blocks become sentences and words whose offsets are the source's."""

from pipeline.segmenting.pipelines import language_pipeline
from pipeline.segmenting.sentences import segment

__all__ = ["language_pipeline", "segment"]
