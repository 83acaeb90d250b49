"""`kubernetes-validate --strict`, reading each schema once (the definitions are megabytes)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from kubernetes_validate import ValidationError, utils

VERSION = "1.36"
utils.schema_contents = lru_cache(utils.schema_contents)


def validate(manifest: dict[str, Any]) -> None:
    """Raise `ValidationError` for what the schema of the kind does not have."""
    utils.validate(manifest, VERSION, strict=True)


__all__ = ["ValidationError", "validate"]
