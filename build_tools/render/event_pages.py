"""Pages of events: what came in, what must be done, in which order, by when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import counted
from build_tools.model.words import Modality
from build_tools.render.addresses import event_address
from build_tools.render.guideline_pages import brief
from build_tools.render.law_views import STATUS_WORDS
from build_tools.render.list_views import ListView, Row, Section
from build_tools.render.names import SOURCE, basis_name
from build_tools.today import worst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import LegalReference, Page
    from build_tools.model.event import Haendelse, Step
    from build_tools.render.desk import Desk
    from build_tools.render.law_views import LawView

MENU = "Hændelser"
INDEX = "haendelser/index.html"


@dataclass(frozen=True, slots=True)
class StepView:
    """One step."""

    number: int
    force: str
    text: str
    brief: str
    condition: str | None
    who: str | None
    deadline: str | None
    laws: tuple[LawView, ...]
    basis: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Weakest:
    """The law status that a reader must know of first."""

    status: str
    short: str
    words: str


@dataclass(frozen=True, slots=True)
class SimilarView:
    """A neighbouring event."""

    title: str
    text: str
    address: str | None


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the checklist."""

    text: str
    step: int


@dataclass(frozen=True, slots=True)
class EventView:
    """The page of an event."""

    title: str
    address: str
    trigger: str
    applies: tuple[str, ...]
    duties: str
    deadline: str | None
    weakest: Weakest | None
    steps: tuple[StepView, ...]
    good_practice: tuple[StepView, ...]
    checklist: tuple[LineView, ...]
    similar: tuple[SimilarView, ...]
    remarks: tuple[str, ...]
    checked: str
    source: str


def event_pages(desk: Desk) -> Iterator[Page]:
    """Yield the list of events and the page of each."""
    for event in desk.corpus.events:
        yield _event(desk, event)
    if desk.corpus.events:
        rows = tuple(map(_event_row, desk.corpus.events))
        view = ListView(
            "Hændelser",
            "Find det, der er sket. Så ser du pligterne i rækkefølge, med frist og lov.",
            sections=(Section("haendelser", "Hvad er der sket?", rows=rows),),
            source=SOURCE,
        )
        yield desk.page(
            "liste.html.j2",
            INDEX,
            "Hændelser",
            MENU,
            view,
            description="Fra det, der kommer ind, til det, kommunen skal gøre.",
        )


def _event_row(event: Haendelse) -> Row:
    """Return the row of an event: its title, first deadline and number of duties."""
    deadline = _first_deadline(event)
    small = f"{_duties(event)}. Frist: {deadline}" if deadline else _duties(event)
    return Row("", event.title, event_address(event.id), small)


def _duties(event: Haendelse) -> str:
    return counted(sum(s.strength is Modality.SKAL for s in event.steps), "pligt", "pligter")


def _first_deadline(event: Haendelse) -> str | None:
    """Return the first deadline that is the reader's own; what a housing organisation must do comes before it."""
    own = (s.deadline for s in event.steps if not (s.who or "").lower().startswith("boligorganisation"))
    return next(filter(None, own), None)


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event on the front page."""

    title: str
    address: str
    duties: str
    deadline: str


def event_cards(desk: Desk, shown: tuple[str, ...]) -> tuple[EventCard, ...]:
    """Return the cards of some events, in the order asked for; an event that is gone is left out."""
    events = {e.id: e for e in desk.corpus.events}
    cards = []
    for event in (events[name] for name in shown if name in events):
        deadline = _first_deadline(event)
        said = f"{deadline[:1].upper()}{deadline[1:]}" if deadline else "Uden frist i kilden"
        cards.append(EventCard(event.title, event_address(event.id), _duties(event), said))
    return tuple(cards)


def _event(desk: Desk, event: Haendelse) -> Page:
    uri = event_address(event.id)
    titles = {e.id: e for e in desk.corpus.events}
    references = [r for s in event.steps for r in references_of(desk, s.basis)]
    view = EventView(
        title=event.title,
        address=uri,
        trigger=event.trigger,
        applies=event.applies,
        duties=_duties(event),
        deadline=_first_deadline(event),
        weakest=_weakest(desk, references),
        steps=tuple(_step(desk, s, n) for n, s in enumerate(event.steps, 1)),
        good_practice=tuple(_step(desk, s, n) for n, s in enumerate(event.good_practice, 1)),
        checklist=tuple(LineView(line.text, line.step) for line in event.checklist),
        similar=tuple(
            SimilarView(titles[s.event].title, s.text, event_address(s.event))
            if s.event in titles
            else SimilarView("", s.text, None)
            for s in event.similar
        ),
        remarks=event.remarks,
        checked=desk.checked(desk.naming.status(r) for r in references),
        source=f"{SOURCE[:-1]}, {event.source.replace('nr2020:', 'linje ')}.",
    )
    return desk.page(
        "haendelse.html.j2", uri, event.title, MENU, view, description=event.trigger, edit=event.place.path
    )


def references_of(desk: Desk, basis: tuple[str, ...]) -> tuple[LegalReference, ...]:
    """Return the law of the units that something rests on, each provision once."""
    found = {r.key: r for b in basis for r in desk.graph.grounds[b].all}
    return tuple(found.values())


def basis_links(desk: Desk, basis: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the names and addresses of the units that something rests on, each once."""
    names = ((basis_name(desk.corpus, b), desk.addresses.unit(b.partition(":")[0])) for b in basis)
    return tuple(dict.fromkeys(names))


def _step(desk: Desk, step: Step, number: int) -> StepView:
    return StepView(
        number=number,
        force=step.strength.value,
        text=step.text,
        brief=brief(step.text),
        condition=step.condition,
        who=step.who,
        deadline=step.deadline,
        laws=desk.naming.chips(references_of(desk, step.basis)),
        basis=basis_links(desk, step.basis),
    )


def _weakest(desk: Desk, references: list[LegalReference]) -> Weakest | None:
    if not references:
        return None
    rows = {r: desk.naming.status(r) for r in references}
    status = worst(rows.values())
    reference = next(r for r, s in rows.items() if s == status)
    return Weakest(status.status.value, desk.naming.views([reference])[0].short, STATUS_WORDS[status.status].lower())
