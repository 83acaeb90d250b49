"""The one door in: a file of any format we know, to a document for the database."""

import re

import jiter

from remit.frameworks import json_reader
from remit.frameworks.csv_reader import read_csv
from remit.frameworks.options import Options
from remit.frameworks.oscal_profile import profile_of
from remit.frameworks.oscal_reader import catalog_of
from remit.frameworks.source import Flaw, InvalidFile, Json, Place, Read
from remit.frameworks.xlsx_reader import read_xlsx
from remit.frameworks.yaml_reader import read_yaml

MOST_BYTES = 64 * 1024 * 1024
_USUAL = Options()
_OTHER_OSCAL = (
    "component-definition",
    "system-security-plan",
    "assessment-plan",
    "assessment-results",
    "plan-of-action-and-milestones",
    "mapping-collection",
)


def read(raw: bytes, file: str, options: Options = _USUAL) -> Read:
    """Read a file: our YAML or JSON, OSCAL catalog or profile (JSON), CSV or XLSX.

    The content decides where it can, or else the name's suffix. The document has one of the
    shapes of seed/frameworks/schema.json, but is not checked against it: that the database does.
    Raises `InvalidFile` with every flaw that was found.
    """
    if len(raw) > MOST_BYTES:
        raise InvalidFile(file, [Flaw(f"the file is larger than {MOST_BYTES} bytes")])
    suffix = file.rpartition(".")[2].lower()
    start = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not raw.strip():
        raise InvalidFile(file, [Flaw("the file is empty", Place())])
    if raw[:4] == b"PK\x03\x04" or suffix == "xlsx":
        return read_xlsx(raw, file, options)
    if suffix in ("csv", "tsv"):
        return read_csv(raw, file, options)
    if start[:1] in (b"{", b"[") and (suffix == "json" or _is_json(raw)):
        return _read_json(raw, file, options)
    if suffix == "json":
        return json_reader.read_json(raw, file)
    if start[:1] == b"<":
        reason = "the file is XML: OSCAL is read from its JSON"
        raise InvalidFile(file, [Flaw(reason, Place())])
    if suffix not in ("yaml", "yml") and re.match(rb"[^\n:]*[,;\t][^\n:]*\r?\n", start):
        return read_csv(raw, file, options)
    return read_yaml(raw, file)


def _is_json(raw: bytes) -> bool:
    """Say whether a text that begins like JSON is JSON, or else YAML in its flow style."""
    try:
        jiter.from_json(raw.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        return False
    return True


def _read_json(raw: bytes, file: str, options: Options) -> Read:
    parsed: Json = json_reader.parse(raw, file)
    if not isinstance(parsed, dict):
        raise InvalidFile(file, [Flaw("the file must hold an object", Place())])
    if "catalog" in parsed:
        return catalog_of(parsed, raw, file, options)
    if "profile" in parsed:
        return profile_of(parsed, raw, file, options)
    for name in _OTHER_OSCAL:
        if name in parsed:
            reason = f"an OSCAL {name} is no framework: a catalog or a profile is"
            raise InvalidFile(file, [Flaw(reason, Place())])
    return Read(parsed, json_reader.positions(raw))
