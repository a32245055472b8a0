"""contralint: finds the places where a document contradicts itself, its own dates, or known facts."""

import os

__version__ = "0.1.0"
#: Where the project is kept. The documentation and pyproject.toml repeat it; a test compares them.
PROJECT_URL = "https://github.com/contralint/contralint"

# In a checkout that is not installed, the folders of `checker.rules` and `checker.reports` are next to this one.
_FOLDER = os.path.dirname(__file__)
if not os.path.isdir(os.path.join(_FOLDER, "rules")):
    __path__.append(os.path.dirname(_FOLDER))
