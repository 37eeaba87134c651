"""`viden.json` has the names of the contract (PRODUCT, section 6) and points only at what is there."""

from __future__ import annotations

import json

import pytest

from build_tools.export import to_json

LISTS = {
    "principper": {"nummer", "titel", "tekst", "anvisninger"},
    "kapitler": {"nummer", "titel", "indledning"},
    "retningslinjer": {
        "nummer",
        "titel",
        "kapitel",
        "side",
        "formål",
        "understøtter",
        "værd_at_vide",
        "anvisninger",
        "praksis",
    },
    "anvisninger": {
        "tekst",
        "modalitet",
        "udtryk",
        "led",
        "fodnoter",
        "hjemmel",
        "afgørelser",
        "retningslinje",
        "principper",
        "punkter",
    },
    "punkter": {
        "tekst",
        "modalitet",
        "udtryk",
        "led",
        "fodnoter",
        "hjemmel",
        "afgørelser",
        "retningslinje",
        "anvisning",
    },
    "praksis": {"titel", "tekst", "led", "fodnoter", "hjemmel", "afgørelser", "retningslinje"},
    "frister": {"titel", "varighed", "hvem", "udløser"},
    "love": {"titel", "kort", "former", "art", "nummer", "dato", "eli", "afløst_af", "status"},
    "paragraffer": {"lov", "paragraf", "emne", "siger", "status", "bærer"},
    "afgørelser": {"titel", "tekst", "år"},
    "begreber": {"titel", "tekst", "former", "synonymer"},
    "kilder": {"titel", "udgiver", "år"},
}
TYPES = {
    "principper": {"princip"},
    "kapitler": {"kapitel"},
    "retningslinjer": {"retningslinje"},
    "anvisninger": {"anvisning"},
    "punkter": {"punkt"},
    "praksis": {"praksis"},
    "frister": {"frist"},
    "love": {"lov"},
    "paragraffer": {"paragraf"},
    "afgørelser": {"afgørelse", "undersøgelse"},
    "begreber": {"begreb"},
    "kilder": {"dokument", "værk"},
}
REFERENCE = [
    "start",
    "slut",
    "tekst",
    "art",
    "nøgle",
    "lov",
    "paragraf",
    "stk",
    "nr",
    "litra",
    "pkt",
    "version",
    "status",
]


@pytest.fixture(params=["lille", "real"], scope="module")
def compilation(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def data(compilation):
    return json.loads(to_json(compilation.export))


def items(data):
    yield from (row for name in ("anvisninger", "punkter", "praksis") for row in data[name])


@pytest.mark.parametrize("name", LISTS)
def test_each_list_of_the_contract_is_there_with_its_fields(data, name):
    assert data[name]
    for row in data[name]:
        wanted = {"id", "type", "url", "kilde"} | (LISTS[name] if row["type"] != "undersøgelse" else {"titel", "tekst"})
        assert wanted <= set(row), row["id"]
        assert row["type"] in TYPES[name]


def test_ids_are_unique_in_each_list(data):
    for name, rows in data.items():
        if isinstance(rows, list):
            ids = [row["id"] for row in rows]
            assert len(set(ids)) == len(ids), name


def test_every_source_is_a_document_with_lines(data):
    known = {row["id"] for row in data["kilder"] if row["type"] == "dokument"}
    for rows in data.values():
        for row in rows if isinstance(rows, list) else ():
            assert row["kilde"] or row["type"] == "dokument", row["id"]
            for source in row["kilde"]:
                assert set(source) == {"dok", "linjer"}
                first, last = source["linjer"]
                assert source["dok"] in known
                assert 1 <= first <= last


def test_every_address_is_a_page_of_the_site_with_that_anchor(data, compilation):
    bodies = {p.uri: p.body for p in compilation.pages}
    for rows in data.values():
        for row in rows if isinstance(rows, list) else ():
            uri, _, anchor = row["url"].partition("#")
            assert uri in bodies, row["id"]
            assert not anchor or f'id="{anchor}"' in bodies[uri], row["url"]


def test_every_item_has_its_force_and_references_of_the_contract(data):
    for row in items(data):
        if row["type"] != "praksis":
            assert row["modalitet"] in {"skal", "bør", "kan"}
            assert row["udtryk"]
        for reference in (*row["hjemmel"], *row["nævner"], *(r for led in row["led"] for r in led["hjemmel"])):
            assert list(reference) == REFERENCE
            assert reference["status"] in {"afgjort", "arvet", "uafgjort", "fast_udtryk"}
            assert reference["nøgle"]
            assert reference["start"] < reference["slut"]


def test_each_level_of_a_reference_stands_in_its_own_field(data, compilation):
    """The fields are the reference's own, and the key is made of them."""
    for row in items(data):
        own = compilation.graph.grounds[row["id"]]
        found = [tuple(reference.values()) for reference in row["hjemmel"]]
        assert found == [
            (
                r.start,
                r.end,
                r.text,
                r.kind,
                r.key,
                r.act,
                r.paragraph,
                r.stk,
                r.nr,
                r.litra,
                r.pkt,
                r.version,
                r.status,
            )
            for r in own.basis + own.guidance
        ]
        for reference in row["hjemmel"]:
            if reference["stk"]:
                assert f"|stk{reference['stk']}" in reference["nøgle"]
            if reference["nr"]:
                assert f"|nr{reference['nr']}" in reference["nøgle"]


def test_every_reference_points_at_a_provision_or_an_act_of_the_export(data, compilation):
    known = (
        {row["nøgle"] for row in data["love"]}
        | {row["id"] for row in data["paragraffer"]}
        | {row["id"] for row in data["love"]}
    )
    provisions = {r.key: r.provision for own in compilation.graph.grounds.values() for r in own.all + own.mentions}
    for row in items(data):
        for reference in row["hjemmel"]:
            assert provisions[reference["nøgle"]] in known, reference


def test_references_by_id_have_their_target(data):
    ids = {name: {row["id"] for row in rows} for name, rows in data.items() if isinstance(rows, list)}
    units = ids["anvisninger"] | ids["punkter"] | ids["praksis"]
    assert {code for r in data["retningslinjer"] for code in r["anvisninger"]} == ids["anvisninger"]
    assert {code for r in data["retningslinjer"] for code in r["praksis"]} == ids["praksis"]
    assert {code for a in data["anvisninger"] for code in a["punkter"]} == ids["punkter"]
    assert {p["anvisning"] for p in data["punkter"]} <= ids["anvisninger"]
    assert {code for p in data["principper"] for code in p["anvisninger"]} <= ids["anvisninger"] | ids["punkter"]
    assert {number for row in items(data) for number in row["afgørelser"]} <= ids["afgørelser"]
    assert {str(n) for row in items(data) for n in row["fodnoter"]} <= ids["fodnoter"]
    assert {u.partition(":")[0] for row in data["afgørelser"] for u in row.get("brugt_af", ())} <= units
    assert {row["lov"] for row in data["paragraffer"]} <= ids["love"]


def test_back_links_of_the_export_are_its_forward_links(data, compilation):
    provision = {r.key: r.provision for own in compilation.graph.grounds.values() for r in own.all}
    forward = set()
    for row in items(data):
        force = row.get("modalitet") or "praksis"
        forward |= {
            (provision[r["nøgle"]], force, row["id"])
            for r in row["hjemmel"]
            if r["status"] != "fast_udtryk" and "|" in (r["nøgle"] or "")
        }
        for n, led in enumerate(row["led"], 2):
            forward |= {
                (provision[r["nøgle"]], led["modalitet"], f"{row['id']}:{n}")
                for r in led["hjemmel"]
                if r["status"] != "fast_udtryk" and "|" in (r["nøgle"] or "")
            }
    back = {
        (p["id"], force, unit)
        for p in data["paragraffer"]
        for force in ("skal", "bør", "kan", "praksis")
        for unit in p["bærer"][force]
    }
    assert {edge for edge in back if "p" not in edge[2].split(":")[0][:1] or ":" not in edge[2]} == forward


def test_a_decision_has_its_law_as_references(data):
    for row in data["afgørelser"]:
        for reference in row.get("hjemmel", ()):
            assert list(reference) == REFERENCE


def test_the_text_is_danish_and_ends_with_a_line_end(compilation):
    text = to_json(compilation.export)
    assert text.endswith("}\n")
    assert "\\u00" not in text
    assert text == to_json(compilation.export)


def test_counts_of_the_real_export(real):
    data = real.export
    counted = {
        name: len(data[name])
        for name in ("principper", "retningslinjer", "anvisninger", "punkter", "praksis", "fodnoter")
    }
    assert counted == {
        "principper": 9,
        "retningslinjer": 25,
        "anvisninger": 133,
        "punkter": 363,
        "praksis": 138,
        "fodnoter": 554,
    }
    assert sum(len(r["understøtter"]) for r in data["retningslinjer"]) == 44
    assert len([r for r in data["afgørelser"] if r["type"] == "afgørelse"]) == 17
    assert len([r for r in data["afgørelser"] if r["type"] == "undersøgelse"]) == 4
