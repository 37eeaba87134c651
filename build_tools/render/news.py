"""»Det er nyt for jer«: a page in plain Danish, and the same as an Atom feed.

The feed is a file like any other: a reader program fetches it, the site itself fetches nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from build_tools.danish import long_date
from build_tools.render.list_views import ListView, Row, Section
from build_tools.render.names import basis_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page
    from build_tools.model.knowledge import Nyhed
    from build_tools.render.desk import Desk

FEED = "nyt.xml"
_URI = "om/nyt.html"
_FOLLOW = Markup('Bruger du et program, der læser nyheder, kan det <a href="../nyt.xml">følge siden (Atom)</a>.')


def news_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of news."""
    if desk.corpus.news:
        sections = tuple(
            Section(n.id, f"{n.title} ({long_date(n.date)})", n.text, _rows(desk, n)) for n in desk.corpus.news
        )
        follow = Section("foelg", "Følg med", (_FOLLOW,))
        lead = "Hvad der er kommet til, ændret eller rettet, skrevet til dem, der bruger siden."
        view = ListView(
            "Det er nyt for jer",
            lead,
            trail=(("Om", "om/index.html"), ("Det er nyt for jer", None)),
            sections=(*sections, follow),
        )
        yield desk.page("liste.html.j2", _URI, "Det er nyt for jer", "Om", view, description=lead)


def _rows(desk: Desk, news: Nyhed) -> tuple[Row, ...]:
    rows = []
    for name in news.touches:
        address = desk.addresses.key(name)
        if name.partition(":")[0] in {u.owner for u in desk.graph.units.values()}:
            rows.append(Row("", basis_name(desk.corpus, name), desk.addresses.unit(name.partition(":")[0])))
        elif address:
            rows.append(Row("", name.replace("|", " "), address))
    return tuple(rows)


def feed(desk: Desk) -> str:
    """Return the news as an Atom feed with relative addresses and ids that never change."""
    news = desk.corpus.news
    updated = news[0].date if news else "2020-12-01"
    entries = "".join(
        f"<entry><id>tag:vejviser,2026:nyt/{escape(n.id)}</id><title>{escape(n.title)}</title>"
        f"<updated>{escape(n.date)}T00:00:00Z</updated><link href={quoteattr(f'{_URI}#{n.id}')}/>"
        f'<content type="text">{escape(" ".join(n.text))}</content></entry>\n'
        for n in news
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">\n'
        "<id>tag:vejviser,2026:nyt</id><title>Vejviser: det er nyt for jer</title>"
        "<author><name>Vejviser</name></author>"
        f'<updated>{escape(updated)}T00:00:00Z</updated><link rel="self" href="{FEED}"/>\n{entries}</feed>\n'
    )
