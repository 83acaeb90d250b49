"""What a line of `routes/` can say, and how a request finds its line."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from remit.contracts.types import BIGINT, Argument, Function, RowType
from remit.http.exchange import Handler

BodySize = Literal["small", "large"]
Reader = Callable[[bytes], tuple[str, Mapping[str, Any]]]
"""Turns a body of another media type into JSON text and further arguments."""


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """One endpoint: HTTP's side of a stored function."""

    verb: str
    path: str
    function: Function
    status: int = 200
    body: str | None = None
    """The one argument that the whole body is; None: the body's keys are arguments."""
    size: BodySize = "small"
    accepts: Mapping[str, Reader] = field(default_factory=dict)
    """Further media types of the body."""
    files: bool = False
    """Whether the body is a file of `remit.frameworks`; `extra` says what the file does not."""
    options: tuple[str, ...] = ()
    """Arguments that come in the query although the route may have a body."""
    hidden: tuple[str, ...] = ()
    """Arguments that only the facade gives."""
    extra: tuple[Argument, ...] = ()
    """Query parameters that the facade itself reads."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Query parameters that are called otherwise than their arguments."""
    answers: str = "json"
    """``json``, or the name of a way to answer in `app.py`."""
    patient: bool = False
    """Whether the call may take as long as a large import does."""
    key: str = "id"
    """Column that ends the path of what was created."""
    operation: str = ""
    """Name of the operation where several routes call one function."""
    tag: str = ""
    """Under which heading the documentation shows it."""

    @property
    def name(self) -> str:
        """Name of the operation, unique among the routes."""
        return self.operation or self.function.name

    @property
    def tagged(self) -> bool:
        """Whether the answer is one resource with an ETag."""
        row = self.function.returns.type
        columns = {c.name: c.type for c in row.columns} if isinstance(row, RowType) else {}
        return (
            self.function.returns.kind == "row"
            and "id" in columns
            # A framework's version is a text and counts no changes.
            and columns.get("version") == BIGINT
            # Elsewhere, as in common_manager, the same tag could mean another employee.
            and (self.verb != "GET" or self.path.endswith("}"))
        )

    @property
    def path_names(self) -> tuple[str, ...]:
        """Names in the path, in order."""
        return tuple(part[1:-1] for part in self.path.split("/") if part.startswith("{"))

    @property
    def takes_body(self) -> bool:
        """Whether a body is read."""
        return self.body is not None or bool(self.body_arguments)

    @property
    def body_arguments(self) -> tuple[Argument, ...]:
        """Arguments that are keys of a JSON object body."""
        if self.verb in {"GET", "DELETE"} or self.body is not None:
            return ()
        elsewhere = {*self.path_names, *self.options, *self.hidden, "expected_version"}
        return tuple(a for a in self.function.arguments if a.name not in elsewhere)

    @property
    def query_arguments(self) -> tuple[Argument, ...]:
        """Arguments that are query parameters."""
        if self.verb in {"GET", "DELETE"}:
            elsewhere = {*self.path_names, *self.hidden, "expected_version"}
            own = tuple(a for a in self.function.arguments if a.name not in elsewhere)
        else:
            own = tuple(self.function.argument(name) for name in self.options)
        shown = {argument: name for name, argument in self.renamed.items()}
        return tuple(replace(a, name=shown.get(a.name, a.name)) for a in own) + self.extra

    @property
    def conditional(self) -> bool:
        """Whether If-Match is passed on as the version that the row must have."""
        return self.function.has_argument("expected_version")

    @property
    def paged(self) -> bool:
        """Whether the answer is a list with a next page."""
        return (
            self.function.returns.kind == "rows"
            and self.function.has_argument("limit")
            and self.function.has_argument("after")
        )


def get(path: str, function: Function, **more: Any) -> Route:  # noqa: ANN401
    """Read something."""
    return Route("GET", path, function, **more)


def post(path: str, function: Function, **more: Any) -> Route:  # noqa: ANN401
    """Create something, or do something that is not repeatable without an Idempotency-Key."""
    return Route("POST", path, function, **more)


def put(path: str, function: Function, **more: Any) -> Route:  # noqa: ANN401
    """Replace something, or do something that is the same when done twice."""
    return Route("PUT", path, function, **more)


def patch(path: str, function: Function, **more: Any) -> Route:  # noqa: ANN401
    """Change parts of something: absent keeps, null clears."""
    return Route("PATCH", path, function, **more)


def delete(path: str, function: Function, **more: Any) -> Route:  # noqa: ANN401
    """Remove something."""
    return Route("DELETE", path, function, **{"status": 204, **more})


def grouped(tag: str, routes: Iterable[Route]) -> tuple[Route, ...]:
    """Put routes under one heading of the documentation."""
    return tuple(replace(route, tag=tag) for route in routes)


@dataclass(slots=True)
class Node:
    """One place in the tree of paths."""

    children: dict[bytes, "Node"] = field(default_factory=dict)
    any_child: "Node | None" = None
    template: str = ""
    handlers: dict[str, Handler] = field(default_factory=dict)


class Router:
    """Finds the handlers of a path in time that does not grow with the number of routes."""

    def __init__(self, routes: Iterable[tuple[str, str, Handler]]) -> None:
        self._root = Node()
        for verb, path, handler in routes:
            self._add(verb, path, handler)

    def _add(self, verb: str, path: str, handler: Handler) -> None:
        node = self._root
        for part in path.encode().split(b"/")[1:]:
            if part.startswith(b"{"):
                node.any_child = node.any_child or Node()
                node = node.any_child
            else:
                node = node.children.setdefault(part, Node())
        if verb in node.handlers:
            message = f"{verb} {path} is routed twice"
            raise ValueError(message)
        node.template = path
        node.handlers[verb] = handler

    def find(self, raw_path: bytes) -> tuple[Node, list[bytes]] | None:
        """Find the place of a path as it was sent, and the raw values of its names."""
        node = self._root
        values: list[bytes] = []
        for part in raw_path.split(b"/")[1:]:
            child = node.children.get(part)
            if child is None:
                child = node.any_child
                if child is None or not part:
                    return None
                values.append(part)
            node = child
        return (node, values) if node.handlers else None
