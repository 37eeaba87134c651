"""Builds the whole site beside the old one and swaps it in only when everything is in order.

A failed or killed build leaves the last good site where it was. Says nothing itself: findings go
back to the caller.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.compile import Compilation, compile_corpus
from build_tools.diagnostics import Diagnostic, Location, Severity
from build_tools.load import EnvironmentUnreadableError, read_sources
from build_tools.site_check import check_site
from search.index import FOLDER, write_index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STAMP = "build/sidste.json"
_LOCK = "build/i-gang"
_INPUTS = ("guidelines", "docs", "build_tools", "search", "requirements", "mkdocs.yml")
_SKIP = {"__pycache__"}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to; `fresh` when nothing had changed and nothing was done."""

    findings: tuple[Diagnostic, ...]
    pages: int = 0
    fresh: bool = False

    @property
    def failed(self) -> bool:
        """Whether the old site still stands because of a finding."""
        return bool(self.findings)


def digest(root: Path) -> str:
    """Return the digest of everything that the site is made from."""
    found = hashlib.sha256()
    for name in _INPUTS:
        base = root / name
        files = (
            sorted(f for f in base.rglob("*") if f.is_file() and not _SKIP.intersection(f.parts))
            if base.is_dir()
            else [base]
        )
        for file in files:
            if file.exists():
                found.update(file.relative_to(root).as_posix().encode() + b"\0")
                found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


def build_site(root: Path, *, always: bool = False) -> Built:
    """Compile, build, check and swap in the site; the index of the command line goes with it."""
    site = root / "site"
    _recover(root, site)
    now = digest(root)
    if not always and site.is_dir() and (root / FOLDER).is_dir() and _last(root) == now:
        return Built((), fresh=True)
    compilation = compile_corpus(*read_sources(root))
    if compilation.findings:
        return Built(compilation.findings)
    new = root / "build" / "site.ny"
    with _one_build(root):
        shutil.rmtree(new, ignore_errors=True)
        findings = _run_mkdocs(root, new, compilation) or check_site(new)
        for file in new.glob("sitemap.xml*"):  # empty without a fixed address, and stamped with the clock
            file.unlink()
        if findings:
            shutil.rmtree(new, ignore_errors=True)
            return Built(findings)
        write_index(compilation.documents, root / FOLDER)
        _swap(root, site, new)
        (root / _STAMP).write_text(json.dumps({"indhold": now}), encoding="utf-8")
    return Built((), len(compilation.pages))


def _last(root: Path) -> str:
    try:
        return str(json.loads((root / _STAMP).read_text(encoding="utf-8"))["indhold"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _swap(root: Path, site: Path, new: Path) -> None:
    old = root / "build" / "site.gammel"
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _recover(root: Path, site: Path) -> None:
    """Put the last good site back after a build that was killed between two renames."""
    old = root / "build" / "site.gammel"
    if not site.exists() and old.is_dir() and not _alive(root / _LOCK):
        old.rename(site)


@contextmanager
def _one_build(root: Path) -> Iterator[None]:
    """Hold the build folder for this process; two builds at once would take each other's files."""
    lock = root / _LOCK
    lock.parent.mkdir(exist_ok=True)
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        if _alive(lock):
            message = "En anden bygning er i gang i mappen. Vent, til den er færdig."
            raise EnvironmentUnreadableError(message) from None
        lock.unlink(missing_ok=True)
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    try:
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        os.close(handle)
        lock.unlink(missing_ok=True)


def _alive(lock: Path) -> bool:
    try:
        number = int(lock.read_text(encoding="utf-8"))
        os.kill(number, 0)
    except PermissionError:  # somebody else's, and alive
        return True
    except (OSError, ValueError):
        return False
    return number != os.getpid()


class _Collect(logging.Handler):
    """Keeps MkDocs' own warnings, so that they become findings instead of English lines."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.said.append(record.getMessage())


def _run_mkdocs(root: Path, target: Path, compilation: Compilation) -> tuple[Diagnostic, ...]:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # the theme's banner about its own future
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, and only builds need it
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    log, collect = logging.getLogger("mkdocs"), _Collect()
    log.addHandler(collect)
    propagate, log.propagate = log.propagate, False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), strict=False)
        config.plugins["vejviser"].given = compilation  # type: ignore[attr-defined]
        build(config)
    except (Abort, MkDocsException) as error:
        collect.said.append(str(error))
    finally:
        log.removeHandler(collect)
        log.propagate = propagate
    return tuple(
        Diagnostic(Location("mkdocs.yml"), "W601", f"MkDocs siger: {said}", "Ret siden under docs/.", Severity.ERROR)
        for said in collect.said
    )
