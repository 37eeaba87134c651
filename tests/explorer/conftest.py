"""The built site in a real browser, over http and from a folder, with every foreign host refused."""

from __future__ import annotations

import pytest

from build_tools.render.explorer_data import facets


@pytest.fixture(scope="session")
def found(desk, documents):
    """The facets of the real corpus."""
    return facets(desk, documents)


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue(f"{request.param}_base")


@pytest.fixture
def open_page(chromium, http_base: str):
    """Open an address in a context of its own; fails the test on a script error or a foreign request."""
    contexts, wrong = [], []

    def call(address: str, **more):
        wait = more.pop("wait", "[data-resultater] > li")
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | more))
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
def shared_page(chromium, http_base: str):
    """One page of the explorer that several tests only ask questions of."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(http_base + "udforsk.html?q=bolig")
    page.wait_for_selector("[data-resultater] mark")
    yield page
    page.close()
