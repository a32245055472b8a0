from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CONFLICT = "There are five sheep. There are six sheep.\n"


def write(path: str, text: str = CONFLICT) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def test_a_clean_document_exits_with_0(contralint: Callable[..., Any]) -> None:
    write("a.md", "Five sheep.\n")
    ran = contralint("check", "a.md")
    assert (ran.status, ran.out, ran.err) == (0, "no findings in 1 document\n", "")


def test_a_finding_exits_with_1_and_is_reported(contralint: Callable[..., Any]) -> None:
    write("docs/a.md")
    ran = contralint("check", "docs")
    assert ran.status == 1
    assert ran.out.startswith("docs/a.md:1:11  warning  Z901 sheep-mismatch  The numbers of sheep differ.\n")
    assert ran.err == ""


def test_exit_zero_forgives_findings_and_nothing_else(contralint: Callable[..., Any]) -> None:
    write("a.md")
    assert contralint("check", "a.md", "--exit-zero").status == 0
    assert contralint("check", "a.md", "gone.md", "--exit-zero").status == 2


def test_a_path_that_fails_does_not_hide_the_others(contralint: Callable[..., Any]) -> None:
    write("a.md")
    ran = contralint("check", "gone.md", "a.md")
    assert ran.status == 2
    assert "a.md:1:11" in ran.out
    assert "1 path not fully checked" in ran.out
    assert ran.err == "contralint: gone.md: There is no such file or folder.\n"


def test_standard_input_has_the_name_it_is_given(contralint: Callable[..., Any]) -> None:
    ran = contralint("check", "-", "--stdin-filename", "docs/a.md", stdin=CONFLICT.encode())
    assert ran.status == 1
    assert ran.out.startswith("docs/a.md:1:11")
    assert contralint("check", "-", stdin=CONFLICT.encode()).out.startswith("<stdin>:1:11")


def test_a_name_for_standard_input_needs_standard_input(contralint: Callable[..., Any]) -> None:
    ran = contralint("check", "a.md", "--stdin-filename", "b.md")
    assert (ran.status, ran.out) == (2, "")
    assert "add - to the paths" in ran.err


def test_select_ignore_and_profile_choose_the_rules(contralint: Callable[..., Any]) -> None:
    write("a.md", CONFLICT + "And a goat.\n")

    def found(*options: str) -> set[str]:
        log = json.loads(contralint("check", "a.md", "--format", "json", *options).out)
        return {finding["rule"] for finding in log["findings"]}

    assert found() == {"Z901"}
    assert found("--profile", "review") == {"Z901", "Z950"}
    assert found("--select", "doubtful-goat") == {"Z950"}
    assert found("--select", "Z901,Z950") == {"Z901", "Z950"}
    assert found("--ignore", "Z9") == set()


def test_low_confidence_lowers_the_severity(contralint: Callable[..., Any]) -> None:
    write("a.md", "A goat.")
    log = json.loads(contralint("check", "a.md", "--select", "Z950", "--format", "json").out)
    assert log["rules"][0]["severity"] == "error"
    assert log["findings"][0]["severity"] == "warning"


def test_an_unknown_rule_is_a_usage_error_with_an_offer(contralint: Callable[..., Any]) -> None:
    write("a.md")
    ran = contralint("check", "a.md", "--select", "sheep-missmatch")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "contralint: There is no rule 'sheep-missmatch'; did you mean Z901 (sheep-mismatch)?\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["chekc", "a.md"],
        ["check", "a.md", "--today", "tomorrow"],
        ["check", "a.md", "--today", "2015-02-29"],
        ["check", "a.md", "--jobs", "0"],
        ["check", "a.md", "--profile", "strict"],
        ["check", "a.md", "--selec", "Z901"],
        ["check", "a.md", "--format", "pdf"],
        ["check", "a.md", "--format", "text", "--format", "json"],
        ["check", "a.md", "--format", "json:gone/a.json"],
    ],
)
def test_wrong_usage_exits_with_2_and_says_why(contralint: Callable[..., Any], arguments: list[str]) -> None:
    write("a.md")
    ran = contralint(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("contralint") >= 1


def test_without_a_command_the_help_is_printed(contralint):
    ran = contralint()
    assert (ran.status, ran.err) == (2, "")
    assert "contralint check article.md" in ran.out


def test_without_a_path_the_working_folder_is_checked(contralint):
    write("posts/a.md")
    assert contralint("check").out == contralint("check", ".").out
    assert contralint("check").status == 1


def test_the_nearest_command_and_option_are_offered(contralint):
    assert "there is no command 'chekc'; did you mean check?" in contralint("chekc").err
    wrong = contralint("check", "--selct", "T")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err == "contralint check: error: there is no option --selct; did you mean --select?\n"
    assert "did you mean" not in contralint("check", "--severity", "error").err  # only the dashes are the same
    assert "there is no option --zzz; --help lists the choices." in contralint("rules", "--zzz").err


def test_patterns_that_no_shell_expanded_are(contralint):
    write("posts/one/a.md")
    write("posts/b.md")
    write("posts/c.txt")
    assert contralint("check", "posts/**/*.md").out == contralint("check", "posts/b.md", "posts/one/a.md").out
    assert contralint("check", "none/*.md").status == 2
    write("[draft].md", "Nothing.\n")
    assert contralint("check", "[draft].md").status == 0


def test_paths_from_a_list(contralint):
    write("a.md")
    write("b c.md")
    write("list", "b c.md\r\n")
    assert contralint("check", "--files-from", "list").out == contralint("check", "b c.md").out
    assert contralint("check", "--files-from", "-", stdin=b"a.md\0b c.md\0").out == contralint("check").out
    empty = contralint("check", "--files-from", "-", stdin=b"")
    assert (empty.status, empty.out) == (0, "no findings in 0 documents\n")
    assert "'gone' cannot be read" in contralint("check", "--files-from", "gone").err
    assert contralint("check", "-", "--files-from", "-").status == 2


def test_findings_below_a_level_do_not_fail(contralint):
    write("a.md")
    write("contralint.toml", '[severity]\nZ901 = "warning"\n')
    assert [contralint("check", "--fail-level", each).status for each in ("error", "warning", "note")] == [0, 1, 1]
    assert "Z901" in contralint("check", "--fail-level", "error").out


def test_a_report_in_a_file_is_announced_in_one_line(contralint):
    write("a.md")
    ran = contralint("check", "--format", "json", "--output-file", "out.json")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "contralint: 1 finding in a.md, written to out.json\n"
    assert Path("out.json").read_text("utf-8") == contralint("check", "--format", "json").out
    assert contralint("check", "--format", "json:out.json", "--quiet").err == ""
    write("a.md", "Nothing.\n")
    assert contralint("check", "--format", "json:o.json").err == (
        "contralint: no findings in 1 document, written to o.json\n"
    )
    assert contralint("check", "--format", "json:o.json", "--output-file", "p.json").status == 2


def test_statistics_count_by_rule(contralint):
    write("a.md")
    write("b.md")
    ran = contralint("check", "--statistics")
    assert ran.status == 1
    lines = [line.split() for line in ran.out.splitlines()]
    assert lines[0] == ["findings", "documents", "rule"]
    assert lines[1][:3] == ["2", "2", "Z901"]
    assert lines[-1] == ["2", "2", "all"]
    assert contralint("check", "--statistics", "--format", "json").status == 2


def test_several_formats_at_once(contralint: Callable[..., Any]) -> None:
    write("a.md")
    formats = ["--format", "text", "--format", "json:a.json", "--format", "sarif:a.sarif"]
    ran = contralint("check", "a.md", *formats)
    assert ran.out.startswith("a.md:1:11")
    assert json.loads(Path("a.json").read_bytes())["findings"][0]["path"] == "a.md"
    assert json.loads(Path("a.sarif").read_bytes())["runs"][0]["results"][0]["ruleId"] == "Z901"


def test_the_summary_of_a_job_is_appended_where_its_file_is_named(
    contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    Path("summary.md").write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    ran = contralint("check", "a.md", "--format", "github")
    assert ran.out.startswith("::warning file=a.md,line=1,")
    assert Path("summary.md").read_text("utf-8").startswith("before\n## contralint: 1 finding in 1 document\n")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY")
    assert contralint("check", "a.md", "--format", "github") == ran


def test_paths_count_from_the_root_of_a_checkout(
    contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("docs/a.md")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path.cwd()))
    monkeypatch.chdir("docs")
    assert contralint("check", "a.md", "--format", "github").out.startswith("::warning file=docs/a.md,")


def test_a_format_is_offered_for_one_that_does_not_exist(contralint: Callable[..., Any]) -> None:
    write("a.md")
    assert "did you mean 'sarif'?" in contralint("check", "a.md", "--format", "sarfi").err


def test_a_rule_that_breaks_down_fails_for_its_document_only(contralint: Callable[..., Any]) -> None:
    write("a.md", CONFLICT + "And a wolf.\n")
    write("b.md")
    ran = contralint("check", "a.md", "b.md")
    assert ran.status == 2
    assert "a.md:1:11" in ran.out
    assert "b.md:1:11" in ran.out
    assert ran.err.startswith("contralint: a.md: Your rule Y100 (fragile) failed: RuntimeError in conftest.py, line ")
    assert ran.err.endswith(": there is a wolf\n")


def test_a_place_outside_the_text_is_the_fault_of_its_rule(contralint: Callable[..., Any]) -> None:
    write("a.md", CONFLICT + "misplaced")
    ran = contralint("check", "a.md")
    assert ran.status == 2
    assert "Your rule Y100 (fragile) failed" in ran.err
    assert "a.md:1:11" in ran.out


def test_quiet_prints_findings_only(contralint: Callable[..., Any]) -> None:
    write("a.md", "Five sheep.\n")
    assert contralint("check", "a.md", "--quiet").out == ""
    write("a.md")
    assert "finding in" not in contralint("check", "a.md", "--quiet").out


def test_colour_comes_only_where_it_is_forced_or_seen(
    contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    assert "\x1b[" not in contralint("check", "a.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in contralint("check", "a.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in contralint("check", "a.md").out


def test_two_runs_print_the_same_bytes(contralint: Callable[..., Any]) -> None:
    write("b.md")
    write("a.md", CONFLICT + "A wolf.")
    for form in ("text", "json", "sarif"):
        assert contralint("check", "a.md", "b.md", "--format", form) == contralint(
            "check", "b.md", "a.md", "--format", form
        )
