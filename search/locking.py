"""One writer at a time swaps an index: a lock that the system lets go of when its process dies.

A file that only exists while it is held would outlive a killed process. Refuses to wait for ever.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _hold(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_LOCK, 1)  # tries for ten seconds, then raises OSError
else:
    import fcntl

    def _hold(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX)


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock at `path` for the length of the block."""
    with path.open("a", encoding="utf-8") as file:
        _hold(file.fileno())
        yield
