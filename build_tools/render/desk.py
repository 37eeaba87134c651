"""What every page builder needs at hand: corpus, graph, addresses, names of law, rich text, templates.

One desk is made per compilation; builders take from it and leave nothing behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context

from build_tools.danish import long_date
from build_tools.model.corpus import Page
from build_tools.render.addresses import relative
from build_tools.render.law_views import together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2.runtime import Context

    from build_tools.model.corpus import Corpus, LinkGraph
    from build_tools.model.law import RulingStatus, Status
    from build_tools.render.addresses import Addresses
    from build_tools.render.law_views import LawNaming
    from build_tools.render.rich_text import RichText

_LOOSE = re.compile(
    r"(?<=§) (?=\d)|(?<=\bstk\.) |(?<=\bnr\.) |(?<=\bpkt\.) |(?<=\bkap\.) |(?<=\d) (?=[a-zæøå](?![a-zæøå]))"
)


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools of the page builders."""

    corpus: Corpus
    graph: LinkGraph
    addresses: Addresses
    naming: LawNaming
    rich: RichText

    def page(
        self,
        template: str,
        uri: str,
        title: str,
        menu: str,
        view: object,
        *,
        description: str = "",
        edit: str | None = None,
    ) -> Page:
        """Render one page; `uri` is its address."""
        body = _environment().get_template(template).render(v=view, side=uri)
        return Page(uri, title, body, menu, description, edit)

    def checked(self, rows: Iterable[Status | RulingStatus]) -> str:
        """Say when the law data behind a page was checked; never the day of the build."""
        dates = sorted({row.checked for row in rows if row.checked})
        return long_date(dates[-1]) if dates else "Ikke kontrolleret siden 2020"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("build_tools.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    environment.filters["til"] = _til
    environment.filters["fast"] = hard
    environment.filters["samlet"] = together
    return environment


def hard(text: str) -> str:
    r"""Filter: keep a sign and its number on one line.

    >>> hard("SEL § 82 a, stk. 2")
    'SEL §\xa082\xa0a, stk.\xa02'
    """
    return _LOOSE.sub("\u00a0", text)


@pass_context
def _til(context: Context, target: str) -> str:
    """Filter: the address of a thing as seen from the page that is being written."""
    return relative(target, str(context["side"]))
