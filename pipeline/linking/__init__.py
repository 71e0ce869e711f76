"""Linking: the mentions of both versions become entities; the document's reference date resolves its dates."""

from pipeline.linking.stage import link

__all__ = ["link"]
