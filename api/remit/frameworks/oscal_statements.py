"""Parts of a control: its text, and the statements that an overlay makes requirements."""

from collections.abc import Mapping
from typing import Any, Protocol

from remit.frameworks.oscal_names import NAMESPACE
from remit.frameworks.oscal_prose import Prose, label_of, objects, prop
from remit.frameworks.overlay import Kind, Overlay

_LONGEST_TITLE = 300
_TEXTS = {"control": ("statement", "item"), "group": ("statement", "overview")}


class _Owner(Protocol):
    sources: dict[str, str]

    def used(self, kind: Kind) -> None: ...


class Statements:
    """Reads the parts of the controls and groups of one catalog."""

    def __init__(self, prose: Prose, overlay: Overlay, owner: _Owner) -> None:
        self._prose = prose
        self._overlay = overlay
        self._owner = owner
        self._wanted = any(kind.node == "part" for kind in overlay.kinds)

    def text(self, node: Mapping[str, Any], sort: str) -> str:
        """Render the statement; of several, those of the same class as the first."""
        parts = objects(node, "parts")
        for name in _TEXTS[sort]:
            named = [one for one in parts if one.get("name") == name]
            if named:
                if prop(named[0], "text", NAMESPACE) == "verbatim":
                    return str(named[0].get("prose", ""))
                first = named[0].get("class")
                return self._prose.block([one for one in named if one.get("class") == first])
        return ""

    def guidance(self, node: Mapping[str, Any]) -> str:
        """Render the guidance."""
        named = [one for one in objects(node, "parts") if one.get("name") == "guidance"]
        if named and prop(named[0], "text", NAMESPACE) == "verbatim":
            return str(named[0].get("prose", ""))
        return self._prose.block(named)

    def below(
        self, node: Mapping[str, Any], source: str, target: str, parent: str
    ) -> list[dict[str, Any]]:
        """Make requirements of the parts that are of a kind; parts between them are passed over."""
        found: list[dict[str, Any]] = []
        if self._wanted:
            self._collect(node, source, target, parent, found, nested=False)
        return found

    def _collect(
        self,
        node: Mapping[str, Any],
        source: str,
        target: str,
        parent: str,
        found: list[dict[str, Any]],
        *,
        nested: bool,
    ) -> None:
        for index, part in enumerate(objects(node, "parts")):
            at = f"{source}/parts/{index}"
            kind = self._kind(part, nested=nested)
            if kind is None:
                self._collect(part, at, target, parent, found, nested=nested)
                continue
            self._owner.used(kind)
            pointer = f"{target}/{len(found)}"
            self._owner.sources[pointer] = at
            requirement = self._requirement(part, kind, parent, len(found))
            found.append(requirement)
            children: list[dict[str, Any]] = []
            below = f"{pointer}/children"
            self._collect(part, at, below, requirement["key"], children, nested=True)
            if children:
                requirement["children"] = children

    def _kind(self, part: Mapping[str, Any], *, nested: bool) -> Kind | None:
        oscal_class, name = part.get("class"), part.get("name")
        for kind in self._overlay.kinds:
            if kind.fits("part", nested=nested, oscal_class=oscal_class, part=name):
                return kind
        return None

    def _requirement(
        self, part: Mapping[str, Any], kind: Kind, parent: str, index: int
    ) -> dict[str, Any]:
        label = label_of(part)
        key = str(part.get("id") or f"{parent}.{label or index + 1}")
        text = self._prose.block([{**part, "props": [], "title": ""}])
        title = str(part.get("title") or "").strip() or _shortened(text) or label or key
        found: dict[str, Any] = {"key": key}
        if label and label != key:
            found["code"] = label
        found |= {"kind": kind.code, "title": title}
        if text and text != title:
            found["text"] = text
        usual = kind.assessable
        if key in self._overlay.withdrawn:
            found["withdrawn"] = True
            usual = False
        said = self._overlay.assessable.get(key, usual)
        if said != usual:
            found["assessable"] = said
        return found


def _shortened(text: str) -> str:
    line = text.partition("\n")[0].strip()
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rpartition(" ")[0] + " …"
