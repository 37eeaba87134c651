"""Finds the browser, and serves a folder on loopback: shared by all tests that meet the site as a person does."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.report import format_text
from build_tools.site import build_site
from tests.builders import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
MISSING = "Ingen Chromium fundet: sæt VEJVISER_CHROMIUM, eller installér Chromium."


def find_chromium() -> str | None:
    """Return the browser that `make test` found or installed, else one on the path."""
    return os.environ.get("VEJVISER_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@functools.cache
def built() -> tuple[Path, str]:
    """Return the site to test and why there is none: the one that `VEJVISER_SITE` names, else a fresh build."""
    if given := os.environ.get("VEJVISER_SITE"):
        return Path(given).resolve(), ""
    return ROOT / "site", format_text(build_site(ROOT).findings)[:2000]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yields its address with a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listener:
        thread = threading.Thread(target=listener.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.server_address[1]}/"
        listener.shutdown()
        thread.join()
