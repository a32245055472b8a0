"""The table of results: kept, shared, rebuilt if damaged, and never the cause of a failure."""

import os
import sqlite3
import subprocess
import sys

import pytest

from checker.run.cache import store as store_module
from checker.run.cache.store import Store

DAMAGED = "The cache '{0}' was damaged: it is set aside as '{0}.damaged' and rebuilt."


@pytest.fixture
def notes():
    return []


def opened(folder, notes, program=b"p"):
    return Store(str(folder), program, notes.append)


def file_of(folder):
    (path,) = folder.glob("results-*.sqlite3")
    return path


def test_what_was_put_is_found_by_the_next_run(tmp_path, notes):
    store = opened(tmp_path / "a" / "b", notes)
    store.put({b"1": b"one", b"2": b"two"})
    store.close()
    assert opened(tmp_path / "a" / "b", notes).get([b"2", b"3", b"1"]) == {b"1": b"one", b"2": b"two"}
    assert notes == []


def test_many_keys_at_once(tmp_path, notes):
    store = opened(tmp_path, notes)
    values = {str(number).encode(): b"x" for number in range(1234)}
    store.put(values)
    assert store.get(list(values)) == values


def test_two_runs_at_once(tmp_path, notes):
    one, other = opened(tmp_path, notes), opened(tmp_path, notes)
    one.put({b"1": b"one"})
    other.put({b"1": b"one", b"2": b"two"})
    assert one.get([b"1", b"2"]) == {b"1": b"one", b"2": b"two"}


def test_many_processes_at_once(tmp_path):
    program = (
        "import sys; from checker.run.cache.store import Store\n"
        f"store = Store({str(tmp_path)!r}, b'p', print)\n"
        "for turn in range(20):\n"
        "    store.put({b'%d-%d' % (int(sys.argv[1]), turn): bytes(1000)})\n"
        "store.close()"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(number)], stdout=-1) for number in range(4)]
    assert [process.communicate()[0] for process in running] == [b""] * 4
    keys = [b"%d-%d" % (number, turn) for number in range(4) for turn in range(20)]
    assert len(Store(str(tmp_path), b"p", print).get(keys)) == 80


@pytest.mark.parametrize(
    "damage", [lambda data: b"no table at all" * 100, lambda data: data[:5000], lambda data: b"x" + data]
)
def test_a_damaged_file_is_renamed_and_rebuilt_with_a_note(tmp_path, notes, damage):
    store = opened(tmp_path, notes)
    store.put({str(number).encode(): bytes(500) for number in range(200)})
    store.close()
    path = file_of(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    store = opened(tmp_path, notes)
    store.get([str(number).encode() for number in range(200)])
    store.put({b"new": b"value"})
    store.close()
    assert notes == [DAMAGED.format(path)]
    assert path.with_name(f"{path.name}.damaged").exists()
    store = opened(tmp_path, notes)
    store.put({b"new": b"value"})
    assert store.get([b"new"]) == {b"new": b"value"}
    assert len(notes) == 1


@pytest.mark.parametrize("table", ["results (a)", "programs (a)", "results (key, number)"])
def test_tables_of_another_shape_are_set_aside(tmp_path, notes, table):
    opened(tmp_path, notes).close()
    path = file_of(tmp_path)
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute(f"create table {table}")
        connection.execute(f"insert into {table.partition(' ')[0]} default values")
    connection.close()
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    store.close()
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    assert store.get([b"1"]) == {b"1": b"one"}
    assert notes == [DAMAGED.format(path)]
    aside = sqlite3.connect(path.with_name(f"{path.name}.damaged"))
    assert aside.execute(f"select count(*) from {table.partition(' ')[0]}").fetchone() == (1,)
    aside.close()


def test_what_is_set_aside_takes_the_place_of_what_was_before(tmp_path, notes):
    for number in range(3):
        opened(tmp_path, notes).close()
        file_of(tmp_path).write_bytes(b"damaged %d" % number * 100)
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    assert store.get([b"1"]) == {b"1": b"one"}
    assert sorted(path.name for path in tmp_path.iterdir() if "damaged" in path.name and "-" not in path.suffix) == [
        "results-1.sqlite3.damaged"
    ]
    assert (tmp_path / "results-1.sqlite3.damaged").read_bytes().startswith(b"damaged 2")
    assert len(notes) == 3


@pytest.mark.skipif(os.name == "nt" or not os.geteuid(), reason="root may write everywhere")
def test_a_file_that_may_only_be_read_is_left_alone(tmp_path, notes):
    opened(tmp_path, notes).close()
    file_of(tmp_path).chmod(0o400)
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    assert notes == []


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path, notes):
    opened(tmp_path, notes).close()
    file_of(tmp_path).unlink()
    (tmp_path / "results-1.sqlite3").mkdir()
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    assert store.get([b"1"]) == {}
    assert notes == []


def test_a_read_only_folder_does_not_stop_a_run(tmp_path, notes):
    (tmp_path / "file").write_text("", "utf-8")
    store = opened(tmp_path / "file", notes)
    store.put({b"1": b"one"})
    assert store.get([b"1"]) == {}
    assert notes == []


def test_a_locked_file_is_not_used(tmp_path, notes, monkeypatch):
    monkeypatch.setattr(store_module, "_TIMEOUT", 0.1)
    store = opened(tmp_path, notes)
    store.put({b"1": b"one"})
    with sqlite3.connect(file_of(tmp_path), isolation_level=None) as other:
        other.execute("begin exclusive")
        store.put({b"2": b"two"})
        other.execute("rollback")
    other.close()
    assert opened(tmp_path, notes).get([b"1", b"2"]) == {b"1": b"one"}
    assert notes == []


def test_results_of_old_programs_are_deleted(tmp_path, notes):
    for number in range(6):
        store = opened(tmp_path, notes, b"program %d" % number)
        store.put({b"%d" % number: b"x"})
        store.close()
    assert set(opened(tmp_path, notes).get([b"%d" % number for number in range(6)])) == {b"2", b"3", b"4", b"5"}


def test_it_does_not_grow_for_ever(tmp_path, notes, monkeypatch):
    monkeypatch.setattr(store_module, "_MAX_ROWS", 10)
    store = opened(tmp_path, notes)
    for number in range(30):
        store.put({b"%d" % number: b"x"})
        store.close()
        store = opened(tmp_path, notes)
    assert len(store.get([b"%d" % number for number in range(30)])) <= 11


def test_a_run_that_uses_many_values_keeps_them(tmp_path, notes, monkeypatch):
    monkeypatch.setattr(store_module, "_MAX_ROWS", 10)
    keys = [b"%d" % number for number in range(30)]
    store = opened(tmp_path, notes)
    store.put(dict.fromkeys(keys, b"x"))
    store.close()
    store = opened(tmp_path, notes)
    store.get(keys)
    store.put({b"new": b"x"})
    store.close()
    assert len(opened(tmp_path, notes).get(keys)) == 30


def test_a_file_with_too_many_values_shrinks(tmp_path, notes, monkeypatch):
    monkeypatch.setattr(store_module, "_MAX_ROWS", 10)
    for number in range(30):
        store = opened(tmp_path, notes)
        store.put({b"%d" % number: b"x"})
        store.close()
    assert os.path.getsize(file_of(tmp_path)) < 100_000


@pytest.mark.parametrize("value", [b"", b"other", b"wrongsum" + b"one", "text", None])
def test_a_value_that_is_not_what_was_put_is_damage(tmp_path, notes, value):
    store = opened(tmp_path, notes)
    store.put({b"1": b"one", b"2": b"two"})
    store.close()
    connection = sqlite3.connect(file_of(tmp_path))
    with connection:
        connection.execute("update results set value = ? where key = ?", (value, b"1"))
    connection.close()
    assert opened(tmp_path, notes).get([b"1", b"2"]) == {}
    assert notes == [DAMAGED.format(file_of(tmp_path))]
    again = opened(tmp_path, notes)
    assert again.get([b"2"]) == {}
    again.put({b"1": b"one"})
    assert again.get([b"1"]) == {b"1": b"one"}
    assert len(notes) == 1


def test_a_value_under_another_key_is_damage(tmp_path, notes):
    store = opened(tmp_path, notes)
    store.put({b"1": b"one", b"2": b"two"})
    store.close()
    connection = sqlite3.connect(file_of(tmp_path))
    with connection:
        connection.execute(
            "update results set value = (select value from results where key = ?) where key = ?", (b"2", b"1")
        )
    connection.close()
    assert opened(tmp_path, notes).get([b"1"]) == {}
    assert len(notes) == 1
