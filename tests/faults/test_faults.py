"""Every fault of the table: each event once and in order, or an error; one run; bounded attempts; connections freed."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from langgraph_runs import client, errors, get_client, get_sync_client

from tests.conftest import made_client
from tests.faults.plans import RECORDED, RECORDING, Row, outcome, table
from tests.faults.proxy import CuttingProxy
from tests.faults.script import RUN, STREAM, THREAD, Cut, Plan, Refusal, ScriptedServer
from tests.recorder import Answer, RecordingServer, events
from tests.twins import AnyClient, each

pytestmark = pytest.mark.anyio
ROWS = list(table())
MOST_ATTEMPTS = 200


@pytest.fixture
def scripted() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


@pytest.fixture(params=["sync", "async"])
async def client_of_plans(
    request: pytest.FixtureRequest, scripted: ScriptedServer, no_waiting: list[float]
) -> AsyncIterator[AnyClient]:
    async with made_client(request.param, scripted.url) as made:
        yield made


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_each_event_once_or_an_error(row: Row, kind: str, no_waiting: list[float]) -> None:
    verdicts: Counter[str] = Counter()
    made: Any = get_sync_client if kind == "sync" else get_client
    with ScriptedServer() as server:
        one = made(url=server.url, timeout=httpx.Timeout(20, read=1 if "silence" in row.name else 20))
        for plan in row.plans:
            found = await outcome(server, one, plan)
            verdicts[found.verdict] += 1
            assert found.attempts <= MOST_ATTEMPTS
            assert found.error is None or isinstance(found.error, errors.LangGraphError), found.error
            assert all(seconds <= 60 for seconds in no_waiting)
            assert sum(no_waiting) <= 360
            no_waiting.clear()
        await one.aclose() if kind == "async" else one.close()

    assert set(verdicts) <= {"whole", "error"}, verdicts
    assert verdicts["whole"] >= row.whole * len(row.plans), verdicts


async def test_the_recording_is_played_as_it_was() -> None:
    assert b"".join(event.frame() for event in RECORDED) == RECORDING
    assert len({event.id for event in RECORDED}) < len(RECORDED)


async def test_the_harness_tells_what_is_lost(no_waiting: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    # Without its skipping, and without its doubts, the client is wrong, and the harness has to say so.
    monkeypatch.setattr("langgraph_runs._resume.Place.is_new", lambda self, event, sure, tied: True)
    plan = Plan(RECORDED, [Cut("fin", edge=4)])
    with ScriptedServer() as server, client.get_sync_client(url=server.url) as one:
        assert (await outcome(server, one, plan)).verdict in ("lost", "repeated")


@pytest.mark.parametrize("method", ["stream", "join_stream"])
async def test_a_connection_that_goes_on_asks_for_the_same(
    method: str, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM + "?part=2&part=3"}
    first = events(b"event: metadata\ndata: {}\nid: 1\n\nevent: values\ndata: 1\nid: 2\n\n", **named)
    first.fault = "cut"
    rest = events(b"event: values\ndata: 1\nid: 2\n\nevent: end\nid: 3\n\n", **named)
    recorder.answers += [first, rest]
    options: dict[str, Any] = {"headers": {"X-Tenant": "t", "last-event-id": "0"}, "params": {"q": "1"}}
    if method == "join_stream":
        options |= {"stream_mode": ["values", "custom"], "cancel_on_disconnect": True, "last_event_id": "-1"}
    parts = await recorded.runs.streamed(method, THREAD, "agent" if method == "stream" else RUN, **options)

    assert [part.event for part in parts] == ["metadata", "values", "end"]
    _, again = recorder.requests
    assert (again.method, again.headers["last-event-id"], again.headers["x-tenant"]) == ("GET", "1", "t")
    assert again.headers["accept"] == "text/event-stream"
    modes = {"stream_mode": ['["values","custom"]'], "cancel_on_disconnect": ["true"]}
    assert again.query == {"part": ["2", "3"], "q": ["1"], **(modes if method == "join_stream" else {})}


@pytest.mark.parametrize("edge", range(len(RECORDED)))
async def test_what_an_error_says_leads_on(edge: int, client_of_plans: AnyClient, scripted: ScriptedServer) -> None:
    scripted.play(Plan(RECORDED, [Cut("fin", edge=edge), Refusal(401)]))
    runs, parts = client_of_plans.runs, []
    stream = client_of_plans.client.runs.stream(THREAD, "agent", stream_resumable=True)
    with pytest.raises(errors.StreamInterruptedError) as caught:
        async for part in each(stream):
            parts.append(part)
    error = caught.value
    assert f"with last_event_id={error.resume_from!r} goes on" in str(error)
    assert (error.resume_from, error.repeated) == (stream.resume_from, stream.repeated)
    assert error.resume_from is not None
    rest = await runs.streamed("join_stream", THREAD, RUN, last_event_id=error.resume_from)

    assert rest[: error.repeated] == parts[len(parts) - error.repeated :]
    assert [part.data for part in parts + rest[error.repeated :]] == [event.data for event in RECORDED]


def frames(*pairs: tuple[object, str]) -> bytes:
    return b"".join(f"event: values\ndata: {data}\nid: {id}\n\n".encode() for data, id in pairs)


async def test_a_repeat_costs_no_run_that_ends_with_its_connection(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    # Two events alike at once, then a seam.
    body = frames((1, "2"), (1, "2"), (2, "3"), (1, "2"), (2, "3"), (3, "4"))
    recorder.answers += [events(body, b"event: end\nid: 9\n\n", **named)]
    parts = await recorded.runs.streamed("join_stream", THREAD, RUN, last_event_id="-1", cancel_on_disconnect=True)

    # The last but one is of the id that was current, and may be another.
    assert [part.data for part in parts] == [1, 1, 2, 2, 3, None]
    assert len(recorder.requests) == 1


async def test_events_alike_cost_a_connection_each_and_no_time(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    body = events(frames(*[(1, "2")] * 300), b"event: end\nid: 9\n\n", **named)
    running = Answer(pieces=(b'{"status": "running"}',))
    recorder.respond = lambda request: body if request.path.endswith("/stream") else running
    parts = await recorded.runs.streamed("join_stream", THREAD, RUN, last_event_id="-1")

    assert [part.data for part in parts] == [*[1] * 300, None]
    assert no_waiting == []


async def test_ids_that_come_again_with_other_events_are_taken_as_they_are(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    recorder.answers += [events(frames((1, "a"), (2, "b"), (3, "a"), (4, "c")), b"event: end\nid: d\n\n", **named)]
    parts = await recorded.runs.streamed("join_stream", THREAD, RUN, last_event_id="-1")

    assert [part.data for part in parts] == [1, 2, 3, 4, None]


async def test_a_repeat_needs_no_second_connection_at_once(recorder: RecordingServer) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    twice, done = frames((1, "2"), (1, "2")), Answer(pieces=(b'{"status": "success"}',))
    recorder.respond = lambda request: (
        events(
            twice, lambda: len(recorder.requests) > 2 or recorder.stopping.wait(20), b"event: end\nid: 3\n\n", **named
        )
        if request.path.endswith("/stream")
        else done
    )
    limits = httpx.Limits(max_connections=1)
    with httpx.Client(limits=limits, timeout=httpx.Timeout(10, pool=5)) as own:
        one = get_sync_client(url=recorder.url, http_client=own)
        joined = one.runs.join_stream(THREAD, RUN, last_event_id="-1")
        assert [part.data for part in joined] == [1, 1, None]


async def test_what_is_not_kept_is_not_asked_for(recorded: AnyClient, recorder: RecordingServer) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    head, part = b"event: metadata\ndata: {}\nid: 1\n\n", b"event: messages/partial\ndata: []\nid: 2\n\n"
    modes: dict[str, Any] = {"stream": ["values", "messages"], "join_stream": None}
    for method, asked in modes.items():
        target = "agent" if method == "stream" else RUN
        for body in (head, head + part):
            if body == head and asked is None:
                continue  # nothing tells that such events were among those that are missing
            cut = events(body, **named)
            cut.fault = "cut"
            recorder.requests.clear()
            recorder.answers[:] = [cut]
            with pytest.raises(errors.StreamInterruptedError) as caught:
                await recorded.runs.streamed(method, THREAD, target, stream_mode=asked)
            assert caught.value.resume_from is None
            assert len(recorder.requests) == 1
    # Nor is a stream taken for cut because they don't come again.
    recorder.answers[:] = [events(head + part, **named), Answer(pieces=(b'{"status": "success"}',))]
    assert len(await recorded.runs.streamed("stream", THREAD, "agent", stream_mode="messages")) == 2


async def test_an_end_that_ids_cannot_confirm_is_not_verified(recorded: AnyClient, recorder: RecordingServer) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    done = Answer(pieces=(b'{"status": "success"}',))
    recorder.answers += [events(b"event: values\ndata: 1\nid: 5\n\n", **named), done]
    stream = recorded.client.runs.join_stream(THREAD, RUN)
    assert len([part async for part in each(stream)]) == 1
    assert not stream.verified


def test_closing_wakes_the_thread_that_reads(recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"data: 1\n\n", lambda: recorder.stopping.wait(60)))
    rest: list[Any] = []
    with get_sync_client(url=recorder.url, timeout=60) as one:
        stream = one.runs.stream(THREAD, "agent")
        next(stream)
        reader = threading.Thread(target=lambda: rest.extend(stream))
        reader.start()
        time.sleep(0.2)  # until it reads; nothing tells when
        stream.close()
        reader.join(10)

        assert not reader.is_alive()
    assert rest == []


async def test_closing_while_it_is_read_waits_for_nothing(recorder: RecordingServer, no_waiting: list[float]) -> None:
    named = {"Content-Location": STREAM.removesuffix("/stream"), "Location": STREAM}
    first = b"event: metadata\ndata: {}\nid: 1\n\nevent: values\ndata: 1\nid: 2\n\n"
    recorder.answers.append(events(first, lambda: recorder.stopping.wait(60), **named))
    async with get_client(url=recorder.url) as one:
        stream = one.runs.stream(THREAD, "agent")
        for _ in range(2):
            await anext(stream)
        reader = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0.1)
        await stream.aclose()

        assert await reader is None
    assert no_waiting == []
    assert len(recorder.requests) == 1


async def test_a_run_that_is_to_end_with_the_connection_still_is(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    cut = Answer(200, {"Content-Type": "text/event-stream", "Location": STREAM}, (), "cut")
    recorder.answers += [cut, events(b"event: metadata\ndata: {}\nid: 1\n\nevent: end\nid: 2\n\n")]
    await recorded.runs.streamed("stream", THREAD, "agent", on_disconnect="cancel")

    assert recorder.last.query == {"cancel_on_disconnect": ["true"]}
    assert recorder.last.headers["last-event-id"] == "-1"


async def test_a_join_goes_on_from_where_it_was_told_to(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    cut = Answer(200, {"Content-Type": "text/event-stream", "Location": STREAM}, (), "cut")
    recorder.answers += [cut, events(b"event: values\ndata: 1\nid: 8\n\nevent: end\nid: 9\n\n")]
    parts = await recorded.runs.streamed("join_stream", THREAD, RUN, last_event_id="7")

    assert [part.id for part in parts] == ["8", "9"]
    assert recorder.last.headers["last-event-id"] == "7"


async def test_the_stream_of_another_run_is_not_taken(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    cut = events(b"event: values\ndata: 1\nid: 1\n\n", **{"Content-Location": STREAM[:-7], "Location": STREAM})
    cut.fault = "cut"
    other = {"Content-Location": f"/threads/{THREAD}/runs/{THREAD}"}
    recorder.answers += [cut, events(b"event: values\ndata: 1\nid: 1\n\n", **other)]
    with pytest.raises(errors.StreamInterruptedError, match=f"the stream of run {THREAD}"):
        await recorded.runs.streamed("stream", THREAD, "agent")

    assert len(recorder.requests) == 2


@pytest.mark.parametrize("prefix", ["", "/api"])
async def test_the_path_of_the_base_url_is_kept(
    prefix: str, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers += [
        Answer(200, {"Content-Type": "text/event-stream", "Location": prefix + STREAM}, (), "cut"),
        events(b"event: metadata\ndata: {}\nid: 1\n\nevent: end\nid: 2\n\n"),
    ]
    with get_sync_client(url=recorder.url + "/api") as one:
        assert len(list(one.runs.stream(THREAD, "agent"))) == 2

    assert recorder.last.path == "/api" + STREAM


@pytest.mark.parametrize("how", ["close", "cancel"])
async def test_leaving_while_it_waits_to_go_on(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting, go_on = asyncio.Event(), asyncio.Event()

    async def wait(seconds: float) -> None:
        waiting.set()
        await go_on.wait()

    monkeypatch.setattr("langgraph_runs._compat.async_sleep", wait)
    with ScriptedServer() as server:
        seen = server.play(Plan(RECORDED, [Cut("fin", edge=2)]))
        async with get_client(url=server.url) as one:
            stream = one.runs.stream(THREAD, "agent")
            for _ in range(2):
                await anext(stream)
            reader = asyncio.create_task(anext(stream, None))
            await waiting.wait()
            if how == "close":
                await stream.aclose()
                go_on.set()
                assert await reader is None
            else:
                reader.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await reader
            assert one.http.client._transport._pool.connections == []  # type: ignore[attr-defined] # of httpx
            assert [part async for part in stream] == []
    assert (seen.created, seen.streams) == (1, [])


async def test_a_real_server_behind_a_proxy_that_cuts(client: AnyClient, server: str, no_waiting: list[float]) -> None:
    steps = {"steps": ["custom", "nested", "whole"]}
    with CuttingProxy(server) as proxy, get_sync_client(url=proxy.url) as cut:
        thread_id = cut.http.post("/threads", json={})["thread_id"]
        proxy.cut([(700, "fin"), (90, "rst"), (1500, "fin")])
        options: dict[str, Any] = {"stream_mode": ["values", "custom", "updates"], "stream_resumable": True}
        stream = cut.runs.stream(thread_id, "agent", input=steps, **options)
        parts = list(stream)
        assert proxy.created == 1
        whole = await client.runs.streamed("join_stream", thread_id, stream.run_id, last_event_id="-1")
        assert parts == whole
        size = sum(len(str(part)) for part in whole)
        for offset in range(0, size, 97):
            for how in ("fin", "rst"):
                proxy.cut([(offset, how)])
                assert list(cut.runs.join_stream(thread_id, str(stream.run_id), last_event_id="-1")) == whole
        made = get_client(url=proxy.url)
        for offset in range(0, size, 311):
            proxy.cut([(offset, "fin"), (offset // 2, "rst")])
            joined = made.runs.join_stream(thread_id, str(stream.run_id), last_event_id="-1")
            assert [part async for part in each(joined)] == whole
        await made.aclose()
