"""The corpus as search documents: what can be found, with its force, its law and its address."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.model.corpus import Bearing
from build_tools.render.addresses import act_page, event_address, limit_address, provision_address
from build_tools.render.event_pages import references_of
from build_tools.render.explorer_graph import links
from build_tools.render.limit_pages import length
from build_tools.render.names import plain_title
from build_tools.render.paragraph_pages import provision_name
from build_tools.today import act_key, provision_key, worst
from build_tools.units import items
from search.documents import SearchDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.event import Haendelse, Tidsfrist
    from build_tools.model.guideline import Anvisning, Punkt, Retningslinje
    from build_tools.model.knowledge import Begreb, Princip, Tema
    from build_tools.model.law import Afgoerelse, Lov, Paragraf, Undersoegelse
    from build_tools.render.desk import Desk


_BINDING = frozenset(("hviler", "ens", "under", "trin", "frist", "bruger", "ord"))
"""Links that make two texts answers to the same question; an act as a whole binds nothing."""


def search_documents(desk: Desk) -> tuple[SearchDocument, ...]:
    """Return every document, in a fixed order."""
    corpus = desk.corpus
    found: list[SearchDocument] = []
    for r in corpus.retningslinjer:
        found += _guideline(desk, r)
    for act in corpus.acts:
        found.append(_act(act))
        found += [_provision(desk, act, p) for p in act.paragraphs + act.points]
    found += [_ruling(desk, r) for r in corpus.rulings.rulings]
    found += [_investigation(i) for i in corpus.rulings.investigations]
    found += [_principle(p) for p in corpus.principles]
    found += [_theme(t) for t in corpus.themes]
    found += [_event(desk, event) for event in corpus.events]
    found += [_limit(desk, t) for t in corpus.deadlines]
    found += [_term(desk, term) for term in corpus.terms]
    bound = _bound(desk, {document.id for document in found})
    return tuple(replace(document, bound=bound[document.id]) for document in found)


def _bound(desk: Desk, known: set[str]) -> dict[str, tuple[str, ...]]:
    """Return what each document is bound to, both ways."""
    whole = {act_key(act) for act in desk.corpus.acts}
    found: dict[str, set[str]] = defaultdict(set)
    for kind, one, other in links(desk):
        if kind in _BINDING and one != other and {one, other} <= known and other not in whole:
            found[one].add(other)
            found[other].add(one)
    return {name: tuple(sorted(found[name])) for name in known}


def _ruling(desk: Desk, ruling: Afgoerelse) -> SearchDocument:
    keys = tuple(k for k, b in desk.graph.bearing.items() if ruling.id in b.decisions)
    return SearchDocument(
        f"ast:{ruling.id}",
        "afgørelse",
        ruling.title,
        ruling.establishes,
        f"afgoerelser/{ruling.id}.html",
        ruling.source,
        f"Ankestyrelsen {ruling.id}",
        laws=(f"ast:{ruling.id}", *keys),
        asked=ruling.asked,
    )


def _investigation(i: Undersoegelse) -> SearchDocument:
    url = f"afgoerelser/{i.id}.html"
    context = f"Ankestyrelsen {i.year}"
    return SearchDocument(i.id, "undersøgelse", i.title, i.establishes, url, i.source, context, asked=i.asked)


def _principle(p: Princip) -> SearchDocument:
    text = " ".join(t.text for t in p.text)
    url = f"principper/{p.id}.html"
    context = f"Princip {p.number}"
    return SearchDocument(f"princip-{p.number}", "princip", p.title, text, url, p.source, context, asked=p.asked)


def _theme(t: Tema) -> SearchDocument:
    text = " ".join(x.text for x in t.text)
    url = f"om/{t.id}.html"
    return SearchDocument(f"tema-{t.id}", "tema", t.title, text, url, t.source, "Grundlaget", asked=t.asked)


def _term(desk: Desk, term: Begreb) -> SearchDocument:
    return SearchDocument(
        f"begreb-{term.id}",
        "begreb",
        term.term,
        term.explanation,
        desk.addresses.term(term.id),
        term.source,
        "Begreb",
        synonyms=(*term.synonyms, *term.forms),
        asked=term.asked,
    )


def _event(desk: Desk, event: Haendelse) -> SearchDocument:
    references = [r for s in event.steps for r in references_of(desk, s.basis)]
    text = " ".join((event.trigger, *event.applies, *(s.text for s in event.steps)))
    return SearchDocument(
        f"haendelse-{event.id}",
        "hændelse",
        event.title,
        text,
        event_address(event.id),
        event.source,
        "Hændelse",
        law_names="; ".join(view.short for view in desk.naming.chips(references)[:4]),
        synonyms=event.keywords,
        asked=event.asked,
    )


def _limit(desk: Desk, t: Tidsfrist) -> SearchDocument:
    references = references_of(desk, t.basis)
    return SearchDocument(
        f"frist-{t.id}",
        "frist",
        f"{t.title}: {length(t.duration).lower()}",
        ". ".join(filter(None, (t.trigger, t.who, t.remark))),
        limit_address(t.id),
        t.source,
        "Frist",
        law_names="; ".join(view.short for view in desk.naming.chips(references)[:4]),
        synonyms=("frist", "tidsfrist"),
        asked=t.asked,
    )


def _guideline(desk: Desk, r: Retningslinje) -> Iterator[SearchDocument]:
    title = plain_title(r.title)
    context = f"Retningslinje {r.number}: {title}"
    url = desk.addresses.retningslinje(r.number)
    yield SearchDocument(
        f"retningslinje-{r.number}",
        "retningslinje",
        title,
        r.purpose.text,
        url,
        r.source,
        f"Retningslinje {r.number}",
        asked=r.asked,
        retningslinje=r.number,
        chapter=r.chapter,
    )
    for anvisning in r.anvisninger:
        for item in items((anvisning,)):
            yield _item(desk, item, anvisning, r, context)
    for p in r.practice:
        grounds = desk.graph.grounds[p.id]
        yield SearchDocument(
            p.id,
            "praksis",
            p.title,
            "\n".join(p.text),
            desk.addresses.unit(p.id),
            p.source,
            context,
            modality="skal" if p.duties else "",
            laws=_keys(desk, p.id, grounds.decisions),
            law_names=_names(desk, p.id),
            status=_status(desk, p.id),
            asked=p.asked,
            group=p.repeats[0] if p.repeats else "",
            retningslinje=r.number,
            chapter=r.chapter,
        )
    for n, t in enumerate(r.good_to_know, 1):
        yield SearchDocument(
            f"viden-{r.number}-{n}",
            "værd at vide",
            title,
            t.text,
            f"{url}#vaerd-at-vide",
            t.source,
            context,
            asked=t.asked,
            retningslinje=r.number,
            chapter=r.chapter,
        )


def _item(desk: Desk, item: Anvisning | Punkt, parent: Anvisning, r: Retningslinje, context: str) -> SearchDocument:
    parts = [f"{item.code}:{n}" for n, _ in enumerate(item.parts, 2)]
    keys = tuple(dict.fromkeys(k for u in (item.code, *parts) for k in _keys(desk, u, desk.graph.grounds[u].decisions)))
    return SearchDocument(
        item.code,
        "anvisning" if item is parent else "punkt",
        item.text,
        " ".join(p.text for p in item.parts),
        desk.addresses.unit(item.code),
        item.source,
        context if item is parent else f"{context}. {parent.text}",
        item.modality.value,
        item.expression.value,
        keys,
        _names(desk, item.code),
        _status(desk, item.code),
        asked=item.asked,
        group=item.repeats[0] if item.repeats else "",
        retningslinje=r.number,
        chapter=r.chapter,
        target_groups=item.target_groups,
        actors=item.actors,
        phases=item.phases,
        themes=item.themes,
    )


def _keys(desk: Desk, unit: str, decisions: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of a unit's law, each with its wider keys."""
    keys: dict[str, None] = {}
    for reference in desk.graph.grounds[unit].all:
        if reference.key and reference.status != "fast_udtryk":
            parts = reference.key.split("|")
            keys.update(dict.fromkeys("|".join(parts[:n]) for n in range(len(parts), 0, -1)))
    keys.update(dict.fromkeys(f"ast:{n}" for n in decisions))
    return tuple(keys)


def _names(desk: Desk, unit: str) -> str:
    return "; ".join(view.short for view in desk.naming.views(desk.graph.grounds[unit].all))


def _status(desk: Desk, unit: str) -> str:
    references = desk.graph.grounds[unit].all
    return worst(desk.naming.status(r) for r in references).status.value if references else ""


def _act(act: Lov) -> SearchDocument:
    key = act_key(act)
    title = act.short[:1].upper() + act.short[1:]
    names = tuple(dict.fromkeys(filter(None, (act.abbreviation, *act.abbreviations, *act.forms))))
    return SearchDocument(
        act.id,
        "lov",
        title,
        " ".join((act.title, *(s.text for s in act.says))),
        act_page(act),
        act.source,
        act.kind.capitalize(),
        laws=(key,),
        law_names=act.abbreviation or title,
        status=worst(act.status).status.value,
        synonyms=names,
        asked=act.asked,
    )


def _provision(desk: Desk, act: Lov, p: Paragraf) -> SearchDocument:
    key = provision_key(act, p)
    name = f"{provision_name(p)} i {act.short}"
    source = p.says[0].source if p.says else act.source
    bearing = desk.graph.bearing.get(key, Bearing())
    weight = f"Bærer {len(bearing.skal)} skal, {len(bearing.boer)} bør og {len(bearing.kan)} kan."
    return SearchDocument(
        key,
        "paragraf" if not p.point else "vejledningspunkt",
        f"{name}: {p.about}",
        " ".join((*(s.text for s in p.says), weight)),
        provision_address(act, p),
        source,
        act.short[:1].upper() + act.short[1:],
        laws=(key, act_key(act)),
        law_names=f"{act.abbreviation or act.short} {provision_name(p)}",
        status=worst(p.status).status.value,
        asked=p.asked,
    )
