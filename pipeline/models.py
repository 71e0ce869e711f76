"""Trained spaCy models that a user has installed and named in the configuration; none is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pipeline.faults import UserError

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

    from schemas import Language

_models: dict[Language, Pipeline] = {}


class ModelError(UserError):
    """A model that is not installed, or is of neither language."""


def use_model(name: str | None) -> None:
    """Load a model for this process, its entities join the candidates for names. `ModelError` where it cannot be used."""
    _models.clear()
    if name is None:
        return
    import spacy

    try:
        model = spacy.load(name)
    except OSError:
        raise ModelError(
            f"spacy_model: no model {name} is installed", step=f"python -m spacy download {name}, or name its folder"
        ) from None
    if model.lang not in ("en", "zh"):
        raise ModelError(f"spacy_model: {name} is of the language {model.lang}, not en or zh")
    _models[cast("Language", model.lang)] = model


def models() -> dict[Language, Pipeline]:
    """The models in use, by language."""
    return _models
