"""The comment that suppresses a finding goes where its format allows one, and it works."""

import pytest

from checker.run.suppression_edit import suppression_insertion
from checker.services.engine import Engine, encoded, service_options

LINE = "The reading room opens on Monday, 5 March 2019."


@pytest.fixture(scope="module")
def engine():
    return Engine(service_options(no_config=True))


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("a.md", f"# T\n\n{LINE} \nMore.\n", f"# T\n\n{LINE} <!-- contralint-ignore D101: as printed --> \nMore.\n"),
        ("a.mdx", f"# T\n\n{LINE}\n", f"# T\n\n{LINE} {{/* contralint-ignore D101: as printed */}}\n"),
        ("a.html", f"<p>{LINE}</p>\n", f"<p>{LINE}</p> <!-- contralint-ignore D101: as printed -->\n"),
        ("a.rst", f"T\n=\n\n{LINE}\n", f"T\n=\n\n.. contralint-ignore D101: as printed\n\n{LINE}\n"),
        ("a.adoc", f"= T\n\n{LINE}\n", f"= T\n\n// contralint-ignore D101: as printed\n{LINE}\n"),
        ("a.txt", f"{LINE}\n", f"# contralint-ignore D101: as printed\n{LINE}\n"),
        (
            "a.md",
            f"---\ntitle: {LINE}\n---\nText.\n",
            f"---\ntitle: {LINE}  # contralint-ignore D101: as printed\n---\nText.\n",
        ),
        (
            "a.md",
            f"| a | b |\n|---|---|\n| {LINE} | x |\n",
            f"| a | b |\n|---|---|\n| {LINE} | x | <!-- contralint-ignore D101: as printed -->\n",
        ),
    ],
)
def test_the_comment_suppresses_the_finding(engine, path, text, wanted):
    (found,) = engine.check(path, encoded(text)).checked.findings
    insertion = suppression_insertion(engine.read(path, encoded(text)).document, found.finding, "as \n printed")
    changed = text[: insertion.offset] + insertion.text + text[insertion.offset :]
    assert changed == wanted
    assert insertion.text[insertion.reason.start : insertion.reason.end] == "as printed"
    checked = engine.check(path, encoded(changed)).checked
    assert not checked.findings
    assert [each.justification for each in checked.suppressed] == ["as printed"]


def test_a_reason_cannot_end_the_comment(engine):
    text = f"{LINE}\n"
    (found,) = engine.check("a.md", encoded(text)).checked.findings
    insertion = suppression_insertion(engine.read("a.md", encoded(text)).document, found.finding, "so --> <b>")
    assert insertion.text == " <!-- contralint-ignore D101: so – <b> -->"


def test_the_next_line_is_covered_and_no_other(engine):
    comment = "<!-- contralint-ignore-next-line D101: as printed -->"
    text = f"{comment}\n\n{LINE}\n{LINE}\n"
    checked = engine.check("a.md", encoded(text)).checked
    assert [checked.source.position(each.finding.span.start).line for each in checked.findings] == [4]
    assert len(checked.suppressed) == 1
    (unused,) = engine.check("a.md", encoded(f"{LINE}\n{comment}\n".replace("Monday", "Tuesday"))).checked.findings
    assert (unused.finding.rule, "on this line" in unused.finding.message) == ("P901", True)
