"""What a newcomer runs first: the demo, and the snippet of the README."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[2]
DEMO = [sys.executable, "-m", "tools.demo"]


def address(output: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+", output)
    assert found, output
    return found[0]


def gone(url: str) -> bool:
    try:
        httpx.get(url)
    except httpx.ConnectError:
        return True
    return False


def test_demo_streams_a_run_and_stops_its_server() -> None:
    done = subprocess.run(DEMO, cwd=ROOT, capture_output=True, text=True, timeout=120)

    assert done.returncode == 0, done.stderr
    last = done.stdout.splitlines()[-1]
    assert re.match(r"Run [0-9a-f-]{36}: success, 3\d events in \d+\.\d s\. The graph's last words: “every event", last)
    assert re.search(r"^ +\d+\.\d\d s  messages ", done.stdout, re.MULTILINE)
    assert gone(address(done.stdout))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_demo_stops_its_server_when_it_is_interrupted(number: signal.Signals) -> None:
    with subprocess.Popen(DEMO, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as demo:
        assert demo.stdout
        assert demo.stderr
        output = ""
        while "metadata" not in output:
            line = demo.stdout.readline()
            assert line, demo.stderr.read()
            output += line
        demo.send_signal(number)
        assert demo.wait(30) != 0
        assert "Traceback" not in demo.stderr.read()

    assert gone(address(output))


def test_snippet_of_the_readme(server: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [snippet, more] = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert "http://localhost:2024" in snippet
    # The second snippet lists the run that the first one has made.
    script = f"{snippet}{more}".replace("http://localhost:2024", server)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("metadata {'run_id': ")
    assert "updates {'tokens': {'messages': " in done.stdout
    assert done.stdout.endswith(" success\n")
