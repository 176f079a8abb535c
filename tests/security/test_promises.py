"""Each promise of SECURITY.md holds, for both clients; and SECURITY.md lists these and no others."""

from __future__ import annotations

import re

import pytest

from tests.security.promises import PROMISES, SIDES, Promise, verdict
from tools.document import ROOT

OURS = [side for side in SIDES if side.name == "langgraph_runs"]


@pytest.mark.anyio
@pytest.mark.parametrize("promise", [pytest.param(promise, id=promise.id) for promise in PROMISES])
async def test_it_holds(promise: Promise) -> None:
    assert len(OURS) == 2
    assert (await verdict(promise, *OURS)).findings == {"langgraph_runs": []}


def test_they_are_listed() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([A-Z]+-\d+) \| (.+) \|$", text, re.MULTILINE)

    assert listed == [(promise.id, promise.words) for promise in PROMISES]
