"""Citations written out: canonical Danish, the words for a screen reader, the official address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.groups import order_of
from build_tools.citations.model import Citation, Kind, Provision, Status, Version
from build_tools.citations.numbers import MONTHS

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames

_HOST = "https://www.retsinformation.dk"
_VERSION_NAMES = {"LBK": "lovbekendtgørelse", "LOV": "lov", "BEK": "bekendtgørelse"}
_FROM_THREE = 3


def format_citation(citation: Citation) -> str:
    """Return the citation as a jurist writes it; reading it again gives an equal citation.

    Whole paragraphs share a sign, one with stykker has its own, so that no stykke can be read as a
    paragraph: "servicelovens §§ 1 og 10, § 11, stk. 2 og 7, og § 12".
    """
    if citation.kind is Kind.DECISION:
        return f"principafgørelse {citation.act}"
    places = _places(citation.targets)
    if citation.status is Status.TERM and citation.term:
        places = f"{places}-{citation.term}"
    if citation.act is None:
        return places
    text = f"{_before_places(citation)} {places}" if places else citation.act
    return f"{text}, jf. {_version(citation.version)}" if citation.version else text


def _before_places(citation: Citation) -> str:
    act = citation.act or ""
    if citation.targets and citation.targets[0].pkt and not citation.targets[0].paragraf:
        return f"{act},"
    return f"{act}s" if act.endswith(("loven", "forordningen")) else act


def _version(version: Version) -> str:
    name = _VERSION_NAMES.get(version.kind, version.kind)
    if version.date:
        year, month, day = version.date.split("-")
        return f"{name} nr. {version.number} af {int(day)}. {MONTHS[int(month) - 1]} {year}"
    return f"{name} nr. {version.number}/{version.year}" if version.year else f"{name} nr. {version.number}"


def _places(targets: tuple[Provision, ...]) -> str:
    """List the provisions: a run of whole paragraphs shares one sign, the rest have their own."""
    parts: list[str] = []
    plain: list[str] = []
    index = 0
    while index < len(targets):
        target = targets[index]
        if _is_plain(target):
            number = target.paragraf or ""
            if plain and order_of(plain[-1]) >= order_of(number):
                parts.append(_signed(plain))
                plain = []
            plain.append(number)
            index += 1
            continue
        if plain:
            parts.append(_signed(plain))
            plain = []
        text, index = _one(targets, index)
        parts.append(text)
    if plain:
        parts.append(_signed(plain))
    return _listed(parts)


def _is_plain(target: Provision) -> bool:
    return target == Provision(paragraf=target.paragraf) and target.paragraf is not None


def _one(targets: tuple[Provision, ...], index: int) -> tuple[str, int]:
    """Write one provision; sisters that differ in the last level only are listed with it."""
    first = targets[index]
    level = _last_level(first)
    last = index + 1
    values = [_value(first, level)]
    while last < len(targets) and level != "afsnit" and _sister(first, targets[last], level, values[-1]):
        values.append(_value(targets[last], level))
        last += 1
    head = _head(first, level)
    tail = {
        "stk": f"stk. {_numbers(values)}",
        "nr": f"nr. {_numbers(values)}",
        "litra": f"litra {_listed(values)}",
        "pkt": f"{_numbers([f'{v}.' for v in values])} pkt."
        if first.paragraf or first.artikel
        else f"pkt. {_numbers(values)}",
        "kap": f"kapitel {_numbers(values)}",
        "artikel": f"artikel {_numbers(values)}",
        "afsnit": f"afsnit {first.afsnit}",
        "paragraf": f"§ {_spaced(first.paragraf or '')}",
    }[level]
    return ", ".join(part for part in (head, tail) if part), last


def _last_level(target: Provision) -> str:
    for name, value in (
        ("pkt", target.pkt), ("litra", target.litra), ("nr", target.nr), ("stk", target.stk),
        ("paragraf", target.paragraf), ("artikel", target.artikel), ("kap", target.kapitel),
    ):  # fmt: skip
        if value is not None:
            return name
    return "afsnit"


def _value(target: Provision, level: str) -> str:
    values = {
        "pkt": target.pkt, "litra": target.litra, "nr": target.nr, "stk": target.stk,
        "artikel": target.artikel, "kap": target.kapitel, "paragraf": target.paragraf, "afsnit": target.afsnit,
    }  # fmt: skip
    return values[level] or ""


def _sister(first: Provision, other: Provision, level: str, last: str) -> bool:
    """Say whether `other` can be listed after `first`: same parent, and the number rises."""
    if _last_level(other) != level or level == "paragraf":
        return False
    parent = first.key().split("|")[:-1]
    rises = order_of(last) < order_of(_value(other, level)) if level != "litra" else last < _value(other, level)
    return parent == other.key().split("|")[:-1] and rises


def _head(target: Provision, level: str) -> str:
    """Write the levels above `level`."""
    parts = [
        f"afsnit {target.afsnit}" if target.afsnit and level != "afsnit" else "",
        f"artikel {target.artikel}" if target.artikel and level != "artikel" else "",
        f"§ {_spaced(target.paragraf)}" if target.paragraf and level != "paragraf" else "",
        f"stk. {target.stk}" if target.stk and level != "stk" else "",
        f"nr. {target.nr}" if target.nr and level != "nr" else "",
        f"litra {target.litra}" if target.litra and level != "litra" else "",
    ]
    return ", ".join(part for part in parts if part)


def _signed(numbers: list[str]) -> str:
    sign = "§" if len(numbers) == 1 else "§§"
    return f"{sign} {_numbers([_spaced(number) for number in numbers])}"


def _numbers(values: list[str]) -> str:
    """List numbers, with three or more in a row as an interval."""
    runs: list[list[str]] = []
    for value in values:
        if runs and _next_to(runs[-1][-1], value):
            runs[-1].append(value)
            continue
        runs.append([value])
    pieces: list[str] = []
    for run in runs:
        pieces += [f"{run[0]}-{run[-1]}"] if len(run) >= _FROM_THREE else run
    return _listed(pieces)


def _next_to(before: str, value: str) -> bool:
    first, second = before.rstrip("."), value.rstrip(".")
    return first.isdecimal() and second.isdigit() and int(second) == int(first) + 1


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:  # noqa: PLR2004 - a list of one is no list
        return "".join(parts)
    comma = "," if any("," in part for part in parts) else ""
    return f"{', '.join(parts[:-1])}{comma} og {parts[-1]}"


def _spaced(paragraf: str) -> str:
    digits = paragraf.rstrip("abcdefghijklmnopqrstuvwxyzæøå")
    return f"{digits} {paragraf[len(digits) :]}".strip()


def spoken(act: str, provision: Provision) -> str:
    """Return the words for a link: "serviceloven paragraf 110, stykke 1"."""
    parts = [
        f"afsnit {provision.afsnit}" if provision.afsnit else "",
        f"kapitel {provision.kapitel}" if provision.kapitel else "",
        f"artikel {provision.artikel}" if provision.artikel else "",
        f"paragraf {_spaced(provision.paragraf)}" if provision.paragraf else "",
        f"stykke {provision.stk}" if provision.stk else "",
        f"nummer {provision.nr}" if provision.nr else "",
        f"litra {provision.litra}" if provision.litra else "",
        f"punkt {provision.pkt}" if provision.pkt and not provision.paragraf else "",
        f"{provision.pkt}. punktum" if provision.pkt and provision.paragraf else "",
    ]
    return f"{act} {', '.join(part for part in parts if part)}".strip()


def official_url(citation: Citation, names: LawNames) -> str | None:
    """Return the address at Retsinformation of the text that was cited, where it is certain."""
    act = names.act(citation.act)
    if act is None:
        return None
    eli = act.eli
    if citation.version is not None:
        editions = [e for e in act.editions if (e.number, e.year) == (citation.version.number, citation.version.year)]
        eli = editions[0].eli if editions else None
    if eli is None:
        return None
    return eli if eli.startswith("http") else f"{_HOST}{eli}"
