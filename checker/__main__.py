"""``python -m checker`` is ``contralint``."""

from __future__ import annotations

import os
import sys

# Python looks for modules in the working folder first, which may be anybody's; ours are never there, but in a checkout.
if not sys.flags.safe_path and sys.path[:1] == [os.getcwd()] != [os.path.dirname(os.path.dirname(__file__))]:
    del sys.path[0]

from checker.cli.main import main

raise SystemExit(main())
