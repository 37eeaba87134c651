"""`eksport`, `sider`, `dækning`, `citat`: what goes out of the house, and how."""

from __future__ import annotations

import json

import pytest

from tests.builders import ROOT
from tests.cli.conftest import FAULTS


def test_the_export_is_the_knowledge_of_the_compilation(project, tmp_path, tell, lille):
    done = tell(project, "eksport", str(tmp_path / "ud"))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Skrevet: {tmp_path / 'ud' / 'viden.json'}\n", "")
    assert json.loads((tmp_path / "ud" / "viden.json").read_text(encoding="utf-8")) == json.loads(
        json.dumps(lille.export)
    )


@pytest.mark.parametrize("arguments", [["eksport", "ud"], ["sider", "--ud", "ud"], ["byg"]], ids=" ".join)
def test_nothing_is_written_from_faulty_data(arguments, faulty, tell):
    before = {f for f in faulty.rglob("*") if f.is_file()}
    done = tell(faulty, *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith(FAULTS)
    assert {f for f in faulty.rglob("*") if f.is_file()} == before


def test_coverage_is_told_and_is_whole(project, tell):
    done = tell(project, "dækning")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:3] == [
        "Principper                2 af    2",
        "Retningslinjer            2 af    2",
        "Anvisninger               4 af    4",
    ]


def test_coverage_that_is_not_whole_is_exit_1(project, tell):
    file = project / "guidelines" / "daekning.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("fodnoter: 6", "fodnoter: 7"), encoding="utf-8")
    done = tell(project, "dækning")
    assert done.returncode == 1
    assert "Fodnoter                  6 af    7  mangler: 7" in done.stdout


def test_law_is_found_in_an_argument_and_in_what_comes_in(project, tell):
    text = "Se servicelovens § 110, stk. 4."
    told = tell(project, "citat", text)
    assert told.stdout.split() == [
        "3-30",
        "afgjort",
        "serviceloven|§110|stk4",
        "servicelovens",
        "§",
        "110,",
        "stk.",
        "4",
    ]
    assert tell(project, "citat", text=text).stdout == told.stdout
    assert [r["nøgle"] for r in json.loads(tell(project, "citat", "--json", text).stdout)] == ["serviceloven|§110|stk4"]
    lines = tell(project, "citat", "--linjer", text=f"{text}\n\nIntet.\n").stdout.splitlines()
    assert [len(json.loads(line)) for line in lines] == [1, 0, 0]
    assert tell(project, "citat", "Intet her.").stdout == "Ingen lovhenvisninger.\n"


@pytest.mark.parametrize("inside", ["\x0c", "\u2028", "\x85"])
def test_only_a_line_feed_ends_a_line(project, tell, inside):
    done = tell(project, "citat", "--linjer", text=f"servicelovens § 110{inside}og mere\nIntet.\n")
    assert [len(json.loads(line)) for line in done.stdout.splitlines()] == [1, 0]


def test_the_output_is_utf8_whatever_the_terminal_says(project, run, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LC_ALL", "C")
    assert "dækning" in run(project, "--help").stdout


def test_a_reader_that_goes_away_is_no_traceback(project):
    """`vejviser forklar | head -1`: the pipe closes before everything is written."""
    import subprocess

    from tests.conftest import VEJVISER

    process = subprocess.Popen(
        [*VEJVISER, "skema", "retningslinje"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert "Traceback" not in errors
