"""Reading: bytes become a document, its text cut into blocks with language and role. Nobody else touches an input's bytes."""

from pipeline.reading.documents import Reading, read, read_documents, read_pair, read_texts
from pipeline.reading.inputs import File, Input, discover

__all__ = ["File", "Input", "Reading", "discover", "read", "read_documents", "read_pair", "read_texts"]
