"""How `remit blueprints`, `environments` and `prices` are called; like `remit.cli`."""

from typing import Annotated, Literal

import typer

from remit.commands.options import DatabaseUrl, DataDir

Organization = Annotated[
    str | None,
    typer.Option(
        "--org", help="Organization (number or name) whose own it is.", show_default=False
    ),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(help="Files (YAML or JSON) or the names of shipped ones.", show_default=False),
]
AllShipped = Annotated[bool, typer.Option("--all-shipped", help="Everything that is shipped.")]

blueprints = typer.Typer(help="Import blueprints and list them.", no_args_is_help=True)
environments = typer.Typer(help="Import environments and list them.", no_args_is_help=True)
prices = typer.Typer(help="Import prices and list them.", no_args_is_help=True)


@blueprints.command("import")
def import_blueprints(
    files: Files = None,
    *,
    all_shipped: AllShipped = False,
    draft: Annotated[bool, typer.Option("--draft", help="Leave them unpublished.")] = False,
    org: Organization = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Import versions of blueprints, and publish them: all of the files, or nothing."""
    _import("blueprints", files, org, data_dir, database_url, shipped=all_shipped, draft=draft)


@environments.command("import")
def import_environments(
    files: Files = None,
    *,
    all_shipped: AllShipped = False,
    org: Organization = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Import environments: all of the files, or nothing."""
    _import("environments", files, org, data_dir, database_url, shipped=all_shipped)


@prices.command("import")
def import_prices(
    files: Files = None,
    *,
    all_shipped: AllShipped = False,
    org: Organization = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Import prices, from a day on: all of the files, or nothing."""
    _import("prices", files, org, data_dir, database_url, shipped=all_shipped)


@blueprints.command("list")
def list_blueprints(
    *, org: Organization = None, data_dir: DataDir = None, database_url: DatabaseUrl = None
) -> None:
    """List what may be asked for."""
    _show("blueprints", org, data_dir, database_url)


@environments.command("list")
def list_environments(
    *, org: Organization = None, data_dir: DataDir = None, database_url: DatabaseUrl = None
) -> None:
    """List where it may run."""
    _show("environments", org, data_dir, database_url)


@prices.command("list")
def list_prices(
    *, org: Organization = None, data_dir: DataDir = None, database_url: DatabaseUrl = None
) -> None:
    """List what it costs."""
    _show("prices", org, data_dir, database_url)


_Kind = Literal["blueprints", "environments", "prices"]


def _import(
    kind: _Kind,
    files: list[str] | None,
    org: str | None,
    data_dir: DataDir,
    database_url: DatabaseUrl,
    *,
    shipped: bool,
    draft: bool = False,
) -> None:
    from remit.commands import catalogue as work
    from remit.commands import target

    with target.database(target.load(database_url, data_dir), kind) as settings:
        work.import_files(
            settings,
            getattr(work, kind.upper()),
            files or [],
            all_shipped=shipped,
            draft=draft,
            organization=org,
        )


def _show(kind: _Kind, org: str | None, data_dir: DataDir, database_url: DatabaseUrl) -> None:
    from remit.commands import catalogue as work
    from remit.commands import target

    with target.database(target.load(database_url, data_dir), kind) as settings:
        work.show(settings, getattr(work, kind.upper()), org)
