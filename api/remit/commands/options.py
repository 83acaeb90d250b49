"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        help="Any PostgreSQL 18 instead of the embedded one; better as the variable DATABASE_URL, "
        "since everybody on the machine can read a command line.",
        show_default=False,
    ),
]
DataDir = Annotated[
    Path | None,
    typer.Option(help="Folder of the embedded server's data.", show_default=False),
]
