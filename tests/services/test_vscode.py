"""The extension for VS Code in ``templates/vscode``: its settings are those of the server, and it can be built."""

import json
import os
import re
import shutil
import subprocess
import zipfile
from argparse import Namespace
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "templates" / "vscode"
ABOUT = json.loads((FOLDER / "package.json").read_text("utf-8"))
SETTINGS = ABOUT["contributes"]["configuration"]["properties"]


def test_the_server_takes_every_setting():
    pytest.importorskip("pygls", reason="needs contralint[lsp]")
    from checker.services.lsp.server import make_server

    server = make_server(Namespace(), "en")
    for name, about in SETTINGS.items():
        if name != "contralint.command":  # which starts the server
            server._set(Namespace(), name.removeprefix("contralint."), about["default"])
            value = {"boolean": True, "array": ["D"], "string": (about.get("enum") or ["2020-01-01"])[-1]}[
                about["type"]
            ]
            server._set(Namespace(), name.removeprefix("contralint."), value)


@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")
def test_the_program_is_javascript_and_needs_what_is_named():
    subprocess.run(["node", "--check", str(FOLDER / "extension.js")], check=True)
    needed = re.findall(r'require\("([^"/]+)', (FOLDER / "extension.js").read_text("utf-8"))
    assert set(needed) == {"vscode", *ABOUT["dependencies"]}


@pytest.mark.skipif("CONTRALINT_CLIENTS" not in os.environ, reason="needs the npm registry: make test-clients")
def test_the_extension_is_built(tmp_path):
    folder = tmp_path / "vscode"
    shutil.copytree(FOLDER, folder)
    subprocess.run(["npm", "install", "--silent"], cwd=folder, check=True, timeout=300)
    subprocess.run(["npm", "run", "-s", "package"], cwd=folder, check=True, timeout=300)
    with zipfile.ZipFile(folder / "contralint.vsix") as built:
        assert "extension/dist/extension.js" in built.namelist()
