"""A real LangGraph server on this machine, for tests and the demo: no model, no key, no network."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

HERE = Path(__file__).parent
STARTUP_SECONDS = 90
# A server that asks for a key, and takes no body of more than a thousand bytes.
STRICT = {"HTTP_MAX_REQUEST_BODY_BYTES": "1000"}
OFFLINE = {"LANGGRAPH_CLI_NO_ANALYTICS": "1", "LANGGRAPH_NO_VERSION_CHECK": "true"}


@contextmanager
def running_server(*, strict: bool = False, **settings: str) -> Iterator[str]:
    """Start a server with the graph beside this file on a free port, and stop it at the end; gives its address.

    Settings are environment variables for the server. A strict server asks for a key, as auth.py says, and takes short
    bodies only.

    A signal that would end this process is taken for Ctrl-C meanwhile, so that the server is stopped all the same.
    """
    bypass_proxies()
    handlers = {number: signal.signal(number, signal.default_int_handler) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield from _run(strict, {**(STRICT if strict else {}), **settings})
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def bypass_proxies() -> None:
    """Reach this machine without a proxy, from this process and those that it starts."""
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost"


def _run(strict: bool, settings: dict[str, str]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        # A folder of its own: the server writes what it remembers into its working directory.
        for name in ("graph.py", "auth.py", "langgraph.json"):
            shutil.copy(HERE / name, folder)
        if strict:
            config = Path(folder) / "langgraph.json"
            config.write_text(json.dumps({**json.loads(config.read_text()), "auth": {"path": "./auth.py:auth"}}))
        log = Path(folder) / "server.log"
        port = _free_port()
        url = f"http://127.0.0.1:{port}"
        command: list[str | Path] = [Path(sys.executable).parent / "langgraph", "dev", "--no-browser", "--no-reload"]
        command += ["--host", "127.0.0.1", "--port", str(port), "--n-jobs-per-worker", "10"]
        with log.open("wb") as output:
            # A session of its own: Ctrl-C reaches us alone, and we stop the server with all its children.
            process = subprocess.Popen(
                command,
                cwd=folder,
                env={**_environment(), **settings},
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
            try:
                _wait_until_ready(process, url, log)
                yield url
            finally:
                _stop(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment() -> dict[str, str]:
    names = ("LANGSMITH_", "LANGCHAIN_", "LANGGRAPH_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(names)}
    return {**kept, "LANGSMITH_TRACING": "false", **OFFLINE}


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + STARTUP_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{url}/ok").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"the LangGraph server did not start:\n{log.read_text(errors='replace')[-4000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    for number, patience in ((signal.SIGTERM, 10), (signal.SIGKILL, 10)):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            continue
