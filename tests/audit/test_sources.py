"""Every kind of source gives the same documents."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .conftest import RIGHT, WRONG

ROWS = [
    {"id": "a", "text": WRONG, "date": "2019-05-01", "url": "https://example.org/a", "language": "en"},
    {"id": "b", "text": RIGHT, "date": None, "url": "https://example.net/b", "language": "en"},
    {"id": "b", "text": WRONG, "date": None, "url": None, "language": None},
]


def json_lines(rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def write_parquet(path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(ROWS), path)


def write_zst(path):
    import zstandard

    path.write_bytes(zstandard.compress(json_lines(ROWS)))


WRITERS = {
    "rows.jsonl": lambda path: path.write_bytes(json_lines(ROWS)),
    "rows.jsonl.gz": lambda path: path.write_bytes(gzip.compress(json_lines(ROWS))),
    "rows.ndjson.zst": write_zst,
    "rows.parquet": write_parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_rows_are_documents(archive, name):
    (archive.folder / "archive").mkdir()
    WRITERS[name](archive.folder / "archive" / name)
    assert "3 documents, 3 of them checked now, 0 unchanged; 2 findings, 0 failures" in archive.audit()
    path = f"archive/{name}"
    assert archive.ask("select path, container, id, url, site, language, date from documents order by path") == [
        {
            **{"path": f"{path}#a", "container": path, "id": "a", "url": "https://example.org/a"},
            **{"site": "example.org", "language": "en", "date": "2019-05-01"},
        },
        {
            **{"path": f"{path}#b", "container": path, "id": "b", "url": "https://example.net/b"},
            **{"site": "example.net", "language": "en", "date": None},
        },
        {
            **{"path": f"{path}#b~2", "container": path, "id": "b", "url": None},
            **{"site": "archive", "language": None, "date": None},
        },
    ]
    assert "0 of them checked now, 3 unchanged" in archive.audit()


def test_columns_may_have_other_names(archive):
    archive.write("archive/a.jsonl", json.dumps({"body": WRONG, "key": 7}) + "\n")
    assert "1 findings" in archive.audit("--column", "text=body", "--column", "id=key")
    assert archive.ask("select path from documents") == [{"path": "archive/a.jsonl#7"}]


def test_a_row_without_a_text_is_a_failure_and_so_is_a_damaged_line(archive):
    archive.write("archive/a.jsonl", json.dumps({"text": RIGHT}) + "\n" + '{"id": 3}\n' + "{broken\n")
    assert "3 documents" in archive.audit()
    assert archive.ask("select path, kind from failures order by path") == [
        {"path": "archive/a.jsonl#3", "kind": "source"},
        {"path": "archive/a.jsonl#3~2", "kind": "source"},
    ]


def test_a_file_of_rows_that_are_no_documents_is_one_failure(archive):
    import pyarrow as pa
    import pyarrow.parquet as pq

    archive.write("archive/a.jsonl", '{"name": "a"}\n' * 50)
    pq.write_table(pa.Table.from_pylist([{"name": "a"}] * 50), archive.folder / "archive/b.parquet")
    archive.audit()
    assert archive.ask("select path, kind from failures order by path") == [
        {"path": "archive/a.jsonl#", "kind": "source"},
        {"path": "archive/b.parquet#", "kind": "source"},
    ]


def test_a_date_of_a_row_is_the_day_on_which_it_was_written(archive):
    text = "The fair takes place on Monday, 14 June.\n"
    archive.write("archive/a.jsonl", json.dumps({"text": text, "date": "2015-06-01"}) + "\n")
    assert "1 findings" in archive.audit("--profile", "review")


def test_files_in_zip_and_tar_are_documents(archive):
    (archive.folder / "archive").mkdir()
    with zipfile.ZipFile(archive.folder / "archive/a.zip", "w") as made:
        made.writestr("posts/a.md", WRONG)
        made.writestr("posts/b.png", b"\x89PNG")
    with tarfile.open(archive.folder / "archive/b.tar.gz", "w:gz") as packed:
        member = tarfile.TarInfo("posts/c.md")
        member.size = len(WRONG)
        packed.addfile(member, io.BytesIO(WRONG.encode()))
    archive.write("archive/d.md", WRONG)
    (archive.folder / "archive/e.md.gz").write_bytes(gzip.compress(WRONG.encode()))
    assert "4 documents, 4 of them checked now, 0 unchanged; 4 findings, 0 failures" in archive.audit()
    assert [row["path"] for row in archive.ask("select path from documents order by path")] == [
        "archive/a.zip#posts/a.md",
        "archive/b.tar.gz#posts/c.md",
        "archive/d.md",
        "archive/e.md.gz",
    ]


def test_pages_of_a_crawl_are_documents(archive):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    (archive.folder / "archive").mkdir()
    with open(archive.folder / "archive/a.warc.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        pages = (
            ("https://example.org/page", "200 OK", "text/html", f"<html><body><p>{WRONG}</p></body></html>"),
            ("https://example.org/gone", "404 Not Found", "text/html", WRONG),
            ("https://example.org/image", "200 OK", "image/png", WRONG),
        )
        for url, status, kind, body in pages:
            http = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            headers = {"WARC-Date": "2024-02-03T04:05:06Z"}
            payload = io.BytesIO(body.encode())
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=payload, http_headers=http, warc_headers_dict=headers
                )
            )
    assert "1 documents, 1 of them checked now, 0 unchanged; 1 findings" in archive.audit()
    assert archive.ask("select path, url, site, date, seen from documents") == [
        {
            "path": "archive/a.warc.gz#https://example.org/page@2024-02-03T04:05:06Z",
            "url": "https://example.org/page",
            "site": "example.org",
            "date": None,
            "seen": "2024-02-03",
        }
    ]


def test_addresses_of_other_file_systems(archive):
    import fsspec

    with fsspec.open("memory://crawl/a.md", "w") as file:
        file.write(WRONG)
    with fsspec.open("memory://crawl/b.jsonl", "w") as file:
        file.write(json.dumps({"text": WRONG}) + "\n")
    assert "2 documents" in archive.audit(sources=("memory://crawl",))
    paths = [row["path"] for row in archive.ask("select path from documents order by path")]
    assert [path.rpartition("crawl/")[2] for path in paths] == ["a.md", "b.jsonl#1"]


def test_files_from_names_sources(archive):
    archive.write("one/a.md", WRONG)
    archive.write("two.md", WRONG)
    archive.write("list.txt", "one\ntwo.md\n")
    assert "2 documents" in archive.audit("--files-from", "list.txt", sources=())


@pytest.mark.parametrize("name", ["a.zip", "a.parquet", "a.tar", "a.jsonl.zst", "a.warc.gz"])
def test_a_damaged_container_is_a_failure(archive, name):
    archive.write(f"archive/{name}", "this is something else")
    archive.write("archive/right.md")
    archive.audit()
    assert archive.ask("select path, kind from failures") == [{"path": f"archive/{name}#", "kind": "source"}]
    assert archive.ask("select path from documents") == [{"path": "archive/right.md"}]


NAMES = st.lists(st.text("abcdef", min_size=1, max_size=6), unique=True, min_size=1, max_size=80)


@given(NAMES, st.text("xyz", min_size=1, max_size=3), st.integers(1, 9))
def test_parts_contain_all_documents_in_order_and_an_added_one_changes_one_part(names, added, size):
    from checker.audit.document_rows import Item
    from checker.audit.sources import Layout, cut

    def parts(some):
        return list(cut((Item(name, name) for name in sorted(some)), Layout(size=size)))

    before = parts(names)
    assert [item.path for part in before for item in part.items] == sorted(names)
    assert len({part.key for part in before}) == len(before)
    assert all(len(part.items) <= 4 * size for part in before)
    after = parts([*names, added])
    assert [item.path for part in after for item in part.items] == sorted([*names, added])
    if all(len(part.items) < 4 * size for part in (*before, *after)):  # no part was cut because it is full
        assert len({tuple(part.items) for part in before} - {tuple(part.items) for part in after}) <= 1


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
def test_the_share_of_a_container_that_was_read_grows_to_all_of_it(tmp_path, ending):
    import zstandard

    from checker.audit.sources import Layout, documents

    path = tmp_path / f"rows.jsonl{ending}"
    data = b"".join(b'{"id": "%d", "text": "%s"}\n' % (number, os.urandom(800).hex().encode()) for number in range(400))
    path.write_bytes({"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}[ending](data))
    shares = [item.share for item in documents(str(path), Layout())]
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.7
    assert shares[-1] == 1
