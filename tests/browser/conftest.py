"""A real Chromium on the real site, over http and from a folder. Foreign hosts are blocked and counted.

One browser serves each file of tests and is closed after it. Each visit has a context of its own, so
nothing is stored between tests.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from build_tools.report import format_text
from build_tools.site import build_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
MISSING = "Ingen Chromium fundet: sæt VEJVISER_CHROMIUM, eller installér Chromium."

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


@functools.cache
def built() -> tuple[Path, str]:
    """Return the site to test and why there is none: the one that `VEJVISER_SITE` names, else a fresh build."""
    if given := os.environ.get("VEJVISER_SITE"):
        return Path(given), ""
    done = build_site(ROOT)
    return ROOT / "site", format_text(done.findings)[:2000]


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


@functools.cache
def find_chromium() -> str | None:
    """Return the browser to use: the one that is named, one on the path, or Playwright's own."""
    if given := os.environ.get("VEJVISER_CHROMIUM"):
        return given
    if found := next((path for path in map(shutil.which, NAMES) if path), None):
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@pytest.fixture(scope="module")
def site() -> Path:
    folder, findings = built()
    if findings:
        pytest.fail(findings, pytrace=False)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        if os.environ.get("VEJVISER_KRAEV_BROWSER") == "1":
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listener:
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.server_address[1]}/"
        listener.shutdown()
        thread.join()


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
def visit(browser: Browser, site: Path, server: str) -> Iterator[Visits]:
    """Open pages; afterwards nothing may have been asked of another host and no script may have failed."""
    visits = Visits(browser, server, site.resolve().as_uri() + "/")
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
