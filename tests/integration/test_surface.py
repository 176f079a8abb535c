"""The rest of the surface against a real LangGraph server: version 2, callbacks, crons, many runs at once, loopback."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from langgraph_runs import errors
from langgraph_runs.schema import Run, RunCreateMetadata

from tests.integration.test_runs import reached, started
from tests.twins import AnyClient

pytestmark = pytest.mark.anyio
MODES = ["values", "updates", "messages", "events", "tasks", "checkpoints", "debug", "custom"]
YEARLY = "0 0 1 1 *"


@pytest.fixture
def thread_id() -> str:
    return str(uuid4())


async def test_version_2_of_every_mode(client: AnyClient, thread_id: str) -> None:
    parts = await client.runs.streamed(
        "stream",
        thread_id,
        "agent",
        input={"steps": ["custom", "nested", "tokens"]},
        stream_mode=MODES,
        stream_subgraphs=True,
        if_not_exists="create",
        version="v2",
    )

    assert parts[0]["type"] == "metadata"
    assert {part["type"] for part in parts} == {
        "metadata", "values", "updates", "messages/metadata", "messages/partial", "events", "tasks", "checkpoints",
        "debug", "custom",
    }  # fmt: skip
    assert all(part.keys() == {"type", "ns", "data", "interrupts"} for part in parts)
    [leaf] = [part for part in parts if part["type"] == "custom" and part["data"] == {"from": "leaf"}]
    assert [step.partition(":")[0] for step in leaf["ns"]] == ["nested", "child"]


async def test_interrupts_of_version_2_and_resume(client: AnyClient, thread_id: str) -> None:
    first = await client.runs.streamed(
        "stream", thread_id, "agent", input={"steps": ["ask"], "text": "sure?"}, if_not_exists="create", version="v2"
    )
    assert [asked["value"] for asked in first[-1]["interrupts"]] == [{"question": "sure?"}]
    assert "__interrupt__" not in first[-1]["data"]

    second = await client.runs.streamed("stream", thread_id, "agent", command={"resume": 7}, version="v2")
    assert (second[-1]["data"]["answer"], second[-1]["interrupts"]) == (7, [])


async def test_joining_in_version_2(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(
        thread_id, "agent", input={"steps": ["custom"]}, stream_mode="custom", stream_resumable=True, if_not_exists="create"
    )  # fmt: skip
    await client.runs.join(thread_id, run["run_id"])
    parts = await client.runs.streamed("join_stream", thread_id, run["run_id"], last_event_id="-1", version="v2")

    assert [part["type"] for part in parts] == ["metadata", "custom", "custom"]


async def test_a_failing_run_in_version_2(client: AnyClient) -> None:
    parts = await client.runs.streamed("stream", None, "agent", input={"steps": ["fail"]}, version="v2")

    assert parts[-1]["type"] == "error"
    assert parts[-1]["data"] == {"error": "ValueError", "message": "this step always fails"}


@pytest.mark.parametrize("stateful", [True, False])
async def test_the_callback_names_the_run(client: AnyClient, thread_id: str, stateful: bool) -> None:
    named: list[RunCreateMetadata] = []
    options: dict[str, Any] = {"on_run_created": named.append, "input": {"steps": ["custom"]}}
    thread = thread_id if stateful else None
    if stateful:
        options["if_not_exists"] = "create"
    run = await client.runs.create(thread, "agent", **options)
    await client.runs.wait(thread, "agent", **options)
    parts = await client.runs.streamed("stream", thread, "agent", **options)

    assert [one["run_id"] for one in named[::2]] == [run["run_id"], parts[0].data["run_id"]]
    assert len(named) == 3
    if stateful:
        assert {one["thread_id"] for one in named} == {thread_id}
    else:
        # The server names the temporary thread only where it waits.
        assert [one["thread_id"] is None for one in named] == [True, False, True]


async def test_the_callback_comes_before_the_result(client: AnyClient, thread_id: str) -> None:
    named: list[RunCreateMetadata] = []
    seen: list[int] = []

    def callback(run: RunCreateMetadata) -> None:
        named.append(run)
        seen.append(len(named))

    await client.runs.wait(
        thread_id, "agent", input={"steps": ["slow"], "seconds": 1}, if_not_exists="create", on_run_created=callback
    )
    assert seen == [1]
    assert (await client.runs.get(thread_id, named[0]["run_id"]))["status"] == "success"


async def test_a_failed_run_raises_where_it_is_told_to(client: AnyClient, thread_id: str) -> None:
    options: dict[str, Any] = {"input": {"steps": ["fail"], "text": "no such luck"}}
    with pytest.raises(errors.RunError, match="failed: ValueError: no such luck") as caught:
        await client.runs.wait(thread_id, "agent", if_not_exists="create", **options)
    [run] = await client.runs.list(thread_id)
    error = caught.value
    assert (error.run_id, error.thread_id, error.error, error.message) == (
        run["run_id"], thread_id, "ValueError", "no such luck"
    )  # fmt: skip

    failure = {"__error__": {"error": "ValueError", "message": "no such luck"}}
    assert await client.runs.wait(None, "agent", raise_error=False, **options) == failure
    assert await client.runs.join(thread_id, run["run_id"]) == failure
    with pytest.raises(errors.RunError, match=run["run_id"]):
        await client.runs.join(thread_id, run["run_id"], raise_error=True)


async def test_cancel_many(client: AnyClient, thread_id: str) -> None:
    slow: dict[str, Any] = {"input": {"steps": ["slow"], "seconds": 60}}
    runs: list[Run] = [
        await client.runs.create(thread_id, "agent", if_not_exists="create", **slow),
        await client.runs.create(thread_id, "agent", **slow),
    ]
    await started(client, runs[0])
    result = await client.runs.cancel_many(thread_id=thread_id, run_ids=[run["run_id"] for run in runs])

    assert result is None
    for run in runs:
        assert await reached(client, run, "interrupted")
    with pytest.raises(errors.NotFoundError):
        await client.runs.cancel_many(thread_id=thread_id, run_ids=[str(uuid4())])


async def test_cancel_many_by_status(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(thread_id, "agent", input={"steps": ["slow"], "seconds": 60}, if_not_exists="create")
    await started(client, run)
    await client.runs.cancel_many(status="running")

    assert await reached(client, run, "interrupted")


async def test_options_reach_the_run(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(
        thread_id,
        "agent",
        input={"text": "x"},
        context={"c": 1},
        stream_resumable=True,
        durability="exit",
        langsmith_tracing={"project_name": "p"},
        metadata={"id": uuid4()},
        if_not_exists="create",
    )

    kwargs = run["kwargs"]
    assert kwargs["context"] == {"c": 1}
    assert (kwargs["resumable"], kwargs["durability"]) == (True, "exit")
    assert kwargs["config"]["configurable"]["__langsmith_project__"] == "p"
    await client.runs.join(thread_id, run["run_id"])


async def test_crons(client: AnyClient) -> None:
    before = await client.crons.count()
    mine = {"mine": str(uuid4())}
    cron = await client.crons.create(
        "agent", schedule=YEARLY, input={"text": "x"}, metadata=mine, timezone=ZoneInfo("Europe/Paris"), enabled=False
    )
    cron_id = cron["cron_id"]
    assert (cron["schedule"], cron["timezone"], cron["enabled"]) == (YEARLY, "Europe/Paris", False)
    assert await client.crons.count() == before + 1
    assert await client.crons.count(metadata=mine) == 1

    assert await client.crons.get(cron_id) == cron
    changed = await client.crons.update(cron_id, schedule="0 0 2 1 *", timezone="UTC")
    assert (changed["schedule"], changed["timezone"], changed["metadata"]) == ("0 0 2 1 *", "UTC", cron["metadata"])
    [found] = await client.crons.search(metadata=mine, sort_by="created_at", sort_order="asc", select=["cron_id"])
    assert found == {"cron_id": cron_id}
    assert await client.crons.search(metadata=mine, enabled=True) == []

    assert await client.crons.delete(cron_id) is None
    with pytest.raises(errors.NotFoundError):
        await client.crons.get(cron_id)
    with pytest.raises(errors.NotFoundError):
        await client.crons.delete(cron_id)


async def test_the_end_of_a_cron_is_set_and_cleared(client: AnyClient) -> None:
    end = datetime(2099, 1, 1, tzinfo=UTC)
    # Not enabled: the in-memory server's scheduler stumbles over a cron with an end.
    cron = await client.crons.create("agent", schedule=YEARLY, end_time=end, enabled=False)
    assert datetime.fromisoformat(str(cron["end_time"])) == end

    kept = await client.crons.update(cron["cron_id"], schedule="0 0 3 1 *")
    assert kept["end_time"] == cron["end_time"]
    cleared = await client.crons.update(cron["cron_id"], end_time=None)
    assert cleared["end_time"] is None
    with pytest.raises(errors.BadRequestError):
        await client.crons.update(cron["cron_id"])
    await client.crons.delete(cron["cron_id"])


async def test_a_cron_on_a_thread(client: AnyClient, thread_id: str) -> None:
    await client.runs.wait(thread_id, "agent", input={"text": "x"}, if_not_exists="create")
    cron = await client.crons.create_for_thread(thread_id, "agent", schedule=YEARLY, multitask_strategy="reject")

    assert cron["thread_id"] == thread_id
    assert await client.crons.count(thread_id=thread_id) == 1
    await client.crons.delete(cron["cron_id"])
    with pytest.raises(errors.UnprocessableEntityError):
        await client.crons.create("agent", schedule="not a schedule")


async def test_inside_a_server_a_client_needs_no_address(client: AnyClient) -> None:
    parts = await client.runs.streamed(
        "stream", None, "agent", input={"steps": ["inner"]}, stream_mode=["custom", "values"]
    )

    assert [part.data["inner"] for part in parts if part.event == "custom"] == ["metadata", "custom", "custom"]
    assert parts[-1].data["answer"] == "from within"
