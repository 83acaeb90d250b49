"""db/ keeps its file conventions: what our reader sees is what PostgreSQL's own parser sees."""

import re
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


def name_of(parts):
    return tuple(part.sval for part in parts)


def described(node):
    """Kind, schema, name and table of a statement as PostgreSQL parsed it."""
    match node:
        case ast.CreateFunctionStmt():
            schema, name = name_of(node.funcname)
            return "procedure" if node.is_procedure else "function", schema, name, ""
        case ast.CreateTrigStmt():
            return "trigger", node.relation.schemaname, node.trigname, node.relation.relname
        case ast.CreatePolicyStmt():
            return "policy", node.table.schemaname, node.policy_name, node.table.relname
        case ast.ViewStmt():
            return "view", node.view.schemaname, node.view.relname, ""
        case ast.AlterTableStmt() if node.objtype == ObjectType.OBJECT_VIEW:
            return "view_owner", node.relation.schemaname, node.relation.relname, ""
        case ast.AlterOwnerStmt():
            schema, name = name_of(node.object.objname)
            return "owner", schema, name, ""
        case ast.CommentStmt():
            return "comment", "", "", ""
        case ast.GrantStmt() | ast.GrantRoleStmt() | ast.AlterDefaultPrivilegesStmt():
            return "grant", "", "", ""
        case ast.InsertStmt() | ast.DeleteStmt() | ast.UpdateStmt():
            return "data", "", "", ""
    return "state", "", "", ""


def test_the_table_of_contents_names_every_file_once():
    named = list(sources.load(ROOT).files)

    assert sorted(named) == FILES


@pytest.mark.parametrize("file", FILES)
def test_our_reader_sees_what_postgresql_sees(file):
    text = (ROOT / file).read_text(encoding="utf-8")

    ours = list(sources.split(text, file))
    theirs = split(text, with_parser=True)

    assert [one.text.rstrip(";").rstrip() for one in ours] == [
        re.sub(r"\A(?:\s+|--[^\n]*\n|/\*.*?\*/)*", "", statement, flags=re.S).rstrip()
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
def test_comments_are_read_as_postgresql_reads_them(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    ours = [sources.comment_of(one)[1] for one in sources.split(text, file) if one.kind == "comment"]

    assert ours == [
        statement.stmt.comment
        for statement in parse_sql(text)
        if isinstance(statement.stmt, ast.CommentStmt)
    ]


@pytest.mark.parametrize("file", [file for file in FILES if not sources.is_state(file)])
def test_a_file_of_code_says_why_first(file):
    assert (ROOT / file).read_text(encoding="utf-8").startswith("-- ")


@pytest.mark.parametrize("file", REVISIONS, ids=lambda file: file.stem)
def test_revisions_are_sql(file: Path):
    text = file.read_text(encoding="utf-8")

    assert len(list(sources.split(text, file.name))) == len(parse_sql(text))


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("select ';';\n-- a; comment;\nselect $a$;$b$;$a$;\n", 2),
        ('select "a;b" /* ; */ from t;\nselect e\'\\\';\';\n', 2),
        ("create or replace function a.b()\nreturns int\nlanguage sql\nbegin atomic\n"
         "    select case when true then 1 end;\n    select 2;\nend;\nselect 1;\n", 2),
        ("select 'it''s; fine';\nselect $$ ' ; $$;", 2),
    ],
)
def test_semicolons_that_end_nothing(text, statements):
    assert len(list(sources.split(text, "x.sql"))) == statements == len(split(text))


def test_an_unfinished_statement_is_named():
    with pytest.raises(sources.SourceError, match=r"db/x\.sql:2: .* has no end"):
        list(sources.split("select 1;\nselect 2\n", "x.sql"))


def test_code_outside_its_forms_is_refused(tmp_path):
    (tmp_path / "install.sql").write_text("\\ir a.sql\n")
    (tmp_path / "a.sql").write_text("-- Why.\ncreate table a.b (c int);\n")

    with pytest.raises(sources.SourceError, match=r"db/a\.sql:2: not a form that code may take"):
        sources.load(tmp_path)
