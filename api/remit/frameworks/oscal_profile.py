"""OSCAL profile (JSON) to a baseline: a named selection of a framework version's requirements.

What a profile selects by id is in the baseline as it is. Patterns, include-all and
with-child-controls need the framework version (`Options.catalog`); they select what is assessable
in it. That a selected enhancement brings its parent is the baseline's ``with_parents``. What a
profile changes in the controls it selects is not part of a baseline.
"""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from remit.frameworks import json_reader
from remit.frameworks.options import Options, slug
from remit.frameworks.oscal_names import NAMESPACE
from remit.frameworks.oscal_prose import objects
from remit.frameworks.source import Flaw, InvalidFile, Json, Place, Read


def read_profile(raw: bytes, file: str, options: Options) -> Read:
    """Read an OSCAL profile into a baseline document. Raises `InvalidFile` with every flaw.

    Shape: ``{"baseline": {"code", "title", "framework", "version", "include": [keys],
    "with_children": False, "with_parents": True, "source"}}``.
    """
    return profile_of(json_reader.parse(raw, file), raw, file, options)


def profile_of(parsed: Json, raw: bytes, file: str, options: Options) -> Read:
    """Make the baseline of a profile that is parsed already; `raw` is its file."""
    profile = parsed.get("profile") if isinstance(parsed, dict) else None
    if not isinstance(profile, dict):
        raise InvalidFile(file, [Flaw("the file is no OSCAL profile", Place())])
    positions = json_reader.positions(raw)

    def place(pointer: str) -> Place:
        return positions(pointer)._replace(inner=pointer)

    metadata = profile.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    title = str(metadata.get("title") or "").strip()
    selection = _Selection(profile, options)
    selection.select()
    identity = options.identity
    code = identity.baseline or slug(title)
    flaws = selection.flaws
    flaws += [
        (f"the profile does not say the framework's {name}: give it with the file", "/profile")
        for name in ("code", "version")
        if not getattr(identity, name)
    ]
    if not code:
        flaws.append(("the profile has no title to take a code from", "/profile/metadata"))
    if flaws:
        raise InvalidFile(file, [Flaw(reason, place(at)) for reason, at in flaws])
    version = str(metadata.get("version") or "").strip()
    document = {
        "baseline": {
            "code": code,
            "title": title or code,
            "framework": identity.code,
            "version": identity.version,
            "include": list(selection.chosen),
            "with_children": False,
            "with_parents": True,
            "source": identity.source
            or f"OSCAL profile {title}, version {version}, of {selection.catalogs()}",
        }
    }
    sources = list(selection.chosen.values())

    def locate(pointer: str) -> Place:
        index = pointer.removeprefix("/baseline/include/").partition("/")[0]
        if pointer.startswith("/baseline/include/") and index.isdigit():
            return place(sources[int(index)] if int(index) < len(sources) else "/profile/imports")
        return place("/profile/metadata" if pointer.startswith("/baseline/") else "/profile")

    return Read(document, locate, [Flaw(reason, place(at)) for reason, at in selection.notes])


class _Selection:
    """What a profile selects: keys in its order, with where it says so."""

    def __init__(self, profile: Mapping[str, Any], options: Options) -> None:
        self._profile = profile
        self._catalog = options.catalog
        self._known = dict(_requirements(options.catalog or {}))
        self._below: dict[str, list[str]] = {}
        for key, (parent, _) in self._known.items():
            self._below.setdefault(parent or "", []).append(key)
        self._hrefs: list[str] = []
        self._keys = _own_keys(profile)
        self.chosen: dict[str, str] = {}
        self.flaws: list[tuple[str, str]] = []
        self.notes: list[tuple[str, str]] = []

    def select(self) -> None:
        imports = objects(self._profile, "imports")
        if not imports:
            self.flaws.append(("the profile imports nothing", "/profile"))
        for index, one in enumerate(imports):
            at = f"/profile/imports/{index}"
            href, names = self._resolved(str(one.get("href") or ""))
            if any("profile" in name.rpartition("/")[2] for name in names):
                reason = f"the profile builds on another profile, {names[0]}: import a resolved one"
                self.flaws.append((reason, f"{at}/href"))
            if href not in self._hrefs:
                self._hrefs.append(href)
            self._import(one, at)
        if len(self._hrefs) > 1:
            reason = f"the profile selects from several catalogs: {', '.join(self._hrefs)}"
            self.flaws.append((reason, "/profile/imports"))
        if not self.chosen and not self.flaws:
            self.flaws.append(("the profile selects nothing", "/profile/imports"))
        if self._profile.get("modify"):
            reason = "what the profile changes in the controls is not part of the baseline"
            self.notes.append((reason, "/profile/modify"))

    def catalogs(self) -> str:
        return ", ".join(self._hrefs) or "a catalog it does not name"

    def _resolved(self, href: str) -> tuple[str, list[str]]:
        """Resolve a reference through the back matter to (title or address, addresses)."""
        back = self._profile.get("back-matter")
        resources = objects(back, "resources") if isinstance(back, dict) else []
        for resource in resources:
            if resource.get("uuid") == href.removeprefix("#"):
                links = [str(one.get("href")) for one in objects(resource, "rlinks")]
                title = str(resource.get("title") or resource.get("description") or "").strip()
                return title or (links[0] if links else href), links
        return href, [href]

    def _import(self, one: Mapping[str, Any], at: str) -> None:
        chosen: dict[str, str] = {}
        if "include-all" in one:
            chosen = dict.fromkeys(self._all(f"{at}/include-all"), f"{at}/include-all")
        for key, where in self._selected(one, "include-controls", at):
            chosen.setdefault(key, where)
        if "include-all" not in one and "include-controls" not in one:
            chosen = dict.fromkeys(self._all(at), at)  # OSCAL: an import without either has all
        for key, _ in self._selected(one, "exclude-controls", at):
            chosen.pop(key, None)
        for key, where in chosen.items():
            self.chosen.setdefault(key, where)

    def _selected(self, one: Mapping[str, Any], name: str, at: str) -> Iterator[tuple[str, str]]:
        for index, selector in enumerate(objects(one, name)):
            where = f"{at}/{name}/{index}"
            ids = selector.get("with-ids")
            for number, key in enumerate(ids if isinstance(ids, list) else ()):
                yield from self._with_children(
                    selector, str(key), f"{where}/with-ids/{number}", checked=True
                )
            for number, pattern in enumerate(objects(selector, "matching")):
                there = f"{where}/matching/{number}"
                for key in self._all(there):
                    if fnmatchcase(key, str(pattern.get("pattern", ""))):
                        yield from self._with_children(selector, key, there)

    def _with_children(
        self, selector: Mapping[str, Any], key: str, at: str, *, checked: bool = False
    ) -> Iterator[tuple[str, str]]:
        key = self._keys.get(key, key) if checked else key
        if checked and self._known and key not in self._known:
            self.flaws.append((f"the framework version has no {key!r}", at))
        yield key, at
        if selector.get("with-child-controls") in ("yes", True):
            self._need(at)
            stack = list(self._below.get(key, ()))
            while stack:
                child = stack.pop(0)
                if self._known[child][1]:
                    yield child, at
                stack = self._below.get(child, []) + stack

    def _all(self, at: str) -> list[str]:
        self._need(at)
        return [key for key, (_, assessable) in self._known.items() if assessable]

    def _need(self, at: str) -> None:
        if self._catalog is None:
            reason = "what this selects is known only with the framework version beside it"
            if (reason, at) not in self.flaws:
                self.flaws.append((reason, at))


def _own_keys(profile: Mapping[str, Any]) -> dict[str, str]:
    """Give our keys by the tokens that a profile written by us has for them."""
    metadata = profile.get("metadata")
    return {
        str(one.get("class")): str(one.get("value"))
        for one in (objects(metadata, "props") if isinstance(metadata, dict) else ())
        if one.get("ns") == NAMESPACE and one.get("name") == "key"
    }


def _requirements(
    document: Mapping[str, Any],
) -> Iterator[tuple[str, tuple[str | None, bool]]]:
    """Yield (key, (parent's key, whether it can be assessed)) in the document's order."""
    kinds = {
        one.get("code"): one.get("assessable") is True
        for one in objects(document.get("vocabulary") or {}, "kinds")
    }
    stack: list[tuple[dict[str, Any], str | None]] = [
        (one, None) for one in reversed(objects(document, "requirements"))
    ]
    while stack:
        one, parent = stack.pop()
        key = str(one.get("key"))
        usual = kinds.get(one.get("kind"), False) and not one.get("withdrawn")
        yield key, (parent, bool(one.get("assessable", usual)))
        stack += [(child, key) for child in reversed(objects(one, "children"))]
