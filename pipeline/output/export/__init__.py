"""The fact base in the formats of other tools, and corrections made there read back."""

from pipeline.output.export.errors import ExportError
from pipeline.output.export.formats import FORMATS, export, rendered

__all__ = ["FORMATS", "ExportError", "export", "rendered"]
