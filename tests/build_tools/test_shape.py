"""A document to an entity, or Danish findings about keys and types, each at the place where it is mended."""

from __future__ import annotations

import json

import pytest

from build_tools.model.guideline import Retningslinje
from build_tools.model.law import Lov
from build_tools.model.words import Expression, Modality
from build_tools.shape import KINDS, ascii_name, file_kind, json_schema, to_entity
from build_tools.yaml_source import parse_yaml
from tests.builders import changed, lille_sources, said

B = "retningslinjer/boligfastholdelse.yml"
S = "lov/serviceloven.yml"
IN_B = f"guidelines/{B}"
IN_S = f"guidelines/{S}"


def entity(path: str):
    source = next(s for s in lille_sources() if s.path == f"guidelines/{path}")
    document, _ = parse_yaml(source.text, source.path)
    found, findings = to_entity(document)
    assert findings == ()
    return found


def test_a_retningslinje_is_read_with_english_names_and_its_places():
    r = entity(B)
    assert isinstance(r, Retningslinje)
    first = r.anvisninger[0]
    assert (r.number, first.code, first.modality, first.expression) == (1, "1.1", Modality.SKAL, Expression.SKAL)
    assert first.points[1].parts[0].expression is Expression.MAA_IKKE
    assert (first.place.path, first.place.keys) == (IN_B, ("anvisninger", 0))
    assert first.points[1].parts[0].place.keys == ("anvisninger", 0, "punkter", 1, "led", 0)


def test_an_act_is_read_with_numbers_as_text():
    act = entity(S)
    assert isinstance(act, Lov)
    assert (act.number, act.date, act.paragraphs[2].paragraph, act.paragraphs[4].status[1].stk) == (
        "1287",
        "2020-08-28",
        "82a",
        "4",
    )


def test_an_empty_value_counts_as_absent():
    assert entity(S).successor is None
    assert said(S, "afløst_af: null", "afløst_af:") == ""


def test_a_code_written_as_a_number_is_text():
    assert said(B, 'kode: "1.1"', "kode: 1.1") == ""


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        pytest.param(
            B,
            "modalitet: skal\n    udtryk: skal",
            "modaliet: skal\n    udtryk: skal",
            f"{IN_B}:26:5: fejl[S201] Nøglen »modaliet« kendes ikke her.\n    Forslag: Mente du »modalitet«?",
            id="a misspelt key is one finding, though the right key is missing",
        ),
        pytest.param(
            B,
            "varighed: 14 dage",
            "varighet: 14 dage",
            f"{IN_B}:112:10: fejl[S201] Nøglen »varighet« kendes ikke her.\n    Forslag: Mente du »varighed«?",
            id="a misspelt key inside a list",
        ),
        pytest.param(
            S,
            'stk: "4"\n        status',
            'stykke: "4"\n        status',
            f"{IN_S}:106:9: fejl[S201] Nøglen »stykke« kendes ikke her.\n    Forslag: Slet nøglen, eller ret navnet.",
            id="a key like no other",
        ),
        pytest.param(
            B,
            "    modalitet: skal\n    udtryk: skal\n",
            "    udtryk: skal\n",
            f"{IN_B}:25:5: fejl[S202] Nøglen »modalitet« mangler.\n"
            "    Forslag: Skriv »modalitet:« med en værdi. En tom værdi tæller som ingen værdi.",
            id="a missing key is found at its parent",
        ),
        pytest.param(
            B,
            "nummer: 1\n",
            "nummer:\n",
            f"{IN_B}:2:1: fejl[S202] Nøglen »nummer« mangler.\n"
            "    Forslag: Skriv »nummer:« med en værdi. En tom værdi tæller som ingen værdi.",
            id="an empty key is found where it stands",
        ),
        pytest.param(
            B,
            "nummer: 1\n",
            "nummer: femten\n",
            f"{IN_B}:2:9: fejl[S203] »nummer« skal være et helt tal. Her står »femten«.",
            id="text for a number",
        ),
        pytest.param(
            B,
            "nummer: 1\n",
            "nummer: 1.5\n",
            f"{IN_B}:2:9: fejl[S203] »nummer« skal være et helt tal. Her står »1.5«.",
            id="a fraction",
        ),
        pytest.param(
            B,
            "nummer: 1\n",
            "nummer: [1]\n",
            f"{IN_B}:2:9: fejl[S203] »nummer« skal være et helt tal. Her står en liste.",
            id="a list for a number",
        ),
        pytest.param(
            B,
            "fodnoter: [2]",
            "fodnoter: [2, to]",
            f"{IN_B}:30:19: fejl[S203] »fodnoter« skal være et helt tal. Her står »to«.",
            id="the third of a list",
        ),
        pytest.param(
            B,
            "målgrupper: [unge-18-24]",
            "målgrupper: unge-18-24",
            f"{IN_B}:45:21: fejl[S203] »målgrupper« skal være en liste. Her står »unge-18-24«.\n"
            "    Forslag: Skriv [a, b], eller et led på hver linje med »- « foran.",
            id="a word for a list",
        ),
        pytest.param(
            B,
            "titel: Retningslinje for boligfastholdelse",
            "titel: true",
            f"{IN_B}:3:8: fejl[S203] »titel« skal være tekst. Her står »true«.\n    Forslag: Skriv værdien i anførselstegn.",
            id="yes or no for text",
        ),
        pytest.param(
            B,
            "titel: Retningslinje for boligfastholdelse",
            "titel: {a: b}",
            f"{IN_B}:3:8: fejl[S203] »titel« skal være tekst. Her står nøgler.\n    Forslag: Skriv værdien i anførselstegn.",
            id="keys for text",
        ),
        pytest.param(
            S,
            'til: {lov: serviceloven, sted: "§ 110, stk. 6"}',
            'til: "§ 110, stk. 6"',
            f"{IN_S}:109:15: fejl[S203] »til« skal være nøgler med værdier. Her står »§ 110, stk. 6«.",
            id="text for keys",
        ),
        pytest.param(
            B,
            "modalitet: bør",
            "modalitet: måske",
            f"{IN_B}:40:20: fejl[S204] »modalitet« skal være skal, bør eller kan. Her står »måske«.",
            id="a word outside a closed list",
        ),
        pytest.param(
            B,
            "udtryk: god praksis",
            "udtryk: god praktis",
            f"{IN_B}:70:13: fejl[S204] »udtryk« skal være skal, må ikke, bør, kan med fordel, kan, god praksis, vigtigt eller ingen. "
            "Her står »god praktis«.\n    Forslag: Mente du »god praksis«?",
            id="a misspelt word of a closed list",
        ),
        pytest.param(
            B,
            "gentager: [hurtig-handling]",
            "modalitet_skøn: ja",
            f"{IN_B}:36:21: fejl[S204] »modalitet_skøn« skal være true eller false. Her står »ja«.",
            id="ja is not true",
        ),
        pytest.param(
            S,
            "art: lov\nnummer",
            "art: lovgivning\nnummer",
            f"{IN_S}:5:6: fejl[S204] »art« skal være lov, ændringslov, bekendtgørelse, cirkulære, vejledning, eu eller lovforslag. Her står »lovgivning«.",
            id="an unknown kind of act",
        ),
        pytest.param(
            S,
            "- status: gældende\n        hvad",
            "- status: gaeldende\n        hvad",
            f"{IN_S}:40:17: fejl[S204] »status« skal være gældende, ændret, omnummereret, flyttet, ophævet eller ukendt. Her står »gaeldende«.\n"
            "    Forslag: Mente du »gældende«?",
            id="a status without its Danish letter",
        ),
        pytest.param(
            B,
            "id: boligfastholdelse",
            "id: bolig",
            f"{IN_B}:1:5: fejl[S206] Filen hedder »boligfastholdelse«, men id er »bolig«.\n    Forslag: Omdøb filen til »bolig.yml«, eller ret id.",
            id="a file under another name",
        ),
        pytest.param(
            "lov/liste.yml",
            "",
            "- a\n- b\n",
            "guidelines/lov/liste.yml:1:1: fejl[S203] »filen« skal være nøgler med værdier. Her står en liste.",
            id="a list for a file",
        ),
        pytest.param(
            "lov/tekst.yml",
            "",
            "bare tekst\n",
            "guidelines/lov/tekst.yml:1:1: fejl[S203] »filen« skal være nøgler med værdier. Her står »bare tekst«.",
            id="a text for a file",
        ),
        pytest.param(
            "lov/tom.yml",
            "",
            "null\n",
            "guidelines/lov/tom.yml:1:1: fejl[S203] »filen« skal være nøgler med værdier. Her står ingenting.",
            id="nothing for a file",
        ),
    ],
)
def test_a_fault_of_shape_is_said_in_danish_at_its_place(path, old, new, expected):
    assert said(path, old, new) == expected


def test_a_long_wrong_value_is_shortened():
    assert said(B, "nummer: 1\n", f"nummer: {'x' * 500}\n").endswith(f"Her står »{'x' * 39}…«.")


@pytest.mark.parametrize("path", ["ukendt.yml", "retningslinjer/under/x.yml", "lov/x.yaml", "begreber/a/b.yml"])
def test_a_file_in_an_unknown_place_is_a_finding_that_names_the_known_places(path):
    text = said(path, "", "a: 1")
    assert text.startswith(
        f"guidelines/{path}:1:1: fejl[S207] Filen ligger et sted, hvor Vejviser ikke ved, hvad den er.\n"
    )
    assert all(kind.pattern in text for kind in KINDS)


def test_all_faults_of_a_file_are_found_at_once():
    text = next(s for s in changed(B, "nummer: 1\n", "nummer: x\n") if s.path == IN_B).text
    text = text.replace("side: 12", "side: y").replace("kapitel: 2", "kapittel: 2")
    document, _ = parse_yaml(text, IN_B)
    found, findings = to_entity(document)
    assert found is None
    assert sorted(f.code for f in findings) == ["S201", "S203", "S203"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.schema)
def test_the_schema_of_each_kind_has_danish_keys_and_no_place(kind):
    schema = json_schema(kind)
    text = json.dumps(schema, ensure_ascii=False)
    assert "\\u0000" not in text
    assert "Place" not in schema.get("$defs", {})
    english = {"legal_basis", "text", "source", "title", "number", "modality", "footnotes", "kind", "short", "code"}
    for part in (schema, *schema.get("$defs", {}).values()):
        assert not english & set(part.get("properties", {}))
        assert "\0sted" not in part.get("required", [])


@pytest.mark.parametrize("source", lille_sources(), ids=lambda s: s.path.removeprefix("guidelines/"))
def test_every_file_of_the_small_corpus_has_its_kind(source):
    assert file_kind(source.path) is not None


def test_the_kinds_do_not_overlap():
    assert len({k.pattern for k in KINDS}) == len({k.schema for k in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("vejledning 10172/2019", "vejledning-10172-2019"),
        ("lov om førtidspension", "lov-om-foertidspension"),
        ("retssikkerhedsloven", "retssikkerhedsloven"),
        ("Lov nr. 1421 af 17. december 2019", "lov-nr-1421-af-17-december-2019"),
        ("§ 110-boform", "110-boform"),
        ("Å, é og ü", "aa-e-og-u"),
        ("82a", "82a"),
    ],
)
def test_a_file_name_is_ascii(name, file):
    assert ascii_name(name) == file
