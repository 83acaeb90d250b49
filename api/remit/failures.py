"""The one exception that a person at the terminal sees as a sentence instead of a traceback."""


class Failure(Exception):  # noqa: N818  (it is no bug of ours, and reads as what it is)
    """Something that the person can act on; the message is the whole explanation."""
