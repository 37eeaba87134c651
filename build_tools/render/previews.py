"""Short texts shown on focus and hover: provisions and terms, as one script that any page can load."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.model.corpus import Bearing
from build_tools.render.fates import now, seen, shown
from build_tools.render.paragraph_pages import act_label, provision_name
from build_tools.today import worst

if TYPE_CHECKING:
    from build_tools.render.desk import Desk

URI = "assets/data/kort.js"
_LONGEST = 320


def preview_script(desk: Desk) -> str:
    """Return `window.VV_KORT = {…}`: key -> title, text, status and a line about today."""
    cards: dict[str, dict[str, str]] = {}
    for key, (act, p) in desk.naming.known.items():
        bearing = desk.graph.bearing.get(key, Bearing())
        status = shown(p.status)
        place = now(act, p.paragraph, [(None, status)])
        cards[key] = {
            "titel": f"{act_label(act)} {provision_name(p)}: {p.about}",
            "tekst": _short(" ".join(s.text for s in p.says)) or "Kilden siger ikke, hvad bestemmelsen indeholder.",
            "status": status.status.value,
            "idag": status.what if status.stk and status.what else ". ".join(filter(None, (place, seen(status)))),
            "baerer": f"Bærer {len(bearing.skal)} skal, {len(bearing.boer)} bør, {len(bearing.kan)} kan",
        }
    for act in desk.corpus.acts:
        status = worst(act.status)
        cards.setdefault(
            act.id,
            {
                "titel": act_label(act),
                "tekst": act.title,
                "status": status.status.value,
                "idag": seen(status),
                "baerer": "",
            },
        )
    for term in desk.corpus.terms:
        cards[f"begreb:{term.id}"] = {"titel": term.term[:1].upper() + term.term[1:], "tekst": term.explanation}
    data = json.dumps(cards, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "window.VV_KORT=" + data.replace("</", "<\\/") + ";\n"


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST]
    stop = cut.rfind(". ")
    return cut[: stop + 1] if stop > _LONGEST // 3 else cut.rsplit(" ", 1)[0] + " …"
