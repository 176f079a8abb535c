"""What a failure leads to: how often each kind of request is seen, what is raised, and what an existing handler makes of it.

`python -m tests.faults.failures` prints two tables: one row for each failure and method, then the handlers that catch it,
of langgraph_sdk and of this client side by side.
"""

from __future__ import annotations

import asyncio
import inspect
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, NamedTuple
from unittest import mock

import httpx
import langgraph_sdk.client
from langgraph_runs import client

from tests.recorder import Answer, RecordingServer

ID = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"
MAX_RETRIES = 2
Call = Callable[[Any], Any]
# One method of each kind: a GET, a POST that changes nothing, POSTs that create, a PATCH, a DELETE, and both streams.
METHODS: dict[str, Call] = {
    "GET get": lambda made: made.runs.get(ID, RUN),
    "POST search": lambda made: made.crons.search(),
    "POST create": lambda made: made.runs.create(ID, "agent"),
    "POST wait": lambda made: made.runs.wait(ID, "agent"),
    "POST batch": lambda made: made.runs.create_batch([{"assistant_id": "agent"}]),
    "PATCH update": lambda made: made.crons.update(ID, enabled=True),
    "DELETE delete": lambda made: made.runs.delete(ID, RUN),
    "POST stream": lambda made: made.runs.stream(ID, "agent"),
    "GET join_stream": lambda made: made.runs.join_stream(ID, RUN),
}
DETAIL = (b'{"detail": "because"}',)
STATUSES = (400, 401, 403, 404, 408, 409, 413, 422, 429, 499, 500, 502, 503, 504, 520)
FAILURES: dict[str, Answer | None] = {
    **{str(status): Answer(status, pieces=DETAIL) for status in STATUSES},
    "307": Answer(307, {"Location": "/elsewhere"}, ()),
    "connection refused": None,
    "closed before the answer": Answer(fault="close"),
    "reset before the answer": Answer(fault="reset"),
    "answer cut": Answer(pieces=(b'{"a":',), fault="cut"),
    "no answer in time": Answer(fault="hang"),
}
HANDLERS: dict[str, Callable[[Exception], bool]] = {
    "httpx.HTTPStatusError": lambda error: isinstance(error, httpx.HTTPStatusError),
    "httpx.TransportError": lambda error: isinstance(error, httpx.TransportError),
    "httpx.TimeoutException": lambda error: isinstance(error, httpx.TimeoutException),
    "NotFoundError": lambda error: type(error).__name__ == "NotFoundError",
    "APIStatusError": lambda error: "APIStatusError" in {cls.__name__ for cls in type(error).__mro__},
    "APIConnectionError": lambda error: "APIConnectionError" in {cls.__name__ for cls in type(error).__mro__},
}


class Row(NamedTuple):
    """What one failure of one method led to."""

    kind: str
    failure: str
    method: str
    seen: int
    """How many requests the server saw."""
    attempts: int
    error: Exception

    def __str__(self) -> str:
        error = self.error
        known = " ".join(
            f"{name}={str(value)[:8]}"
            for name in ("status_code", "thread_id", "run_id")
            if (value := getattr(error, name, None)) is not None
        )
        return (
            f"{self.failure:<26}{self.method:<16}{self.kind:<6}{self.seen} seen, {self.attempts} tried  "
            f"{type(error).__name__:<26}{known}"
        )


async def perform(made: Any, call: Call) -> Exception:
    """The error that a call ends in."""
    try:
        result = call(made)
        if inspect.isawaitable(result):
            await result
        elif hasattr(result, "__anext__"):
            await anext(result)
        elif hasattr(result, "__next__"):
            next(result)
    except Exception as error:
        return error
    raise AssertionError("the call did not fail")


def refused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def clients(module: Any, kind: str, url: str, failure: str, **options: Any) -> Any:
    make = module.get_client if kind == "async" else module.get_sync_client
    # Short for the answer that doesn't come, and long for those that do, also on a busy machine.
    read = 0.3 if failure == "no answer in time" else 30
    return make(url=url, timeout=httpx.Timeout(30, read=read), api_key="key", **options)


async def close(made: Any) -> None:
    await made.aclose() if hasattr(made, "aclose") else made.close()


async def rows() -> list[Row]:
    """Every failure of every method, synchronous and asynchronous; waiting takes no time."""
    found = []
    with (
        mock.patch("langgraph_runs._compat.sleep") as sleep,
        mock.patch("langgraph_runs._compat.async_sleep") as wait,
    ):
        for kind in ("sync", "async"):
            for failure, answer in FAILURES.items():
                with RecordingServer() as server:
                    if answer:
                        server.default = answer
                    url = server.url if answer else f"http://127.0.0.1:{refused_port()}"
                    made = clients(client, kind, url, failure, max_retries=MAX_RETRIES)
                    for method, call in METHODS.items():
                        server.requests.clear()
                        sleep.reset_mock()
                        wait.reset_mock()
                        error = await perform(made, call)
                        attempts = 1 + sleep.call_count + wait.call_count
                        found.append(Row(kind, failure, method, len(server.requests), attempts, error))
                    await close(made)
    return found


async def caught() -> dict[str, tuple[list[str], list[str]]]:
    """For each failure of a GET: which handlers catch it there, and which here."""
    found = {}
    for failure, answer in FAILURES.items():
        with RecordingServer() as server, mock.patch("langgraph_runs._compat.sleep"), mock.patch("time.sleep"):
            if answer:
                server.default = answer
            url = server.url if answer else f"http://127.0.0.1:{refused_port()}"
            both = []
            for module in (langgraph_sdk.client, client):
                made = clients(module, "sync", url, failure)
                error = await quietly(perform(made, METHODS["GET get"]))
                both.append([name for name, catches in HANDLERS.items() if error and catches(error)])
                await close(made)
        found[failure] = both[0], both[1]
    return found


async def quietly(work: Awaitable[Exception]) -> Exception | None:
    """The error, or None where a failure went unnoticed, as a redirect does there."""
    try:
        return await work
    except AssertionError:
        return None


def table(found: dict[str, tuple[list[str], list[str]]]) -> Iterator[str]:
    for failure, (there, here) in found.items():
        yield f"{failure:<26}there: {', '.join(there) or 'not an error'}\n{'':<26}here:  {', '.join(here)}"


if __name__ == "__main__":
    print(*asyncio.run(rows()), sep="\n")
    print("\nWhich handlers catch a failure of `runs.get`, in langgraph_sdk and here\n")
    print(*table(asyncio.run(caught())), sep="\n")
