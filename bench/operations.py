"""What is asked of the servers: each operation as HTTP requests and as a bare call."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data import HEADS, TEN, Decimal, Tens, boss_of
from measure import Call, Request
from remit import contract

SAMPLE = 4000
"""Requests that are made up before; connections go through them again and again."""


@dataclass(frozen=True)
class Operation:
    """One thing to ask for."""

    title: str
    requests: tuple[Request, ...]
    call: Call | None = None


def _employee(tens: Tens, number: int, position: int, rest: str = "") -> str:
    chart, employee = tens.chart(number), tens.employee(number, position)
    return f"/orgcharts/{chart}/employees/{employee}{rest}"


def _draw(tens: Tens, lowest: int = 0, highest: int = TEN - 1) -> tuple[str, ...]:
    """Set the variables chart and employee for a random employee of a random chart of ten."""
    return (
        f"\\set n random(0, {tens.count - 1})",
        f"\\set position random({lowest}, {highest})",
        f"\\set chart {tens.first_chart} + :n",
        f"\\set employee {tens.first_employee} + :n * {TEN} + :position",
    )


ONE = {"org_id": ":chart", "employee_id": ":employee"}


def reads(tens: Tens) -> list[Operation]:
    """Requests that change nothing."""
    chance = random.Random(7)  # noqa: S311  (which rows to read)
    numbers = [chance.randrange(tens.count) for _ in range(SAMPLE)]

    def on_employees(rest: str, lowest: int, highest: int) -> tuple[Request, ...]:
        return tuple(
            ("GET", _employee(tens, number, chance.randint(lowest, highest), rest))
            for number in numbers
        )

    last = TEN - 1
    return [
        Operation(
            "GET employees (10 rows)",
            tuple(("GET", f"/orgcharts/{tens.chart(number)}/employees") for number in numbers),
            Call(contract.list_employees, _draw(tens), {"org_id": ":chart"}),
        ),
        Operation(
            "GET employee",
            on_employees("", 0, last),
            Call(contract.get_employee, _draw(tens), ONE),
        ),
        Operation(
            "GET manager_chain (2 rows)",
            on_employees("/manager_chain", HEADS + 1, last),
            Call(contract.list_manager_chain, _draw(tens, HEADS + 1), ONE),
        ),
        Operation(
            "GET direct_reports (2 rows)",
            on_employees("/direct_reports", 1, HEADS),
            Call(contract.list_direct_reports, _draw(tens, 1, HEADS), ONE),
        ),
    ]


def hires(tens: Tens) -> Operation:
    """New specialists below the heads of many charts."""
    chance = random.Random(8)  # noqa: S311  (whom to hire below)
    requests: list[Request] = []
    for turn in range(SAMPLE):
        number, head = chance.randrange(tens.count), chance.randint(1, HEADS)
        body: dict[str, object] = {
            "name": f"New Colleague {turn}",
            "title": "Specialist",
            "manager_id": tens.employee(number, head),
        }
        requests.append(("POST", f"/orgcharts/{tens.chart(number)}/employees", body))
    arguments = {
        "org_id": ":chart",
        "name": "'New Colleague'",
        "title": "'Specialist'",
        "manager_id": ":employee",
    }
    call = Call(contract.create_employee, _draw(tens, 1, HEADS), arguments)
    return Operation("POST employee (hire)", tuple(requests), call)


def renames(tens: Tens) -> Operation:
    """Another name for random employees."""
    chance = random.Random(9)  # noqa: S311  (whom to rename)
    requests: list[Request] = [
        (
            "PATCH",
            _employee(tens, chance.randrange(tens.count), chance.randrange(TEN)),
            {"name": f"Other Name {turn}"},
        )
        for turn in range(SAMPLE)
    ]
    changes = "jsonb_build_object('name', 'Other Name ' || :name::text)"
    call = Call(
        contract.update_employee,
        (*_draw(tens), "\\set name random(1, 1000000)"),
        {**ONE, "changes": changes},
    )
    return Operation("PATCH employee (rename)", tuple(requests), call)


def moves(tens: Tens) -> Operation:
    """Specialists go to another head; the requests begin again when all have been everywhere."""
    chance = random.Random(10)  # noqa: S311  (whom to move)
    charts = chance.sample(range(tens.count), min(tens.count, SAMPLE // HEADS))
    requests: list[Request] = []
    for step in range(1, HEADS + 1):
        for number in charts:
            position = TEN - 1
            boss = 1 + (boss_of(position) - 1 + step) % HEADS
            body: dict[str, object] = {"manager_id": tens.employee(number, boss)}
            requests.append(("PATCH", _employee(tens, number, position), body))
    # The last step of one cycle leads to where the first step of the next one starts.
    head = f"{tens.first_employee} + :n * {TEN} + :head"
    draws = (*_draw(tens, HEADS + 1), f"\\set head random(1, {HEADS})", f"\\set head {head}")
    changes = "jsonb_build_object('manager_id', :head::bigint)"
    call = Call(contract.update_employee, draws, {**ONE, "changes": changes})
    return Operation("PATCH employee (move)", tuple(requests), call)


def hierarchy(charts: Sequence[tuple[int, Sequence[int]]]) -> list[Operation]:
    """Everything that reads one chart, on random employees of the given charts."""
    chance = random.Random(11)  # noqa: S311  (which rows to read)
    picked = [chance.choice(charts) for _ in range(SAMPLE)]

    def each(path: Callable[[int, Sequence[int]], str]) -> tuple[Request, ...]:
        return tuple(("GET", f"/orgcharts/{chart}{path(chart, ids)}") for chart, ids in picked)

    def employee(rest: str) -> tuple[Request, ...]:
        return each(lambda _, ids: f"/employees/{chance.choice(ids)}{rest}")

    def two_of(_: int, ids: Sequence[int]) -> str:
        # Ids ascend from the CEO, above whom there is nobody in common.
        one, other = chance.sample(ids[1:], 2)
        return f"/common_manager?employee_id={one}&other_id={other}"

    return [
        Operation("employees", each(lambda *_: "/employees")),
        Operation("direct_reports", employee("/direct_reports")),
        Operation("manager_chain", employee("/manager_chain")),
        Operation("subtree", employee("/subtree")),
        Operation("tree", each(lambda *_: "/tree")),
        Operation("statistics", each(lambda *_: "/statistics")),
        Operation("common_manager", each(two_of)),
    ]


def large(decimal: Decimal) -> list[Operation]:
    """Chain and direct reports in one very large chart."""
    chance = random.Random(12)  # noqa: S311  (which rows to read)
    managers = decimal.boss(decimal.size - 1)

    def employees(rest: str, lowest: int, highest: int) -> tuple[Request, ...]:
        chart = f"/orgcharts/{decimal.chart}/employees"
        return tuple(
            ("GET", f"{chart}/{decimal.employee(chance.randint(lowest, highest))}{rest}")
            for _ in range(SAMPLE)
        )

    return [
        Operation("direct_reports", employees("/direct_reports", 0, managers)),
        Operation("manager_chain", employees("/manager_chain", managers + 1, decimal.size - 1)),
    ]
