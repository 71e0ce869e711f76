"""Candidates for names of people, posts, bodies, companies, publications and places, in each language."""

from pipeline.mentions.names.stage import find_names

__all__ = ["find_names"]
