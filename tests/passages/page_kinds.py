"""How often the kind of page is recognised: ``python tests/passages/page_kinds.py FOLDER``.

`page_kinds.tsv` has the kinds that one person gave to pages of public repositories (`index.jsonl` in the folder names
them), by path. A page whose kind the program does not know is neither right nor wrong.
"""

import sys
from collections import Counter
from pathlib import Path

from checker.formats.open import read_document
from checker.passages.page_kind import PageKind, find_page_kind

LABELS = Path(__file__).with_name("page_kinds.tsv")


def main(folder):
    """Prints the share that is right, and each pair of kinds that was confused."""
    right, wrong, unknown = 0, Counter(), 0
    shown = []
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        path, _, kind = line.partition("\t")
        found = find_page_kind(read_document(path, (Path(folder) / path).read_bytes()))
        if found is PageKind.UNKNOWN:
            unknown += 1
        elif found is PageKind(kind):
            right += 1
        else:
            wrong[kind, found.value] += 1
            shown.append(f"{kind} -> {found.value}: {path}")
    known = right + sum(wrong.values())
    if "-v" in sys.argv:
        print("\n".join(shown))
    for (kind, found), times in wrong.most_common():
        print(f"{times:4}  {kind} taken for {found}")
    print(f"right: {right} of {known} ({right / known:.2f}), unknown: {unknown}")


if __name__ == "__main__":
    main(sys.argv[1])
