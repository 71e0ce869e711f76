"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Inputs = Annotated[list[Path], typer.Argument(help="Files and folders of articles; - is standard input.", show_default=False)]
FactBasePath = Annotated[Path, typer.Argument(help="A fact base (factbase.json); - is standard input.", show_default=False)]
Config = Annotated[Path | None, typer.Option(help="Configuration; else factbase.toml beside the input.", show_default=False)]
Lang = Annotated[Literal["en", "zh"], typer.Option(help="Language of the messages.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for programs instead of text.")]
