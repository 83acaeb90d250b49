"""Quantities as the API server reads and writes them."""

from __future__ import annotations

import re
from fractions import Fraction

from worker.kube_fields import Json

PATTERN = "^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$"
BINARY = {"Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5, "Ei": 6}
DECIMAL = {"n": -3, "u": -2, "m": -1, "": 0, "k": 1, "M": 2, "G": 3, "T": 4, "P": 5, "E": 6}


class QuantityError(ValueError):
    def __init__(self) -> None:
        super().__init__(f"quantities must match the regular expression '{PATTERN}'")


def parse(text: Json) -> tuple[Fraction, str]:
    """Give the value and its format: `binary` or `decimal` (exponents are shown as decimal)."""
    found = re.fullmatch(r"([+-]?(?:\d+\.?\d*|\.\d+))(\D*)([+-]?\d*)", str(text))
    if found is None:
        raise QuantityError
    number, suffix, exponent = found.groups()
    if suffix in BINARY and not exponent:
        return Fraction(number) * 1024 ** BINARY[suffix], "binary"
    if suffix in DECIMAL and not exponent:
        return Fraction(number) * Fraction(1000) ** DECIMAL[suffix], "decimal"
    if suffix.rstrip("+-") in {"e", "E"} and exponent:
        power = int(suffix[1:] + exponent)
        return Fraction(number) * Fraction(10) ** power, "decimal"
    raise QuantityError


def show(value: Fraction, style: str) -> str:
    """Write it as the server does: the largest suffix that leaves a whole number."""
    if style == "binary" and value.denominator == 1 and abs(value) >= 1024:
        for suffix, power in sorted(BINARY.items(), key=lambda pair: -pair[1]):
            if value and value % 1024**power == 0:
                return f"{value // 1024**power}{suffix}"
        return str(value)
    for suffix, power in sorted(DECIMAL.items(), key=lambda pair: -pair[1]):
        scaled = value / Fraction(1000) ** power
        if value == 0 or scaled.denominator == 1:
            return f"{scaled}{suffix}" if value else "0"
    return f"{-(-value * 10**9 // 1)}n"


def canonical(text: Json) -> str:
    value, style = parse(text)
    return show(value, style)
