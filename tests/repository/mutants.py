"""Changes one operator at a time in a module, and lists the changes that its tests do not notice.

``make mutants MODULE=checker/passages/page_kind.py TESTS=tests/passages/test_page_kind.py``. Cosmic Ray works on a copy
of the checkout. The exit status is 1 if a change survives; some changes are equivalent and cannot be noticed.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Changes of guards: other operators change how a number is computed, a measured threshold, or an annotation.
OPERATORS = (
    r"core/(?:AddNot|Replace(?:AndWithOr|OrWithAnd|TrueWithFalse|FalseWithTrue|ContinueWithBreak)"
    r"|ReplaceUnaryOperator_Delete_Not"
    r"|ReplaceComparisonOperator_(?:Eq_NotEq|NotEq_Eq|Lt_LtE|LtE_Lt|Gt_GtE|GtE_Gt|Is_IsNot|IsNot_Is|In_NotIn|NotIn_In))$"
)


def main(module: str, *tests: str) -> int:
    """Runs the tests once for each change of the module, and prints the surviving ones as patches."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "*.egg-info", "site", "__pycache__"))
        command = [sys.executable, "-B", "-m", "pytest", "-x", "-p", "no:cacheprovider", *tests]
        if subprocess.run(command, cwd=copy, stdout=subprocess.DEVNULL).returncode:
            print("The tests fail without any change: repair them first.")
            return 2
        (copy / "mutants.toml").write_text(
            f"[cosmic-ray]\nmodule-path = '{module}'\ntimeout = 120\ntest-command = {json.dumps(shlex.join(command))}\n"
            '[cosmic-ray.distributor]\nname = "local"\n[cosmic-ray.filters.operators-filter]\n'
            f"exclude-operators = ['^(?!{OPERATORS})']\n",
            encoding="utf-8",
        )
        programs = Path(sys.executable).parent
        for step in (
            ["cosmic-ray", "init", "mutants.toml", "mutants.sqlite"],
            ["cr-filter-operators", "mutants.sqlite", "mutants.toml"],
            ["cosmic-ray", "exec", "mutants.toml", "mutants.sqlite"],
        ):
            subprocess.run([programs / step[0], *step[1:]], cwd=copy, check=True, stdout=subprocess.DEVNULL)
        dump = subprocess.run(
            [programs / "cosmic-ray", "dump", "mutants.sqlite"], cwd=copy, check=True, capture_output=True, text=True
        )
    results = [result for line in dump.stdout.splitlines() if (result := json.loads(line)[1]) is not None]
    # No test notices whether a record is frozen, or a type that is asserted for the type checker.
    tried = [
        result
        for result in results
        if result["worker_outcome"] != "skipped"
        and not re.search(r"^-\s*(?:@dataclass|assert )", result["diff"], re.MULTILINE)
    ]
    survived = [result for result in tried if result["test_outcome"] == "survived"]
    for result in survived:
        print(result["diff"], end="\n\n")
    print(f"{module}: {len(tried)} changes, of which {len(survived)} survive")
    return bool(survived)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
