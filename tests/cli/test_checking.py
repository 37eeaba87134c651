"""`tjek`, `forklar`, `skema`: what is told of faults, in which form, and with which exit code."""

from __future__ import annotations

import json
import re

import pytest

from build_tools.codes import CODES
from build_tools.shape import KINDS
from tests.cli.conftest import FAULTS, B, ask


def test_clean_data_is_told_so(project, tell):
    done = tell(project, "tjek")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Alt i orden.\n", "")


THEMES = "guidelines/temaer.yml:3:3: fejl[S201] Nøglen »sidde« kendes ikke her.\n    Forslag: Mente du »side«?\n"


def test_faults_are_told_with_their_number_and_exit_1(faulty, tell):
    done = tell(faulty, "tjek")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{FAULTS}{THEMES}3 fejl i 2 filer.\n"


@pytest.mark.parametrize("path", [B, f"./{B}", "guidelines/retningslinjer", "guidelines/retningslinjer/"])
def test_only_the_faults_of_a_file_or_folder_are_told(path, faulty, tell):
    done = tell(faulty, "tjek", path)
    assert (done.returncode, done.stderr) == (1, f"{FAULTS}2 fejl i 1 fil.\n")


def test_a_file_can_be_named_from_the_folder_where_one_stands(faulty, tell):
    assert tell(faulty, "tjek", str(faulty / B)).stderr == f"{FAULTS}2 fejl i 1 fil.\n"


def test_a_clean_file_among_faulty_ones_is_clean(faulty, tell):
    done = tell(faulty, "tjek", "guidelines/principper.yml")
    assert (done.returncode, done.stdout) == (0, "Alt i orden.\n")


def test_findings_for_github_stand_on_standard_output(faulty, tell):
    done = tell(faulty, "tjek", "--format", "github")
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout.splitlines()[0]
        == f"::error file={B},line=5,col=7,title=S203::»side« skal være et helt tal. Her står »tolv«."
    )


def test_findings_as_json(faulty, project, tell):
    done = tell(faulty, "tjek", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [(row["kode"], row["linje"]) for row in json.loads(done.stdout)][:2] == [("S203", 5), ("S204", 40)]


def test_no_findings_as_json_is_an_empty_list(project, tell):
    done = tell(project, "tjek", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_data_with_odd_names_is_told_without_traceback(project, tell):
    (project / "guidelines" / "lov" / "æ ø.yml").write_text("a: 1", encoding="utf-8")
    (project / "guidelines" / "mappe.yml").mkdir()
    done = tell(project, "tjek")
    assert done.returncode == 1
    assert done.stderr.startswith("guidelines/lov/æ ø.yml:1:1: fejl[S201]")


# forklar, skema


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_explained(code):
    done = ask("forklar", code.lower())
    info = CODES[code]
    assert done.exit_code == 0
    assert done.output.startswith(f"{code}: {info.title} ({info.severity})\n\n{info.why}\n\nForkert:\n    ")
    assert "\n\nRigtigt:\n    " in done.output


def test_all_codes_are_listed_when_none_is_named():
    assert ask("forklar").output == "".join(f"{code}  {info.title}\n" for code, info in CODES.items())


def test_a_code_that_is_nearly_right_gets_a_hint(project, tell):
    assert tell(project, "forklar", "T51").stderr == "vejviser: Koden »T51« findes ikke. Mente du »T501«?\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.schema)
def test_the_schema_of_each_kind_is_json_schema_with_danish_keys(kind):
    done = ask("skema", kind.schema)
    schema = json.loads(done.output)
    assert done.exit_code == 0
    assert schema["type"] in {"object", "array"}
    properties = {key for part in (schema, *schema.get("$defs", {}).values()) for key in part.get("properties", {})}
    assert properties
    assert not properties & {
        "text",
        "title",
        "source",
        "number",
        "kind",
        "place",
        "footnotes",
        "legal_basis",
        "unit",
        "basis",
    }
    text = json.dumps(schema)
    for reference in re.findall(r'"#/\$defs/([^"]+)"', text):
        assert reference in schema["$defs"]


def test_the_kinds_are_listed_when_none_is_named():
    lines = ask("skema").output.splitlines()
    assert [line.split()[0] for line in lines] == [k.schema for k in KINDS]
