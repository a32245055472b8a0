"""How tests run: the same examples of properties on every machine, no test that a busy one fails, no cache but one of
their own, English whatever the locale, and interrupts that arrive."""

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("same")

for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell starts what it runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser):
    parser.addoption("--complete", action="store_true", help="also run the tests that demand translations and pages")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--complete"):
        return
    left_out = [item for item in items if item.get_closest_marker("complete")]
    items[:] = [item for item in items if not item.get_closest_marker("complete")]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    before = os.environ.get("CONTRALINT_CACHE_DIR")
    os.environ["CONTRALINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["CONTRALINT_CACHE_DIR"]
    else:
        os.environ["CONTRALINT_CACHE_DIR"] = before
