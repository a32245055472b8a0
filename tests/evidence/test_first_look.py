"""A first look happens once, on a clean tree, and its verdicts are judged in order."""

import json
import shutil
import subprocess
from pathlib import Path

import first_look
import pytest
from record import RECORD, RecordError, read_look, write_lines

ROOT = Path(__file__).parents[2]
PAGES = {
    "mill": "# The mill\n\nThe mill reopens on Monday, 14 June 2023. The wheel turned last on 3 May 2019.\n",
    "weir": "# The weir\n\nWork runs from 2 May 2022 to 9 May 2022, and the lock opens on Monday, 16 May 2022.\n",
    "quay": "# The quay\n\nThe quay was closed on 4 March 2021. It opened again on Friday, 12 March 2021.\n",
}


def git(folder, *words):
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def documents(folder):
    folder.mkdir()
    index = []
    for name, text in PAGES.items():
        (folder / name).mkdir()
        (folder / name / "page.md").write_text(text, encoding="utf-8")
        source = {"repo": f"town/{name}", "commit": "c" * 40, "source_path": "page.md", "lang": "en"}
        index.append({"path": f"{name}/page.md", **source})
    write_lines(folder / "index.jsonl", index)
    return folder


def repository(made):
    """A repository with one commit of a program."""
    made.mkdir()
    git(made, "init", "-q")
    (made / "contralint.py").write_text("", encoding="utf-8")
    git(made, "add", ".")
    commit(made)
    return made


def commit(root, *options):
    git(root, "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "state", *options)


@pytest.fixture
def root(tmp_path):
    return repository(tmp_path / "repository")


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """A first look that ran."""
    made = tmp_path_factory.mktemp("look")
    root, folder = repository(made / "repository"), documents(made / "documents")
    first_look.run(folder, "01", made / "sheet", root=root, record=root / "record")
    return made


@pytest.fixture
def look(ran, tmp_path):
    """A copy of the first look that ran: the folder of the record, the documents and the sheet."""
    made = tmp_path / "look"
    shutil.copytree(ran, made)
    return made / "repository" / "record", made / "documents", made / "sheet"


def key(sheet):
    return [json.loads(line) for line in (sheet / "key.jsonl").read_text(encoding="utf-8").splitlines()]


def judge(sheet, name, verdicts):
    """Answers for one judge; `verdicts` gives one for each kind of item."""
    (sheet / name).mkdir()
    items = [(each["item"], verdicts[each["kind"]]) for each in key(sheet)]
    answers = []
    for item, verdict in items:
        is_edited = verdict == "right"
        answers.append({"item": item, "says": "days", "can_all_be_true": not is_edited, "edit": "x" * is_edited})
    write_lines(sheet / name / "places.jsonl", answers)
    first_look.messages(sheet, name)
    judged = [{"item": item, "verdict": verdict, "cause": f"seen as {verdict}"} for item, verdict in items]
    write_lines(sheet / name / "verdicts.jsonl", judged)


GOOD = {"finding": "right", "placebo": "wrong", "slip": "right"}


def test_the_record_names_places_and_contains_no_text(look):
    record, _, _ = look
    read = read_look(record / "01")
    assert [(each.repository, each.line, each.rule, each.profile) for each in read.findings] == [
        ("town/mill", 3, "D101", "default")
    ]
    assert read.run["documents"] == len(PAGES)
    assert read.run["program"] == git(record.parent, "log", "-1", "--format=%H", "--", "contralint.py")
    written = "".join(each.read_text(encoding="utf-8") for each in (record / "01").iterdir())
    assert not any(word in written for word in ("Monday", "reopens", "2023-06-14", "Wednesday"))


def test_the_sheet_shows_places_first_and_hides_decoys(look):
    _, _, sheet = look
    kinds = sorted(each["kind"] for each in key(sheet))
    assert kinds == ["finding", "placebo", "placebo", "placebo", "slip", "slip"]
    shown = (sheet / "places-1.md").read_text(encoding="utf-8")
    assert "⟦1:Monday⟧, ⟦2:14 June 2023⟧" in shown
    assert not any(word in shown for word in ("D101", "Wednesday", "slip", "placebo"))
    assert len(list((sheet / "documents").iterdir())) == len(kinds)


def test_a_name_that_was_used_is_refused(look):
    record, folder, sheet = look
    with pytest.raises(RecordError, match="the name 01 was used"):
        first_look.run(folder, "01", sheet, root=record.parent, record=record)


def test_a_name_whose_record_was_deleted_is_refused(look):
    record, folder, sheet = look
    git(record.parent, "add", ".")
    commit(record.parent)
    git(record.parent, "rm", "-q", "-r", "record")
    commit(record.parent)
    with pytest.raises(RecordError, match="the name 01 was used"):
        first_look.run(folder, "01", sheet, root=record.parent, record=record)


def test_a_tree_with_changes_is_refused(tmp_path, root):
    (root / "new.py").write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="commit them first"):
        first_look.run(documents(tmp_path / "d"), "01", tmp_path / "s", root=root, record=root / "record")
    assert not (root / "record").exists()


def test_a_sheet_in_the_repository_is_refused(tmp_path, root):
    with pytest.raises(RecordError, match="lies in the repository"):
        first_look.run(documents(tmp_path / "d"), "01", root / "sheet", root=root, record=root / "record")


def test_documents_without_their_sources_are_refused(tmp_path, root):
    (tmp_path / "d").mkdir()
    with pytest.raises(RecordError, match=r"index\.jsonl is missing"):
        first_look.run(tmp_path / "d", "01", tmp_path / "s", root=root, record=root / "record")


def test_messages_wait_for_all_places(look):
    _, _, sheet = look
    (sheet / "a").mkdir()
    with pytest.raises(RecordError, match="judge the places first"):
        first_look.messages(sheet, "a")
    write_lines(sheet / "a" / "places.jsonl", [{"item": "1-01", "says": "", "can_all_be_true": True, "edit": ""}])
    with pytest.raises(RecordError, match="no answer for 1-02, "):
        first_look.messages(sheet, "a")
    assert not list((sheet / "a").glob("messages*"))


def test_two_judges_decide_and_doubt_counts_as_wrong(look):
    record, _, sheet = look
    judge(sheet, "editor", GOOD)
    judge(sheet, "innocent", {**GOOD, "finding": "wrong"})
    assert first_look.verdicts(sheet, "01", ["editor", "innocent"], record) == (1, [])
    (verdict,) = read_look(record / "01").verdicts
    assert (verdict.verdict, verdict.cause) == ("wrong", "seen as wrong")
    assert verdict.judges == {"editor": "right", "innocent": "wrong"}
    assert first_look.verdicts(sheet, "01", ["editor", "innocent"], record) == (0, [])


@pytest.mark.parametrize("careless", [{"placebo": "right"}, {"slip": "wrong"}])
def test_a_careless_batch_is_void(look, careless):
    record, _, sheet = look
    judge(sheet, "editor", GOOD)
    judge(sheet, "innocent", {**GOOD, **careless})
    assert first_look.verdicts(sheet, "01", ["editor", "innocent"], record) == (0, ["1"])
    assert read_look(record / "01").run["void"] == ["batch 1"]


def test_one_slip_of_two_may_be_missed():
    items = [{"item": "1-01", "kind": "slip"}, {"item": "1-02", "kind": "slip"}]
    assert first_look.void_batches(items, {"1-01": ("right", "x"), "1-02": ("wrong", "x")}) == set()


def test_a_batch_that_is_not_judged_gets_no_verdicts(look):
    record, _, sheet = look
    for name in ("editor", "innocent"):
        judge(sheet, name, GOOD)
    (sheet / "innocent" / "verdicts.jsonl").write_text("", encoding="utf-8")
    assert first_look.verdicts(sheet, "01", ["editor", "innocent"], record) == (0, [])
    path = sheet / "editor" / "verdicts.jsonl"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match="no verdict for 1-02"):
        first_look.verdicts(sheet, "01", ["editor", "innocent"], record)


def test_what_was_not_edited_is_not_right(look):
    _, _, sheet = look
    judge(sheet, "editor", {**GOOD, "finding": "wrong"})
    text = (sheet / "editor" / "verdicts.jsonl").read_text(encoding="utf-8")
    (sheet / "editor" / "verdicts.jsonl").write_text(text.replace('"wrong"', '"right"'), encoding="utf-8")
    with pytest.raises(RecordError, match="no edit was named before"):
        first_look.verdicts(sheet, "01", ["editor", "editor"], look[0])


def test_what_was_written_before_the_messages_stays(look):
    _, _, sheet = look
    judge(sheet, "editor", GOOD)
    path = sheet / "editor" / "places.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("days", "years"), encoding="utf-8")
    with pytest.raises(RecordError, match="batch 1 was changed after its messages were shown"):
        first_look.verdicts(sheet, "01", ["editor", "editor"], look[0])


def change(record, **fields):
    """Writes other fields into the one verdict of a first look."""
    (verdict,) = read_look(record / "01").verdicts
    write_lines(record / "01" / "verdicts.jsonl", [verdict._replace(**fields)])


def places(differences):
    return [(each.rule, each.line) for each in differences]


@pytest.fixture
def judged(look):
    """A first look of which one finding was judged to be right: the record and the documents."""
    record, folder, sheet = look
    for name in ("a", "b"):
        judge(sheet, name, GOOD)
    first_look.verdicts(sheet, "01", ["a", "b"], record)
    return record, folder


def test_a_second_run_with_the_same_findings_differs_in_nothing(judged):
    record, folder = judged
    assert first_look.again(folder, "01", record) == ([], [])


@pytest.mark.parametrize(
    ("fields", "gone", "back"),
    [
        ({"line": 99}, [("D101", 99)], []),
        ({"rule": "D104"}, [("D104", 3)], []),
        ({"profile": "review"}, [], []),  # what reports by default reports in the review profile as well
        ({"pattern": "of another time"}, [], []),
        ({"verdict": "wrong"}, [], [("D101", 3)]),
        ({"verdict": "wrong", "id": "0" * 12}, [], [("D101", 3)]),  # the place counts, not the fingerprint
        ({"verdict": "wrong", "line": 99}, [], []),
        ({"verdict": "trivial"}, [], []),
    ],
)
def test_a_second_run_shows_what_is_gone_and_what_is_back(judged, fields, gone, back):
    record, folder = judged
    if "id" in fields:
        text = (record / "01" / "findings.jsonl").read_text(encoding="utf-8")
        (finding,) = read_look(record / "01").findings
        (record / "01" / "findings.jsonl").write_text(text.replace(finding.id, fields["id"]), encoding="utf-8")
        path = record / "01" / "verdicts.jsonl"
        path.write_text(path.read_text(encoding="utf-8").replace(finding.id, fields["id"]), encoding="utf-8")
    change(record, **fields)
    assert tuple(map(places, first_look.again(folder, "01", record))) == (gone, back)


def test_a_place_that_another_message_answers_is_not_back(judged):
    record, folder = judged
    change(record, verdict="wrong")
    (verdict,) = read_look(record / "01").verdicts
    place = {"repository": verdict.repository, "path": verdict.path, "line": verdict.line, "rule": verdict.rule}
    for why, back in (("", [("D101", 3)]), ("the message names another day now", [])):
        write_lines(record / first_look.ANSWERED, [{**place, "why": why}])
        assert tuple(map(places, first_look.again(folder, "01", record))) == ([], back)


def test_a_place_has_as_many_marked_spans_as_right_verdicts(judged):
    record, folder = judged
    (finding,), (verdict,) = read_look(record / "01").findings, read_look(record / "01").verdicts
    ids = ("0" * 12, "1" * 12)
    write_lines(record / "01" / "findings.jsonl", [finding, *(finding._replace(id=id) for id in ids)])
    for decision, gone in (("wrong", []), ("right", [("D101", 3)])):  # the finding marks the weekday and the date
        others = [verdict._replace(id=id, verdict=decision) for id in ids]
        write_lines(record / "01" / "verdicts.jsonl", [verdict, *others])
        assert tuple(map(places, first_look.again(folder, "01", record))) == (gone, [])


def test_a_right_finding_may_report_where_the_gate_moved_its_pattern(judged, monkeypatch):
    record, folder = judged
    by_profile = {"default": [], "review": first_look.run_program(folder, "review")}
    monkeypatch.setattr(first_look, "run_program", lambda folder, profile: by_profile[profile])
    assert tuple(map(places, first_look.again(folder, "01", record))) == ([("D101", 3)], [])
    change(record, pattern="of another time")
    assert first_look.again(folder, "01", record) == ([], [])


def test_another_folder_is_not_compared(look):
    record, folder, _ = look
    (folder / "more.md").write_text("more\n", encoding="utf-8")
    with pytest.raises(RecordError, match="does not hold the documents of 01"):
        first_look.again(folder, "01", record)


def test_the_command_says_in_one_sentence_why_it_cannot_run(tmp_path, capsys):
    assert first_look.main(["again", str(tmp_path), "no-such-look"]) == 2
    decision = capsys.readouterr().err
    assert decision.startswith("first_look.py: ") and decision.count("\n") == 1


def test_verdicts_were_committed_before_anything_was_repaired():
    """A commit that touches verdicts touches neither the program nor its rules."""
    if not (ROOT / ".git").exists():
        pytest.skip("no history here")
    pattern = (RECORD / "*" / "verdicts.jsonl").relative_to(ROOT).as_posix()
    for commit in git(ROOT, "log", "--no-merges", "--format=%H", "--", f":(glob){pattern}").split():
        files = git(ROOT, "show", "--format=", "--name-only", commit).splitlines()
        mixed = [each for each in files if each.startswith(("checker/", "rules/"))]
        assert not mixed, f"{commit} holds verdicts and changes {mixed[0]}"
