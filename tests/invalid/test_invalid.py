"""Data with faults: the whole output of `tjek` is compared, place and words.

A case is a folder with the files that differ from `tests/fixtures/lille`, and `expected.txt`.
`pytest --opdater-guld` writes the expected texts again; read the difference before it is kept.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.codes import CODES
from build_tools.compile import check_corpus, compile_corpus
from build_tools.load import read_sources
from build_tools.report import format_text
from tests.builders import LILLE

HERE = Path(__file__).parent
CASES = sorted(folder for folder in HERE.iterdir() if (folder / "guidelines").is_dir())
ON_BUILT_PAGES = {code for code in CODES if code.startswith("W")}
"""These are seeded in tests/build_tools/test_site_check.py."""
THROUGH_THE_COMMAND = [
    "Y102-latin-1",
    "Y103-tabulator",
    "Y104-kolon-i-teksten",
    "Y106-alias-bombe",
    "Y107-for-lang-linje",
    "S201-stavet-forkert",
    "S204-ukendt-ord",
    "K301-id-to-gange",
    "R301-stavet-forkert",
    "R304-skal-uden-hjemmel",
    "H401-ukendt-maalgruppe",
    "T503-gemt-pligt",
    "broedt-lov",
    "alt-galt",
]


def with_faults(case: Path, target: Path) -> Path:
    """Return a project with the small corpus and the files of the case laid over it."""
    shutil.copytree(LILLE, target, dirs_exist_ok=True)
    shutil.copytree(case / "guidelines", target / "guidelines", dirs_exist_ok=True)
    return target


def expected(case: Path) -> str:
    return (case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_the_whole_output_is_as_expected(case, tmp_path, request):
    found = format_text(check_corpus(*read_sources(with_faults(case, tmp_path))).findings) + "\n"
    if request.config.getoption("--opdater-guld"):
        (case / "expected.txt").write_text(found, encoding="utf-8")
    assert found == expected(case)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_case_shows_its_own_code_and_makes_no_pages(case, tmp_path):
    code = case.name.partition("-")[0]
    assert code not in CODES or f"[{code}]" in expected(case)
    assert compile_corpus(*read_sources(with_faults(case, tmp_path))).pages == ()


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_case_is_about_one_code(case):
    """A fault that is told under several codes is told more than once."""
    code = case.name.partition("-")[0]
    told = {line.split("[")[1][:4] for line in expected(case).splitlines() if "fejl[" in line or "advarsel[" in line}
    allowed = {"K301-samme-nummer": {"K301", "K302"}}
    assert code not in CODES or told == allowed.get(case.name, {code})


@pytest.mark.parametrize("code", sorted(set(CODES) - ON_BUILT_PAGES))
def test_every_code_has_a_case(code):
    assert [case for case in CASES if case.name.startswith(f"{code}-")]


def test_every_code_of_a_case_is_in_the_register():
    words = {case.name.partition("-")[0] for case in CASES} - {"alt", "broedt"}
    assert words <= set(CODES)


@pytest.mark.parametrize("name", THROUGH_THE_COMMAND)
def test_the_command_says_the_same_in_danish_and_leaves_the_old_site(name, tmp_path, run):
    project = with_faults(HERE / name, tmp_path)
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("den gamle side", encoding="utf-8")
    done = run(project, "byg")
    text = expected(HERE / name)
    files = len({line.split(":")[0] for line in text.splitlines() if not line.startswith(" ")})
    faults = text.count("fejl[")
    said = f"{text}{faults} fejl i {files} {'fil' if files == 1 else 'filer'}.\nDen sidste gode udgave i site/ er ikke rørt.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
    assert [f.relative_to(project / "site").as_posix() for f in (project / "site").rglob("*")] == ["index.html"]
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "den gamle side"
