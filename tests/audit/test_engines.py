"""Real engines, small: Ray, Spark and Dask give the rows that the pool gives."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from .conftest import RIGHT, WRONG

ROWS = [{"id": f"{number:02}", "text": WRONG if number % 4 == 0 else RIGHT} for number in range(12)]
WRONG_KEYS = ["00", "04", "08"]


def findings(rows):
    return sorted((row["path"], each["rule"]) for row in rows for each in row["findings"])


def test_ray_writes_the_tables_that_the_pool_writes(archive):
    ray = pytest.importorskip("ray", reason="needs pip install 'contralint[cluster]'")
    for number in range(40):
        archive.write(f"archive/{number:02}.md", WRONG if number % 4 == 0 else RIGHT)
    archive.write("archive/more.jsonl", '{"id": "x", "text": "It opened on Monday, 14 June 2015."}\n{"id": "y"}\n')
    archive.audit("--shard-size", "8")
    asked = {
        "documents": "select * exclude (cpu_ms, run, passed, open) from documents order by path",
        "findings": "select * exclude (since) from findings order by path",
        "failures": "select * from failures order by path",
    }
    before = {name: archive.ask(sql) for name, sql in asked.items()}
    shards = sorted(path.name for path in (archive.folder / "out/documents").iterdir())
    try:
        said = archive.audit("--shard-size", "8", "--engine", "ray", "--jobs", "2", "--select", "D102")
        assert "42 documents, 42 of them checked now, 0 unchanged; 11 findings, 1 failures" in said
        assert {name: archive.ask(sql) for name, sql in asked.items()} == before
        assert sorted(path.name for path in (archive.folder / "out/documents").iterdir()) == shards
        # The one that failed is tried again.
        assert "1 of them checked now, 41 unchanged" in archive.audit(
            "--shard-size", "8", "--engine", "ray", "--select", "D102"
        )
    finally:
        ray.shutdown()


@pytest.fixture
def cluster(tmp_path):
    """The address of a Ray cluster of its own, with one processor, which ends with the test; and its session."""
    pytest.importorskip("ray", reason="needs pip install 'contralint[cluster]'")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    code = "import sys; from ray.scripts.scripts import main; sys.exit(main())"
    head = ["start", "--head", "--block", f"--port={port}", "--num-cpus=1", "--include-dashboard=false"]
    # Ray asks for a token by default since 2.59, and a cluster for one test has none.
    environment = {**os.environ, "RAY_AUTH_MODE": "disabled", "RAY_USAGE_STATS_ENABLED": "0"}
    with open(tmp_path / "head.txt", "wb") as output:
        run = subprocess.Popen(
            [sys.executable, "-c", code, *head], env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        deadline = time.monotonic() + 120
        while b"Ray runtime started" not in (tmp_path / "head.txt").read_bytes():
            assert run.poll() is None and time.monotonic() < deadline, (tmp_path / "head.txt").read_text()
            time.sleep(0.1)
        yield f"127.0.0.1:{port}", run.pid
    finally:
        kill(run.pid)
        run.wait()


def kill(session, beginning=b""):
    """Kills the processes of a session whose command begins so, and returns their number."""
    killed = 0
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.getsid(int(process.name)) == session and (process / "cmdline").read_bytes().startswith(beginning):
                os.kill(int(process.name), signal.SIGKILL)
                killed += 1
    return killed


def test_an_audit_runs_on_a_cluster_and_outlives_a_worker(archive, cluster, started, monkeypatch):
    address, session = cluster
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    for number in range(120):
        archive.write(f"archive/{number:03}.md", WRONG if number % 4 == 0 else RIGHT)
    archive.write("archive/more.jsonl", "".join(json.dumps(row) + "\n" for row in ROWS))
    run = started(
        *("audit", "archive", "--out", "out", "--no-config", "--select", "D101", "--shard-size", "4"),
        *("--address", address),
    )
    shards = archive.folder / "out" / "documents"
    while not shards.exists() or len(list(shards.glob("*.parquet"))) < 3:
        assert run.poll() is None, "the run was over too early"
        time.sleep(0.01)
    assert kill(session, b"ray::MapWorker(MapBatches(_Worker") == 1
    assert run.wait(120) == 0
    assert archive.ask("select count(*) n, count(distinct path) paths from documents") == [{"n": 132, "paths": 132}]
    assert archive.ask("select count(*) n from findings") == [{"n": 33}]


def test_an_address_without_a_cluster_is_one_sentence(archive):
    pytest.importorskip("ray", reason="needs pip install 'contralint[cluster]'")
    archive.write("archive/a.md")
    for address in ("127.0.0.1:1", "nowhere:many"):
        assert f"No Ray cluster answers at {address}: " in archive.audit("--address", address, status=2)


def test_spark_maps_a_frame(tmp_path, monkeypatch):
    if shutil.which("java") is None:
        pytest.skip("needs Java 17")
    sql = pytest.importorskip("pyspark.sql", reason="needs pip install pyspark, and Java")
    from checker.services.frames import check_frame

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", str(tmp_path))
        .getOrCreate()
    )
    try:
        frame = session.createDataFrame(ROWS, "id string, text string").repartition(2)
        found = check_frame(frame, no_config=True)
        rows = [row.asDict(recursive=True) for row in found.collect()]
        assert findings(rows) == [(key, "D101") for key in WRONG_KEYS]
        assert sorted(row["document"]["path"] for row in rows) == [row["id"] for row in ROWS]
        assert found.selectExpr("inline(findings)").count() == 3
    finally:
        session.stop()


def test_dask_maps_a_bag(tmp_path, monkeypatch):
    bag = pytest.importorskip("dask.bag", reason="needs pip install 'dask[bag]'")
    from checker.services.frames import check_bag

    monkeypatch.chdir(tmp_path)
    found = check_bag(bag.from_sequence(ROWS, npartitions=2), no_config=True).compute(scheduler="threads")
    assert findings(found) == [(key, "D101") for key in WRONG_KEYS]
    assert len(found) == 12


def test_arrow_batches_have_a_key_of_their_own(tmp_path, monkeypatch):
    import pyarrow as pa

    from checker.audit.batches import check_batches
    from checker.services.frames import _given

    monkeypatch.chdir(tmp_path)
    from checker.audit.document_rows import Limits

    given = _given(".md", {"text": "body"}, Limits(), {"no_config": True})
    batch = pa.RecordBatch.from_pylist([{"path": "p/1", "body": WRONG}, {"path": "p/2", "body": None}])
    (found,) = check_batches([batch], **given)
    rows = found.to_pylist()
    assert findings(rows) == [("p/1", "D101")]
    assert [row["path"] for row in rows] == ["p/1", "p/2"]
    assert [each["kind"] for each in rows[1]["failures"]] == ["source"]
