"""Text for people is in their language, text for programs in English, unless an option asks for another one."""

import json
import os
import re
import subprocess
import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from checker.cli.language import language_named, language_of_locale

TEXT = "The room opens on Monday, 5 March 2019.\n"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK"}, "zh-Hant"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:zh_CN:en"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": ""}, "zh-Hans"),
    ],
)
def test_locales(environment, language):
    assert language_of_locale(environment) == language


@pytest.mark.parametrize(
    ("written", "language"),
    [("en-GB", "en"), ("zh", "zh-Hans"), ("zh-cn", "zh-Hans"), ("zh-Hant", "zh-Hant"), ("zh-Hant-HK", "zh-Hant")],
)
def test_tags(written, language):
    assert language_named(written) == language


def test_an_unknown_language_is_reported():
    with pytest.raises(ArgumentTypeError, match="no messages in 'fr': choose en, zh-Hans, zh-Hant"):
        language_named("fr")


def test_people_and_programs(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    home = {**os.environ, "LANG": "zh_CN.UTF-8"}

    def output(*options):
        command = [sys.executable, "-m", "checker", "check", "a.md", *options]
        return subprocess.run(command, cwd=tmp_path, env=home, capture_output=True, check=False).stdout.decode()

    def message(*options):
        return json.loads(output("--format", "json", *options))["findings"][0]["message"]

    english, chinese = "2019-03-05 is a Tuesday, not a Monday", "2019-03-05 是星期二，不是星期一"
    for _ in range(2):  # the second run remembers
        assert chinese in output()
        assert "1 篇文档：1 处问题" in output().splitlines()
        assert english in output("--lang", "en")
        assert message() == english
        assert message("--lang", "zh") == chinese
    assert "星期" in output("--lang", "zh-TW")


@pytest.mark.complete
@pytest.mark.parametrize(("locale", "words"), [("zh_CN.UTF-8", "找出文档"), ("zh_TW.UTF-8", "找出文件")])
def test_help_and_errors_are_in_the_language_of_the_locale(contralint, monkeypatch, locale, words):
    monkeypatch.setenv("LANG", locale)
    shown = contralint("--help").out
    assert words in shown and "usage" not in shown and "show this help" not in shown
    for arguments in (
        ("check", "--selct"),
        ("check", "--today", "x"),
        ("check", "--profile", "x"),
        ("check", "--jobs", "0"),
        ("rule",),
        ("chek",),
        ("rule", "D999"),
        ("check", "--select", "D999"),
        ("check", "--format", "x"),
        ("check", "--config", "gone.toml"),
        ("check", "gone.md"),
    ):
        ran = contralint(*arguments)
        assert re.search("[\u4e00-\u9fff]", ran.err), (arguments, ran.err)


@pytest.mark.complete
def test_cells_of_tables_are_in_the_language_of_the_locale(contralint, monkeypatch):
    """What is left in Latin letters is written in the document, or is what a user writes in a configuration."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    Path("a.md").write_text(
        "发布于2019年3月5日。昨日约300人参加，占1200人的25%，共3.5万元，重2吨。2月30日开幕。\n", "utf-8"
    )
    assert not re.search("[A-WYZa-z]", contralint("mentions", "a.md").out)
    for row in contralint("config", "a.md").out.splitlines()[4:]:
        cells = re.split("  +", row)
        settled = {"default", "true", "error", "warning", "note"}
        assert len(cells) != 3 or cells[1] in settled or re.search("[\u4e00-\u9fff]", cells[1])
        assert len(cells) != 3 or re.search("[\u4e00-\u9fff]", cells[2])
    example = "share: 有{whole: 1200}人，{part: 300}人参加，占{share: 25%}。"
    first, *rest = contralint("learn", example, "a.md").out.splitlines()
    assert first.endswith("只凭词语不能确定这种关系") and rest[-1].endswith("处匹配")


def test_the_option_for_the_language_applies_to_errors(contralint):
    assert "没有规则" in contralint("check", "--select", "D999", "--lang", "zh").err
    assert "There is no rule" in contralint("check", "--select", "D999", "--lang", "en").err


@pytest.mark.complete
def test_init_and_problems_of_plug_ins_are_in_the_language_of_the_user(contralint, monkeypatch):
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    Path("a.md").write_text("Text.\n", "utf-8")
    assert "資料夾中有" in contralint("init").out
    comments = [line for line in Path("contralint.toml").read_text("utf-8").splitlines() if line.startswith("# ")]
    assert all(re.search("[\u4e00-\u9fff]", line) or "=" in line or line.startswith("# [") for line in comments)
    Path("own").mkdir()
    Path("contralint.toml").write_text('rules = ["own"]\n', "utf-8")
    assert "中沒有規則" in contralint("check").err
    Path("own/a.py").write_text("x(", "utf-8")
    assert "無法載入：SyntaxError" in contralint("check").err
