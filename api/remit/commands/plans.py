"""A plan as a person reads it: the verdict first, then what stands in the way, then the rest."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.commands.calls import sentences
from remit.commands.terminal import print_table

VERDICTS = {
    "ready": ("nothing stands in its way", "green"),
    "needs_approval": ("it needs approval", "yellow"),
    "refused": ("it is refused", "bold red"),
}


def print_plan(plan: Mapping[str, Any]) -> None:
    """Print a plan."""
    words, style = VERDICTS[plan["verdict"]]
    console = Console(highlight=False)
    console.print(Text.assemble("Plan: ", (words, style)), soft_wrap=True)
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for label, line in _lines(plan):
        table.add_row(label, Text(line))
    print_table(table)


def _lines(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for refusal in plan["refusals"]:
        rule = f"{refusal['rule']}: " if refusal["rule"] else ""
        yield "refused", rule + sentences(refusal["message"], refusal["remedy"])
    for violation in plan["violations"]:
        yield "violation", f"{violation['pointer']} {violation['message']}"
    for approval in plan["approvals"]:
        yield "approval", _approval(approval)
    for rule in plan["rules"]:
        tried = "" if rule["counted"] else " (dry run)"
        yield "rule", f"{rule['code']}: {rule['effect'].replace('_', ' ')}{tried}"
    for quota in plan["quotas"]:
        yield "quota", quota_left(quota)
    for line in (one for one in plan["cost_lines"] or () if one["quantity"]):
        yield "cost", f"{line['title']}: {line['quantity']:g} {line['unit']} = {line['amount']:.2f}"
    if plan["monthly_cost"] is not None:
        yield "a month", f"{plan['monthly_cost']:.2f} {plan['currency']}"
    if plan["expires_at"]:
        yield "expires", plan["expires_at"][:10]
    if plan["objects"]:
        yield "makes", ", ".join(made["type"] for made in plan["objects"])


def _approval(approval: Mapping[str, Any]) -> str:
    asked = ", ".join(approval["rules"])
    if approval["problem"]:
        return f"nobody can give it ({asked}): {approval['problem']}"
    if approval["group"]:
        return f"anyone of {approval['group']} ({asked})"
    return f"{approval['approver_name']} ({asked})"


def quota_left(quota: Mapping[str, Any]) -> str:
    """Say how much of a quota is left, and what would be taken."""
    where = f" in {quota['environment']}" if quota["environment"] else ""
    over = ": too much" if quota["exceeded"] else ""
    return (
        f"{quota['employee_name']}: {quota['left']:g} of {quota['amount']:g} {quota['metric']}"
        f"{where} left, {quota['needed']:g} needed{over}"
    )
