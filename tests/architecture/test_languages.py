"""What knows a language by its name outside `checker/languages`: a list that only gets shorter."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Modules that import a language by name. A new one goes through the protocol `Language` instead.
IMPORTS = {
    "checker/facts/claims.py",
    "checker/passages/clause_status.py",
    "checker/passages/leftovers.py",
    "checker/passages/numbering.py",
    "checker/passages/offices.py",
    "checker/passages/page_kind.py",
    "checker/passages/paragraph_language.py",
    "checker/passages/validity.py",
    "checker/quantities/recognition.py",
    "checker/timeline/timeline.py",
    "checker/times/event_status.py",
    "checker/times/incomplete_dates.py",
    "rules/dates/eras.py",
    "rules/dates/lifespans.py",
    "rules/dates/zoned_clocks.py",
    "rules/figures/relations/announcements.py",
    "rules/figures/relations/cell_figures.py",
    "rules/figures/relations/conversions.py",
    "rules/figures/relations/counted_means.py",
    "rules/figures/relations/counted_shares.py",
    "rules/figures/relations/enumerations.py",
    "rules/figures/relations/figure_statements.py",
    "rules/figures/relations/ranks.py",
    "rules/figures/relations/share_sets.py",
    "rules/figures/relations/shares.py",
    "rules/figures/relations/structures.py",
    "rules/figures/relations/table_totals.py",
    "rules/figures/relations/table_values.py",
    "rules/names/abbreviation_two_meanings.py",
    "rules/names/full_names.py",
    "rules/names/han_names.py",
    "rules/names/office_holders.py",
    "rules/names/title_pairs.py",
    "rules/structure/numbering_slips.py",
    "rules/structure/references.py",
    "rules/text/quote_marks.py",
    "rules/text/scripts.py",
    "rules/timeline/editions.py",
    "rules/timeline/event_dates.py",
}


def languages():
    folder = ROOT / "checker" / "languages"
    return {path.name for path in folder.iterdir() if (path / "__init__.py").is_file()}


def importing():
    names = re.compile(rf"checker\.languages\.(?:{'|'.join(sorted(languages()))})\b")
    for folder in ("checker", "rules", "reports"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if path.is_relative_to(ROOT / "checker" / "languages"):
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and node.module and names.match(node.module):
                    yield path.relative_to(ROOT).as_posix()


def test_no_other_module_imports_a_language_by_name():
    assert set(importing()) == IMPORTS
