"""``contralint serve``: the server, until it is interrupted."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser
from argparse import Namespace

import uvicorn

from checker.cli.errors import CommandError, complain
from checker.message import msg
from checker.services.engine import Engine, service_options
from checker.services.server.app import application
from checker.services.server.guard import LOOPBACK, Access
from checker.services.server.work import Limits
from checker.system.files import system_reason

#: The environment variable with the token. Other users could read it on the command line.
TOKEN = "CONTRALINT_TOKEN"


def run(options: Namespace) -> int:
    """Serves; raises CommandError where it cannot start."""
    token = options.token or os.environ.get(TOKEN) or None
    if options.host not in LOOPBACK and not token:
        raise CommandError(
            msg(
                "--host {host} lets other machines use this server: add --token TOKEN, or set {token}.",
                host=options.host,
                token=TOKEN,
            )
        )
    engine = Engine(
        service_options(
            config=options.config, no_config=options.no_config, profile=options.profile, today=options.today
        )
    )
    engine.check("text.txt", b"Monday, 5 March 2019")  # loaded now, so that the first request is not slower
    listening = _listen(options.host, options.port)
    host, port = listening.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    complain(
        msg(
            "The page is at {address}, the API of LanguageTool at {address}v2. Ctrl+C ends the server.", address=address
        )
    )
    if options.open:
        webbrowser.open(address + (f"#token={token}" if token else ""))
    app = application(engine, Access(token, frozenset(options.allow_origin)), Limits())
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, date_header=False)
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # on Windows, the option would let two servers share a port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise CommandError(
            msg(
                "The port {port} of {host} cannot be used: {reason}. Choose another with --port.",
                port=port,
                host=host,
                reason=system_reason(error),
            )
        ) from error
    return listening
