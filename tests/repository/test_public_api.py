"""The public Python API, and the ways to start the program without installing it."""

import datetime
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import contralint
from checker.calendars.timex import Interval

ROOT = Path(__file__).parents[2]
WRONG_DAY = "The old bridge opened on Monday, 14 June 2015.\n"
#: A Python that finds the packages that we need, and of ours only what a path names.
UNINSTALLED = (
    f"import sys; sys.path[:0] = [{str(ROOT)!r}]; sys.path.append({sysconfig.get_path('purelib')!r});"
    " sys.argv = ['contralint', *sys.argv[1:]]; import runpy; runpy.run_module('checker', run_name='__main__')"
)


def run(*arguments, **options):
    # A pool of processes that another test has begun sets PYTHONSAFEPATH.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment,
        **options,
    )


def test_the_findings_of_a_text():
    (finding,) = contralint.check_text(WRONG_DAY)
    assert finding.rule == "D101"
    assert WRONG_DAY[slice(*finding.span)] == "Monday"


def test_the_suffix_of_the_path_decides_the_format():
    assert contralint.check_text(f"<p title='{WRONG_DAY}'>", path="a.html") == ()


def test_the_findings_of_a_file(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(WRONG_DAY, "utf-8")
    assert [finding.rule for finding in contralint.check_file(path)] == ["D101"]


def test_a_named_configuration_applies(tmp_path):
    config = tmp_path / "contralint.toml"
    config.write_text('ignore = ["D101"]\n', "utf-8")
    assert contralint.check_text(WRONG_DAY, config=str(config)) == ()


@pytest.mark.parametrize(
    ("path", "config", "message"),
    [("a.docx", None, "a.docx"), ("a.md", "none.toml", "There is no such configuration")],
)
def test_what_cannot_be_used_is_named(path, config, message):
    text = "PK\x03\x04" if path == "a.docx" else WRONG_DAY
    with pytest.raises(ValueError, match=message):
        contralint.check_text(text, path=path, config=config)


def test_times_count_from_a_reference():
    text = "We meet tomorrow."
    (time,) = contralint.find_times(text, datetime.date(2015, 5, 19))
    assert (time.value, text[slice(*time.span)]) == ("2015-05-20", "tomorrow")


def test_an_interval_gives_dates():
    (time,) = contralint.find_times("It opened in June 2015.")
    assert (time.interval.first_date, time.interval.last_date) == (
        datetime.date(2015, 6, 1),
        datetime.date(2015, 6, 30),
    )


def test_an_open_or_distant_interval_has_no_date():
    assert (Interval(None, None).first_date, Interval(None, None).last_date) == (None, None)
    assert Interval(-86_400, 10**15).first_date is None
    assert Interval(-86_400, 10**15).last_date is None


def test_quantities_of_a_text():
    (quantity,) = contralint.find_quantities("It weighs 12 kilograms.")
    assert quantity.text == "12 kilograms"


def test_everything_that_is_promised_is_there():
    assert all(hasattr(contralint, name) for name in contralint.__all__)


def test_it_runs_as_a_module():
    assert run("-m", "contralint", "--version").stdout.startswith("contralint ")


def test_a_checkout_that_is_not_installed_runs(tmp_path):
    (tmp_path / "a.md").write_text(WRONG_DAY, "utf-8")
    done = run("-S", "-c", UNINSTALLED, "check", "a.md", "--no-cache", cwd=tmp_path)
    assert "D101" in done.stdout
    assert done.returncode == 1


def test_a_package_that_is_missing_is_named(tmp_path):
    program = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}]; import runpy; runpy.run_module('checker', run_name='__main__')"
    )
    (tmp_path / "a.md").write_text(WRONG_DAY, "utf-8")
    done = run("-S", "-c", program, "check", "a.md", "--no-cache", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("contralint: The package '")
    assert f"is missing: run 'pip install -e {ROOT}'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_another_module_named_checker_is_named(tmp_path):
    (tmp_path / "checker.py").write_text("", "utf-8")
    done = run("-m", "contralint", "--version", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("contralint: The module ")
    assert done.stderr.count("\n") == 1


def test_the_checks_of_a_text():
    text = "The old bridge opened on Sunday, 14 June 2015.\n"
    found = {check.kind.name: check for check in contralint.list_checks(text)}
    assert found["weekday"].result is contralint.ResultKind.PASS
    assert [(operand.role, operand.text) for operand in found["weekday"].operands] == [
        ("weekday", "Sunday"),
        ("date", "14 June 2015"),
    ]
    (wrong,) = [check for check in contralint.list_checks(WRONG_DAY) if check.result is contralint.ResultKind.FAIL]
    assert (wrong.rule, wrong.pattern) == ("D101", "beside")
    with pytest.raises(ValueError, match="There is no such configuration"):
        contralint.list_checks(text, config="none.toml")


@pytest.mark.parametrize("package", ["rules", "reports"])
def test_rules_and_reports_have_one_name(package):
    """`rules.x` and `checker.rules.x` would be two classes."""
    ran = run("-c", f"import {package}", cwd=ROOT)
    assert ran.stderr.endswith(
        f"ImportError: import checker.{package}: under two names, each class would exist twice\n"
    )
