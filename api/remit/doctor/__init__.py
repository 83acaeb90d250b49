"""`remit doctor` asks whether this database is what Remit thinks it is.

Each check reads and changes nothing. What a domain knows about its own data it offers as SQL
functions ``check_*()`` without arguments that return ``(problem text, detail text)`` rows.
"""

from remit.doctor.examination import Finding, Status, run

__all__ = ["Finding", "Status", "run"]
