"""On the wire, every call is langgraph_sdk's, but for the named defects."""

from __future__ import annotations

from tests.parity.wire import REASONS, summarise


def test_every_call_agrees_or_differs_for_a_reason() -> None:
    summary = summarise()

    print(summary)
    assert summary.unexplained == []
    assert {words for words, *_ in REASONS} == summary.why.keys()
    assert summary.total >= 400
