"""The one table between the English names in code and the Danish keys in YAML and JSON.

It refuses to guess: an attribute that is not listed here has the same name in both languages.
"""

from __future__ import annotations

from typing import Any

PLACE = "\0sted"
"""The key under which the shape station tells an entity where it stands; no editor can write it."""

KEYS: dict[str, str] = {
    "abbreviation": "forkortelse",
    "abbreviations": "forkortelser",
    "about": "emne",
    "act": "lov",
    "actors": "aktører",
    "authors": "forfatter",
    "changed_by": "ved",
    "chapter": "kapitel",
    "checked": "kontrolleret",
    "code": "kode",
    "confidence": "sikkerhed",
    "content": "indhold_i_kilden",
    "date": "dato",
    "deadline": "frist",
    "deadlines": "frister",
    "decisions": "afgørelser",
    "difference": "forskel",
    "document": "dokument",
    "documents": "dokumenter",
    "duration": "varighed",
    "duties": "pligter",
    "edition": "udgave",
    "editions": "andre_udgaver",
    "establishes": "fastslår",
    "evidence": "evidens",
    "explanation": "forklaring",
    "expression": "udtryk",
    "footnotes": "fodnoter",
    "forms": "former",
    "good_to_know": "værd_at_vide",
    "hjemmel_from": "hjemmel_fra",
    "inferred": "formodet",
    "introduction": "indledning",
    "investigations": "undersøgelser",
    "kind": "art",
    "label": "betegnelse",
    "left_out": "udeladt",
    "legal_basis": "hjemmel",
    "licence": "brug",
    "lines": "linjer",
    "mentions": "nævner",
    "misspellings": "fejlstavninger",
    "modality": "modalitet",
    "modality_estimated": "modalitet_skøn",
    "newer": "nyere",
    "newer_acts": "nyere_love",
    "number": "nummer",
    "guidance": "vejledninger",
    "origin": "kilde",
    "page": "side",
    "paragraph": "paragraf",
    "paragraphs": "paragraffer",
    "partners": "samarbejdsparter",
    "parts": "led",
    "phases": "faser",
    "place": PLACE,
    "place_in_act": "sted",
    "places": "steder",
    "point": "punkt",
    "points": "punkter",
    "practice": "praksis",
    "principles": "principper",
    "publisher": "udgiver",
    "purpose": "formål",
    "remark": "bemærkning",
    "remarks": "bemærkninger",
    "repeats": "gentager",
    "replaces": "erstatter",
    "rule": "regel",
    "rulings": "principafgørelser",
    "says": "siger",
    "section": "afsnit",
    "see_also": "se_også",
    "seen": "set",
    "short": "kort",
    "since": "fra",
    "sort": "slags",
    "source": "kilde",
    "successor": "afløst_af",
    "supports": "understøtter",
    "synonyms": "synonymer",
    "target_groups": "målgrupper",
    "text": "tekst",
    "themes": "temaer",
    "title": "titel",
    "to": "til",
    "trigger": "udløser",
    "what": "hvad",
    "who": "hvem",
    "why": "hvorfor",
    "without_hjemmel": "uden_hjemmel",
    "works": "værker",
    "year": "år",
}


def yaml_key(attribute: str) -> str:
    """Return the Danish key of an attribute."""
    return KEYS.get(attribute, attribute)


SHAPE: dict[str, Any] = {
    "extra": "forbid",
    "alias_generator": yaml_key,
    "coerce_numbers_to_str": True,
}
"""How a data class is checked: unknown keys refused, Danish keys read, `kode: 15` taken as text."""
