"""How the CLI talks: failures as one line, signals as an orderly end, bars for long work."""

import io
import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import typer
from typer.core import TyperGroup

from remit.failures import Failure

if TYPE_CHECKING:
    from rich.table import Table

PIPED_WIDTH = 1000
Advance = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""

ENDING = (signal.SIGTERM, signal.SIGHUP)


class Commands(TyperGroup):
    """Turn what goes wrong into one line and a status."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command."""
        try:
            with ended_by_signals():
                return super().invoke(ctx)
        except Failure as failure:
            typer.echo(f"remit: {failure}", err=True)
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            raise typer.Exit(128 + signal.SIGINT) from None
        except BrokenPipeError:  # the reader of our output (head, less) has had enough
            sys.stderr.close()
            raise typer.Exit(128 + signal.SIGPIPE) from None


class Ended(SystemExit):
    """The process was told to end; unlike the signal itself, this runs every `finally`."""


@contextmanager
def ended_by_signals() -> Generator[None]:
    """Raise `Ended` in this block when a signal asks the process to end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _: FrameType | None) -> NoReturn:
        raise Ended(128 + number)

    # nohup sets SIGHUP to be ignored, and means it.
    before = {number: signal.getsignal(number) for number in ENDING}
    for number, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def undisturbed() -> Generator[None]:
    """Let no signal interrupt the block: a second Ctrl-C must not leave a server behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, *ENDING)
    before = [(number, signal.signal(number, signal.SIG_IGN)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


@contextmanager
def progress_bar() -> Generator[Advance]:
    """Show a bar on stderr when a person watches, nothing otherwise."""
    # Imported here: the library takes longer to load than most commands run.
    from rich import progress
    from rich.console import Console

    console = Console(stderr=True)
    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TimeRemainingColumn(),
    )
    hidden = not console.is_terminal
    with progress.Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=None)

        def advance(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        yield advance


@contextmanager
def spinner() -> Generator[Callable[[str], None]]:
    """Show the present step on stderr when a person watches, nothing otherwise."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("") as status:
        yield status.update


def print_table(table: "Table") -> None:
    """Print a table: within a terminal's width, or piped on in lines as long as they have to be."""
    from rich.console import Console

    console = Console(highlight=False)
    if console.is_terminal:
        console.print(table)
        return
    text = io.StringIO()
    Console(highlight=False, file=text, width=PIPED_WIDTH).print(table)
    for line in text.getvalue().splitlines():
        typer.echo(line.rstrip())
