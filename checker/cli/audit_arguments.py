"""Arguments of ``contralint audit`` and ``contralint audit query``, with their help."""

from __future__ import annotations

from checker.message import msg

ABOUT = msg("""\
Checks an archive of any size and writes what it finds as tables in Parquet. It
goes on where it was interrupted, and checks again only what is new or changed.
Needs pip install 'contralint[audit]'.

A SOURCE is a folder, a file, a quoted pattern, or an address such as
s3://bucket/folder. JSON Lines, Parquet, WARC, zip and tar files contain many
documents; all may be compressed (.gz, .zst).
""")
NOTES = msg("""\
examples:
  contralint audit archive/ --out audit
  contralint audit pages.parquet --column text=body --out audit
  contralint audit s3://bucket/crawl --out s3://bucket/audit --address auto
  contralint audit query audit --summary

tables (folders in DIR):
  documents  one row for each document; path is the key
  findings   what 'contralint check' reports; since is the first audit with it
  checks     comparisons that were made (--checks)
  mentions   dates and quantities (--mentions)
  labelled_values
             what a document says of a key: its days and numbers (--mentions)
  failures   documents that could not be read or checked, with the reason
  gone       findings that a later audit no longer found

One configuration applies to all documents: --config, or that of the working
folder.
""")
QUERY_ABOUT = msg("""\
Queries the tables of an audit in SQL (DuckDB), or prints the usual summaries.
'contralint audit query' is the same command. Needs
pip install 'contralint[audit]'.
""")
QUERY_NOTES = msg("""\
examples:
  contralint audit query audit --summary
  contralint audit query audit --changed
  contralint audit query audit "select rule, count(*) from findings group by rule"
  contralint audit query audit --html report

To audit a folder that is named query, write ./query.
""")
AUDIT = {
    "--out DIR": msg("the folder of the tables, which may be an address as well"),
    "--files-from FILE": msg(
        "audit the sources that a file lists, one a line or separated by NUL; - is standard input"
    ),
    "--column KIND=NAME...": msg(
        "the name of a column in JSON Lines and Parquet; KIND is text, id, date, url or language"
    ),
    "--text-format {plain,markdown,html}=plain": msg(
        "the format of texts whose id and url have no known ending (default: plain)"
    ),
    "--checks {none,sample,all}=sample": msg(
        "write the checks of no document, of one in 100, or of all (default: sample)"
    ),
    "--mentions": msg("write the dates, quantities and labelled values of all documents"),
    "--estimate": msg("check a sample, and estimate time and space for the archive"),
    "--replace": msg("replace the audit of another archive in DIR"),
    "--engine {pool,ray}": msg("processes on this machine, or Ray (default: pool, or ray with --address)"),
    "--address ADDRESS": msg("the Ray cluster; auto is the one that this machine is in"),
    "--jobs N": msg("number of processes (default: one per processor)"),
    "--shard-size N=512": msg("documents in a shard, on average (default: 512)"),
    "--time-limit SECONDS=60": msg("for one document (default: 60)"),
    "--memory-limit MB=2048": msg("for a process that checks documents (default: 2048)"),
    "--max-bytes MB=64": msg("larger documents are failures (default: 64)"),
    "-q --quiet": msg("print nothing but errors"),
}
QUERY = {
    "--summary": msg("by rule, pattern, site and year, and the documents with most findings"),
    "--changed": msg("what is new and what is gone since the previous audit"),
    "--html FOLDER": msg("write pages for the browser into a folder"),
    "--format {table,csv,jsonl}=table": msg("(default: table)"),
}
