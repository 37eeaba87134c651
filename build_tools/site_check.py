"""Reads the built HTML: links, anchors, headings, language, title, and that nothing comes from outside.

Works on files only, so it sees what a reader gets; refuses to mend anything.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import document_fromstring

from build_tools.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADS = {("link", "href"), ("object", "data"), ("image", "href"), ("video", "poster")} | {
    (tag, "src") for tag in ("script", "img", "iframe", "source", "video", "audio", "track", "embed", "input")
}
_ADDRESSES = {name for _, name in _LOADS} | {"srcset", "style"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass(slots=True)
class _Read:
    """What one page holds; each place with its line."""

    links: list[tuple[str, int]] = field(default_factory=list)
    loads: list[tuple[str, int]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    twice: list[tuple[str, int]] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)
    lang: str = ""
    title: str = ""


def _read_page(text: str) -> _Read:
    read = _Read()
    if not text.strip():
        return read
    root = document_fromstring(text)
    read.lang = root.get("lang", "")
    read.title = root.findtext("head/title") or ""
    for element in root.iter(etree.Element):
        tag, line = element.tag, element.sourceline
        if tag == "style":
            read.loads += _style_loads(element.text or "", line)
        elif tag in _HEADINGS:
            read.headings.append((int(tag[1]), line))
        for name, value in element.items():
            if name == "id":
                if value in read.ids:
                    read.twice.append((value, line))
                read.ids.add(value)
            elif name in _ADDRESSES:
                _read_address(read, tag, name, value, line)
    return read


def _read_address(read: _Read, tag: str, name: str, value: str, line: int) -> None:
    if name == "href" and tag in {"a", "use"}:
        read.links.append((value, line))
    elif (tag, name) in _LOADS:
        read.loads.append((value, line))
    elif name == "srcset":
        read.loads += [(part.split()[0], line) for part in value.split(",") if part.strip()]
    elif name == "style":
        read.loads += _style_loads(value, line)


def _style_loads(css: str, line: int) -> list[tuple[str, int]]:
    """Return what a style fetches from another host, each with its line."""
    found = [(m[1] or m[2], line + css.count("\n", 0, m.start())) for m in _IN_STYLE.finditer(css)]
    return [(target, at) for target, at in found if urlsplit(target).netloc]


def check_site(site: Path) -> tuple[Diagnostic, ...]:
    """Check every page of a built site; paths in findings are relative to the site."""
    pages: dict[str, _Read] = {}
    for file in sorted(site.rglob("*.html")):
        pages[file.relative_to(site).as_posix()] = _read_page(file.read_text(encoding="utf-8"))
    files = {f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()}
    found = (finding for path, read in pages.items() for finding in _check_page(path, read, pages, files))
    return _once_each(chain(found, _check_styles(site)))


def _check_styles(site: Path) -> Iterator[Diagnostic]:
    for file in sorted(site.rglob("*.css")):
        for target, line in _style_loads(file.read_text(encoding="utf-8"), 1):
            place = Location(file.relative_to(site).as_posix(), line)
            yield Diagnostic(place, "W605", f"Siden henter »{target}«.", "Læg filen i docs/assets.")


def _once_each(findings: Iterator[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Say a fault that stands on many pages once, with the first page and the number of others."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for finding in findings:
        same.setdefault((finding.code, finding.message.replace("../", "")), []).append(finding)
    return tuple(
        group[0]
        if len(group) == 1
        else replace(group[0], message=f"{group[0].message} Det samme på {len(group) - 1} sider til.")
        for group in same.values()
    )


def _check_page(path: str, read: _Read, pages: dict[str, _Read], files: set[str]) -> Iterator[Diagnostic]:
    if read.lang != "da" or not read.title.strip():
        yield Diagnostic(Location(path), "W604", "Siden mangler »lang=da« eller en titel.")
    yield from _check_headings(path, read)
    for name, line in read.twice:
        yield Diagnostic(
            Location(path, line), "W602", f"Ankeret »{name}« står to gange på siden.", "Giv det ene et andet navn."
        )
    for target, line in read.loads:
        if urlsplit(target).netloc:
            yield Diagnostic(Location(path, line), "W605", f"Siden henter »{target}«.", "Læg filen i docs/assets.")
        elif target and path != "404.html" and _join(path, target) not in files:
            yield Diagnostic(Location(path, line), "W601", f"Filen »{target}« findes ikke.")
    if path != "404.html":
        for target, line in dict.fromkeys(read.links):
            yield from _check_link(path, target, line, pages, files)


def _check_headings(path: str, read: _Read) -> Iterator[Diagnostic]:
    levels = [level for level, _ in read.headings]
    if levels.count(1) != 1:
        yield Diagnostic(
            Location(path), "W603", f"Siden har {levels.count(1)} overskrifter på øverste niveau; der skal være én."
        )
    before = 0
    for level, line in read.headings:
        if before and level > before + 1:
            yield Diagnostic(Location(path, line), "W603", f"Overskriften springer fra h{before} til h{level}.")
        before = level


def _check_link(path: str, target: str, line: int, pages: dict[str, _Read], files: set[str]) -> Iterator[Diagnostic]:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return
    goal = _join(path, parts.path) if parts.path else path
    if goal not in files:
        yield Diagnostic(Location(path, line), "W601", f"Linket »{target}« fører ingen steder hen.")
    elif parts.fragment and goal in pages and unquote(parts.fragment) not in pages[goal].ids:
        yield Diagnostic(Location(path, line), "W602", f"Stedet »{target}« findes ikke.")


def _join(page: str, target: str) -> str:
    path = unquote(urlsplit(target).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
