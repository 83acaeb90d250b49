"""What Remit is compared with: the same routes in FastAPI, SQLAlchemy 2 and asyncpg.

Written as the guides of these libraries say, and not to lose: one query a route wherever one is
enough, indexes that fit, an engine kept open with as many connections as Remit's pool, uvloop and
httptools. It keeps far less: no paths, no history, no journal, no idempotency, no access rules,
and a chart is a valid tree only as long as everybody writes through these routes.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, FastAPI, HTTPException, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import (
    CTE,
    BigInteger,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    UniqueConstraint,
    bindparam,
    func,
    literal,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column

POOL_SIZE = int(os.environ.get("BENCH_POOL_SIZE", "10"))

engine = create_async_engine(
    os.environ["BENCH_ORM_URL"],
    pool_size=POOL_SIZE,
    max_overflow=0,
    # "AUTOCOMMIT" spares BEGIN and ROLLBACK around each read: the tuned variant.
    **({"isolation_level": level} if (level := os.environ.get("BENCH_ORM_ISOLATION")) else {}),
)
sessions = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    """Tables of this application."""

    type_annotation_map = {datetime: DateTime(timezone=True)}  # noqa: RUF012


class OrgChart(Base):
    """An organization chart."""

    __tablename__ = "org_charts"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    name: Mapped[str]


class Employee(Base):
    """An employee and whom they answer to."""

    __tablename__ = "employees"
    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    org_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("org_charts.id"))
    name: Mapped[str]
    title: Mapped[str | None]
    manager_id: Mapped[int | None] = mapped_column(BigInteger)
    email: Mapped[str | None]
    external_key: Mapped[str]
    version: Mapped[int] = mapped_column(BigInteger, server_default="1")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())
    __mapper_args__ = {"version_id_col": version, "eager_defaults": True}  # noqa: RUF012
    __table_args__ = (
        UniqueConstraint("org_id", "id"),
        UniqueConstraint("org_id", "external_key"),
        ForeignKeyConstraint(["org_id", "manager_id"], ["employees.org_id", "employees.id"]),
        Index("employees_manager_id", "manager_id"),
    )


class EmployeeIn(BaseModel):
    """Body of a hire."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=200)
    title: str | None = Field(default=None, max_length=200)
    manager_id: int | None = None
    email: str | None = None
    external_key: str | None = None


class EmployeeChanges(BaseModel):
    """Body of an edit: absent keeps."""

    model_config = ConfigDict(extra="forbid")
    name: str | None = Field(default=None, min_length=1, max_length=200)
    title: str | None = Field(default=None, max_length=200)
    manager_id: int | None = None


class EmployeeOut(BaseModel):
    """An employee as clients see one."""

    model_config = ConfigDict(from_attributes=True)
    id: int
    org_id: int
    name: str
    title: str | None
    manager_id: int | None
    email: str | None
    external_key: str
    version: int
    created_at: datetime
    updated_at: datetime


class PositionOut(BaseModel):
    """A manager in a chain."""

    id: int
    org_id: int
    name: str
    title: str | None
    manager_id: int | None
    distance: int


async def session() -> AsyncIterator[AsyncSession]:
    """One session a request."""
    async with sessions() as opened:
        yield opened


Session = Annotated[AsyncSession, Depends(session)]
Limit = Annotated[int, Query(ge=1, le=1000)]


@asynccontextmanager
async def life(_: FastAPI) -> AsyncIterator[None]:
    """Close the connections at the end."""
    yield
    await engine.dispose()


app = FastAPI(lifespan=life)
CHART = "/orgcharts/{org_id}"
EMPLOYEE = CHART + "/employees/{employee_id}"


async def _employee(
    opened: AsyncSession, org_id: int, employee_id: int, *, lock: bool = False
) -> Employee:
    employee = await opened.get(Employee, employee_id, with_for_update=lock)
    if employee is None or employee.org_id != org_id:
        raise HTTPException(404, f"there is no employee {employee_id} in chart {org_id}")
    return employee


async def _chart(opened: AsyncSession, org_id: int, *, lock: bool = False) -> OrgChart:
    chart = await opened.get(OrgChart, org_id, with_for_update=lock)
    if chart is None:
        raise HTTPException(404, f"there is no chart {org_id}")
    return chart


@app.get(CHART + "/employees", response_model=list[EmployeeOut])
async def list_employees(
    org_id: int, opened: Session, limit: Limit = 100, after: int = 0
) -> list[Employee]:
    """List a chart's employees by id."""
    found = await opened.scalars(
        select(Employee)
        .where(Employee.org_id == org_id, Employee.id > after)
        .order_by(Employee.id)
        .limit(limit)
    )
    employees = list(found)
    if not employees:
        await _chart(opened, org_id)
    return employees


@app.get(EMPLOYEE, response_model=EmployeeOut)
async def get_employee(org_id: int, employee_id: int, opened: Session) -> Employee:
    """Get one employee."""
    return await _employee(opened, org_id, employee_id)


@app.get(EMPLOYEE + "/direct_reports", response_model=list[EmployeeOut])
async def list_direct_reports(
    org_id: int, employee_id: int, opened: Session, limit: Limit = 100, after: int = 0
) -> list[Employee]:
    """List who reports to an employee."""
    found = await opened.scalars(
        select(Employee)
        .where(Employee.org_id == org_id, Employee.manager_id == employee_id, Employee.id > after)
        .order_by(Employee.id)
        .limit(limit)
    )
    employees = list(found)
    if not employees:
        await _employee(opened, org_id, employee_id)
    return employees


def _upwards() -> CTE:
    """Make the query from an employee up to the CEO."""
    chain = (
        select(Employee.id, Employee.manager_id, literal(0, BigInteger).label("distance"))
        .where(Employee.org_id == bindparam("org_id"), Employee.id == bindparam("employee_id"))
        .cte("chain", recursive=True)
    )
    boss = aliased(Employee)
    return chain.union_all(
        select(boss.id, boss.manager_id, chain.c.distance + 1)
        .join(chain, boss.id == chain.c.manager_id)
        .where(boss.org_id == bindparam("org_id"))
    )


# Made once: composing a recursive query takes SQLAlchemy longer than running it.
CHAIN = _upwards()
MANAGERS = (
    select(
        Employee.id,
        Employee.org_id,
        Employee.name,
        Employee.title,
        Employee.manager_id,
        CHAIN.c.distance,
    )
    .join(CHAIN, Employee.id == CHAIN.c.id)
    .where(CHAIN.c.distance > 0)
    .order_by(CHAIN.c.distance)
)
ABOVE = select(CHAIN.c.id)


@app.get(EMPLOYEE + "/manager_chain", response_model=list[PositionOut])
async def list_manager_chain(
    org_id: int, employee_id: int, opened: Session
) -> list[dict[str, object]]:
    """List an employee's managers up to the CEO."""
    found = await opened.execute(MANAGERS, {"org_id": org_id, "employee_id": employee_id})
    managers = [dict(row) for row in found.mappings()]
    if not managers:
        await _employee(opened, org_id, employee_id)
    return managers


@app.post(CHART + "/employees", response_model=EmployeeOut, status_code=201)
async def create_employee(org_id: int, body: EmployeeIn, opened: Session) -> Employee:
    """Hire an employee; the keys see to an existing chart and manager."""
    values = body.model_dump()
    employee = Employee(
        **{**values, "org_id": org_id, "external_key": values["external_key"] or str(uuid4())}
    )
    opened.add(employee)
    await opened.commit()
    return employee


@app.patch(EMPLOYEE, response_model=EmployeeOut)
async def update_employee(
    org_id: int, employee_id: int, body: EmployeeChanges, opened: Session
) -> Employee:
    """Edit an employee; a move locks the chart and looks for a loop first."""
    changes = body.model_dump(exclude_unset=True)
    if "manager_id" in changes:
        await _chart(opened, org_id, lock=True)
        boss = {"org_id": org_id, "employee_id": changes["manager_id"]}
        above = await opened.scalars(ABOVE, boss)
        if employee_id in set(above):
            raise HTTPException(409, "nobody can report to their own report")
    employee = await _employee(opened, org_id, employee_id, lock=True)
    for name, value in changes.items():
        setattr(employee, name, value)
    await opened.commit()
    return employee
