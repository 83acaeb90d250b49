"""Quantities of Kubernetes by their value: `1000m` is `1`, `1024Mi` is `1Gi`."""

import re
from fractions import Fraction

from remit.worker.provider import Json

_FORM = re.compile(
    r"([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))(?:(Ki|Mi|Gi|Ti|Pi|Ei)|([numkMGTPE])|[eE]([+-]?[0-9]{1,3}))?"
)
_BINARY = {"Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5, "Ei": 6}
_DECIMAL = {"n": -3, "u": -2, "m": -1, "k": 1, "M": 2, "G": 3, "T": 4, "P": 5, "E": 6}


def quantity(text: Json) -> Fraction | None:
    """Read a quantity, a string or a number; None for what is none."""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    found = _FORM.fullmatch(str(text))
    if found is None:
        return None
    number, binary, decimal, exponent = found.groups()
    factor = Fraction(1)
    if binary:
        factor = Fraction(1024 ** _BINARY[binary])
    elif decimal or exponent:
        factor = Fraction(f"1e{3 * _DECIMAL[decimal] if decimal else int(exponent)}")
    return Fraction(number) * factor
