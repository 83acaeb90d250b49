"""SVG: a chart as a picture, laid out so that a wide one stays legible.

Teams with reports of their own stand side by side below their manager. Reports without any stand
below each other, so that a manager of thirty makes a column and not a banner.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from remit.render.rows import EmployeeRow, Person, tree

CONTENT_TYPE = b"image/svg+xml; charset=utf-8"

BOX_WIDTH, BOX_HEIGHT = 200, 46
GAP_ACROSS, GAP_DOWN, GAP_IN_COLUMN, INDENT = 24, 40, 12, 20
COLUMN_LENGTH = 12
"""Reports without reports in one column, before the next column begins."""
MARGIN = 24
_NAME_LENGTH, _TITLE_LENGTH = 26, 32

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_STYLE = """
text { font-family: system-ui, sans-serif; fill: #1c2733 }
.name { font-size: 13px; font-weight: 600 }
.title { font-size: 11px; fill: #51606f }
rect { fill: #fff; stroke: #8fa1b3; rx: 6px }
.manager rect { fill: #eef4fb; stroke: #3b6ea5 }
path { fill: none; stroke: #8fa1b3 }
""".strip()


@dataclass(slots=True)
class Place:
    """Where a person stands, and how much room everyone below takes."""

    person: Person
    width: float = BOX_WIDTH
    x: float = 0
    y: float = 0
    teams: list["Place"] = field(default_factory=list)
    columns: list[list["Place"]] = field(default_factory=list)


def picture(rows: Sequence[EmployeeRow], title: str = "Organization chart") -> str:
    """Draw the chart; an empty one is an empty picture."""
    roots = [_measured(root) for root in tree(rows)]
    across = float(MARGIN)
    for root in roots:
        _position(root, across, MARGIN)
        across += root.width + GAP_ACROSS
    places = [place for root in roots for place in _everyone(root)]
    width = max(across - GAP_ACROSS + MARGIN, 2 * MARGIN)
    height = max((place.y + BOX_HEIGHT for place in places), default=MARGIN) + MARGIN
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
            f"<title>{_text(title)}</title>",
            f"<style>{_STYLE}</style>",
            *(line for place in places for line in _lines(place)),
            *(_box(place) for place in places),
            "</svg>\n",
        ]
    )


def _measured(root: Person) -> Place:
    """Measure from the leaves up, without recursion: charts may be deep."""
    place_of: dict[int, Place] = {}
    for person in _leaves_first(root):
        place = Place(person)
        below = [place_of[id(report)] for report in person.reports]
        place.teams = [team for team in below if team.person.reports]
        alone = [leaf for leaf in below if not leaf.person.reports]
        place.columns = [
            alone[start : start + COLUMN_LENGTH] for start in range(0, len(alone), COLUMN_LENGTH)
        ]
        blocks = [INDENT + BOX_WIDTH for _ in place.columns] + [t.width for t in place.teams]
        place.width = max(BOX_WIDTH, sum(blocks) + GAP_ACROSS * max(len(blocks) - 1, 0))
        place_of[id(person)] = place
    return place_of[id(root)]


def _position(root: Place, left: float, top: float) -> None:
    """Give everyone a place, from the top down."""
    pending = [(root, left, top)]
    while pending:
        place, left, top = pending.pop()
        place.x, place.y = left + (place.width - BOX_WIDTH) / 2, top
        below = top + BOX_HEIGHT + GAP_DOWN
        blocks = len(place.columns) * (INDENT + BOX_WIDTH) + sum(t.width for t in place.teams)
        blocks += GAP_ACROSS * max(len(place.columns) + len(place.teams) - 1, 0)
        across = left + (place.width - blocks) / 2
        for column in place.columns:
            for row, leaf in enumerate(column):
                leaf.x = across + INDENT
                leaf.y = below + row * (BOX_HEIGHT + GAP_IN_COLUMN)
            across += INDENT + BOX_WIDTH + GAP_ACROSS
        for team in place.teams:
            pending.append((team, across, below))
            across += team.width + GAP_ACROSS


def _leaves_first(root: Person) -> Iterator[Person]:
    order = [root]
    for person in order:
        order.extend(person.reports)
    return reversed(order)


def _everyone(root: Place) -> list[Place]:
    order = [root]
    for place in order:
        order.extend(leaf for column in place.columns for leaf in column)
        order.extend(place.teams)
    return order


def _lines(place: Place) -> Iterator[str]:
    x, y = place.x + BOX_WIDTH / 2, place.y + BOX_HEIGHT
    turn = y + GAP_DOWN / 2
    for team in place.teams:
        yield _path(f"M{x:g} {y:g}V{turn:g}H{team.x + BOX_WIDTH / 2:g}V{team.y:g}")
    for column in place.columns:
        rail = column[0].x - INDENT / 2
        yield _path(f"M{x:g} {y:g}V{turn:g}H{rail:g}V{column[-1].y + BOX_HEIGHT / 2:g}")
        for leaf in column:
            yield _path(f"M{rail:g} {leaf.y + BOX_HEIGHT / 2:g}H{leaf.x:g}")


def _path(steps: str) -> str:
    return f'<path d="{steps}"/>'


def _box(place: Place) -> str:
    row = place.person.row
    kind = ' class="manager"' if place.person.reports else ""
    whole = f"{row.name}, {row.title}" if row.title else row.name
    name_y = place.y + (19 if row.title else 28)
    title = (
        f'<text class="title" x="{place.x + 10:g}" y="{place.y + 36:g}">'
        f"{_text(_shortened(row.title, _TITLE_LENGTH))}</text>"
        if row.title
        else ""
    )
    return (
        f"<g{kind}><title>{_text(whole)}</title>"
        f'<rect x="{place.x:g}" y="{place.y:g}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}"/>'
        f'<text class="name" x="{place.x + 10:g}" y="{name_y:g}">'
        f"{_text(_shortened(row.name, _NAME_LENGTH))}</text>{title}</g>"
    )


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _text(text: str) -> str:
    """Escape text, and leave out what XML cannot hold at all."""
    return escape(_NOT_XML.sub("", text))
