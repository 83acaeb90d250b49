"""Cells of CSV: a spreadsheet runs what begins with = + - or @, so such a text is guarded.

An apostrophe is put before it, and before a text that already begins with apostrophes and one of
these, so that reading takes off exactly what writing put there.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Write a text so that no spreadsheet runs it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Read what `guarded` wrote."""
    return text[1:] if _GUARDED.match(text) else text
