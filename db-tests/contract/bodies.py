"""Bodies of our functions as PostgreSQL's own parser reads them, without a server."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pglast import ast, parse_plpgsql, parse_sql
from pglast.enums import FunctionParameterMode
from pglast.visitors import Visitor

from remit import paths

# libpg_query knows no schemas but PostgreSQL's own. For finding names a record does as well.
_OUR_TYPE = re.compile(r"(?<!:)\b(?:api|compliance|ext|infra|kernel|org)\.\w+(\[\])?")
_ANSWERS = {FunctionParameterMode.FUNC_PARAM_TABLE, FunctionParameterMode.FUNC_PARAM_OUT}
_PARSE_MODES = {0: "{}", 2: "select {}", 3: "select {}", 4: "select {}", 5: "select {}"}
_KEPT = {"trigger", "void"}
_ASSIGNMENT = re.compile(r"^[\w.\"]+(\[[^]]*\])?\s*:?=")


class Body:
    """One function: its parameters, every query and expression in it, and what it raises."""

    def __init__(self, statement: ast.CreateFunctionStmt) -> None:
        self.name = statement.funcname[-1].sval
        self.schema = statement.funcname[0].sval
        self.parameters = [p.name for p in statement.parameters or () if p.mode not in _ANSWERS]
        self.outputs = [
            p.name
            for p in statement.parameters or ()
            if p.mode == FunctionParameterMode.FUNC_PARAM_OUT
        ]
        self.columns = [
            p.name
            for p in statement.parameters or ()
            if p.mode == FunctionParameterMode.FUNC_PARAM_TABLE
        ]
        options = {option.defname: option.arg for option in statement.options}
        self.language = options["language"].sval
        self.source = options["as"][0].sval if "as" in options else ""
        self.trees: list[ast.Node] = []
        # Each error's options by number (as PL/pgSQL counts them), expressions in SQL.
        self.raised: list[dict[int, str]] = []
        if statement.sql_body is not None:
            self.trees.append(statement.sql_body)
        elif self.language == "sql":
            self.trees.extend(raw.stmt for raw in parse_sql(self.source))
        else:
            self._walk(parse_plpgsql(self._simplified(statement.returnType)))

    def __repr__(self) -> str:
        return f"{self.schema}.{self.name}"

    def unqualified(self) -> Iterator[str]:
        """Bare names that are a parameter's: in SQL they would mean a column, if there is one."""
        for tree in self.trees:
            found: list[str] = []

            class Names(Visitor):
                def visit_ColumnRef(self, _: object, node: ast.ColumnRef) -> None:  # noqa: N802
                    if len(node.fields) == 1 and isinstance(node.fields[0], ast.String):
                        found.append(node.fields[0].sval)  # noqa: B023  (used at once)

            Names()(tree)
            yield from (name for name in found if name in self.parameters)

    def _simplified(self, returned: ast.TypeName | None) -> str:
        """Write the function with record for our types in its declarations."""
        declarations, begin, statements = self.source.partition("\nbegin\n")
        for value in re.findall(r":=(.*?);", declarations, re.DOTALL):
            self._query(value, 2)  # the parser reads the default of a record and forgets it
        declarations = _OUR_TYPE.sub(lambda m: "text[]" if m[1] else "record", declarations)
        parameters = ", ".join(f'"{name}" text' for name in (*self.parameters, *self.outputs))
        # Without RETURNS the answer is in OUT parameters, and RETURN stands alone.
        unnamed = "record" if returned else "void"
        kind = returned.names[-1].sval if returned and returned.names else unnamed
        setof = "setof " if returned and returned.setof else ""
        result = f"{setof}{kind if kind in _KEPT else 'text'}"
        if self.columns:
            result = "table ({})".format(", ".join(f'"{name}" text' for name in self.columns))
        return (
            f"create function f({parameters}) returns {result} language plpgsql "
            f"as $simplified${declarations}{begin}{statements}$simplified$"
        )

    def _walk(self, node: object) -> None:
        """Collect from PL/pgSQL's tree, which comes as plain dictionaries and lists."""
        if isinstance(node, list):
            for part in node:
                self._walk(part)
        elif isinstance(node, dict):
            for kind, value in node.items():
                if kind == "PLpgSQL_expr":
                    self._query(value["query"], value["parseMode"])
                elif kind == "PLpgSQL_stmt_raise" and value.get("elog_level") == 21:
                    self._raise(value)
                self._walk(value)

    def _query(self, query: str, mode: int) -> None:
        text = _ASSIGNMENT.sub("", query) if mode > 2 else query
        self.trees.extend(raw.stmt for raw in parse_sql(_PARSE_MODES[mode].format(text)))

    def _raise(self, node: dict[str, object]) -> None:
        options = node.get("options")
        if options is None and "message" not in node:
            return  # a bare RAISE passes an error on
        assert isinstance(options, list), f"{self}: an error without a code"
        parts = [option["PLpgSQL_raise_option"] for option in options]
        self.raised.append({p["opt_type"]: p["expr"]["PLpgSQL_expr"]["query"] for p in parts})


def bodies() -> list[Body]:
    """Every function below db/."""
    files = (
        file for file in sorted((paths.share() / "db").rglob("*.sql")) if file.name != "install.sql"
    )
    return [
        Body(raw.stmt)
        for file in files
        for raw in parse_sql(file.read_text(encoding="utf-8"))
        if isinstance(raw.stmt, ast.CreateFunctionStmt)
    ]
