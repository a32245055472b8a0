"""A first look at documents that nobody on the project has read, and the judges' verdicts on it.

    first_look.py run FOLDER NAME                 run the program once, record what it reports, write the judge's sheet
    first_look.py messages SHEET JUDGE            show a judge the messages, once the places are judged
    first_look.py verdicts SHEET NAME JUDGE JUDGE record what two judges decided
    first_look.py again FOLDER NAME               run again, and fail where a right finding is gone or a wrong one back

The order is enforced: the tree is clean, a name is used once, messages come after the places, and a batch in which a
judge takes a placebo for a finding or misses all planted slips is void. The sheet contains text of the documents, so it
is outside of the repository.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from corpus import Source, as_found, digest, run_program, sources
from record import RECORD, VERDICTS, Found, RecordError, Verdict, read_lines, read_look, write_lines
from sheet import Claim, Page, batches, claim_of, message_text, page, places_text

from checker.registry import rules
from checker.rule import Profile

ROOT = Path(__file__).parents[2]
#: What decides the findings. The record names the last commit that changed any of it, which a rebase of this folder's
#: own commits leaves as it is.
_PROGRAM = ("checker", "rules", "contralint.py")
_KEY = "key.jsonl"
_FIRST, _SECOND, _SEALED = "places.jsonl", "verdicts.jsonl", "sealed.json"
#: The verdict of a judge about a planted slip or a finding; where two judges differ, the first of these counts.
_DOUBT = ("wrong", "trivial", "right")
#: Places of wrong verdicts that a finding with another message reports today, each with the reason why that is right.
ANSWERED = "answered.jsonl"
#: Repository, path, line and rule.
_Place = tuple[str, str, int, str]

_INSTRUCTIONS = """\
# How to judge

Do not open key.jsonl. Judge in this order.

1. Read places-N.md. Each item has a document (the whole text is in documents/ITEM…) and marked places. For each item
   write a line to JUDGE/places.jsonl, where JUDGE is your folder:
   {"item": "1-01", "says": "what each place says", "can_all_be_true": true, "edit": ""}
   `edit` is the correction that an editor would make there, empty where none.
2. `first_look.py messages SHEET JUDGE` writes JUDGE/messages-N.md for each batch N whose places are all judged. What
   you wrote about them can no longer be changed.
3. Compare. For each item write a line to JUDGE/verdicts.jsonl:
   {"item": "1-01", "verdict": "right", "cause": "weekday does not fit the date"}
   right: an editor would correct it, for the reason of the message. No edit in step 1: not right.
   wrong: nothing to correct, the right place for a wrong reason, or doubt.
   trivial: true to the letter, and no editor would touch it.
   `cause` names the slip, or what the program misunderstood, without text of the document; the same words for the same
   cause.
"""


def run(folder: Path, name: str, sheet: Path, root: Path = ROOT, record: Path = RECORD) -> int:
    """Runs both profiles once, writes the record and the sheet, and returns how many findings there are."""
    if not name or not name.replace("-", "").isalnum():
        raise RecordError(f"the name {name!r} of a first look is made of letters and digits")
    if (record / name).exists() or _git(root, "log", "--all", "--format=%H", "--", str(record / name)):
        raise RecordError(f"the name {name} was used: a first look happens once")
    if _git(root, "status", "--porcelain"):
        raise RecordError("the tree has changes: commit them first, so that the record names what ran")
    if sheet.exists() or root.resolve() in sheet.resolve().parents:
        raise RecordError(f"the sheet {sheet} exists, or lies in the repository; name another folder with --sheet")
    commit = _git(root, "log", "-1", "--format=%H", "--", *_PROGRAM)
    origin = sources(folder)
    by_profile = {profile: run_program(folder, profile) for profile in ("default", "review")}
    by_default = {_key(each) for each in by_profile["default"]}
    every = {_key(each): each for profile in ("default", "review") for each in by_profile[profile]}
    pages: dict[str, Page] = {}
    for path, source in origin.items():
        try:
            pages[path] = page(folder / path, source.path, source.language)
        except Exception as error:  # a file that the program cannot read either
            print(f"{path}: not read ({error})", file=sys.stderr)
    findings: list[Found] = []
    claims: list[Claim] = []
    for key, finding in every.items():
        path = str(finding["path"]).removeprefix("./")
        found = as_found(finding, origin.get(path, Source("", "", path, "")), key in by_default)
        findings.append(found)
        claims.append(claim_of(finding, found.id, pages[path]))
    fingerprint = digest(folder)
    # what reports by default is judged first, and apart from the rest
    default_ids = {each.id for each in findings if each.profile == "default"}
    made: list[list[Claim]] = []
    for part in (True, False):
        chosen = [each for each in claims if (each.id in default_ids) is part]
        made += batches(chosen, claims, list(pages.values()), f"{name} {fingerprint} {part}")
    _write_record(record / name, folder, fingerprint, findings, origin, len(pages), commit)
    _write_sheet(sheet, made)
    return len(findings)


def _key(finding: dict[str, object]) -> tuple[object, ...]:
    return finding["path"], finding["rule"], finding["pattern"], finding["fingerprint"]


def _write_record(
    target: Path,
    folder: Path,
    fingerprint: str,
    findings: list[Found],
    origin: dict[str, Source],
    read: int,
    commit: str,
) -> None:
    target.mkdir(parents=True)
    counted = Counter((each.repository, each.commit) for each in origin.values())
    run = {
        "name": target.name,
        "taken": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": commit,
        "digest": fingerprint,
        "documents": read,
        "repositories": [
            {"repository": repository, "commit": at, "documents": number}
            for (repository, at), number in sorted(counted.items())
        ],
        "void": [],
    }
    _write_json(target / "run.json", run)
    write_lines(target / "findings.jsonl", sorted(findings))


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _write_sheet(sheet: Path, made: list[list[Claim]]) -> None:
    (sheet / "documents").mkdir(parents=True)
    (sheet / "README.md").write_text(_INSTRUCTIONS, encoding="utf-8")
    key = []
    for number, batch in enumerate(made, 1):
        shown = []
        for place, claim in enumerate(batch, 1):
            item = f"{number}-{place:02}"
            shown.append(places_text(item, claim))
            copy = sheet / "documents" / f"{item}{Path(claim.path).suffix}"
            copy.write_text(claim.text, encoding="utf-8", errors="surrogatepass", newline="")
            key.append({"item": item, "kind": claim.kind, "id": claim.id, "message": message_text(item, claim)})
        (sheet / f"places-{number}.md").write_text("\n".join(shown), encoding="utf-8", errors="replace")
    write_lines(sheet / _KEY, key)


def messages(sheet: Path, judge: str) -> list[str]:
    """Shows a judge the messages of each batch whose places are all judged, and seals what was written about them.
    Returns the batches that are new."""
    own = sheet / judge
    answers, sealed = _first_answers(own), _sealed(own)
    batches = _by_batch(sheet)
    new = [number for number, items in batches.items() if number not in sealed and answers.keys() >= set(items)]
    if not new:
        left = [item for number, items in batches.items() if number not in sealed for item in items]
        missing = [item for item in left if item not in answers]
        raise RecordError(f"{own / _FIRST}: no batch is complete; there is no answer for {', '.join(missing) or 'any'}")
    key = [entry for _, entry in read_lines(sheet / _KEY)]
    for number in new:
        shown = [entry["message"] for entry in key if _batch(entry["item"]) == number]
        (own / f"messages-{number}.md").write_text("\n".join(shown), encoding="utf-8", errors="replace")
        sealed[number] = _seal(answers, batches[number])
    _write_json(own / _SEALED, sealed)
    return new


def _batch(item: str) -> str:
    return item.partition("-")[0]


def _by_batch(sheet: Path) -> dict[str, list[str]]:
    """The items of each batch."""
    batches: dict[str, list[str]] = {}
    for _, entry in read_lines(sheet / _KEY):
        batches.setdefault(_batch(entry["item"]), []).append(entry["item"])
    return batches


def _seal(answers: dict[str, dict[str, object]], items: list[str]) -> str:
    return sha256(json.dumps([answers[item] for item in items], sort_keys=True).encode()).hexdigest()


def _sealed(own: Path) -> dict[str, str]:
    path = own / _SEALED
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def _first_answers(own: Path) -> dict[str, dict[str, object]]:
    """What a judge wrote before the messages, by item."""
    if not (own / _FIRST).is_file():
        raise RecordError(f"{own / _FIRST} is missing: judge the places first")
    answers = {}
    for place, entry in read_lines(own / _FIRST):
        if not {"item", "says", "can_all_be_true", "edit"} <= set(entry):
            raise RecordError(f"{place}: needs item, says, can_all_be_true and edit")
        answers[str(entry["item"])] = entry
    return answers


def _second_answers(own: Path, batches: dict[str, list[str]]) -> dict[str, tuple[str, str]]:
    """Verdict and cause of each item by one judge, compared with what was written before the messages. A batch is
    judged as a whole or not at all."""
    first, sealed = _first_answers(own), _sealed(own)
    answers = {}
    for place, entry in read_lines(own / _SECOND):
        item, verdict, cause = str(entry.get("item")), entry.get("verdict"), str(entry.get("cause", "")).strip()
        if verdict not in VERDICTS or not cause:
            raise RecordError(f"{place}: a verdict is {', '.join(VERDICTS)}, and has a cause")
        edit = first.get(item, {})
        if verdict == "right" and (edit.get("can_all_be_true", True) or not str(edit.get("edit", "")).strip()):
            raise RecordError(f"{place}: {item} cannot be right, since no edit was named before the message was read")
        answers[item] = str(verdict), cause
    for number, items in batches.items():
        left = [item for item in items if item not in answers]
        if left and len(left) < len(items):
            raise RecordError(f"{own / _SECOND}: no verdict for {', '.join(left)}")
        if not left and sealed.get(number) != _seal(first, items):
            raise RecordError(f"{own / _FIRST}: batch {number} was changed after its messages were shown")
    return answers


def verdicts(sheet: Path, name: str, judges: list[str], record: Path = RECORD) -> tuple[int, list[str]]:
    """Writes the verdicts of two judges to the record; returns how many, and which batches are void. A batch that one
    of them did not judge gets no verdicts."""
    look = read_look(record / name)
    batches = _by_batch(sheet)
    answers = {judge: _second_answers(sheet / judge, batches) for judge in judges}
    key = [entry for _, entry in read_lines(sheet / _KEY) if all(entry["item"] in each for each in answers.values())]
    void = sorted({batch for each in answers.values() for batch in void_batches(key, each)}, key=int)
    known = {each.id: each for each in look.findings}
    decided = {each.id: each for each in look.verdicts}
    for entry in key:
        item, id = str(entry["item"]), str(entry["id"])
        if entry["kind"] != "finding" or _batch(item) in void or id in decided:
            continue
        said = {judge: answer[item] for judge, answer in answers.items()}
        verdict, cause = min(said.values(), key=lambda each: _DOUBT.index(each[0]))
        by_judge = {judge: answer for judge, (answer, _) in said.items()}
        decided[id] = Verdict(*known[id][:8], verdict, cause, by_judge)
    write_lines(record / name / "verdicts.jsonl", sorted(decided.values(), key=lambda each: each[:8]))
    look.run["void"] = [f"batch {number}" for number in void]
    _write_json(record / name / "run.json", look.run)
    return len(decided) - len(look.verdicts), void


def void_batches(key: list[dict[str, str]], answers: dict[str, tuple[str, str]]) -> set[str]:
    """The batches in which a judge took a placebo for a finding, or missed every planted slip."""
    void, slips = set(), {}
    for entry in key:
        right = answers[entry["item"]][0] == "right"
        batch = _batch(entry["item"])
        if entry["kind"] == "placebo" and right:
            void.add(batch)
        if entry["kind"] == "slip":
            slips[batch] = slips.get(batch, False) or right
    return void | {batch for batch, found in slips.items() if not found}


def again(folder: Path, name: str, record: Path = RECORD) -> tuple[list[Verdict], list[Verdict]]:
    """The verdicts of a first look that the program of today fails: right findings that are gone, and wrong ones that
    it reports by default. Both are compared by place, which is a rule and a line of a document. Findings must mark
    as many spans there as it has right verdicts (one finding may represent several failures of one pattern). What was
    right by default must be reported by default, unless the gate has moved its pattern to the review profile since. A
    place with more findings by default than right verdicts has wrong ones back, if their first span is there, but for
    the places in `answered.jsonl`, where the finding of today has another message, and is right. Trivial ones may come
    or go."""
    look = read_look(record / name)
    if digest(folder) != look.run["digest"]:
        raise RecordError(f"{folder} does not hold the documents of {name}")
    origin = sources(folder)
    first: Counter[_Place] = Counter()
    anywhere: dict[str, Counter[_Place]] = {"default": Counter(), "review": Counter()}
    for profile, counted in anywhere.items():
        for finding in run_program(folder, profile):
            source = origin[str(finding["path"]).removeprefix("./")]
            lines = [int(place["line"]) for place in finding["places"]]
            counted.update((source.repository, source.path, line, str(finding["rule"])) for line in lines)
            if profile == "default":
                first[source.repository, source.path, lines[0], str(finding["rule"])] += 1
    by_default = {
        (id, pattern.name)
        for id, rule in rules().items()
        for pattern in rule.all_patterns()
        if pattern.profile is Profile.DEFAULT
    }
    answers = record / ANSWERED
    answered = [each for _, each in read_lines(answers)] if answers.is_file() else []
    settled = {(each["repository"], each["path"], each["line"], each["rule"]) for each in answered if each["why"]}
    gone, back = [], []
    right: Counter[_Place] = Counter()
    for each in look.verdicts:
        if each.verdict == "right":
            place = _place(each)
            right[place] += 1
            is_default = each.profile == "default" and (each.rule, each.pattern) in by_default
            if anywhere["default" if is_default else "review"][place] < right[place]:
                gone.append(each)
    for each in look.verdicts:
        if each.verdict == "wrong" and first[_place(each)] > right[_place(each)] and _place(each) not in settled:
            right[_place(each)] += 1  # this finding is answered for
            back.append(each)
    return gone, back


def _place(verdict: Verdict) -> _Place:
    return verdict.repository, verdict.path, verdict.line, verdict.rule


def _git(root: Path, *words: str) -> str:
    ran = subprocess.run(["git", *words], cwd=root, capture_output=True, encoding="utf-8", check=False)
    if ran.returncode:
        raise RecordError(f"git {words[0]} failed: {ran.stderr.strip()}")
    return ran.stdout.strip()


def main(words: list[str] | None = None) -> int:
    """The command; 0 done, 1 where `again` finds a difference, 2 where it could not run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    for step, names in {
        "run": ("folder", "name"),
        "messages": ("sheet", "judge"),
        "verdicts": ("sheet", "name", "first", "second"),
        "again": ("folder", "name"),
    }.items():
        each = steps.add_parser(step)
        for name in names:
            each.add_argument(name, type=Path if name in ("folder", "sheet") else str)
        if step == "run":
            each.add_argument("--sheet", type=Path, help="where the sheet goes (default: FOLDER-sheet)")
    options = parser.parse_args(words)
    try:
        if options.step == "run":
            sheet = options.sheet or options.folder.with_name(options.folder.name + "-sheet")
            number = run(options.folder, options.name, sheet)
            print(f"{number} findings; commit {RECORD / options.name}; the judges begin with {sheet / 'README.md'}")
        elif options.step == "messages":
            new = messages(options.sheet, options.judge)
            print(f"read {', '.join(str(options.sheet / options.judge / f'messages-{each}.md') for each in new)}")
        elif options.step == "verdicts":
            number, void = verdicts(options.sheet, options.name, [options.first, options.second])
            print(f"{number} verdicts; void: {', '.join(void) or 'no batch'}. Commit them before anything is repaired.")
        else:
            gone, back = again(options.folder, options.name)
            for what, differences in (("gone", gone), ("back", back)):
                for one in differences:
                    print(f"{what}: {one.path}:{one.line} {one.rule} {one.pattern}: {one.cause}")
            return int(bool(gone or back))
    except RecordError as error:
        print(f"first_look.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
