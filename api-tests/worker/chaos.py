"""Workers that die in the middle of calls, and people who go on asking meanwhile."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import psycopg
from worker.estate import Estate
from worker.fault_proxy import Call, Fault, FaultProxy, nothing
from worker.processes import WorkerProcess, worker_process

BLUEPRINTS = ("s3-bucket", "dynamodb-table", "sqs-queue", "lambda-function", "rds-instance")
CHANGES = {
    "s3-bucket": ("noncurrent_days", 3650),
    "dynamodb-table": ("storage_gb", 1000),
    "sqs-queue": ("visibility_timeout_seconds", 900),
    "lambda-function": ("timeout_seconds", 900),
    "rds-instance": ("backup_days", 35),
}
QUICK = {
    "REMIT_WORKER_LEASE_SECONDS": 5,
    "REMIT_WORKER_CALL_SECONDS": 1,
    "REMIT_SHUTDOWN_SECONDS": 2,
}
SETTLED = frozenset({"running", "deleted"})
ENDED = frozenset({"done", "cancelled"})


@dataclass
class Workers:
    """Processes that are begun again as often as they die."""

    estate: Estate
    stack: ExitStack
    running: dict[str, WorkerProcess] = field(default_factory=dict)
    begun: int = 0
    killed: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, how_many: int) -> None:
        """Have so many."""
        with self.lock:
            dead = [name for name, one in self.running.items() if one.process.poll() is not None]
            for name in dead:
                del self.running[name]
            missing = how_many - len(self.running)
        for _ in range(missing):
            self.begun += 1
            name = f"w{self.begun}"
            worker = self.stack.enter_context(
                worker_process(self.estate.database, name=name, **QUICK)
            )
            with self.lock:
                self.running[name] = worker

    def kill(self, name: str) -> None:
        """End one without a word."""
        with self.lock:
            worker = self.running.get(name)
        if worker is not None and worker.process.poll() is None:
            worker.process.kill()
            self.killed += 1


@contextmanager
def workers(estate: Estate) -> Iterator[Workers]:
    with ExitStack() as stack:
        yield Workers(estate, stack)


@dataclass
class Mischief:
    """A schedule for the proxy: it spoils calls, and kills whoever makes them."""

    workers: Workers
    seed: int
    spoilt: float = 0.06
    deadly: float = 0.03

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)  # noqa: S311

    def __call__(self, call: Call) -> Fault:
        chance = self._dice.random()
        if chance < self.deadly:
            self.workers.kill(call.caller)
            # The call is carried out although its caller is dead, or was not made in time.
            return self._dice.choice((Fault.NONE, Fault.LOSE_CALL))
        if chance < self.deadly + self.spoilt:
            return self._dice.choice(
                (Fault.LOSE_ANSWER, Fault.LOSE_CALL, Fault.UNAVAILABLE, Fault.THROTTLE, Fault.DELAY)
            )
        return Fault.NONE


@dataclass
class People:
    """They ask, change their minds, and give up what they have."""

    estate: Estate
    seed: int
    most: int

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)  # noqa: S311
        self._asked: dict[int, str] = {}

    def act(self) -> None:
        """Do one thing; what is not possible just now is refused, and nothing happens."""
        try:
            self._act()
        except psycopg.Error as error:
            if error.sqlstate not in {"RM028", "RM034", "RM035"}:
                raise

    def _act(self) -> None:
        if not self._asked or (len(self._asked) < self.most and self._dice.random() < 0.6):
            blueprint = self._dice.choice(BLUEPRINTS)
            number = self.estate.ask(f"aws/{blueprint}", f"{blueprint}-{len(self._asked)}")
            self._asked[number] = blueprint
            return
        number = self._dice.choice(list(self._asked))
        if self._dice.random() < 0.5:
            name, most = CHANGES[self._asked[number]]
            self.estate.change(number, **{name: self._dice.randint(10, most)})
        else:
            self.estate.give_up(number)

    def try_again(self) -> None:
        """Retry what has failed."""
        for request in self.estate.requests():
            if request["state"] == "failed":
                self.estate.execute(
                    "select api.retry_request(%s, %s)", self.estate.org_id, request["id"]
                )


def rage(proxy: FaultProxy, crew: Workers, people: People, *, seed: int, seconds: float) -> None:
    """Let everything happen at once for a while, and until it was bad enough; then be quiet."""
    dice = random.Random(seed)  # noqa: S311
    proxy.delay_seconds = 0.2
    proxy.begin(Mischief(crew, seed))
    until = time.monotonic() + seconds
    while time.monotonic() < until or not _is_bad(proxy, crew):
        assert time.monotonic() < until + 60, "hardly anything went wrong: this shows nothing"
        crew.keep(3)
        people.act()
        if dice.random() < 0.05:
            crew.estate.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                "where application_name = 'remit-worker' and datname = current_database()"
            )
        time.sleep(dice.uniform(0.1, 0.5))
    proxy.schedule = nothing


def _is_bad(proxy: FaultProxy, crew: Workers) -> bool:
    lost = sum(fault is Fault.LOSE_ANSWER for _, fault in proxy.spoilt)
    return lost >= 2 and crew.killed >= 3


def settle(estate: Estate, crew: Workers, people: People, seconds: float) -> None:
    """Wait until nothing is under way any more, without waiting out the pauses of failures."""
    deadline = time.monotonic() + seconds
    while not _is_settled(estate):
        assert time.monotonic() < deadline, estate.explain()
        crew.keep(3)
        people.try_again()
        estate.execute(
            "update infra.work set due_at = kernel.now() "
            "where claimed_at is null and due_at < 'infinity'"
        )
        time.sleep(0.3)


def _is_settled(estate: Estate) -> bool:
    return {row["state"] for row in estate.resources()} <= SETTLED and {
        row["state"] for row in estate.requests()
    } <= ENDED
