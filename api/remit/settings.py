"""Everything that can be configured, read from the environment once; nothing else reads it.

Each variable ``NAME`` may come as ``NAME_FILE`` instead, holding the path of a file with the
value: that is how Docker, Kubernetes, Vault's agent and the like hand over secrets without
showing them in ``docker inspect`` or a child's environment.
"""

import os
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, HttpUrl, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from remit.failures import Failure

Port = Annotated[int, Field(ge=0, le=65535)]
Milliseconds = Annotated[int, Field(ge=0, le=3_600_000)]


def _variable(name: str, default: Any = None, **rules: Any) -> Any:  # noqa: ANN401
    """Field that is read from the environment under this name."""
    return Field(default=default, validation_alias=name, **rules)


class Settings(BaseSettings):
    """Configuration of one process; every field can be given by its environment variable."""

    model_config = SettingsConfigDict(
        populate_by_name=True,
        case_sensitive=True,
        env_ignore_empty=True,  # compose files pass an unset variable on as an empty one
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    # The database: one URL or its parts, for the login that owns and migrates it.
    database_url: SecretStr | None = _variable("DATABASE_URL")
    db_host: str | None = _variable("DB_HOST")
    db_port: Port = _variable("DB_PORT", 5432)
    db_user: str = _variable("DB_USER", "postgres")
    db_password: SecretStr | None = _variable("DB_PASSWORD")
    db_name: str = _variable("DB_NAME", "remit")
    db_sslmode: str | None = _variable("DB_SSLMODE")
    # Passwords of the other logins; derived from the owner's when absent.
    api_db_password: SecretStr | None = _variable("API_DB_PASSWORD")
    analyst_db_password: SecretStr | None = _variable("ANALYST_DB_PASSWORD")
    worker_db_password: SecretStr | None = _variable("WORKER_DB_PASSWORD")

    # Who may call.
    auth_mode: Literal["off", "jwt"] = _variable("AUTH_MODE", "off")
    jwt_issuer: str | None = _variable("JWT_ISSUER")
    jwt_audience: str | None = _variable("JWT_AUDIENCE")
    # Unset, the issuer's discovery document names it.
    jwt_jwks_url: HttpUrl | None = _variable("JWT_JWKS_URL")
    jwt_roles_claim: str = _variable("JWT_ROLES_CLAIM", "roles")

    # The HTTP server.
    host: str = _variable("REMIT_HOST", "127.0.0.1")
    port: Port = _variable("REMIT_PORT", 8000)
    shutdown_seconds: int = _variable("REMIT_SHUTDOWN_SECONDS", 10, ge=0, le=3600)
    log_level: Literal["debug", "info", "warning", "error"] = _variable("REMIT_LOG_LEVEL", "info")
    max_body_bytes: int = _variable("REMIT_MAX_BODY_BYTES", 64 * 1024, ge=1)
    max_import_bytes: int = _variable("REMIT_MAX_IMPORT_BYTES", 32 * 1024 * 1024, ge=1)

    # Its connections.
    pool_size: int = _variable("REMIT_POOL_SIZE", 10, ge=1, le=1000)
    pool_timeout_ms: Milliseconds = _variable("REMIT_POOL_TIMEOUT_MS", 5_000)
    statement_timeout_ms: Milliseconds = _variable("REMIT_STATEMENT_TIMEOUT_MS", 15_000)
    lock_timeout_ms: Milliseconds = _variable("REMIT_LOCK_TIMEOUT_MS", 5_000)
    retries: int = _variable("REMIT_RETRIES", 5, ge=0, le=100)

    # The broker: events leave to it, evidence comes in from it. Unset, neither happens.
    amqp_url: SecretStr | None = _variable("REMIT_AMQP_URL")
    # On the very first run with a broker, whether journals are relayed from their first entries.
    relay_from_start: bool = _variable("REMIT_RELAY_FROM_START", default=False)
    # What events name as their source; for several installations on one broker.
    event_source: str = _variable("REMIT_EVENT_SOURCE", "/remit", min_length=1)

    # The worker. Its credentials are where boto3 and kubectl look for them.
    worker_name: str | None = _variable("REMIT_WORKER_NAME", max_length=200)
    worker_concurrency: int = _variable("REMIT_WORKER_CONCURRENCY", 16, ge=1, le=500)
    worker_lease_seconds: int = _variable("REMIT_WORKER_LEASE_SECONDS", 60, ge=5, le=3600)
    worker_call_seconds: float = _variable("REMIT_WORKER_CALL_SECONDS", 15, gt=0, le=600)
    worker_poll_ms: Milliseconds = _variable("REMIT_WORKER_POLL_MS", 500)
    worker_port: Port | None = _variable("REMIT_WORKER_PORT")

    # How `remit worker` gets into clusters: files as kubectl takes them, else ~/.kube/config.
    kubeconfig: str | None = _variable("KUBECONFIG")
    # And into Git repositories over https: lines as git's own `store` helper has them.
    git_credentials: SecretStr | None = _variable("GIT_CREDENTIALS")
    git_author: str = _variable(
        "GIT_AUTHOR", "Remit <remit@localhost>", pattern=r"^[^<>\n]+ <[^<>\s]+>$"
    )

    # The embedded PostgreSQL.
    data_dir: Path | None = _variable("REMIT_DATA_DIR")
    pg_bin: Path | None = _variable("REMIT_PG_BIN")

    @model_validator(mode="after")
    def _calls_end_before_leases(self) -> Self:
        if self.worker_lease_seconds < 2 * self.worker_call_seconds:
            message = (
                "REMIT_WORKER_LEASE_SECONDS must be at least twice REMIT_WORKER_CALL_SECONDS: "
                "a call is begun only when its answer can come in time"
            )
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _tokens_can_be_checked(self) -> Self:
        missing = [
            name
            for name, value in (
                ("JWT_ISSUER", self.jwt_issuer),
                ("JWT_AUDIENCE", self.jwt_audience),
            )
            if value is None
        ]
        if self.auth_mode == "jwt" and missing:
            message = f"AUTH_MODE=jwt needs {', '.join(missing)}"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _broker_has_an_address(self) -> Self:
        given = self.amqp_url
        if given is not None and not given.get_secret_value().startswith(("amqp://", "amqps://")):
            message = "REMIT_AMQP_URL begins with amqp:// or amqps://"
            raise ValueError(message)
        return self

    @property
    def database_given(self) -> bool:
        """Whether a database was named, so that the embedded one is not wanted."""
        return self.database_url is not None or self.db_host is not None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then the environment, then the files it points to; never ``.env``."""
        return init_settings, env_settings, SecretFiles(settings_cls)


class SecretFiles(PydanticBaseSettingsSource):
    """Values of the variables ``NAME_FILE``."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Read one field's file; raise `Failure` when it cannot be or the value came twice."""
        name = str(field.validation_alias)
        path = os.environ.get(f"{name}_FILE")
        if not path:
            return None, field_name, False
        if os.environ.get(name):
            message = f"Both {name} and {name}_FILE are set; keep one."
            raise Failure(message)
        try:
            value = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not text"
            message = f"{name}_FILE names {path}, which cannot be read: {reason}."
            raise Failure(message) from None
        # Editors and `echo` end a file with a newline that is not part of the secret.
        return value.rstrip("\r\n"), name, False

    def __call__(self) -> dict[str, Any]:
        """Collect the values that are there, keyed by variable."""
        found = {}
        for field_name, field in self.settings_cls.model_fields.items():
            value, key, _ = self.get_field_value(field, field_name)
            if value:
                found[key] = value
        return found


def load(**overrides: object) -> Settings:
    """Read the settings; arguments that are not None win over the environment.

    Raises `Failure` with one sentence that names each wrong variable, never its value.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        problems = "; ".join(
            ": ".join(
                filter(
                    None,
                    (
                        ".".join(map(str, problem["loc"])),
                        problem["msg"].removeprefix("Value error, "),
                    ),
                )
            )
            for problem in error.errors()
        )
        message = f"The configuration is not valid: {problems}."
        raise Failure(message) from None
