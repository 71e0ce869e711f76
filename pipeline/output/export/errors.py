"""What can go wrong in an export or an import."""

from __future__ import annotations

from pipeline.faults import UserError


class ExportError(UserError):
    """A fact base that a format cannot hold, or annotations that cannot be read; the message says what to do."""
