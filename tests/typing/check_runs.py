"""What type checkers make of calls of `client.runs`. Checked, never run; a line that is wrong on purpose says so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, assert_type

from langgraph_runs import get_client, get_sync_client
from langgraph_runs.client import RunStream, SyncRunStream
from langgraph_runs.schema import (
    CheckpointPayload,
    Cron,
    Interrupt,
    Run,
    RunCreate,
    RunStatus,
    StreamMode,
    StreamPart,
    StreamPartV2,
    TaskPayload,
    TaskResultPayload,
)

Result = list[dict[str, Any]] | dict[str, Any]


def synchronous(thread_id: str, maybe: str | None, run_id: str, mode: StreamMode) -> None:
    with get_sync_client(url="http://localhost:2024", api_key=None, timeout=5) as client:
        runs = client.runs

        assert_type(runs.create(thread_id, "agent", checkpoint_id="c", multitask_strategy="reject"), Run)
        assert_type(runs.create(None, "agent", on_completion="keep"), Run)
        assert_type(runs.create_batch([{"assistant_id": "agent"}, RunCreate(assistant_id="agent")]), list[Run])
        assert_type(runs.wait(thread_id, "agent", input={}, durability="exit"), Result)
        assert_type(runs.wait(None, "agent", input=[1], on_disconnect="cancel"), Result)
        assert_type(runs.list(thread_id, status="success", select=["run_id"]), list[Run])
        assert_type(runs.get(thread_id, run_id), Run)
        assert_type(runs.get(thread_id, run_id)["status"], RunStatus)
        assert_type(runs.join(thread_id, run_id), dict[str, Any])
        assert_type(runs.stream(thread_id, "agent", stream_mode=["values", mode]), SyncRunStream[StreamPart])
        assert_type(runs.join_stream(thread_id, run_id, stream_mode=mode), SyncRunStream[StreamPart])
        for part in runs.stream(None, "agent", after_seconds=0.5, feedback_keys=["k"]):
            assert_type(part, StreamPart)
            event, data, id = part
            assert_type((event, data, id), tuple[str, Any, str | None])
        for v2 in runs.stream(thread_id, "agent", version="v2", strict_resume=True):
            assert_type(v2["ns"], list[str])
            assert_type(v2["interrupts"], list[Interrupt])
            if v2["type"] == "values":
                assert_type(v2["data"], dict[str, Any])
            elif v2["type"] == "tasks":
                assert_type(v2["data"], TaskPayload | TaskResultPayload)
            elif v2["type"] == "debug" and v2["data"]["type"] == "checkpoint":
                assert_type(v2["data"]["payload"], CheckpointPayload)
            elif v2["type"] == "error":
                assert_type(v2["data"]["message"], str)
        assert_type(runs.join_stream(thread_id, run_id, version="v2"), SyncRunStream[StreamPartV2])
        runs.create(thread_id, "agent", on_run_created=lambda run: print(run["run_id"], run["thread_id"]))
        runs.cancel_many(status="pending", action="rollback")
        runs.cancel(thread_id, run_id, action="rollback")
        runs.delete(thread_id, run_id, headers={"a": "b"}, params={"c": [1]})

        runs.create(None, "agent", strict_resume=True)  # type: ignore[call-overload] # there is nothing to resume
        runs.create(None, "agent", checkpoint_id="c")  # type: ignore[call-overload] # a checkpoint needs a thread
        runs.create(thread_id, "agent", on_completion="keep")  # type: ignore[call-overload] # for stateless runs only
        runs.create(None, "agent", multitask_strategy="reject")  # type: ignore[call-overload] # for threads only
        assert_type(runs.create(maybe, "agent"), Run)
        runs.wait(thread_id, "agent", stream_mode="values")  # type: ignore[call-overload] # there is no stream
        runs.stream(None, "agent", stream_mode="tools")  # type: ignore[arg-type] # no such mode
        runs.stream(None, "agent", metadata="m")  # type: ignore[call-overload] # not an object
        runs.cancel(thread_id, run_id, action="stop")  # type: ignore[arg-type] # no such action
        runs.list(thread_id, status="done")  # type: ignore[arg-type] # no such status
        runs.create_batch([{"input": {}}])  # type: ignore[typeddict-item] # an assistant is needed
        runs.get(thread_id, run_id)["state"]  # type: ignore[typeddict-item] # no such property


def crons(cron_id: str) -> None:
    with get_sync_client() as client:
        assert_type(client.crons.create("agent", schedule="0 8 * * *", timezone=UTC, end_time=datetime.now(UTC)), Cron)
        assert_type(client.crons.update(cron_id, end_time=None), Cron)
        assert_type(client.crons.search(sort_by="end_time", select=["cron_id"]), list[Cron])
        assert_type(client.crons.count(), int)

        client.crons.create("agent")  # type: ignore[call-arg] # a schedule is needed
        client.crons.search(sort_by="mood")  # type: ignore[arg-type] # no such property
        client.threads.create()  # type: ignore[attr-defined] # out of scope
        client.cron.count()  # type: ignore[attr-defined] # misspelt


async def asynchronous(thread_id: str, run_id: str) -> None:
    async with get_client() as client:
        assert_type(await client.runs.create(thread_id, "agent"), Run)
        assert_type(await client.runs.wait(None, "agent"), Result)
        assert_type(client.runs.stream(thread_id, "agent"), RunStream[StreamPart])
        async with client.runs.join_stream(thread_id, run_id, last_event_id="-1") as stream:
            async for part in stream:
                assert_type(part, StreamPart)

        await client.runs.create(None, "agent", checkpoint_id="c")  # type: ignore[call-overload] # as above
