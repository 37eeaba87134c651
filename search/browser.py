"""The table as a script that a page loads: one assignment, no fetch, works from a folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from search.table import FORMAT, build_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.documents import SearchDocument

URI = "assets/data/soegeindeks.js"


def browser_index(documents: Iterable[SearchDocument]) -> str:
    """Return the script text for `assets/data/soegeindeks.js`."""
    table = build_table(documents)
    return f"window.VV_SOEG={json.dumps({'format': FORMAT, 'digest': table.digest}, ensure_ascii=False)};\n"
