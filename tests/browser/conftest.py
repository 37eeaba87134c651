"""A real Chromium on the real site, over http and from a folder. Foreign hosts are blocked and counted.

Each visit has a context of its own, so nothing is stored between tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.chromium import built, find_chromium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

# One page of each kind is enough; these are the hard ones. A kind that is not here is met by its first page.
HARD = (
    "retningslinjer/boligfastholdelse.html",
    "retningslinjer/uddannelse-job-og-forsoergelse.html",
    "retningslinjer/kapitel-3.html",
    "principper/princip-4.html",
    "lov/serviceloven.html",
    "lov/vejledning-10172-2019.html",
    "lov/serviceloven/110.html",
    "lov/serviceloven/11.html",
)


def kinds(site: Path) -> tuple[str, ...]:
    """Return the pages to test: every page at the top and in front of a folder, and one of each folder."""
    found: dict[str, str] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        folder, _, name = path.rpartition("/")
        alone = not folder or name == "index.html"
        found.setdefault(path if alone else f"{folder.partition('/')[0]}/{'*/' * folder.count('/')}", path)
    hard = [path for path in HARD if (site / path).is_file()]
    return tuple(dict.fromkeys([*found.values(), *hard]))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give `kind` one value per kind of page; what is missing is said by the fixtures, not here."""
    if "kind" in metafunc.fixturenames:
        ready = find_chromium() and not built()[1]
        metafunc.parametrize("kind", kinds(built()[0]) if ready else ["ingen"])


@dataclass
class Visits:
    """Opens pages and keeps what went wrong on them."""

    browser: Browser
    server: str
    folder: str
    contexts: list[BrowserContext] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __call__(
        self, path: str, *, width: int = 1280, height: int = 800, local: bool = False, **options: object
    ) -> Page:
        """Open a page of the site; `local` opens the file itself."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, locale="da-DK", **options)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", self._requested)
        page.on("pageerror", lambda error: self.errors.append(f"{path}: {error}"))
        page.on(
            "console", lambda m: self.errors.append(f"{path}: {m.text}") if m.type in {"error", "warning"} else None
        )
        page.goto((self.folder if local else self.server) + path)
        return page

    def _requested(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith((self.server, self.folder, "data:", "blob:")):
            self.foreign.append(url)


@pytest.fixture
def visit(chromium: Browser, http_base: str, file_base: str) -> Iterator[Visits]:
    """Open pages; afterwards nothing may have been asked of another host and no script may have failed."""
    visits = Visits(chromium, http_base, file_base)
    yield visits
    for context in visits.contexts:
        context.close()
    assert visits.foreign == []
    assert visits.errors == []


SIDEWAYS = """() => {
  const wide = document.documentElement.clientWidth, found = [];
  for (const e of document.querySelectorAll('body *')) {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    if (r.right > wide + 1 && r.width > 1 && s.position !== 'absolute' && !e.parentElement.closest('.vv-tabelramme, .vv-rulle'))
      found.push(e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40));
  }
  return document.documentElement.scrollWidth > wide ? [document.documentElement.scrollWidth + ' > ' + wide, ...found.slice(-3)] : [];
}"""


@pytest.fixture
def sideways() -> Callable[[Page], list[str]]:
    """Say what makes a page wider than its window; empty when nothing does."""
    return lambda page: page.evaluate(SIDEWAYS)
