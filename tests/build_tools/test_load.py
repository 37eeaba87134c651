"""Files to text: order, BOM, line ends, and what cannot be read."""

from __future__ import annotations

import os

import pytest

from build_tools.load import EnvironmentUnreadableError, read_sources


def write(root, path: str, raw: bytes) -> None:
    file = root / "guidelines" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)


def test_files_are_read_sorted_with_forward_slashes(tmp_path):
    for name in ("lov/b.yml", "a.yml", "lov/a.yml", "note.txt", "lov/c.yaml"):
        write(tmp_path, name, b"x: 1")
    files, findings = read_sources(tmp_path)
    assert [f.path for f in files] == [
        "guidelines/a.yml",
        "guidelines/lov/a.yml",
        "guidelines/lov/b.yml",
        "guidelines/lov/c.yaml",
    ]
    assert findings == ()


@pytest.mark.parametrize(
    "raw",
    [b"\xef\xbb\xbfa: \xc3\xa6\nb: 1\n", b"a: \xc3\xa6\r\nb: 1\r\n", b"a: \xc3\xa6\nb: 1\n"],
    ids=["byte order mark", "Windows line ends", "plain"],
)
def test_a_file_is_the_same_text_whatever_editor_saved_it(tmp_path, raw):
    write(tmp_path, "a.yml", raw)
    assert read_sources(tmp_path)[0][0].text == "a: æ\nb: 1\n"


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [(b"a: b\xe6\n", 1, 5), (b"a: x\nb: \xf8", 2, 4), (b"\xff\xfea\x00", 1, 1), ("æ: ".encode() + b"\xe6", 1, 5)],
    ids=["latin-1", "second line", "UTF-16", "after a Danish letter"],
)
def test_a_file_that_is_not_utf8_drops_out_with_one_finding_and_the_rest_is_read(tmp_path, raw, line, column):
    write(tmp_path, "a.yml", raw)
    write(tmp_path, "b.yml", b"x: 1")
    files, findings = read_sources(tmp_path)
    assert [f.path for f in files] == ["guidelines/b.yml"]
    assert [(f.code, f.location.path, f.location.line, f.location.column) for f in findings] == [
        ("Y102", "guidelines/a.yml", line, column)
    ]


def test_a_missing_folder_is_told_in_danish(tmp_path):
    with pytest.raises(
        EnvironmentUnreadableError, match=r"Mappen »guidelines« findes ikke i .*Kør kommandoen i projektets mappe"
    ):
        read_sources(tmp_path)


def test_a_folder_with_the_name_of_a_file_is_no_file(tmp_path):
    (tmp_path / "guidelines" / "lov.yml").mkdir(parents=True)
    write(tmp_path, "a.yml", b"x: 1")
    files, findings = read_sources(tmp_path)
    assert ([f.path for f in files], findings) == (["guidelines/a.yml"], ())


def test_a_link_that_leads_nowhere_is_a_finding(tmp_path):
    write(tmp_path, "a.yml", b"x: 1")
    (tmp_path / "guidelines" / "b.yml").symlink_to(tmp_path / "ikke-her.yml")
    files, findings = read_sources(tmp_path)
    assert [f.path for f in files] == ["guidelines/a.yml"]
    assert [(f.code, f.location.path) for f in findings] == [("Y102", "guidelines/b.yml")]


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root may read everything"
)
def test_a_file_that_may_not_be_read_is_a_finding(tmp_path):
    write(tmp_path, "a.yml", b"x: 1")
    (tmp_path / "guidelines" / "a.yml").chmod(0)
    files, findings = read_sources(tmp_path)
    assert (files, [f.code for f in findings]) == ((), ["Y102"])
