"""Settings come from the environment alone, and what is wrong with them is said in one line."""

import os
import re
from pathlib import Path

import pytest

from remit import dsn, settings
from remit.commands import target
from remit.failures import Failure
from remit.paths import share


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("DATABASE_", "DB_", "API_DB", "ANALYST_DB", "REMIT_", "JWT_", "AUTH_")):
            monkeypatch.delenv(name)


def test_a_database_is_named_by_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "DB_HOST": "db",
        "DB_PORT": "6000",
        "DB_USER": "boss",
        "DB_PASSWORD": "p@ss",
        "DB_NAME": "d",
        "DB_SSLMODE": "require",
    }.items():
        monkeypatch.setenv(name, value)
    loaded = settings.load()
    assert dsn.role_url(loaded, "owner") == "postgresql://boss:p%40ss@db:6000/d?sslmode=require"
    assert loaded.database_given


def test_nothing_named_means_the_embedded_server() -> None:
    assert not settings.load().database_given
    with pytest.raises(Failure, match="No database is configured"):
        dsn.role_url(settings.load(), "owner")


def test_a_secret_may_come_as_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2\n")
    monkeypatch.setenv("DB_HOST", "db")
    monkeypatch.setenv("DB_PASSWORD_FILE", str(secret))
    password = settings.load().db_password
    assert password is not None
    assert password.get_secret_value() == "hunter2"


def test_a_variable_beside_its_file_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DB_PASSWORD", "a")
    monkeypatch.setenv("DB_PASSWORD_FILE", str(tmp_path / "b"))
    with pytest.raises(Failure, match="Both DB_PASSWORD and DB_PASSWORD_FILE are set"):
        settings.load()


def test_an_unreadable_secret_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL_FILE", str(tmp_path / "missing"))
    with pytest.raises(Failure, match=r"DATABASE_URL_FILE names .*missing.*No such file"):
        settings.load()


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("REMIT_PORT", "")
    loaded = settings.load()
    assert loaded.database_url is None
    assert loaded.port == 8000


@pytest.mark.parametrize(
    ("name", "value"),
    [("REMIT_PORT", "seven"), ("REMIT_PORT", "70000"), ("AUTH_MODE", "maybe"), ("DB_PORT", "-1")],
)
def test_a_wrong_value_is_named_but_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Failure, match=name) as caught:
        settings.load()
    assert value not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_jwt_needs_what_tokens_are_checked_against(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTH_MODE", "jwt")
    monkeypatch.setenv("JWT_AUDIENCE", "remit")
    with pytest.raises(Failure, match="AUTH_MODE=jwt needs JWT_ISSUER"):
        settings.load()


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_PORT", "1")
    assert settings.load(port=2, host=None).port == 2


def test_a_data_folder_wins_over_a_database_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://h/d")
    assert not target.load(data_dir=tmp_path).database_given
    with pytest.raises(Failure, match="not both"):
        target.load("postgresql://h/d", tmp_path)


def test_no_secret_is_shown() -> None:
    loaded = settings.load(database_url="postgresql://u:secret@h/d", api_db_password="secret")
    assert "secret" not in repr(loaded)


def test_the_example_names_real_variables() -> None:
    example = (share() / ".env.example").read_text()
    named = set(re.findall(r"^(?:# )?([A-Z_]+)=", example, flags=re.MULTILINE))
    real = {str(field.validation_alias) for field in settings.Settings.model_fields.values()}
    # The compose file gives these to services that are not ours.
    others = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "RABBITMQ_PASSWORD"}
    assert named - others == real
