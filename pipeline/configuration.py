"""Configuration: `factbase.toml` beside the input, or the file that `--config` names."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.faults import UserError, at, not_text
from pipeline.lexicon import use_overlay
from pipeline.mentions.values.currency import use_currency
from pipeline.models import use_model

NAME = "factbase.toml"


class ConfigurationError(UserError):
    """A configuration that cannot be used; the message names file, line and key."""


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
    text = _text(path)
    try:
        made = Configuration.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, text, str(error)) from None
    except RecursionError:
        raise ConfigurationError("nested too deeply", at=str(path), step='a line is KEY = "VALUE", such as currency = "HKD"') from None
    except ValidationError as error:
        raise _wrong_key(path, text, error) from None
    if made.lexicon is None:
        return made
    folder = path.parent / made.lexicon
    if not os.path.isdir(folder):  # noqa: PTH112  False, not an error, for a name longer than may be
        raise _at_key(path, text, "lexicon", f"there is no folder {str(folder)[:300]}", "name it as seen from factbase.toml")
    return made.model_copy(update={"lexicon": folder})


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"cannot read {path}: {error.strerror}", step="--config names a factbase.toml") from None
    except UnicodeDecodeError as error:
        fault = not_text(str(path), error)
        raise ConfigurationError(fault.what, at=fault.at, step=fault.step) from None


def _not_toml(path: Path, text: str, message: str) -> ConfigurationError:
    """The fault of a text that is not TOML; the parser tells the place in its message only."""
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)", message)
    what = f"not TOML: {message[: found.start()] if found else message}"
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") + 1, 0)
    begin = sum(len(one) + 1 for one in text.split("\n")[: line - 1])
    place, excerpt = at(str(path), text, min(begin + max(column - 1, 0), len(text)) if found and found[1] else len(text.rstrip()))
    return ConfigurationError(what, at=place, excerpt=excerpt, step='a line is KEY = "VALUE", such as currency = "HKD"')


def _wrong_key(path: Path, text: str, error: ValidationError) -> ConfigurationError:
    """The fault of a key that is not known, or has a value that it cannot have."""
    first = error.errors()[0]
    key = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        return _at_key(path, text, key, "there is no such setting", f"settings are {', '.join(Configuration.model_fields)}")
    told = "an ISO 4217 code such as HKD or MOP is wanted" if key == "currency" else str(first["msg"])
    return _at_key(path, text, key, told, "correct it there")


def _at_key(path: Path, text: str, key: str, what: str, step: str) -> ConfigurationError:
    """A fault at the line of a key."""
    found = re.search(rf"^[ \t\[\"']*{re.escape(key)}\b", text, flags=re.MULTILINE)
    place, excerpt = at(str(path), text, found.end() - len(key)) if found else (str(path), "")
    return ConfigurationError(f"{key}: {what}", at=place, excerpt=excerpt, step=step)
