"""How `remit frameworks` and `remit readiness` are called; like `remit.cli`, and part of it."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from remit.commands.options import DatabaseUrl, DataDir

frameworks = typer.Typer(
    help="Import compliance frameworks, list them, write them out again.", no_args_is_help=True
)

Organization = Annotated[
    str | None,
    typer.Option(
        "--org", help="Organization (number or name) whose own it is.", show_default=False
    ),
]


@frameworks.command("import")
def import_(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files (our YAML or JSON, OSCAL, CSV, XLSX) or the names of shipped ones.",
            show_default=False,
        ),
    ] = None,
    *,
    all_shipped: Annotated[
        bool, typer.Option("--all-shipped", help="Everything that is shipped.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Leave framework versions unpublished.")
    ] = False,
    org: Organization = None,
    code: Annotated[str | None, typer.Option(help="Code, where the file has none.")] = None,
    name: Annotated[str | None, typer.Option(help="Name, where the file has none.")] = None,
    version: Annotated[str | None, typer.Option(help="Version, where it has none.")] = None,
    title: Annotated[str | None, typer.Option(help="Title, where it has none.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Publisher, where it has none.")] = None,
    text_rights: Annotated[str | None, typer.Option(help="Whose the texts are.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the texts (BCP 47).")] = None,
    source: Annotated[str | None, typer.Option(help="Where the identifiers come from.")] = None,
    baseline: Annotated[str | None, typer.Option(help="Code of an OSCAL profile.")] = None,
    overlay: Annotated[
        Path | None, typer.Option(help="Corrections to an OSCAL catalog.", show_default=False)
    ] = None,
    from_version: Annotated[
        str | None, typer.Option(help="Version that an OSCAL catalog's lineage begins with.")
    ] = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Import frameworks, mappings and control templates: all of the files, or nothing."""
    from remit.commands import frameworks as work
    from remit.commands import target
    from remit.commands.shipped import read_options

    options = read_options(
        overlay,
        from_version,
        code=code,
        name=name,
        version=version,
        title=title,
        publisher=publisher,
        text_rights=text_rights,
        language=language,
        source=source,
        baseline=baseline,
    )
    with target.database(target.load(database_url, data_dir), "frameworks") as settings:
        work.import_files(
            settings, files or [], options, shipped=all_shipped, draft=draft, organization=org
        )


@frameworks.command("list")
def list_(
    *, org: Organization = None, data_dir: DataDir = None, database_url: DatabaseUrl = None
) -> None:
    """List the framework versions that are there."""
    from remit.commands import frameworks as work
    from remit.commands import target

    with target.database(target.load(database_url, data_dir), "frameworks") as settings:
        work.list_versions(settings, org)


@frameworks.command()
def export(
    code: Annotated[str, typer.Argument(help="Code of the framework.")],
    version: Annotated[str, typer.Argument(help="Its version.")],
    *,
    form: Annotated[
        Literal["yaml", "json", "oscal"], typer.Option("--format", help="How to write it.")
    ] = "yaml",
    edition: Annotated[int | None, typer.Option(help="Edition; the latest.", min=1)] = None,
    org: Organization = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Print a framework version as a file that can be imported again."""
    from remit.commands import frameworks as work
    from remit.commands import target

    with target.database(target.load(database_url, data_dir), "frameworks") as settings:
        work.export(settings, code, version, form=form, edition=edition, organization=org)


def readiness(
    organization: Annotated[str, typer.Argument(help="Number or name of the organization.")],
    framework: Annotated[str, typer.Argument(help="Framework, or code of the adoption.")],
    *,
    as_of: Annotated[
        str | None,
        typer.Option(help="What had been recorded by then counts (2026-11-22, or an instant)."),
    ] = None,
    effective_at: Annotated[
        str | None, typer.Option(help="Instant that the answer is about.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, as REST does.")] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Show how ready an organization is for a framework, requirement by requirement, and why."""
    from remit.commands import target
    from remit.commands.readiness import readiness as show

    with target.database(target.load(database_url, data_dir), "readiness") as settings:
        show(
            settings,
            organization,
            framework,
            as_of=as_of,
            effective_at=effective_at,
            as_json=as_json,
        )
