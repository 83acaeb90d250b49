"""db/ keeps its file conventions: what our reader sees is what PostgreSQL's own parser sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pglast import ast, parse_sql, split
from pglast.enums import ObjectType

from remit import paths
from remit.migrate import sources

ROOT = paths.share() / "db"
FILES = sorted(
    file.relative_to(ROOT).as_posix() for file in ROOT.rglob("*.sql") if file.name != "install.sql"
)
REVISIONS = sorted((paths.share() / "migrations" / "versions").glob("*.sql"))


Made = tuple[str, str, str, str]


def named(kind: str, parts: list[ast.String]) -> Made:
    schema, name = (part.sval for part in parts)
    return kind, schema, name, ""


def on(kind: str, name: str, relation: ast.RangeVar) -> Made:
    return kind, relation.schemaname, name, relation.relname


DESCRIBED: dict[type, Callable[..., Made]] = {
    ast.CreateFunctionStmt: lambda node: named(
        "procedure" if node.is_procedure else "function", node.funcname
    ),
    ast.CreateTrigStmt: lambda node: on("trigger", node.trigname, node.relation),
    ast.CreatePolicyStmt: lambda node: on("policy", node.policy_name, node.table),
    ast.ViewStmt: lambda node: ("view", node.view.schemaname, node.view.relname, ""),
    ast.AlterOwnerStmt: lambda node: named("owner", node.object.objname),
    ast.CommentStmt: lambda _: ("comment", "", "", ""),
    **dict.fromkeys(
        (ast.GrantStmt, ast.GrantRoleStmt, ast.AlterDefaultPrivilegesStmt),
        lambda _: ("grant", "", "", ""),
    ),
    **dict.fromkeys(
        (ast.InsertStmt, ast.DeleteStmt, ast.UpdateStmt), lambda _: ("data", "", "", "")
    ),
}


def described(node: ast.Node) -> Made:
    """Kind, schema, name and table of a statement as PostgreSQL parsed it."""
    if isinstance(node, ast.AlterTableStmt) and node.objtype == ObjectType.OBJECT_VIEW:
        return "view_owner", node.relation.schemaname, node.relation.relname, ""
    return DESCRIBED.get(type(node), lambda _: ("state", "", "", ""))(node)


def test_the_table_of_contents_names_every_file_once() -> None:
    named = list(sources.load(ROOT).files)

    assert sorted(named) == FILES


@pytest.mark.parametrize("file", FILES)
def test_our_reader_sees_what_postgresql_sees(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    ours = list(sources.split(text, file))
    theirs = split(text, with_parser=True)

    assert [one.text.rstrip(";").rstrip() for one in ours] == [
        re.sub(r"\A(?:\s+|--[^\n]*\n|/\*.*?\*/)*", "", statement, flags=re.DOTALL).rstrip()
        for statement in theirs
    ]
    if file == sources.ROLES_FILE:
        return
    assert [(one.kind, one.schema, one.name, one.table) for one in ours] == [
        described(statement.stmt) for statement in parse_sql(text)
    ]
    for one, line in zip(ours, (text.split("\n")[one.line - 1] for one in ours), strict=True):
        assert one.text.startswith(line), "a statement begins in the first column"
        assert one.text.endswith(";")


@pytest.mark.parametrize("file", [file for file in FILES if file != sources.ROLES_FILE])
def test_comments_are_read_as_postgresql_reads_them(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    ours = [
        sources.comment_of(one)[1] for one in sources.split(text, file) if one.kind == "comment"
    ]

    assert ours == [
        statement.stmt.comment
        for statement in parse_sql(text)
        if isinstance(statement.stmt, ast.CommentStmt)
    ]


@pytest.mark.parametrize("file", [file for file in FILES if not sources.is_state(file)])
def test_a_file_of_code_says_why_first(file: str) -> None:
    assert (ROOT / file).read_text(encoding="utf-8").startswith("-- ")


@pytest.mark.parametrize("file", REVISIONS, ids=lambda file: file.stem)
def test_revisions_are_sql(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert len(list(sources.split(text, file.name))) == len(parse_sql(text))


ATOMIC = """\
create or replace function a.b()
returns int
language sql
begin atomic
    select case when true then 1 end;
    select 2;
end;
select 1;
"""


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("select ';';\n-- a; comment;\nselect $a$;$b$;$a$;\n", 2),
        ("select \"a;b\" /* ; */ from t;\nselect e'\\';';\n", 2),
        (ATOMIC, 2),
        ("select 'it''s; fine';\nselect $$ ' ; $$;", 2),
    ],
)
def test_semicolons_that_end_nothing(text: str, statements: int) -> None:
    assert len(list(sources.split(text, "x.sql"))) == statements == len(split(text))


def test_an_unfinished_statement_is_named() -> None:
    with pytest.raises(sources.SourceError, match=r"db/x\.sql:2: .* has no end"):
        list(sources.split("select 1;\nselect 2\n", "x.sql"))


def test_code_outside_its_forms_is_refused(tmp_path: Path) -> None:
    (tmp_path / "install.sql").write_text("\\ir a.sql\n")
    (tmp_path / "a.sql").write_text("-- Why.\ncreate table a.b (c int);\n")

    with pytest.raises(sources.SourceError, match=r"db/a\.sql:2: not a form that code may take"):
        sources.load(tmp_path)
