"""`contralint facts`, and `--facts` on `check`."""

from pathlib import Path

import pytest

from checker.cli.main import main

PACK = """\
about: the museum
as-of: 2025-01-01
source: the museum's chronicle
subjects:
- id: museum
  names: [Harbour Museum, 海港博物館]
  facts:
  - {founded: 1921-05-03}
"""


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "museum.yaml"
    path.write_text(PACK, "utf-8")
    return path


def test_a_valid_pack(pack, capsys):
    assert main(["facts", "check", str(pack)]) == 0
    assert capsys.readouterr().out == "1 pack, 1 subject, 1 fact: no problems\n"


def test_a_broken_pack(pack, capsys):
    pack.write_text(PACK.replace("1921-05-03", "1921-05-32").replace("about:", "abuot:"), "utf-8")
    assert main(["facts", "check", str(pack)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{pack}:1: The key 'abuot' is unknown here; did you mean 'about'?"
    assert lines[1] == f"{pack}:8: '1921-05-32' does not exist: May 1921 has 31 days."
    assert lines[2] == "1 pack, 1 subject, 0 facts: 2 problems"


def test_an_id_that_a_pack_which_ships_has_taken(pack, capsys):
    pack.write_text(PACK.replace("id: museum", "id: ewtp"), "utf-8")
    assert main(["facts", "check", str(pack)]) == 1
    assert "museum.yaml:5: The id 'ewtp' belongs to a pack of the program (ewtp.yaml)" in capsys.readouterr().out


def test_the_packs_that_ship_can_be_checked(capsys):
    assert main(["facts", "check", str(Path(__file__).parents[2] / "rules" / "facts")]) == 0
    assert capsys.readouterr().out.endswith(" facts: no problems\n")


def test_find_shows_recorded_facts(capsys):
    assert main(["facts", "find", "馬克里"]) == 0
    out = capsys.readouterr().out
    assert "\n  recorded: Mauricio Macri, President of Argentina: 2015-12-10 to 2019-12-10\n" in out
    assert "g20-leaders.yaml, line " in out


def test_find_in_a_pack_of_ones_own(pack, capsys):
    assert main(["facts", "find", "harbour museum", "--facts", str(pack)]) == 0
    assert "Harbour Museum, founded: 1921-05-03" in capsys.readouterr().out


def test_find_offers_the_nearest_name(capsys):
    assert main(["facts", "find", "Marci"]) == 1
    assert "perhaps you mean macri" in capsys.readouterr().err


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("The Harbour Museum was founded in 1920 by three captains and a school teacher.\n", "utf-8")
    return path


def test_check_with_a_pack(page, pack, capsys):
    assert main(["check", str(page), "--no-config"]) == 0
    capsys.readouterr()
    assert main(["check", str(page), "--no-config", "--facts", str(pack)]) == 1
    out = capsys.readouterr().out
    assert "K701 fact-conflict" in out
    assert "source: the museum's chronicle" in out
    assert "museum.yaml, line 8, as of 2025-01-01" in out


def test_a_broken_pack_does_not_stop_the_run(page, pack, capsys):
    pack.write_text(PACK.replace("facts:", "facts:\n  - {event: moved, date: 1950-13}"), "utf-8")
    assert main(["check", str(page), "--no-config", "--facts", str(pack)]) == 2
    captured = capsys.readouterr()
    assert "K701 fact-conflict" in captured.out
    assert "museum.yaml: Line 8: '1950-13' is not a date: there is no month 13." in captured.err


def test_packs_by_configuration(page, pack, tmp_path, capsys, monkeypatch):
    (tmp_path / "contralint.toml").write_text('facts = ["museum.yaml"]\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "page.txt"]) == 1
    assert "(museum.yaml, line 8, as of 2025-01-01)" in capsys.readouterr().out


def test_packs_are_not_read_for_rules_without_facts(page, capsys):
    assert main(["check", str(page), "--no-config", "--select", "D", "--facts", "missing.yaml"]) == 0
    assert main(["check", str(page), "--no-config", "--select", "K", "--facts", "missing.yaml"]) == 2
    assert "There is no such file or folder." in capsys.readouterr().err


def test_find_in_a_pack_that_is_not_there_could_not_run(capsys):
    assert main(["facts", "find", "馬克里", "--facts", "gone.yaml"]) == 2
    assert "gone.yaml: There is no such file or folder." in capsys.readouterr().err
