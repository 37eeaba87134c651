"""The built site in a real browser, over http and from a folder, with every foreign host refused."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest

from build_tools.render import make_desk
from build_tools.render.explorer_data import facets
from build_tools.report import format_text
from build_tools.resolve import Resolver, law_names
from build_tools.site import build_site
from tests.builders import ROOT


@pytest.fixture(scope="session")
def desk(real):
    """The tools of the page builders for the real corpus."""
    return make_desk(real.corpus, real.graph, Resolver(real.corpus, law_names(real.corpus)).find)


@pytest.fixture(scope="session")
def documents(real):
    return real.documents


@pytest.fixture(scope="session")
def found(desk, documents):
    """The facets of the real corpus."""
    return facets(desk, documents)


@pytest.fixture(scope="session")
def site() -> Path:
    """A built site: the one given in VEJVISER_SITE, else the project's own, built when it is not fresh."""
    given = os.environ.get("VEJVISER_SITE")
    if given:
        return Path(given)
    built = build_site(ROOT)
    assert not built.findings, format_text(built.findings)
    return ROOT / "site"


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("VEJVISER_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        reason = "Ingen Chromium her: sæt VEJVISER_CHROMIUM."
        if os.environ.get("VEJVISER_KRAEV_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        started = p.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-background-networking"])
        yield started
        started.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def http_base(site: Path):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def file_base(site: Path) -> str:
    return site.as_uri() + "/"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"{request.param}_base")


@pytest.fixture
def open_page(browser, http_base: str):
    """Open an address in a context of its own; fails the test on a script error or a foreign request."""
    contexts, wrong = [], []

    def call(address: str, **more):
        wait = more.pop("wait", "[data-resultater] > li")
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | more))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on(
            "request", lambda r: wrong.append(r.url) if not r.url.startswith((http_base, "file:", "blob:")) else None
        )
        page.goto(address)
        if wait:
            page.wait_for_selector(wait)
        return page

    yield call
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def shared_page(browser, http_base: str):
    """One page of the explorer that several tests only ask questions of."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(http_base + "udforsk.html?q=bolig")
    page.wait_for_selector("[data-resultater] mark")
    yield page
    page.close()
