"""Every method of the runs client against a real LangGraph server, synchronous and asynchronous."""

from __future__ import annotations

import time
from typing import Any
from uuid import uuid4

import pytest
from langgraph_runs import errors
from langgraph_runs.schema import Run

from tests.twins import AnyClient, close, each

pytestmark = pytest.mark.anyio


@pytest.fixture
def thread_id() -> str:
    return str(uuid4())


def names(parts: Any) -> list[str]:
    return [part.event for part in parts]


async def test_stream_stateful(client: AnyClient, thread_id: str) -> None:
    parts = await client.runs.streamed(
        "stream",
        thread_id,
        "agent",
        input={"steps": ["custom", "tokens"], "text": "two words"},
        stream_mode=["custom", "updates", "messages", "values"],
        if_not_exists="create",
        metadata={"mine": 1},
    )

    assert names(parts)[0] == "metadata"
    assert [part.data for part in parts if part.event == "custom"] == [
        {"progress": 0.5},
        {"progress": 1.0, "note": "line\u2028separator"},
    ]
    partial = [part.data[0]["content"] for part in parts if part.event == "messages/partial"]
    assert partial == ["two", "two ", "two words"]
    assert [list(part.data) for part in parts if part.event == "updates"] == [["custom"], ["tokens"]]
    assert parts[-1].event == "values"
    assert parts[-1].data["messages"][-1]["content"] == "two words"
    assert {part.id for part in parts} == {None}
    [run] = await client.runs.list(thread_id)
    assert (run["run_id"], run["status"]) == (parts[0].data["run_id"], "success")
    assert run["metadata"]["mine"] == 1


async def test_stream_stateless(client: AnyClient) -> None:
    parts = await client.runs.streamed("stream", None, "agent", input={"steps": ["custom"]}, on_completion="delete")

    assert names(parts) == ["metadata", "values", "values"]


async def test_stream_of_subgraphs_with_ids(client: AnyClient, thread_id: str) -> None:
    parts = await client.runs.streamed(
        "stream",
        thread_id,
        "agent",
        input={"steps": ["nested"]},
        stream_mode="custom",
        stream_subgraphs=True,
        stream_resumable=True,
        if_not_exists="create",
    )

    assert [name.split(":")[0].replace("|", " ") for name in names(parts)] == ["metadata", "custom nested"]
    assert names(parts)[1].count("|") == 2
    assert all(part.id for part in parts)


async def test_stream_delivers_events_while_the_run_goes_on(client: AnyClient) -> None:
    arrivals = []
    stream = client.client.runs.stream(None, "agent", input={"steps": ["slow"], "seconds": 1.5}, stream_mode="custom")
    async for part in each(stream):
        if part.event == "custom":
            arrivals.append(time.monotonic())

    assert len(arrivals) == 15
    assert arrivals[-1] - arrivals[0] > 1


async def test_stream_of_a_failing_run(client: AnyClient) -> None:
    parts = await client.runs.streamed("stream", None, "agent", input={"steps": ["fail"]})

    assert parts[-1] == ("error", {"error": "ValueError", "message": "this step always fails"}, None)


async def test_interrupt_and_resume(client: AnyClient, thread_id: str) -> None:
    first = await client.runs.wait(
        thread_id, "agent", input={"steps": ["ask"], "text": "sure?"}, if_not_exists="create"
    )
    assert first["__interrupt__"][0]["value"] == {"question": "sure?"}

    second = await client.runs.wait(thread_id, "agent", command={"resume": {"yes": True}})
    assert second["answer"] == {"yes": True}


async def test_resume_with_null_arrives(client: AnyClient, thread_id: str) -> None:
    await client.runs.wait(thread_id, "agent", input={"steps": ["ask"]}, if_not_exists="create")

    # What the server makes of it is its own affair (LangGraph 1.2 fails the run): it was given, so it is sent.
    run = await client.runs.create(thread_id, "agent", command={"resume": None})
    assert run["kwargs"]["command"] == {"resume": None}


async def test_create_get_join_list_delete_stateful(client: AnyClient, thread_id: str) -> None:
    run: Run = await client.runs.create(thread_id, "agent", input={"text": "hi"}, if_not_exists="create")
    assert (run["thread_id"], run["status"]) == (thread_id, "pending")

    result = await client.runs.join(thread_id, run["run_id"])
    assert result["messages"][-1]["content"] == "hi"
    assert (await client.runs.get(thread_id, run["run_id"]))["status"] == "success"

    second = await client.runs.create(thread_id, "agent", input={"text": "again"})
    await client.runs.join(thread_id, second["run_id"])
    assert [second["run_id"], run["run_id"]] == [r["run_id"] for r in await client.runs.list(thread_id)]
    assert [run["run_id"]] == [r["run_id"] for r in await client.runs.list(thread_id, limit=1, offset=1)]
    assert [{"run_id": run["run_id"]}] == await client.runs.list(thread_id, select=["run_id"], offset=1)
    assert await client.runs.list(thread_id, status="error") == []

    assert await client.runs.delete(thread_id, run["run_id"]) is None
    with pytest.raises(errors.NotFoundError, match="answered 404"):
        await client.runs.get(thread_id, run["run_id"])


async def test_create_stateless(client: AnyClient) -> None:
    run = await client.runs.create(None, "agent", input={"text": "hi"}, on_completion="keep")

    result = await client.runs.join(run["thread_id"], run["run_id"])
    assert result["messages"][-1]["content"] == "hi"


async def test_create_on_an_empty_thread_id_makes_no_run(client: AnyClient) -> None:
    for method in ("create", "wait", "stream"):
        with pytest.raises(ValueError, match="thread_id must not be ''"):
            await getattr(client.runs, method)("", "agent")


async def test_create_batch(client: AnyClient) -> None:
    runs = await client.runs.create_batch(
        [{"assistant_id": "agent", "input": {"text": str(number)}, "on_completion": "keep"} for number in range(3)]
    )

    results = [await client.runs.join(run["thread_id"], run["run_id"]) for run in runs]
    assert [result["messages"][-1]["content"] for result in results] == ["0", "1", "2"]


async def test_wait_stateful_and_stateless(client: AnyClient, thread_id: str) -> None:
    for thread, options in ((thread_id, {"if_not_exists": "create"}), (None, {"on_completion": "delete"})):
        result = await client.runs.wait(thread, "agent", input={"text": "waited"}, **options)
        assert result["messages"][-1]["content"] == "waited"


async def test_cancel(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(thread_id, "agent", input={"steps": ["slow"], "seconds": 60}, if_not_exists="create")
    await started(client, run)
    assert await client.runs.cancel(thread_id, run["run_id"], wait=True) is None

    assert (await client.runs.get(thread_id, run["run_id"]))["status"] == "interrupted"
    with pytest.raises(errors.NotFoundError):
        await client.runs.cancel(thread_id, run["run_id"])


async def test_cancel_with_rollback_deletes_the_run(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(thread_id, "agent", input={"steps": ["slow"], "seconds": 60}, if_not_exists="create")
    await started(client, run)
    await client.runs.cancel(thread_id, run["run_id"], wait=True, action="rollback")

    with pytest.raises(errors.NotFoundError):
        await client.runs.get(thread_id, run["run_id"])


async def test_join_stream_with_one_mode_and_with_several(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(
        thread_id,
        "agent",
        input={"steps": ["custom"]},
        stream_mode=["custom", "updates", "values"],
        stream_resumable=True,
        if_not_exists="create",
    )
    await client.runs.join(thread_id, run["run_id"])

    async def joined(**options: Any) -> list[str]:
        parts = await client.runs.streamed("join_stream", thread_id, run["run_id"], last_event_id="-1", **options)
        return names(parts)

    assert await joined() == ["metadata", "values", "custom", "custom", "updates", "values"]
    assert await joined(stream_mode="updates") == ["updates"]
    assert await joined(stream_mode=["custom", "updates"]) == ["custom", "custom", "updates"]


async def test_join_stream_live(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(
        thread_id, "agent", input={"steps": ["slow"], "seconds": 2}, stream_mode="custom", if_not_exists="create"
    )
    parts = await client.runs.streamed("join_stream", thread_id, run["run_id"])

    assert parts[-1].data == {"tick": 19}


async def test_leaving_a_stream_cancels_the_run_where_it_is_told_to(client: AnyClient, thread_id: str) -> None:
    stream = client.client.runs.stream(
        thread_id, "agent", input={"steps": ["slow"], "seconds": 60}, stream_mode="custom", if_not_exists="create", on_disconnect="cancel"
    )  # fmt: skip
    async for part in each(stream):
        if part.event == "custom":
            break
    await close(stream)

    [run] = await client.runs.list(thread_id)
    assert await reached(client, run, "interrupted")


async def test_a_busy_thread_rejects(client: AnyClient, thread_id: str) -> None:
    run = await client.runs.create(thread_id, "agent", input={"steps": ["slow"], "seconds": 60}, if_not_exists="create")
    with pytest.raises(errors.ConflictError, match="answered 409"):
        await client.runs.create(thread_id, "agent", multitask_strategy="reject")
    await client.runs.cancel(thread_id, run["run_id"], action="rollback", wait=True)


async def test_errors_of_the_server(client: AnyClient, thread_id: str) -> None:
    with pytest.raises(errors.NotFoundError):
        await client.runs.create(thread_id, "agent")
    with pytest.raises(errors.UnprocessableEntityError, match="Invalid assistant"):
        await client.runs.create(None, "nobody")
    with pytest.raises(errors.BadRequestError, match="configurable"):
        await client.runs.wait(None, "agent", config={"configurable": {"a": 1}}, context={"b": 2})
    with pytest.raises(errors.UnprocessableEntityError):
        await client.runs.get("not-a-uuid", thread_id)


async def started(client: AnyClient, run: Run) -> None:
    assert await reached(client, run, "running")


async def reached(client: AnyClient, run: Run, status: str) -> bool:
    """Whether the run reaches a status within a generous time."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if (await client.runs.get(run["thread_id"], run["run_id"]))["status"] == status:
            return True
        time.sleep(0.05)  # noqa: ASYNC251 - nothing else runs on this loop
    return False
