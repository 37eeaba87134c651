"""The index on disk: swapped in whole, never half, never another's."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from search.index import POINTER, open_index, write_index
from search.marker import MARKER, UnusableIndexError
from search.results import search
from tests.search.conftest import SMALL, make_document

ROOT = Path(__file__).resolve().parents[2]
KILLS = 12
BUILDER = """
import itertools, sys
from pathlib import Path
from search.index import write_index
from tests.search.conftest import SMALL, make_document
print("klar", flush=True)
for n in itertools.count():
    write_index((*SMALL, make_document(f"9.{n}", title=f"Udgave nummer {n} af bolig")), Path(sys.argv[1]))
"""


def other(number: int = 1):
    return (*SMALL, make_document(f"9.{number}", title="En helt ny anvisning om kanoer"))


def test_an_index_answers_and_says_what_it_is_made_from(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    with open_index(tmp_path) as index:
        assert any(hit.id == "1.1" for hit in search("handleplan", index).hits)
        assert len(index.digest) == 64
        assert abs(time.time() - index.made.timestamp()) < 60


def test_a_reader_keeps_its_answers_while_the_index_is_rebuilt(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    with open_index(tmp_path) as before:
        for number in range(4):
            write_index(other(number), tmp_path)
            assert any(hit.id == "1.1" for hit in search("handleplan", before).hits)
            assert not search("kanoer", before).hits
        with open_index(tmp_path) as after:
            assert search("kanoer", after).hits[0].id == "9.3"


def test_old_generations_go_away(tmp_path) -> None:
    for number in range(5):
        write_index(other(number), tmp_path)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) <= 2


def test_no_index_is_said_in_danish(tmp_path) -> None:
    with pytest.raises(UnusableIndexError, match="ikke noget søgeindeks"):
        open_index(tmp_path)


def test_an_index_from_another_place_is_never_opened(tmp_path) -> None:
    write_index(SMALL, tmp_path / "her")
    shutil.copytree(tmp_path / "her", tmp_path / "der")
    with pytest.raises(UnusableIndexError, match="ikke bygget på denne maskine"):
        open_index(tmp_path / "der")


def test_a_changed_file_is_found_before_it_is_read(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    segment = next(tmp_path.rglob("*.seg"))
    raw = bytearray(segment.read_bytes())
    raw[len(raw) // 2] ^= 255
    segment.write_bytes(raw)
    with pytest.raises(UnusableIndexError, match="beskadiget"):
        open_index(tmp_path)


def test_a_file_that_was_slipped_in_is_found(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    (next(path for path in tmp_path.iterdir() if path.is_dir()) / "_MAIN_2.toc").write_bytes(b"cos\nsystem\n")
    with pytest.raises(UnusableIndexError):
        open_index(tmp_path)


@pytest.mark.parametrize("pointer", ["", "../uden-for", "findes-ikke", "\x00", "/etc"])
def test_a_pointer_that_points_elsewhere_is_no_index(tmp_path, pointer: str) -> None:
    write_index(SMALL, tmp_path)
    (tmp_path / POINTER).write_text(pointer, encoding="utf-8")
    with pytest.raises(UnusableIndexError):
        open_index(tmp_path)


def test_an_index_of_another_format_is_built_again(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    marker = next(tmp_path.rglob(MARKER))
    content = json.loads(marker.read_text(encoding="utf-8"))
    marker.write_text(json.dumps(content | {"format": -1}), encoding="utf-8")
    with pytest.raises(UnusableIndexError, match="anden udgave"):
        open_index(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a word of POSIX")
def test_kill_at_any_moment_leaves_a_whole_index(tmp_path) -> None:
    write_index(SMALL, tmp_path)
    chance = random.Random(4)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(KILLS):
        builder = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
        )
        assert builder.stdout.readline() == "klar\n"
        time.sleep(chance.random() * 0.25)
        builder.send_signal(signal.SIGKILL)
        builder.wait()
        builder.stdout.close()
        with open_index(tmp_path) as index:
            assert any(hit.id == "1.1" for hit in search("handleplan", index).hits)
    write_index(SMALL, tmp_path)


def test_two_builds_at_once_leave_one_whole_index(tmp_path) -> None:
    code = BUILDER.replace("itertools.count()", "range(6)")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    builders = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=environment, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [builder.wait(timeout=60) for builder in builders] == [0, 0]
    with open_index(tmp_path) as index:
        assert any(hit.id == "1.1" for hit in search("handleplan", index).hits)
