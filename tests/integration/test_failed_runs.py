"""A run that fails, times out or is cancelled is told so every time: watched, away, late, or with a filter."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
from langgraph_runs import errors, get_sync_client
from langgraph_runs.schema import Run

from tests.conftest import made_client
from tests.integration.test_runs import reached, started
from tests.server.embedded import running_server
from tests.twins import AnyClient, each

pytestmark = pytest.mark.anyio
FAILS = {"steps": ["slow", "fail"], "seconds": 0.5, "text": "no such luck"}
FAILURE = {"error": "ValueError", "message": "no such luck"}
CANCELLED = {"error": "interrupted", "message": "the run was cancelled, or displaced by another run"}
GONE = {"error": "deleted", "message": "the run was rolled back or deleted"}
JOINING = [
    pytest.param({}, id="all events"),
    pytest.param({"stream_mode": "values"}, id="with a filter"),
    pytest.param({"stream_mode": ["custom", "updates"]}, id="with two modes"),
    pytest.param({"last_event_id": "-1"}, id="from the start"),
]


async def new_run(client: AnyClient, input: Any, **options: Any) -> Run:
    run: Run = await client.runs.create(
        str(uuid4()), "agent", input=input, stream_mode=["values", "custom"], if_not_exists="create", **options
    )
    return run


async def told(client: AnyClient, run: Run, **options: Any) -> Any:
    """What the last part says, by either way of being told."""
    ids = run["thread_id"], run["run_id"]
    parts = await client.runs.streamed("join_stream", *ids, **options)
    with pytest.raises(errors.RunError, match=run["run_id"]):
        await client.runs.streamed("join_stream", *ids, raise_error=True, **options)
    assert [part.event for part in parts].count("error") == 1
    assert parts[-1].event == "error"
    return parts[-1].data


async def test_it_fails_while_the_client_watches(client: AnyClient) -> None:
    stream = client.client.runs.stream(str(uuid4()), "agent", input=FAILS, if_not_exists="create")
    parts = [part async for part in each(stream)]

    assert [part.data for part in parts if part.event == "error"] == [FAILURE]
    assert stream.verified


@pytest.mark.parametrize("options", JOINING)
@pytest.mark.parametrize("resumable", [False, True])
async def test_it_fails_and_the_client_joins(client: AnyClient, resumable: bool, options: dict[str, Any]) -> None:
    run = await new_run(client, FAILS, stream_resumable=resumable)
    # While it runs, with or without a filter, which drops the server's own error event; then when it is over.
    parts = await client.runs.streamed("join_stream", run["thread_id"], run["run_id"], **options)
    assert (parts[-1].event, parts[-1].data) == ("error", FAILURE)

    assert await reached(client, run, "error")
    assert await told(client, run, **options) == FAILURE


@pytest.mark.parametrize("options", JOINING)
async def test_it_is_cancelled_and_the_client_joins(client: AnyClient, options: dict[str, Any]) -> None:
    run = await new_run(client, {"steps": ["slow"], "seconds": 60}, stream_resumable=True)
    await started(client, run)
    await client.runs.cancel(run["thread_id"], run["run_id"], wait=True)

    assert await told(client, run, **options) == CANCELLED


@pytest.mark.parametrize(("action", "expected"), [("interrupt", CANCELLED), ("rollback", GONE)])
async def test_it_is_cancelled_while_the_client_watches(
    client: AnyClient, server: str, action: Any, expected: Any
) -> None:
    stream = client.client.runs.stream(
        str(uuid4()), "agent", input={"steps": ["slow"], "seconds": 60}, stream_mode="custom", if_not_exists="create"
    )
    last: Any = None
    with get_sync_client(url=server) as other:
        async for part in each(stream):
            if part.event == "custom" and part.data["tick"] == 2:
                other.runs.cancel(str(stream.thread_id), str(stream.run_id), action=action)
            last = part

    assert (last.event, last.data) == ("error", expected)


async def test_a_run_that_waits_for_an_answer_has_not_failed(client: AnyClient) -> None:
    thread_id = str(uuid4())
    stream = client.client.runs.stream(
        thread_id, "agent", input={"steps": ["ask"]}, if_not_exists="create", raise_error=True
    )
    parts = [part async for part in each(stream)]

    assert "__interrupt__" in parts[-1].data
    assert stream.verified


async def test_a_stateless_run_can_not_be_asked_for(client: AnyClient) -> None:
    stream = client.client.runs.stream(None, "agent", input={"steps": ["custom"]})
    parts = [part async for part in each(stream)]

    assert parts[-1].event == "values"
    assert not stream.verified


@pytest.fixture(scope="module")
def hasty_server() -> Any:
    """A server that gives up on a run after two seconds."""
    with running_server(BG_JOB_TIMEOUT_SECS="2", BG_JOB_MAX_RETRIES="1") as url:
        yield url


@pytest.fixture(params=["sync", "async"])
async def hasty(request: pytest.FixtureRequest, hasty_server: str) -> AsyncIterator[AnyClient]:
    async with made_client(request.param, hasty_server) as made:
        yield made


async def test_it_takes_too_long(hasty: AnyClient) -> None:
    run = await new_run(hasty, {"steps": ["slow"], "seconds": 60}, stream_resumable=True)
    parts = await hasty.runs.streamed("join_stream", run["thread_id"], run["run_id"])
    assert parts[-1].event == "error", (await hasty.runs.get(run["thread_id"], run["run_id"]))["status"]

    assert (await told(hasty, run, stream_mode="values"))["error"]
