"""The command ``remit``: what a person types, and nothing else; the work is done elsewhere.

Each command imports what it needs when it runs, so that ``--help`` answers at once.
"""

from pathlib import Path
from typing import Annotated, Literal

import typer

import remit
from remit.commands import compliance, infrastructure, platform
from remit.commands.options import DatabaseUrl, DataDir
from remit.commands.terminal import Commands
from remit.dsn import Role

app = typer.Typer(
    cls=Commands,
    name="remit",
    help="Organization charts, compliance and infrastructure, kept by PostgreSQL.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(compliance.frameworks, name="frameworks")
app.add_typer(platform.blueprints, name="blueprints")
app.add_typer(platform.environments, name="environments")
app.add_typer(platform.prices, name="prices")
app.command()(compliance.readiness)
app.command()(infrastructure.request)
app.command()(infrastructure.approve)
PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True}


def _version(wanted: bool) -> None:  # noqa: FBT001  (typer passes the option's value)
    if wanted:
        typer.echo(f"remit {remit.__version__}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Organization charts, compliance and infrastructure, kept by PostgreSQL."""


@app.command()
def up(
    *,
    demo: Annotated[bool, typer.Option("--demo", help="Add sample data.")] = False,
    host: Annotated[str | None, typer.Option(help="Address to serve on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to serve on.", min=0, max=65535)] = None,
    migrate: Annotated[
        bool, typer.Option("--migrate/--no-migrate", help="Bring the database up to date first.")
    ] = True,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Start the database, migrate it and serve REST, until Ctrl-C."""
    from remit.commands import target
    from remit.commands.up import up as serve

    loaded = target.load(database_url, data_dir, host=host, port=port)
    serve(loaded, demo=demo, migrate=migrate)


@app.command()
def migrate(
    *,
    repair: Annotated[
        bool, typer.Option("--repair", help="Replay the code even when it looks unchanged.")
    ] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Bring the database to this release; changes nothing when it is there."""
    from remit.commands import target
    from remit.commands.up import run_migration

    with target.database(target.load(database_url, data_dir), "migrate", create=True) as settings:
        typer.echo(run_migration(settings, repair=repair))


@app.command()
def seed(
    *,
    charts: Annotated[
        int | None,
        typer.Option(help="Make so many charts of 5 to 15 employees.", min=1, show_default=False),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Add the sample data (the default).")
    ] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Fill the database with sample data, with every rule on."""
    from remit.commands import commands, target

    with target.database(target.load(database_url, data_dir), "seed", create=True) as settings:
        commands.seed(settings, charts=charts, demo=demo)


@app.command(context_settings=PASS_ON)
def psql(
    context: typer.Context, *, data_dir: DataDir = None, database_url: DatabaseUrl = None
) -> None:
    """Open psql as the analyst role; further arguments are psql's."""
    from remit.commands import commands, target

    with target.database(target.load(database_url, data_dir), "psql") as settings:
        status = commands.psql(settings, context.args)
    raise typer.Exit(status)


@app.command()
def url(
    *,
    role: Annotated[Role, typer.Option(help="Whose login.")] = "owner",
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Print the connection URL of a role, with its password."""
    from remit.commands import commands, target

    typer.echo(commands.url(target.load(database_url, data_dir), role))


@app.command()
def worker(
    *,
    once: Annotated[bool, typer.Option("--once", help="End when nothing is due any more.")] = False,
    providers: Annotated[
        str | None,
        typer.Option(help="Which ones, with commas between; default: all that are installed."),
    ] = None,
    only: Annotated[
        Literal["resources", "relay"] | None,
        typer.Option(help="Only look after resources, or only relay events and take evidence."),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Name in leases and logs; default: host and process.")
    ] = None,
    port: Annotated[
        int | None, typer.Option(help="Port for health and metrics.", min=0, max=65535)
    ] = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Carry out what was requested and look after what runs; start as many as you like."""
    from remit.commands import target
    from remit.commands import worker as commands

    loaded = target.load(database_url, data_dir, worker_name=name, worker_port=port)
    with target.database(loaded, "worker", role="worker") as settings:
        names = [one.strip() for one in providers.split(",")] if providers else None
        commands.run(settings, once=once, providers=names, only=only)


@app.command()
def openapi() -> None:
    """Print the OpenAPI document; needs no database."""
    from remit.commands import commands, target

    typer.echo(commands.openapi(target.load()))


@app.command()
def bench(
    *,
    quick: Annotated[
        bool, typer.Option("--quick", help="See that it works, in a minute; quote nothing.")
    ] = False,
    domain: Annotated[
        Literal["charts", "compliance", "infrastructure"], typer.Option(help="What to measure.")
    ] = "charts",
    output: Annotated[
        Path | None, typer.Option(help="Where the report goes; default: docs/benchmarks*.md.")
    ] = None,
) -> None:
    """Measure on servers started for it and write docs/benchmarks*.md; takes ten minutes."""
    from remit.commands import commands, target

    raise typer.Exit(commands.bench(target.load(), output, domain=domain, quick=quick))


@app.command()
def doctor(*, data_dir: DataDir = None, database_url: DatabaseUrl = None) -> None:
    """Check version, extensions, roles, drift of the schema and the journal's chain."""
    from remit.commands import commands, target

    with target.database(target.load(database_url, data_dir), "doctor") as settings:
        healthy = commands.doctor(settings)
    raise typer.Exit(0 if healthy else 1)
