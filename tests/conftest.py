"""Fixtures: a real server, a recording one, and clients of both kinds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from langgraph_runs import get_client, get_sync_client

from tests.recorder import RecordingServer
from tests.server.embedded import bypass_proxies, running_server
from tests.twins import AnyClient

bypass_proxies()


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGGRAPH_API_KEY", "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a real LangGraph server."""
    with running_server() as url:
        yield url


@pytest.fixture
def recorder() -> Iterator[RecordingServer]:
    with RecordingServer() as recording:
        yield recording


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited before something was sent again; it takes no time."""
    seconds: list[float] = []

    async def async_sleep(duration: float) -> None:
        seconds.append(duration)

    monkeypatch.setattr("langgraph_runs._compat.sleep", seconds.append)
    monkeypatch.setattr("langgraph_runs._compat.async_sleep", async_sleep)
    return seconds


@pytest.fixture(params=["sync", "async"])
async def client(request: pytest.FixtureRequest, server: str) -> AsyncIterator[AnyClient]:
    """A client of the real server, synchronous or asynchronous."""
    async with made_client(request.param, server) as made:
        yield made


@pytest.fixture(params=["sync", "async"])
async def recorded(request: pytest.FixtureRequest, recorder: RecordingServer) -> AsyncIterator[AnyClient]:
    """A client of the recording server, synchronous or asynchronous."""
    async with made_client(request.param, recorder.url) as made:
        yield made


def made_client(kind: str, url: str) -> AnyClient:
    # Without retries: tests that are about them ask for them.
    if kind == "sync":
        return AnyClient(get_sync_client(url=url, max_retries=0))
    return AnyClient(get_client(url=url, max_retries=0))
