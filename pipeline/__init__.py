"""Bytes become a document, a document claims, the claims of two languages facts: one package a stage, in that order."""

__version__ = "0.1.0"
