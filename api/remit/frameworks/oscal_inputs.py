"""What the OSCAL documents of an organization are made of, whoever provides it.

Instants are aware. Texts may be empty where they have a default. A `key` identifies its thing in
the organization: the uuids in the documents are made of it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organization:
    """Whose documents these are."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A version of a framework, as the documents refer to it."""

    code: str
    version: str
    title: str
    href: str | None = None
    """Where its OSCAL catalog is; by default a file beside the document."""


@dataclass(frozen=True, slots=True)
class Satisfies:
    """That a control satisfies a requirement."""

    framework: str
    version: str
    requirement: str
    """Key of the requirement."""
    coverage: str = "full"
    """``full`` or ``part``."""
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """A control of the organization."""

    key: str
    title: str
    description: str = ""
    owner: str | None = None
    """Name of the employee who owns it."""
    status: str = "implemented"
    """``implemented``, ``partial``, ``planned``, ``alternative`` or ``not-applicable``."""
    satisfies: Sequence[Satisfies] = ()
    component_type: str = "process-procedure"
    """What it is in OSCAL's words, such as ``policy``, ``service`` or ``software``."""


@dataclass(frozen=True, slots=True)
class Scoped:
    """A requirement that was decided upon: applicable or not, and why not."""

    requirement: str
    applicable: bool = True
    justification: str = ""


@dataclass(frozen=True, slots=True)
class InformationType:
    """A kind of information in a system; impacts are words such as low, moderate, high."""

    title: str
    description: str = ""
    confidentiality: str | None = None
    integrity: str | None = None
    availability: str | None = None


@dataclass(frozen=True, slots=True)
class System:
    """A system that is prepared, categorized, implemented and authorized."""

    key: str
    name: str
    description: str = ""
    status: str = "operational"
    """``operational``, ``under-development``, ``under-major-modification``, ``disposition`` or
    ``other``."""
    boundary: str = ""
    sensitivity: str | None = None
    confidentiality: str | None = None
    integrity: str | None = None
    availability: str | None = None
    information_types: Sequence[InformationType] = ()
    authorized_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A revision of evidence, or a run of a test over one."""

    key: str
    title: str
    collected: dt.datetime
    description: str = ""
    method: str = "EXAMINE"
    """``EXAMINE``, ``INTERVIEW`` or ``TEST``."""
    expires: dt.datetime | None = None
    sha256: str | None = None
    href: str | None = None
    kind: str | None = None
    result: str | None = None
    """Of a test's run."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the assessment says of a requirement."""

    requirement: str
    title: str
    satisfied: bool
    status: str
    """The status in our own words, such as ``ready`` or ``not_run``."""
    reasons: Sequence[str] = ()
    observations: Sequence[str] = ()
    """Keys of observations."""


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk that was accepted by an exception."""

    key: str
    title: str
    reason: str
    status: str = "deviation-approved"
    """In OSCAL's words: ``open``, ``deviation-requested``, ``deviation-approved``, ``closed``."""
    requirement: str | None = None
    until: dt.datetime | None = None
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """A frozen assessment of one framework version."""

    key: str
    title: str
    organization: Organization
    framework: Framework
    start: dt.datetime
    end: dt.datetime
    description: str = ""
    findings: Sequence[Finding] = ()
    observations: Sequence[Observation] = ()
    risks: Sequence[Risk] = ()
    excluded: Sequence[Scoped] = ()
    """Requirements that were not applicable."""
    content_hash: str | None = None
