"""Connection URLs survive being taken apart, and roles' URLs follow from the owner's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.conninfo import conninfo_to_dict

from remit import dsn, settings
from remit.dsn import Dsn
from remit.failures import Failure

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("postgresql://", (("localhost", 5432),)),
        ("postgres://h/d", (("h", 5432),)),
        ("postgresql+asyncpg://h:1/d", (("h", 1),)),
        ("postgresql://a:1,b:2/d", (("a", 1), ("b", 2))),
        ("postgresql://a,b:2/d", (("a", 5432), ("b", 2))),
        ("postgresql://u@[::1]:5433,[::2]/d", (("::1", 5433), ("::2", 5432))),
        ("postgresql:///d?host=/run/postgresql&port=5433", (("/run/postgresql", 5433),)),
        ("postgresql://%2Frun%2Fpg/d", (("/run/pg", 5432),)),
        ("postgresql:///d?host=a,b&port=1,2", (("a", 1), ("b", 2))),
    ],
)
def test_every_form_of_hosts_is_understood(url: str, hosts: tuple[tuple[str, int], ...]) -> None:
    parsed = Dsn.parse(url)
    assert parsed.hosts == hosts
    assert Dsn.parse(str(parsed)) == parsed


@given(user=TEXT, password=TEXT, database=TEXT, value=TEXT)
def test_libpq_reads_back_what_was_composed(
    user: str, password: str, database: str, value: str
) -> None:
    composed = Dsn((("h1", 1), ("::1", 2)), user, password, database, {"application_name": value})
    read = conninfo_to_dict(str(composed))
    assert (read["user"], read["password"], read["dbname"]) == (user, password, database)
    assert (read["host"], read["port"]) == ("h1,::1", "1,2")
    assert read["application_name"] == value
    assert Dsn.parse(str(composed)) == composed


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("mysql://h/d", "must begin with postgresql://"),
        ("host=h dbname=d", "must begin with postgresql://"),
        ("postgresql://u:secret@h:x/d", '"x" is no port number'),
        ("postgresql://u:secret@h:99999/d", '"99999" is no port number'),
        ("postgresql://u:secret@a,b/d?port=1,2,3", "2 hosts but 3 ports"),
        ("postgresql://u:secret@[::1/d", "closing bracket"),
        ("postgresql://u:secret@h/d?sslmode", '"sslmode" has no value'),
    ],
)
def test_a_wrong_url_is_explained_without_its_password(url: str, complaint: str) -> None:
    with pytest.raises(Failure, match="not valid") as caught:
        Dsn.parse(url)
    assert complaint in str(caught.value)
    assert "secret" not in str(caught.value)


def test_options_reach_every_role() -> None:
    loaded = settings.load(database_url="postgresql://boss:pw@a:1,b:2/d?sslmode=verify-full")
    assert dsn.role_url(loaded, "owner") == "postgresql://boss:pw@a:1,b:2/d?sslmode=verify-full"
    api = Dsn.parse(dsn.role_url(loaded, "api"))
    assert (api.user, api.hosts, api.options) == (
        "remit_api",
        (("a", 1), ("b", 2)),
        {"sslmode": "verify-full"},
    )


def test_a_password_is_derived_unless_one_is_chosen() -> None:
    loaded = settings.load(database_url="postgresql://boss:pw@h/d", analyst_db_password="chosen")
    assert dsn.role_password(loaded, "analyst") == "chosen"
    assert dsn.role_password(loaded, "api") == dsn.derived_password("pw", "remit_api")
    assert dsn.role_password(loaded, "api") != dsn.role_password(loaded, "worker")


def test_no_password_is_derived_from_none() -> None:
    loaded = settings.load(database_url="postgresql://boss@h/d")
    assert dsn.role_password(loaded, "api") is None
    assert dsn.role_url(loaded, "api") == "postgresql://remit_api@h:5432/d"


def test_asyncpg_is_spared_options_it_would_send_to_the_server() -> None:
    url = "postgresql://u@h/d?connect_timeout=3&sslmode=require&keepalives=1"
    assert dsn.for_asyncpg(url) == "postgresql://u@h:5432/d?sslmode=require"


def test_a_representation_shows_no_password() -> None:
    parsed = Dsn.parse("postgresql://u:secret@h/d")
    assert "secret" not in repr(parsed) + parsed.without_password()
