"""Makes small valid values for tests: each function has defaults, a test says only what it is about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from build_tools.compile import Checked, check_corpus, compile_corpus
from build_tools.load import SourceFile, read_sources
from build_tools.model.corpus import Corpus, LegalReference
from build_tools.model.guideline import Anvisning, Part, Pligt, Praksis, Punkt, Retningslinje
from build_tools.model.knowledge import (
    Begreb,
    Dokument,
    Fodnote,
    Kapitel,
    Kilder,
    Maerke,
    Princip,
    Taksonomier,
    Vaerk,
)
from build_tools.model.law import Afgoerelse, Evidence, Lov, Paragraf, Rulings, Status, Successor
from build_tools.model.words import Expression, LawStatus, Modality, Place, Text
from build_tools.report import format_text

ROOT = Path(__file__).resolve().parent.parent
LILLE = ROOT / "tests" / "fixtures" / "lille"
R_FILE = "guidelines/retningslinjer/boligfastholdelse.yml"
SEL_FILE = "guidelines/lov/serviceloven.yml"
_R = Place(R_FILE)


def make_part(text: str = "Kommunen bør følge op.", modality: str = "bør", **more) -> Part:
    given = {"expression": modality, "source": "nr2020:34", "place": _R.at("anvisninger", 0, "led", 0)} | more
    return Part(modality=Modality(modality), text=text, **_words(given))


def make_anvisning(code: str = "1.1", modality: str = "bør", text: str | None = None, **more) -> Anvisning:
    return Anvisning(**_item(code, modality, text, _R.at("anvisninger", 0)) | _words(more))


def make_punkt(code: str = "1.1.1", modality: str = "bør", text: str | None = None, **more) -> Punkt:
    return Punkt(**_item(code, modality, text, _R.at("anvisninger", 0, "punkter", 0)) | _words(more))


def _item(code: str, modality: str, text: str | None, place: Place) -> dict:
    return {
        "code": code,
        "modality": Modality(modality),
        "expression": Expression(modality),
        "text": f"Kommunen {modality} gå ud til den og se på det i dag." if text is None else text,
        "legal_basis": (),
        "footnotes": (),
        "target_groups": ("alle",),
        "actors": ("kommunen",),
        "phases": ("stoette",),
        "themes": ("bolig",),
        "source": "nr2020:31",
        "place": place,
    }


def _words(given: dict) -> dict:
    """Take a force expression as the word an editor writes."""
    if "expression" in given:
        given["expression"] = Expression(given["expression"])
    return given


def make_duty(text: str = "Kommunen skal svare.", **more) -> Pligt:
    return Pligt(**{"text": text, "source": "nr2020:52", "place": _R.at("praksis", 0, "pligter", 0)} | more)


def make_praksis(id_: str = "p1-1", **more) -> Praksis:
    given = {"title": "Rådgivning", "text": ("Kommunen vejleder.",), "source": "nr2020:51"}
    return Praksis(**{"id": id_, "place": _R.at("praksis", 0)} | given | more)


def make_retningslinje(number: int = 1, **more) -> Retningslinje:
    given = {
        "id": f"r{number}",
        "title": f"Retningslinje for emne {number}",
        "chapter": 2,
        "page": 12,
        "source": "nr2020:25-60",
        "purpose": Text("Formålet er klart.", "nr2020:25", place=_R.at("formål")),
        "supports": (),
        "good_to_know": (),
        "anvisninger": (make_anvisning(f"{number}.1"),),
        "practice": (),
        "place": _R,
    }
    return Retningslinje(**{"number": number} | given | more)


def make_status(status: str = "gældende", **more) -> Status:
    """Make a row of status; one that is not `ukendt` has the evidence that it needs."""
    given = {} if status == "ukendt" else {"evidence": (Evidence("LBK nr. 1129", date="2025-09-22"),)}
    return Status(LawStatus(status), **given | {"confidence": "høj", "checked": "2026-01-02"} | more)


def make_successor(act: str = "serviceloven", place: str = "§ 110, stk. 6") -> Successor:
    return Successor(act, place)


def make_paragraf(paragraph: str | None = "110", **more) -> Paragraf:
    given = {"about": "Ophold", "place": Place(SEL_FILE, ("paragraffer", 0))}
    return Paragraf(**{"paragraph": paragraph} | given | more)


def make_lov(id_: str = "serviceloven", **more) -> Lov:
    given = {
        "title": "lov om social service" if id_ == "serviceloven" else f"lov om {id_}",
        "short": id_,
        "kind": "lov",
        "source": "nr2020:15",
        "forms": (id_,),
        "number": "1287",
        "date": "2020-08-28",
        "edition": "lovbekendtgørelse",
        "abbreviation": "SEL" if id_ == "serviceloven" else None,
        "paragraphs": (make_paragraf("110"), make_paragraf("99"), make_paragraf("12")),
        "place": Place(SEL_FILE),
    }
    return Lov(**{"id": id_} | given | more)


def make_vejledning(id_: str = "vejledning 10172/2019", *points: Paragraf, **more) -> Lov:
    given = {
        "title": "vejledning om botilbud",
        "short": "vejledning nr. 4 til serviceloven",
        "kind": "vejledning",
        "number": "10172",
        "date": "2019-12-17",
        "edition": "vejledning",
        "paragraphs": (),
        "points": points or (make_paragraf(None, point="7"),),
        "abbreviation": None,
    }
    return make_lov(id_, **given | more)


def make_ruling(id_: str = "22-18", **more) -> Afgoerelse:
    given = {
        "title": "Vejledning",
        "year": 2018,
        "establishes": "Kommunen kan have pligt til at vejlede.",
        "content": "gengivet",
        "source": "nr2020:110",
        "place": Place("guidelines/afgoerelser.yml", ("principafgørelser", 0)),
    }
    return Afgoerelse(**{"id": id_} | given | more)


def make_footnote(number: int = 1, **more) -> Fodnote:
    place = Place("guidelines/fodnoter/kapitel-2.yml", (number - 1,))
    return Fodnote(**{"number": number, "kind": "lov", "source": "nr2020:100", "place": place} | more)


def make_term(id_: str = "boform", **more) -> Begreb:
    given = {"term": id_, "explanation": "En forklaring.", "source": "nr2020:60"}
    return Begreb(**{"id": id_, "place": Place("guidelines/begreber/ord.yml", (0,))} | given | more)


def make_principle(number: int = 1, **more) -> Princip:
    given = {"id": f"princip-{number}", "title": "Princip", "text": (), "source": "nr2020:10"}
    return Princip(**{"number": number, "place": Place("guidelines/principper.yml", (number - 1,))} | given | more)


def make_chapter(number: int = 2, **more) -> Kapitel:
    given = {"id": f"kapitel-{number}", "title": "Kapitel", "page": 10, "source": "nr2020:20"}
    return Kapitel(**{"number": number, "place": Place("guidelines/kapitler.yml", (0,))} | given | more)


def make_sources(lines: int = 200, *works: Vaerk) -> Kilder:
    return Kilder((Dokument("nr2020", "Retningslinjer", "Socialstyrelsen", 2020, lines, "emne"),), works)


def make_tags() -> Taksonomier:
    def mark(name: str) -> tuple[Maerke, ...]:
        return (Maerke(name, name.capitalize(), "definition"),)

    return Taksonomier(mark("alle"), mark("kommunen"), mark("stoette"), mark("bolig"))


def make_corpus(*retningslinjer: Retningslinje, **more) -> Corpus:
    given = {
        "retningslinjer": retningslinjer or (make_retningslinje(),),
        "acts": (make_lov(),),
        "chapters": (make_chapter(),),
        "principles": (make_principle(),),
        "sources": make_sources(),
        "tags": make_tags(),
    }
    return Corpus(**given | more)


def make_corpus_of(*items: Anvisning | Praksis, **more) -> Corpus:
    """Make a corpus of one retningslinje with these anvisninger and praksis sections."""
    anvisninger = tuple(i for i in items if isinstance(i, Anvisning))
    practice = tuple(i for i in items if isinstance(i, Praksis))
    return make_corpus(make_retningslinje(anvisninger=anvisninger, practice=practice), **more)


def make_rulings(*rulings: Afgoerelse) -> Rulings:
    return Rulings(rulings or (make_ruling(),), ())


def make_reference(text: str = "servicelovens § 110", **more) -> LegalReference:
    given = {
        "start": 0,
        "end": len(text),
        "text": text,
        "kind": "lov",
        "key": "serviceloven|§110",
        "act": "serviceloven",
        "paragraph": "110",
        "stk": None,
        "nr": None,
        "litra": None,
        "pkt": None,
        "version": None,
        "status": "afgjort",
        "provision": "serviceloven|§110",
    }
    return LegalReference(**given | more)


def lille_sources() -> tuple[SourceFile, ...]:
    return read_sources(LILLE)[0]


def changed(path: str, old: str, new: str, sources: tuple[SourceFile, ...] | None = None) -> tuple[SourceFile, ...]:
    """Return the small corpus with one text replaced in one file; the old text must be there once or more."""
    found = list(lille_sources() if sources is None else sources)
    for i, source in enumerate(found):
        if source.path == f"guidelines/{path}":
            assert old in source.text, f"{old!r} does not stand in {path}"
            found[i] = replace(source, text=source.text.replace(old, new, 1))
            return tuple(found)
    return (*found, SourceFile(f"guidelines/{path}", new))


def check_changed(path: str, old: str, new: str) -> Checked:
    return check_corpus(changed(path, old, new))


def found(rule, corpus) -> list[str]:
    """Return code, last key of the place, and message of each complaint of a rule."""
    return [f"{c.code} {'/'.join(map(str, c.place.keys))}: {c.message}" for c in rule.check(corpus)]


def said(path: str, old: str, new: str) -> str:
    """Return what `vejviser tjek` says when one text of the small corpus is replaced."""
    return format_text(check_changed(path, old, new).findings)


def compile_lille():
    return compile_corpus(lille_sources())
