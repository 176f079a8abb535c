"""The synchronous client is the asynchronous one without waiting, in code and in words."""

from __future__ import annotations

import inspect
import re

import pytest
from langgraph_runs import client as clients

TWINS = ["RunsClient", "CronClient", "HttpClient", "LangGraphClient", "RunStream"]
METHODS = {"aclose": "close", "__aenter__": "__enter__", "__aexit__": "__exit__", "__anext__": "__next__", "__aiter__": "__iter__"}  # fmt: skip


@pytest.mark.parametrize("name", TWINS)
def test_same_methods_with_same_arguments(name: str) -> None:
    written: type = getattr(clients, name)
    emitted: type = getattr(clients, f"Sync{name}")
    for method, function in vars(written).items():
        if not callable(function):
            continue
        twin = getattr(emitted, METHODS.get(method, method))
        ours, theirs = (list(inspect.signature(f).parameters) for f in (function, twin))
        assert ours == theirs, method
        assert not inspect.iscoroutinefunction(twin)


@pytest.mark.parametrize("name", [*TWINS, "get_client"])
def test_words(name: str) -> None:
    emitted = getattr(clients, "get_sync_client" if name == "get_client" else f"Sync{name}")
    source = inspect.getsource(inspect.getmodule(emitted) or emitted)
    source = source.partition("\n\n")[2]  # the stamp names the asynchronous file

    assert not re.search(r"\bawait\b|(?<!`)\basync\b|\bAsync|\baclose\b|\bget_client\b", source)
