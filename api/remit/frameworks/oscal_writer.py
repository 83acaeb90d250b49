"""A framework document as OSCAL catalog, a baseline of it as OSCAL profile.

The catalog reads back as the same document: what OSCAL has no place for (kinds, keys that are no
tokens, lineage, baselines) travels in properties of our own namespace.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from remit.frameworks.oscal_inputs import Framework
from remit.frameworks.oscal_names import token_of, uuid_of
from remit.frameworks.oscal_parts import catalog_resource, catalog_uuid, metadata, own, present

_OSCAL_LISTS: Mapping[str, tuple[str, ...]] = {
    "params": ("id",),
    "links": ("href",),
    "props": ("name", "value"),
}
"""Properties that are OSCAL's own, with what each of their objects must have."""


def catalog(document: Mapping[str, Any], at: dt.datetime) -> dict[str, Any]:
    """Write a framework document as ``{"catalog": ...}``; `at` is its last modification."""
    vocabulary = dict(document.get("vocabulary") or {})
    free = dict(vocabulary.get("properties") or {})
    resources = free.get("resources")
    if _is_oscal(resources, ("uuid",)):
        del free["resources"]
        vocabulary["properties"] = free
    else:
        resources = []
    rest = {name: value for name, value in document.items() if name != "requirements"}
    rest["vocabulary"] = vocabulary
    version, framework = document["version"], document["framework"]
    kinds = {one["code"]: one["assessable"] for one in vocabulary.get("kinds") or ()}
    writer = _Catalog(kinds)
    return {
        "catalog": present(
            {
                "uuid": uuid_of(
                    "catalog-of", framework["code"], version["version"], version.get("edition", 1)
                ),
                "metadata": metadata(
                    version["title"],
                    version["version"],
                    at,
                    props=[own("document", json.dumps(rest, separators=(",", ":")))],
                ),
                **writer.below(document.get("requirements") or (), groups=True),
                "back-matter": {"resources": resources} if resources else None,
            }
        )
    }


def profile(
    document: Mapping[str, Any],
    baseline: Mapping[str, Any],
    at: dt.datetime,
    catalog_href: str | None = None,
) -> dict[str, Any]:
    """Write a baseline of a framework document as ``{"profile": ...}``.

    `catalog_href` says where the catalog is; by default in a file beside the profile. Raises
    `ValueError` when the baseline selects nothing that is a control in the catalog.
    """
    version, framework = document["version"], document["framework"]
    kinds = {one["code"]: one["assessable"] for one in _kinds(document)}
    keys = list(_selected(document, baseline, _Catalog(kinds)))
    if not keys:
        raise ValueError(f"the baseline {baseline['code']} selects no control")
    cited = Framework(framework["code"], version["version"], version["title"], catalog_href)
    renamed = [own("key", key, **{"class": token_of(key)}) for key in keys if token_of(key) != key]
    return {
        "profile": {
            "uuid": uuid_of("profile", cited.code, cited.version, baseline["code"]),
            "metadata": metadata(
                baseline["title"],
                version["version"],
                at,
                props=[own("baseline", baseline["code"]), *renamed],
            ),
            "imports": [
                {
                    "href": f"#{catalog_uuid(cited)}",
                    "include-controls": [{"with-ids": [token_of(key) for key in keys]}],
                }
            ],
            "merge": {"as-is": True},
            "back-matter": {"resources": [catalog_resource(cited)]},
        }
    }


class _Catalog:
    """Writes requirements as groups and controls."""

    def __init__(self, kinds: Mapping[str, bool]) -> None:
        self._kinds = kinds

    def are_groups(self, siblings: Sequence[Mapping[str, Any]]) -> bool:
        """Say whether requirements become groups: if none of them could be assessed itself.

        OSCAL keeps groups and controls apart, so siblings are one or the other, or their order
        would be lost.
        """
        return all(
            one.get("children") and not one.get("withdrawn") and not self._assessable(one)
            for one in siblings
        )

    def below(self, siblings: Sequence[Mapping[str, Any]], *, groups: bool) -> dict[str, Any]:
        if not siblings:
            return {}
        groups = groups and self.are_groups(siblings)
        return {
            "groups" if groups else "controls": [self._node(one, group=groups) for one in siblings]
        }

    def _assessable(self, one: Mapping[str, Any]) -> bool:
        return bool(one.get("assessable", self._kinds.get(one.get("kind", ""), True)))

    def _node(self, one: Mapping[str, Any], *, group: bool) -> dict[str, Any]:
        key = one["key"]
        name = token_of(key)
        free = dict(one.get("properties") or {})
        theirs = {
            member: free.pop(member)
            for member, needed in _OSCAL_LISTS.items()
            if _is_oscal(free.get(member), needed)
        }
        guidance = free.pop("guidance", None) if isinstance(free.get("guidance"), str) else None
        oscal_class = free.pop("class", None) if isinstance(free.get("class"), str) else None
        props = [*self._props(one, name), *theirs.get("props", ())]
        if free:
            props.append(own("properties", json.dumps(free, separators=(",", ":"))))
        parts = [
            _part(f"{name}_{suffix}", sort, text)
            for suffix, sort, text in (
                ("smt", "overview" if group else "statement", one.get("text")),
                ("gdn", "guidance", guidance),
            )
            if text
        ]
        return present(
            {
                "id": name,
                "class": oscal_class,
                "title": one["title"],
                "params": theirs.get("params"),
                "props": props,
                "links": theirs.get("links"),
                "parts": parts,
                **self.below(one.get("children") or (), groups=group),
            }
        )

    def _props(self, one: Mapping[str, Any], name: str) -> Iterator[dict[str, Any]]:
        if one.get("code"):
            yield {"name": "label", "value": one["code"]}
        if one.get("withdrawn"):
            yield {"name": "status", "value": "withdrawn"}
        if name != one["key"]:
            yield own("key", one["key"])
        if one.get("kind"):
            yield own("kind", one["kind"])
        if one.get("assessable") is not None:
            yield own("assessable", str(one["assessable"]).lower())


def _part(name: str, sort: str, text: str) -> dict[str, Any]:
    return {"id": name, "name": sort, "props": [own("text", "verbatim")], "prose": text}


def _is_oscal(value: object, needed: tuple[str, ...]) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(
            isinstance(one, dict)
            and all(isinstance(one.get(name), str) and one[name].strip() for name in needed)
            for one in value
        )
    )


def _kinds(document: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    return (document.get("vocabulary") or {}).get("kinds") or ()


def _selected(
    document: Mapping[str, Any], baseline: Mapping[str, Any], writer: _Catalog
) -> Iterator[str]:
    """Yield the keys of the controls that a baseline selects, in the document's order."""
    include, exclude = set(baseline["include"]), set(baseline.get("exclude") or ())
    with_children = baseline.get("with_children", True)
    roots = document.get("requirements") or ()
    stack = [(one, False, writer.are_groups(roots)) for one in reversed(roots)]
    while stack:
        one, inherited, group = stack.pop()
        if one["key"] in exclude:
            continue
        selected = inherited or one["key"] in include
        if selected and not group:
            yield one["key"]
        children = one.get("children") or ()
        below = selected and with_children
        groups = group and writer.are_groups(children)
        stack += [(child, below, groups) for child in reversed(children)]
