"""The audit of what is pinned: it fails where a vulnerability is known, and says where nobody could be asked."""

from __future__ import annotations

import pytest

from tests.faults.failures import refused_port
from tests.recorder import Answer, RecordingServer
from tools import audit

FLAW = b"""{"vulns": [{"id": "GHSA-0000", "affected": [{"package": {"name": "httpx", "ecosystem": "PyPI"},
    "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}]}]}]}"""


def test_a_known_vulnerability_fails(recorder: RecordingServer, capsys: pytest.CaptureFixture[str]) -> None:
    recorder.respond = lambda request: Answer(pieces=(FLAW if request.json["package"]["name"] == "httpx" else b"{}",))

    assert audit.main("--osv-url", f"{recorder.url}/v1/query") == 1
    printed = capsys.readouterr().out
    assert "GHSA-0000, mended in 99.1" in printed
    assert f"{len(recorder.requests)} packages, 1 known vulnerabilities" in printed


def test_none_is_known(recorder: RecordingServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main("--osv-url", f"{recorder.url}/v1/query") == 0
    assert f"{len(recorder.requests)} packages, 0 known vulnerabilities" in capsys.readouterr().out
    assert {"httpx", "attrs", "orjson"} <= {request.json["package"]["name"] for request in recorder.requests}


def test_nobody_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main("--osv-url", f"http://127.0.0.1:{refused_port()}/v1/query") == 0
    assert "not audited: the database of vulnerabilities cannot be asked" in capsys.readouterr().out
