"""Configuration: `factbase.toml` beside the input, or the file that `--config` names."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.lexicon import use_overlay
from pipeline.mentions.values.currency import use_currency
from pipeline.models import use_model

NAME = "factbase.toml"


class ConfigurationError(ValueError):
    """A configuration that cannot be used; the message names file and key."""


class Configuration(BaseModel):
    """What a newsroom may set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lexicon: Path | None = Field(default=None, description="Folder of own tables, merged over the project's by file name.")
    spacy_model: str | None = Field(default=None, description="An installed spaCy model whose entities join the candidates.")
    currency: str | None = Field(default=None, pattern="^[A-Z]{3}$", description="ISO 4217 code that a bare $ or 元 means.")

    def apply(self) -> None:
        """Make the settings of this process; called once, before any rule is compiled.

        `ModelError` where the model cannot be used.
        """
        use_overlay(self.lexicon)
        use_model(self.spacy_model)
        use_currency(self.currency)


def find(inputs: Sequence[Path], named: Path | None) -> Configuration:
    """The configuration named, or the one beside the first input that has one, or none.

    `ConfigurationError` for a file that is not there or not TOML, an unknown key or a bad value.
    """
    if named is not None:
        return _read(named)
    for path in inputs:
        beside = (path if path.is_dir() else path.parent) / NAME
        if beside.is_file():
            return _read(beside)
    return Configuration()


def _read(path: Path) -> Configuration:
    try:
        with path.open("rb") as file:
            given = tomllib.load(file)
        made = Configuration.model_validate(given)
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not TOML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise ConfigurationError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    if made.lexicon is None:
        return made
    folder = path.parent / made.lexicon
    if not folder.is_dir():
        raise ConfigurationError(f"{path}: lexicon: no folder {folder}")
    return made.model_copy(update={"lexicon": folder})
