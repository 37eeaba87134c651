"""»Er loven ændret?«: what has become of the law since 2020, and what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.changes import changes, resting_on_changed
from build_tools.danish import listed, long_date
from build_tools.model.words import LawStatus
from build_tools.questions import Question, verb_questions
from build_tools.render.addresses import event_address, limit_address
from build_tools.render.fates import shown
from build_tools.render.law_views import STATUS_WORDS, today_line
from build_tools.render.paragraph_pages import provision_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.changes import Change
    from build_tools.model.corpus import Page
    from build_tools.render.desk import Desk

MENU = "Er loven ændret?"
URI = "lov/aendringer.html"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change and what it touches, each with its address."""

    then: str
    address: str
    now: str
    status: str
    when: str
    what: str
    seen: str
    confidence: str
    skal: tuple[tuple[str, str], ...]
    boer: tuple[tuple[str, str], ...]
    kan: tuple[tuple[str, str], ...]
    practice: tuple[tuple[str, str], ...]
    events: tuple[tuple[str, str], ...]
    deadlines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ActChanges:
    """The changes of one act."""

    id: str
    name: str
    address: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A place where guideline and law use different verbs."""

    code: str
    address: str
    force: str
    law: str
    law_address: str
    verbs: str


@dataclass(frozen=True, slots=True)
class FreshRow:
    """One kind of source: what is known of it today, and when that was looked up."""

    name: str
    known: str
    checked: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """The whole report."""

    shares: tuple[tuple[str, int, int], ...]
    acts: tuple[ActChanges, ...]
    untouched: int
    questions: tuple[QuestionRow, ...]
    checked: str
    fresh: tuple[FreshRow, ...]


def change_pages(desk: Desk) -> Iterator[Page]:
    """Yield the report."""
    found = changes(desk.corpus, desk.graph)
    touching = [c for c in found if c.touched]
    acts: dict[str, list[Change]] = {}
    for change in touching:
        acts.setdefault(change.act.id, []).append(change)
    ordered = sorted(acts.values(), key=lambda group: -sum(len(c.skal) for c in group))
    view = ChangesView(
        shares=tuple(
            (force.value, all_, hit) for force, (all_, hit) in resting_on_changed(desk.corpus, desk.graph).items()
        ),
        acts=tuple(_act(desk, group) for group in ordered),
        untouched=len(found) - len(touching),
        questions=tuple(_question(desk, q) for q in verb_questions(desk.corpus, desk.graph)),
        checked=desk.checked(c.row for c in found),
        fresh=tuple(_fresh(desk)),
    )
    yield desk.page(
        "aendringer.html.j2",
        URI,
        "Er loven ændret?",
        MENU,
        view,
        description="Hvad der er sket med loven siden 2020, og hvilke anvisninger der hviler på den.",
    )


_KINDS = (
    ("Love", {"lov", "ændringslov", "eu", "lovforslag"}),
    ("Bekendtgørelser og cirkulærer", {"bekendtgørelse", "cirkulære"}),
    ("Vejledninger", {"vejledning"}),
)


def _fresh(desk: Desk) -> Iterator[FreshRow]:
    """Yield one row per kind of source; what has no known status is counted, never left out."""
    for name, kinds in _KINDS:
        acts = [act for act in desk.corpus.acts if act.kind in kinds]
        places = [p for act in acts for p in act.paragraphs + act.points]
        known = sum(shown(p.status).status is not LawStatus.UKENDT for p in places)
        rows = [row for act in acts for row in act.status] + [row for p in places for row in p.status]
        yield FreshRow(name, f"{known} af {len(places)} bestemmelser har kendt status i dag", desk.checked(rows))
    rulings = desk.corpus.rulings.rulings
    known = sum(any(row.status != "ukendt" for row in r.status) for r in rulings)
    checked = desk.checked(row for r in rulings for row in r.status)
    yield FreshRow("Afgørelser", f"{known} af {len(rulings)} afgørelser har kendt status i dag", checked)
    for document in desk.corpus.sources.documents:
        yield FreshRow(document.title, f"Udgave {document.year}", "Følges ikke op; vises som i udgaven")


def _question(desk: Desk, q: Question) -> QuestionRow:
    owner = q.unit.partition(":")[0]
    reference = next(r for r in desk.graph.grounds[q.unit].basis if r.key == q.key)
    view = desk.naming.views([reference])[0]
    return QuestionRow(
        owner,
        desk.addresses.unit(owner),
        q.force.value,
        view.short,
        view.address or "",
        listed([m.value for m in q.law]),
    )


def _act(desk: Desk, group: list[Change]) -> ActChanges:
    act = group[0].act
    address = desk.addresses.key(act.id) or ""
    name = act.short[:1].upper() + act.short[1:]
    return ActChanges(
        address.rpartition("/")[2].removesuffix(".html"), name, address, tuple(_row(desk, c) for c in group)
    )


def _row(desk: Desk, c: Change) -> ChangeRow:
    place = provision_name(c.provision) if c.provision else c.act.short
    then = f"{place}, stk. {c.row.stk}" if c.row.stk else place
    now = "–"
    if c.row.to:
        same = c.row.to.act == c.act.id
        now = " ".join(filter(None, (None if same else c.row.to.act, c.row.to.place_in_act)))
    return ChangeRow(
        then=then,
        address=desk.addresses.key(c.key) or "",
        now=now,
        status=c.row.status.value,
        when=long_date(c.row.since) if c.row.since else "Dato ikke set",
        what=c.row.what or STATUS_WORDS[c.row.status],
        seen=today_line(c.row),
        confidence=c.row.confidence or "ukendt",
        skal=_links(desk, c.skal),
        boer=_links(desk, c.boer),
        kan=_links(desk, c.kan),
        practice=_links(desk, c.practice),
        events=tuple((e.title, event_address(e.id)) for e in desk.corpus.events if e.id in c.events),
        deadlines=tuple((t.title, limit_address(t.id)) for t in desk.corpus.deadlines if t.id in c.deadlines),
    )


def _links(desk: Desk, ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    owners = dict.fromkeys(i.partition(":")[0] for i in ids)
    return tuple(
        (o.removeprefix("p").replace("-", ", afsnit ") if o.startswith("p") else o, desk.addresses.unit(o))
        for o in owners
    )
