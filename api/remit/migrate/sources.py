r"""Read db/: which statements it holds, in load order, and what each of them makes.

db/install.sql is a table of contents of ``\ir`` lines. Files below ``tables/`` or ``types/`` and
db/schemas.sql are state, changed by revisions only; all else is code, replayed as a whole. Grants
and comments are code wherever they stand. No SQL parser is needed for that, because the files keep
a few conventions (db/README.md) that a test compares with PostgreSQL's own parser.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES_FILE = "roles.sql"
SCHEMAS_FILE = "schemas.sql"
STATE_FOLDERS = frozenset({"tables", "types"})
EXTENSION_SCHEMA = "ext"

# Part of the digest: raise it when the replay itself changes what the same files produce.
REPLAY_VERSION = "1"

# What can hide a semicolon. `begin atomic` bodies end with `end;` in the first column.
_TOKEN = re.compile(
    r"""
      --[^\n]*
    | /\*.*?\*/
    | \b[eE]'(?:\\.|''|[^'\\])*'
    | '(?:''|[^'])*'
    | "(?:""|[^"])*"
    | \$(?P<tag>\w*)\$.*?\$(?P=tag)\$
    | ^begin\ atomic\b.*?^end(?=;)
    | (?P<end>;)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_SKIPPED = re.compile(r"(?:\s+|--[^\n]*(?:\n|\Z)|/\*.*?\*/)*", re.DOTALL)
_INCLUDE = re.compile(r"\\ir\s+(\S+)\s*")

_NAME = r"(?P<schema>\w+)\.(?P<name>\w+)"
_ON = r"(?P<name>\w+)\b.*?\bon\s+(?P<schema>\w+)\.(?P<table>\w+)"
_FORMS: tuple[tuple[str, str], ...] = (
    ("function", rf"create or replace function {_NAME}\s*\("),
    ("procedure", rf"create or replace procedure {_NAME}\s*\("),
    ("view", rf"create or replace view {_NAME}\b"),
    ("trigger", rf"create (?:or replace trigger|constraint trigger) {_ON}"),
    ("policy", rf"create policy {_ON}"),
    ("view_owner", rf"alter view {_NAME}\s+owner to\b"),
    ("owner", rf"alter (?:function|procedure) {_NAME}\s*(?:\([^)]*\)\s*)?owner to\b"),
    ("grant", r"(?:grant|revoke|alter default privileges)\b"),
    ("comment", r"comment on\b"),
    ("data", r"(?:insert into|delete from|update)\b"),
)
_KINDS = tuple((kind, re.compile(pattern, re.DOTALL)) for kind, pattern in _FORMS)
_COMMENT = re.compile(
    r"comment on (?P<kind>[a-z]+(?: [a-z]+)*?)\s+(?P<target>[a-z_]\w*(?:\.\w+)*(?:\s*\([^)]*\))?"
    r"(?:\s+on\s+(?:domain\s+)?\w+\.\w+)?)\s+is\s+(?P<text>null|'.*'|\$(?P<tag>\w*)\$.*\$(?P=tag)\$)\s*;",
    re.DOTALL,
)
_SCHEMA = re.compile(r"create schema (?:if not exists )?(\w+)")


class SourceError(Exception):
    """A file below db/ breaks a convention; the message names file and line."""


@dataclass(frozen=True)
class Statement:
    """One statement of db/, with the name of what it makes.

    ``kind`` is one of function, procedure, view, trigger, policy, view_owner, owner, grant,
    comment, data and state; ``line`` counts from 1; ``text`` ends with its semicolon.
    """

    kind: str
    text: str
    file: str
    line: int
    schema: str = ""
    name: str = ""
    table: str = ""

    @property
    def identity(self) -> str:
        """Name of the object as the catalog queries spell it: ``one on org.employees``."""
        if self.table:
            return f"{self.name} on {self.schema}.{self.table}"
        return f"{self.schema}.{self.name}"

    @property
    def place(self) -> str:
        """File (from the repository) and line for messages."""
        return f"db/{self.file}:{self.line}"

    def place_of(self, position: int) -> str:
        """File and line of a character (from 1, as PostgreSQL reports it) of this statement."""
        return f"db/{self.file}:{self.line + self.text.count(chr(10), 0, max(position - 1, 0))}"


@dataclass(frozen=True)
class Sources:
    """Everything db/ says: files in load order, state, code, our schemas, one digest of all."""

    root: Path
    files: tuple[str, ...]
    roles: str
    state: tuple[Statement, ...]
    code: tuple[Statement, ...]
    schemas: tuple[str, ...]
    digest: str

    def of(self, *kinds: str) -> list[Statement]:
        """Code statements of these kinds in load order."""
        return [statement for statement in self.code if statement.kind in kinds]


def split(text: str, file: str) -> Iterator[Statement]:
    """Cut one file into statements, classified as code; raise SourceError when one has no end."""
    start = _skip(text, 0)
    position = start
    while start < len(text):
        token = _TOKEN.search(text, position)
        line = text.count("\n", 0, start) + 1
        if token is None:
            raise SourceError(f"db/{file}:{line}: the statement that begins here has no end")
        position = token.end()
        if token["end"]:
            yield _classify(text[start:position], file, line)
            start = position = _skip(text, position)


def load(root: Path) -> Sources:
    """Read the db folder `root`; raise SourceError when a file breaks a convention."""
    files = tuple(_contents(root, "install.sql"))
    digest = hashlib.sha256(REPLAY_VERSION.encode())
    state: list[Statement] = []
    code: list[Statement] = []
    roles = ""
    for file in files:
        text = (root / file).read_text(encoding="utf-8")
        digest.update(f"{file}\0{text}\0".encode())
        if file == ROLES_FILE:
            roles = text
            continue
        for statement in split(text, file):
            is_code = statement.kind in {"grant", "comment"} or not is_state(file)
            if is_code and statement.kind == "state":
                raise SourceError(
                    f"{statement.place}: not a form that code may take (see db/README.md)"
                )
            (code if is_code else state).append(statement)
    _refuse_twins(code)
    schemas = tuple(match[1] for statement in state if (match := _SCHEMA.match(statement.text)))
    return Sources(
        root=root,
        files=files,
        roles=roles,
        state=tuple(state),
        code=tuple(code),
        schemas=tuple(schema for schema in schemas if schema != EXTENSION_SCHEMA),
        digest=digest.hexdigest(),
    )


def is_state(file: str) -> bool:
    """Whether a file (relative to db/) describes state, which only revisions change."""
    return file == SCHEMAS_FILE or not STATE_FOLDERS.isdisjoint(Path(file).parts[:-1])


def comment_of(statement: Statement) -> tuple[tuple[str, str], str | None]:
    """Object (kind, name without arguments) and text of a ``comment on`` statement; None clears."""
    match = _COMMENT.fullmatch(statement.text)
    if match is None:
        raise SourceError(f"{statement.place}: cannot tell what this comment is on")
    target = re.sub(r"\s*\([^)]*\)", "", match["target"])
    target = re.sub(r"\s+on\s+domain\s+", " on ", target)
    key = (match["kind"], re.sub(r"\s+", " ", target))
    text = match["text"]
    if text == "null":
        return key, None
    if text.startswith("'"):
        return key, text[1:-1].replace("''", "'")
    fence = len(match["tag"]) + 2
    return key, text[fence:-fence]


def _contents(root: Path, table: str) -> Iterator[str]:
    """File names that a table of contents lists, in order, following nested tables."""
    for number, line in enumerate((root / table).read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("--"):
            continue
        include = _INCLUDE.fullmatch(line)
        if include is None:
            raise SourceError(f"db/{table}:{number}: a table of contents holds only \\ir lines")
        file = (Path(table).parent / include[1]).as_posix()
        if not (root / file).is_file():
            raise SourceError(f"db/{table}:{number}: there is no file db/{file}")
        if Path(file).name == "install.sql":
            yield from _contents(root, file)
        else:
            yield file


def _skip(text: str, position: int) -> int:
    match = _SKIPPED.match(text, position)
    return match.end() if match else position


def _classify(text: str, file: str, line: int) -> Statement:
    for kind, pattern in _KINDS:
        if match := pattern.match(text):
            return Statement(kind, text, file, line, **match.groupdict())
    return Statement("state", text, file, line)


def _refuse_twins(code: list[Statement]) -> None:
    seen: dict[tuple[str, str], Statement] = {}
    for statement in code:
        if statement.kind not in {"function", "procedure", "view", "trigger", "policy"}:
            continue
        kind = "function" if statement.kind == "procedure" else statement.kind
        first = seen.setdefault((kind, statement.identity), statement)
        if first is not statement:
            raise SourceError(
                f"{statement.place}: {kind} {statement.identity} is made at {first.place} too; "
                "one name, one definition, no overloads"
            )
