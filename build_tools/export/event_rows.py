"""Events and time limits as exported objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.export.rows import Row, references_of, row_of, source_of
from build_tools.render.addresses import event_address, limit_address
from build_tools.render.event_pages import references_of as law_of
from build_tools.render.limit_pages import length

if TYPE_CHECKING:
    from build_tools.model.event import Haendelse, Step, Tidsfrist
    from build_tools.render.desk import Desk


def event_of(desk: Desk, e: Haendelse) -> Row:
    """Return an event with its steps in order."""
    return row_of(
        e.id,
        "hændelse",
        e.source,
        event_address(e.id),
        titel=e.title,
        udløser=e.trigger,
        emneord=list(e.keywords),
        gælder=list(e.applies),
        trin=[step_of(desk, s) for s in e.steps],
        god_praksis=[step_of(desk, s) for s in e.good_practice],
        tjekliste=[{"tekst": line.text, "trin": line.step} for line in e.checklist],
        ligner=[{"tekst": s.text, "hændelse": s.event} for s in e.similar],
        bemærkninger=list(e.remarks),
    )


def step_of(desk: Desk, s: Step) -> Row:
    """Return one step with the law of the units it rests on."""
    return {
        "styrke": s.strength.value,
        "tekst": s.text,
        "betingelse": s.condition,
        "hvem": s.who,
        "frist": s.deadline,
        "grundlag": list(s.basis),
        "hjemmel": references_of(law_of(desk, s.basis)),
        "kilde": source_of(s.source),
    }


def limit_of(desk: Desk, t: Tidsfrist) -> Row:
    """Return one time limit; `værdi` and `enhed` where it is a figure, `ord` where it is a word."""
    d = t.duration
    return row_of(
        t.id,
        "frist",
        t.source,
        limit_address(t.id),
        titel=t.title,
        varighed=length(d),
        værdi=d.figure,
        enhed=d.unit,
        ord=d.word,
        op_til=d.up_to,
        senest=d.latest,
        før=d.before,
        omkring=d.roughly,
        udløser=t.trigger,
        hvem=t.who,
        slags=t.sort,
        grundlag=list(t.basis),
        hjemmel=references_of(law_of(desk, t.basis)),
        tvivl=t.doubt,
        bemærkning=t.remark,
    )
