"""»Indsæt og tjek«: the page that marks the law of a pasted text, and the status of law it looks up in.

The page works in the reader's browser alone; here are only its frame and its data. Every status is
the one that the rest of the site shows: looked up with the same functions, never worked out again.
Refuses to say that a provision holds when the register has no row for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from build_tools.danish import long_date
from build_tools.model.corpus import Bearing, LegalReference
from build_tools.model.words import LawStatus
from build_tools.render.explorer_script import script_json
from build_tools.render.fates import now, shown, two_readings
from build_tools.render.law_views import edition, short_name, today_line
from build_tools.render.list_views import Section
from build_tools.render.paragraph_pages import provision_name
from build_tools.today import act_key, entries, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page, Unit
    from build_tools.model.law import Lov, Paragraf, RulingStatus, Status
    from build_tools.render.desk import Desk

URI = "indsaet.html"
STATUS_URI = "assets/data/lovstatus.js"
TITLE = "Indsæt og tjek"
_MENU = "Er loven ændret?"
# The engine in the order it must be loaded; each file uses the ones before it.
ENGINE = ("base", "layout", "numbers", "provisions", "chains", "sources", "binding", "mentions", "context", "find")
_OTHER = "*"
"""A stykke that has no row of its own."""


@dataclass(frozen=True, slots=True)
class PasteView:
    """The frame of the page."""

    checked: str
    scripts: tuple[str, ...]


def paste_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page."""
    rows = [row for act in desk.corpus.acts for p in act.paragraphs + act.points for row in p.status]
    scripts = (
        "assets/data/citat.js",
        *(f"assets/citat/{name}.js" for name in ENGINE),
        STATUS_URI,
        "assets/tjek.js",
    )
    yield desk.page(
        "indsaet.html.j2",
        URI,
        TITLE,
        _MENU,
        PasteView(desk.checked(rows), scripts),
        description="Indsæt et brev, og se, om lovhenvisningerne er ændret. Teksten bliver på din computer.",
    )


def law_index_section() -> Section:
    """Return the way in from the list of acts."""
    text = Markup(
        'Har du et brev eller et notat med paragraffer? <a href="../indsaet.html">Indsæt teksten, og tjek den</a>. '
        "Den forlader ikke din computer."
    )
    return Section("indsaet", TITLE, (text,))


def law_status_script(desk: Desk) -> str:
    """Return `window.VV_LOVSTATUS = {…}`: what is known today, and what rests on it."""
    return f"window.VV_LOVSTATUS={script_json(law_status(desk))};\n"


def law_status(desk: Desk) -> dict[str, object]:
    """Return status, address and users of every provision, act and decision by its key."""
    table: dict[tuple[str, str, str, str], int] = {}

    def row_at(*row: str) -> int:
        return table.setdefault((row[0], row[1], row[2], row[3]), len(table))

    places: dict[str, object] = {}
    for key, (act, p) in desk.naming.known.items():
        rows = {stk or "": row_at(*_row(act, p, stk)) for stk in _stykker(p)}
        # Most stykker have no row of their own: only what differs from the whole is written.
        kept = {stk: row for stk, row in rows.items() if stk in {"", _OTHER} or row != rows[_OTHER]}
        places[key] = [desk.addresses.key(key), provision_name(p), p.about, kept, _users(desk, key)]
    acts = {
        act_key(act): [
            desk.addresses.key(act.id), act.short, act.abbreviation or short_name(act), edition(act),
            row_at(*_act_row(desk, act)), _users(desk, act_key(act)),
        ]
        for act in desk.corpus.acts
    }  # fmt: skip
    rulings = {
        f"ast:{r.id}": [
            desk.addresses.key(f"ast:{r.id}"), r.title, _ruling(r.status),
            _owners([desk.graph.units[u] for u in desk.graph.rulings.get(r.id, ())]),
        ]
        for r in desk.corpus.rulings.rulings
    }  # fmt: skip
    newer = {n.id: n.title for act in desk.corpus.acts for n in act.newer_acts}
    known = entries(desk.corpus)
    return {
        "raekker": list(table),
        "steder": places,
        "indgange": {key: entry for key, entry in known.items() if key != entry},
        "love": acts,
        "afgoerelser": rulings,
        "nyere": dict(sorted(newer.items())),
        "sider": {str(r.number): desk.addresses.retningslinje(r.number) for r in desk.corpus.retningslinjer},
    }


def _stykker(p: Paragraf) -> tuple[str | None, ...]:
    """Return the paragraph as a whole, a stykke without a row, and each stykke with one."""
    return (None, _OTHER, *dict.fromkeys(row.stk for row in p.status if row.stk is not None))


def _row(act: Lov, p: Paragraf, stk: str | None) -> tuple[str, str, str, str]:
    status = shown(p.status, stk)
    readings = two_readings(p, stk) if stk != _OTHER else ""
    return _status_row(status, now(act, p.paragraph, [(stk, status)]), readings)


def _status_row(status: Status, place: str, readings: str = "") -> tuple[str, str, str, str]:
    """Return status, place today, on what that rests, and what has happened and since when."""
    since = f"Fra {long_date(status.since)}." if status.since and status.status is not LawStatus.GAELDENDE else ""
    what = status.what or ""
    line = today_line(status)
    told = " ".join(filter(None, (what if what != line else "", since, readings)))
    return status.status.value, place, line, told


def _act_row(desk: Desk, act: Lov) -> tuple[str, str, str, str]:
    key = act_key(act)
    reference = LegalReference(0, 0, "", act.kind, key, act.id, None, None, None, None, None, None, "afgjort", key)
    return _status_row(status_of(reference, desk.naming.known, desk.naming.acts), "")


def _users(desk: Desk, key: str) -> list[list[str]]:
    """Return what rests on a provision: skal, bør, kan, praksis."""
    bearing = desk.graph.bearing.get(key, Bearing())
    return [_owners(units) for units in (bearing.skal, bearing.boer, bearing.kan, bearing.practice)]


def _owners(units: tuple[Unit, ...] | list[Unit]) -> list[str]:
    return list(dict.fromkeys(unit.owner for unit in units))


def _ruling(rows: tuple[RulingStatus, ...]) -> list[str]:
    if not rows:
        return ["ukendt", "Ikke kontrolleret siden 2020"]
    dated = [e for e in rows[0].evidence if e.date]
    seen = max(dated, key=lambda e: e.date or "") if dated else None
    line = f"set i {seen.origin} ({long_date(seen.date or '')})" if seen else "Ikke kontrolleret siden 2020"
    return [rows[0].status.value, " ".join(filter(None, (rows[0].what, line)))]
