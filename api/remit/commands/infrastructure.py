"""How `remit request` and `remit approve` are called; like `remit.cli`, and part of it."""

from typing import Annotated

import typer

from remit.commands.options import DatabaseUrl, DataDir

Organization = Annotated[str, typer.Argument(help="Number or name of the organization.")]
Email = Annotated[
    str,
    typer.Option(
        "--as",
        help="E-mail address of the employee who does it.",
        envvar="REMIT_AS",
        show_default=False,
    ),
]


def request(
    organization: Organization,
    blueprint: Annotated[str, typer.Argument(help="What is wanted, such as aws/s3-bucket.")],
    environment: Annotated[str, typer.Argument(help="Where, such as dev.")],
    name: Annotated[str, typer.Argument(help="What it will be called.")],
    *,
    email: Email,
    given: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="KEY=VALUE", help="A parameter; repeat it.", show_default=False
        ),
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why.", show_default=False)] = None,
    lifetime: Annotated[
        str | None,
        typer.Option(help="How long it is wanted, such as P90D.", show_default=False),
    ] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Say what would follow, and ask for nothing.")
    ] = False,
    wait: Annotated[bool, typer.Option("--wait", help="Stay until it runs or cannot.")] = False,
    timeout: Annotated[int, typer.Option(help="Seconds to wait at most.", min=1)] = 600,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Ask for infrastructure: show the plan, submit the request, and wait for it if told to."""
    from remit.commands import target
    from remit.commands.requests import Asked, ask

    asked = Asked(blueprint, environment, name, tuple(given or ()), reason, lifetime)
    with target.database(target.load(database_url, data_dir), "request") as settings:
        running = ask(
            settings, organization, asked, email=email, only_plan=plan, wait=timeout if wait else 0
        )
    raise typer.Exit(0 if running else 1)


def approve(
    organization: Organization,
    approval: Annotated[
        int | None,
        typer.Argument(help="Number of the approval; without one: what waits.", min=1),
    ] = None,
    *,
    email: Email,
    reject: Annotated[bool, typer.Option("--reject", help="Say no.")] = False,
    note: Annotated[
        str | None, typer.Option(help="Why, or on which terms.", show_default=False)
    ] = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Approve or reject what waits for an employee; list it when no number is given."""
    from remit.commands import target
    from remit.commands.approvals import approve as decide

    with target.database(target.load(database_url, data_dir), "approve") as settings:
        decide(settings, organization, approval, email=email, reject=reject, note=note)
