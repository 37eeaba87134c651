"""Serves the site on 127.0.0.1 and builds it again when something is saved.

A save with a fault prints its findings and leaves the last good site on the screen.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WATCHED = ("guidelines", "docs", "mkdocs.yml")


def serve(root: Path, port: int, rebuild: Callable[[], None]) -> None:
    """Serve `site/` until the user stops it."""
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(root / "site"))
    server.error_handler = lambda _code: _read(root / "site" / "404.html")
    for name in _WATCHED:
        server.watch(str(root / name))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
