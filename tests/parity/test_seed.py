"""Every method, overload, argument, default and order of the seed, in both clients."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, get_overloads

import pytest
from langgraph_runs.client import RunsClient, SyncRunsClient

from tests.parity.seed import METHODS, OVERLOADS

CLIENTS = pytest.mark.parametrize("client", [SyncRunsClient, RunsClient])


def parameters(function: Callable[..., Any]) -> list[tuple[str, Any, Any]]:
    return [(p.name, p.kind, p.default) for p in inspect.signature(function).parameters.values() if p.name != "self"]


def written(signature: str) -> list[tuple[str, Any, Any]]:
    scope: dict[str, Any] = {}
    exec(f"def function({' '.join(signature.split())}): ...", scope)  # noqa: S102 - the literals of seed.py
    return parameters(scope["function"])


def kept(seed: str, function: Callable[..., Any]) -> bool:
    """Whether the seed's arguments stand in the function in the seed's order; ours may stand between them."""
    ours = iter(parameters(function))
    return all(argument in ours for argument in written(seed))


@CLIENTS
@pytest.mark.parametrize("name", METHODS)
def test_method(client: type, name: str) -> None:
    assert kept(METHODS[name], getattr(client, name)), inspect.signature(getattr(client, name))


@CLIENTS
@pytest.mark.parametrize("name", OVERLOADS)
def test_overloads(client: type, name: str) -> None:
    overloads = get_overloads(getattr(client, name))

    by_thread = {inspect.signature(overload).parameters["thread_id"].annotation: overload for overload in overloads}
    assert list(OVERLOADS[name]) == list(by_thread)
    for thread, seed in OVERLOADS[name].items():
        assert kept(seed, by_thread[thread]), inspect.signature(by_thread[thread])
        missing = {n for n, *_ in parameters(by_thread[thread])} - {n for n, *_ in parameters(getattr(client, name))}
        assert missing == set()


def test_the_comparison_can_fail() -> None:
    assert not kept("thread_id, run_id, *, wait=True", SyncRunsClient.cancel)
    assert not kept("thread_id, run_id, *, action='interrupt', wait=False", SyncRunsClient.cancel)
    assert not kept("thread_id, run_id, wait=False", SyncRunsClient.cancel)
