"""How a stream ends, against sockets: a failed run looks failed, a cut stream looks cut, and neither is made up."""

from __future__ import annotations

import asyncio
import gc
import gzip
import threading
import time
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from langgraph_runs import errors, get_client, get_sync_client
from langgraph_runs.schema import StreamPart

from tests.recorder import Answer, Recorded, RecordingServer, events
from tests.twins import AnyClient, close, each

pytestmark = pytest.mark.anyio
THREAD = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"
NAMED = {"Content-Location": f"/threads/{THREAD}/runs/{RUN}"}
PATIENCE = 20
ONE = b'event: values\ndata: {"x": 1}\n\n'
PART = StreamPart("values", {"x": 1}, None)
BOTH = pytest.mark.parametrize("method", ["stream", "join_stream"])


def server_of(
    stream: Answer, *, status: str | int = "success", failure: dict[str, Any] | None = None
) -> Callable[[Recorded], Answer]:
    """Answers the stream, then what is asked of the run: its status, or an error's, and its result."""

    def respond(request: Recorded) -> Answer:
        if request.path.endswith("/stream"):
            return stream
        if request.path.endswith("/join"):
            return Answer(pieces=(orjson.dumps({"__error__": failure} if failure else {}),))
        if isinstance(status, int):
            return Answer(status, pieces=(b'{"detail": "no"}',))
        return Answer(pieces=(orjson.dumps({"run_id": RUN, "status": status}),))

    return respond


async def all_of(client: AnyClient, method: str, **options: Any) -> tuple[list[Any], Any]:
    """The parts of a stream that belongs to a thread, and the stream."""
    second = "agent" if method == "stream" else RUN
    stream = getattr(client.client.runs, method)(THREAD, second, **options)
    return [part async for part in each(stream)], stream


@BOTH
async def test_a_run_that_succeeded(method: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.respond = server_of(events(ONE, **NAMED))
    parts, stream = await all_of(recorded, method)

    assert parts == [PART]
    assert stream.verified
    assert (stream.run_id, stream.thread_id, stream.last_event_id) == (RUN, THREAD, None)
    assert stream.response.status_code == 200
    assert [request.path.rpartition("/")[2] for request in recorder.requests] == ["stream", RUN]


@BOTH
@pytest.mark.parametrize(
    "last", [b"event: end\n\n", b"event: end\ndata: null\n\n", b'event: error\ndata: {"error": "E"}\n\n']
)
async def test_a_server_that_says_how_it_ended_is_not_asked(
    method: str, last: bytes, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.respond = server_of(events(ONE, last, **NAMED), status="error")
    parts, stream = await all_of(recorded, method)

    assert len(parts) == 2
    assert stream.verified
    assert len(recorder.requests) == 1


ENDINGS = [
    ("error", {"error": "ValueError", "message": "no such luck"}, {"error": "ValueError", "message": "no such luck"}),
    ("error", None, {"error": "error", "message": "the run failed"}),
    ("timeout", None, {"error": "timeout", "message": "the run took longer than the server allows"}),
    ("interrupted", None, {"error": "interrupted", "message": "the run was cancelled, or displaced by another run"}),
    (404, None, {"error": "deleted", "message": "the run was rolled back or deleted"}),
]  # fmt: skip


@BOTH
@pytest.mark.parametrize(("status", "failure", "data"), ENDINGS)
async def test_a_run_that_ended_badly_says_so_at_last(
    method: str, status: str | int, failure: Any, data: Any, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.respond = server_of(events(b"id: 7-0\n", ONE, **NAMED), status=status, failure=failure)
    parts, stream = await all_of(recorded, method)
    assert parts == [StreamPart("values", {"x": 1}, "7-0"), StreamPart("error", data, "7-0")]
    assert stream.verified
    assert stream.last_event_id == "7-0"

    parts, _ = await all_of(recorded, method, version="v2")
    assert parts[1] == {"type": "error", "ns": [], "data": data, "interrupts": []}

    received = []
    with pytest.raises(errors.RunError) as caught:
        second = "agent" if method == "stream" else RUN
        async for part in each(getattr(recorded.client.runs, method)(THREAD, second, raise_error=True)):
            received.append(part)
    assert received == [StreamPart("values", {"x": 1}, "7-0")]
    error = caught.value
    assert (error.run_id, error.thread_id, error.error, error.message) == (RUN, THREAD, data["error"], data["message"])


@pytest.mark.parametrize("version", ["v1", "v2"])
async def test_an_error_event_is_raised_where_it_is_told_to(
    version: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    failure = b'event: error\ndata: {"error": "ValueError", "message": "no"}\n\n'
    for _ in range(2):
        recorder.answers.append(events(ONE, failure))
    assert len(await recorded.runs.streamed("stream", None, "agent", version=version)) == 2

    with pytest.raises(errors.RunError, match="ValueError: no"):
        await recorded.runs.streamed("stream", None, "agent", version=version, raise_error=True)


@BOTH
@pytest.mark.parametrize("status", ["pending", "running"])
async def test_a_clean_end_while_the_run_goes_on_is_a_cut(
    method: str, status: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.respond = server_of(events(ONE, **NAMED), status=status)
    with pytest.raises(errors.StreamInterruptedError, match=f"ended while the run is {status}") as caught:
        await all_of(recorded, method)

    assert (caught.value.thread_id, caught.value.run_id) == (THREAD, RUN)


@BOTH
async def test_a_body_that_http_says_is_cut_is_a_cut(
    method: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    cut = events(ONE, **NAMED)
    cut.fault = "cut"
    recorder.respond = server_of(cut)
    received = []
    with pytest.raises(errors.StreamInterruptedError, match="was cut: RemoteProtocolError"):
        second = "agent" if method == "stream" else RUN
        async for part in each(getattr(recorded.client.runs, method)(THREAD, second)):
            received.append(part)

    assert received == [PART]
    assert len(recorder.requests) == 1


@pytest.mark.parametrize(
    ("body", "named", "last_event_id", "hint"),
    [
        (ONE, NAMED, None, f"after 1 parts; join_stream of run {RUN} gives what comes from now on"),
        (
            b"id: 7-0\n" + ONE,
            NAMED,
            "7-0",
            f"after 1 parts; join_stream of run {RUN} with last_event_id='-1' goes on, with 1 events that were delivered first",
        ),
        (ONE, {"Content-Location": f"/runs/{RUN}"}, None, "after 1 parts"),
    ],
)
async def test_a_cut_says_how_to_go_on(
    body: bytes, named: Any, last_event_id: Any, hint: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    cut = events(body, **named)
    cut.fault = "cut"
    recorder.answers.append(cut)
    with pytest.raises(errors.StreamInterruptedError) as caught:
        await recorded.runs.streamed("stream", THREAD if named is NAMED else None, "agent")

    error = caught.value
    assert str(error).endswith(hint)
    assert (error.run_id, error.last_event_id, error.delivered) == (RUN, last_event_id, 1)


async def test_what_comes_after_the_end_does_not_matter(recorded: AnyClient, recorder: RecordingServer) -> None:
    cut = events(ONE, b"event: end\n\n", **NAMED)
    cut.fault = "cut"
    recorder.respond = server_of(cut, status="running")
    parts, stream = await all_of(recorded, "stream")

    assert [part.event for part in parts] == ["values", "end"]
    assert stream.verified


async def test_a_stateless_stream_is_taken_for_what_it_seems(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(ONE, **{"Content-Location": f"/runs/{RUN}"}))
    stream = recorded.client.runs.stream(None, "agent")
    assert [part async for part in each(stream)] == [PART]

    assert (stream.run_id, stream.thread_id, stream.verified) == (RUN, None, False)
    assert len(recorder.requests) == 1


async def test_a_run_is_known_by_its_metadata_too(recorded: AnyClient, recorder: RecordingServer) -> None:
    metadata = orjson.dumps({"run_id": RUN, "attempt": 1})
    recorder.respond = server_of(events(b"event: metadata\ndata: " + metadata + b"\n\n"), status="interrupted")
    parts, stream = await all_of(recorded, "stream")

    assert (stream.run_id, parts[-1].event) == (RUN, "error")


@pytest.mark.parametrize("status", [401, 403, 405, 501])
async def test_a_run_that_may_not_be_asked_for(status: int, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.respond = server_of(events(ONE, **NAMED), status=status)
    if status == 501:
        with pytest.raises(errors.StreamInterruptedError, match="could not be asked for"):
            await all_of(recorded, "stream")
        return
    parts, stream = await all_of(recorded, "stream")

    assert (parts, stream.verified) == ([PART], False)


async def test_a_server_that_goes_away_can_not_be_asked(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.respond = lambda request: events(ONE, **NAMED) if request.method == "POST" else Answer(fault="reset")
    with pytest.raises(errors.StreamInterruptedError, match="could not be asked for") as caught:
        await all_of(recorded, "stream")

    assert caught.value.run_id == RUN


async def test_metadata_that_is_not_json(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"event: metadata\ndata: {oops\n\n"))
    with pytest.raises(errors.APIResponseValidationError, match=r"event 'metadata' \(id ''\) is not JSON: \{oops"):
        await recorded.runs.streamed("stream", None, "agent")


async def test_headers_of_the_call_are_sent_when_asking(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.respond = server_of(events(ONE, **NAMED), status="error")
    await all_of(recorded, "stream", headers={"x-tenant": "t"}, params={"q": "1"})

    assert [request.headers.get("x-tenant") for request in recorder.requests] == ["t"] * 3
    assert [request.query for request in recorder.requests] == [{"q": ["1"]}] * 3


UNFINISHED = b'event: values\ndata: {"x": 1}\n'


@pytest.mark.parametrize(
    ("body", "status", "delivered"),
    [
        pytest.param(UNFINISHED, "success", True, id="only the blank line is missing, and the run is over"),
        pytest.param(UNFINISHED, "running", False, id="the run goes on"),
        pytest.param(UNFINISHED[:-1], "success", False, id="the data line is not terminated"),
        pytest.param(UNFINISHED + b"id", "success", False, id="the last line is not terminated"),
        pytest.param(b"id: 1-0\n" + UNFINISHED, "success", False, id="there are ids"),
        pytest.param(b"event: values\n", "success", False, id="there is no data"),
    ],
)
async def test_an_event_without_its_blank_line(
    body: bytes, status: str, delivered: bool, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.respond = server_of(events(ONE, body, **NAMED), status=status)
    if delivered:
        assert (await all_of(recorded, "stream"))[0] == [PART, PART]
    else:
        with pytest.raises(errors.StreamInterruptedError, match=r"ended inside an event|while the run is running"):
            await all_of(recorded, "stream")


async def test_an_unfinished_event_of_a_stateless_stream_is_a_cut(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(events(UNFINISHED))
    with pytest.raises(errors.StreamInterruptedError, match="ended inside an event"):
        await recorded.runs.streamed("stream", None, "agent")


async def test_an_event_that_is_too_large(recorder: RecordingServer) -> None:
    endless = iter(lambda: b"x" * 65536, b"")

    def pieces() -> Any:
        yield ONE
        yield b"data: "
        yield from endless

    recorder.respond = lambda request: Answer(headers={"Content-Type": "text/event-stream"}, pieces=pieces())
    received = []
    with (
        get_sync_client(url=recorder.url, max_event_bytes=1_000_000) as client,
        pytest.raises(errors.APIResponseValidationError, match="larger than 1000000 bytes; max_event_bytes"),
    ):
        for part in client.runs.stream(None, "agent"):
            received.append(part)
    async with get_client(url=recorder.url, max_event_bytes=1_000_000) as async_client:
        with pytest.raises(errors.APIResponseValidationError, match="larger than 1000000 bytes"):
            async for part in async_client.with_options(timeout=9).runs.stream(None, "agent"):
                received.append(part)

    assert received == [PART, PART]


async def test_a_compressed_stream_is_read_as_it_comes(recorded: AnyClient, recorder: RecordingServer) -> None:
    seen = threading.Event()
    body = gzip.compress(ONE) + gzip.compress(ONE)
    half = len(gzip.compress(ONE))

    def pieces() -> Any:
        # Two members of gzip: the first is complete, and delivered, before the second is sent.
        yield body[:half]
        yield lambda: seen.wait(10) or pytest.fail("the first event was not delivered")
        yield gzip.compress(b"")

    recorder.answers.append(
        Answer(headers={"Content-Type": "text/event-stream", "Content-Encoding": "gzip"}, pieces=pieces())
    )
    received = []
    async for part in each(recorded.client.runs.stream(None, "agent")):
        received.append(part)
        seen.set()

    assert received == [PART]


def connections(client: AnyClient) -> Any:
    return client.client.http.client._transport._pool.connections  # type: ignore[union-attr] # of httpx


@pytest.mark.parametrize("how", ["close", "drop"])
async def test_leaving_frees_the_connection_at_once(how: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    release = threading.Event()
    recorder.answers.append(events(ONE, lambda: release.wait(10)))
    stream: Any = recorded.client.runs.stream(None, "agent")
    parts = each(stream)
    await anext(parts)
    assert len(connections(recorded)) == 1
    if how == "close":
        await close(stream)
    del stream
    await parts.aclose()
    del parts
    gc.collect()
    # The loop closes what was dropped in its next steps.
    await asyncio.sleep(0.05)
    release.set()

    assert connections(recorded) == []


WAITING = {"Content-Location": f"/threads/{THREAD}/runs/{RUN}", "Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("pieces", "fault"),
    [((), None), ((b"\n", b"\n"), None), ((b"\n", b'{"a"'), "cut"), ((b"\n",), "cut"), ((b'\n{"a": ',), None)],
    ids=["empty", "only padding", "cut in the answer", "cut in the padding", "half an answer"],
)
@pytest.mark.parametrize("method", ["wait", "join"])
async def test_an_answer_that_is_cut_or_empty_is_asked_for_again(
    method: str, pieces: Any, fault: str | None, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers += [Answer(200, dict(WAITING), pieces, fault)] * 3 + [Answer(pieces=(b"\n", b'{"a": 1}'))]
    second = "agent" if method == "wait" else RUN

    assert await getattr(recorded.runs, method)(THREAD, second) == {"a": 1}
    first = f"/threads/{THREAD}/runs/wait" if method == "wait" else f"/threads/{THREAD}/runs/{RUN}/join"
    assert [request.path for request in recorder.requests] == [first, *[f"/threads/{THREAD}/runs/{RUN}/join"] * 3]
    assert [request.method for request in recorder.requests].count("POST") == (method == "wait")
    assert len(no_waiting) == 3


async def test_it_is_not_asked_for_again_for_ever(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.default = Answer(200, dict(WAITING), (b"\n",))
    with pytest.raises(errors.APIResponseValidationError, match="not JSON: an empty body") as caught:
        await recorded.runs.wait(THREAD, "agent")

    assert (caught.value.run_id, len(recorder.requests), len(no_waiting)) == (RUN, 6, 5)


async def test_an_unknown_run_is_not_asked_for_again(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(200, {"Content-Type": "application/json"}, (b"\n",))
    with pytest.raises(errors.APIResponseValidationError, match="an empty body"):
        await recorded.runs.wait(None, "agent")

    assert len(recorder.requests) == 1


async def test_null_is_an_answer(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.default = Answer(200, dict(WAITING), (b"\nnull",))

    assert await recorded.runs.wait(THREAD, "agent") is None


async def test_the_callback_comes_once(recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]) -> None:
    named: list[Any] = []
    recorder.answers += [Answer(200, dict(WAITING), (b"\n",)), Answer(200, dict(WAITING), (b'{"a": 1}',))]
    await recorded.runs.wait(THREAD, "agent", on_run_created=named.append)

    assert named == [{"run_id": RUN, "thread_id": THREAD}]


async def test_a_stateless_run_whose_thread_is_gone_has_not_failed(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.respond = server_of(events(ONE, **NAMED), status=404)
    stream = recorded.client.runs.stream(None, "agent", raise_error=True)

    assert [part async for part in each(stream)] == [PART]
    assert (stream.thread_id, stream.verified) == (THREAD, False)


async def test_the_place_in_a_stream_is_that_of_what_was_delivered(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    body = b"".join(b"id: %d\nevent: values\ndata: %d\n\n" % (n, n) for n in (1, 2, 3))
    recorder.answers.append(events(body + b"id: 4\nevent: values\nda", **NAMED))
    stream = recorded.client.runs.stream(THREAD, "agent")
    places = []
    with pytest.raises(errors.StreamInterruptedError) as caught:
        async for part in each(stream):
            places.append((part.id, stream.last_event_id))

    assert places == [("1", "1"), ("2", "2"), ("3", "3")]
    assert caught.value.last_event_id == "3"


@pytest.mark.parametrize(("given", "kept"), [("7-0", "7-0"), ("-1", None)])
async def test_a_join_that_is_cut_at_once_keeps_its_place(
    given: str, kept: str | None, recorded: AnyClient, recorder: RecordingServer
) -> None:
    cut = events(b": heartbeat\n", **NAMED)
    cut.fault = "cut"
    recorder.answers.append(cut)
    with pytest.raises(errors.StreamInterruptedError) as caught:
        await recorded.runs.streamed("join_stream", THREAD, RUN, last_event_id=given)

    assert caught.value.last_event_id == kept


@pytest.mark.parametrize(
    "answer", [Answer(204), Answer(200, dict(NAMED), ()), Answer(200, dict(NAMED), (b"\n",), "cut")]
)
async def test_a_run_that_was_rolled_back_was_cancelled(
    answer: Answer, recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers.append(answer)
    recorder.default = Answer(404, pieces=(b'{"detail": "no"}',))

    assert await recorded.runs.cancel(THREAD, RUN, wait=True, action="rollback") is None
    assert len(recorder.requests) == (2 if answer.fault else 1)


async def test_a_stateless_answer_that_can_not_be_had_again_is_a_loss(
    recorded: AnyClient, recorder: RecordingServer, no_waiting: list[float]
) -> None:
    recorder.answers.append(Answer(200, {**NAMED, "Content-Type": "application/json"}, (b"\n",), "cut"))
    recorder.default = Answer(404, pieces=(b'{"detail": "no"}',))
    with pytest.raises(errors.APIConnectionError, match="RemoteProtocolError"):
        await recorded.runs.wait(None, "agent")


@pytest.mark.parametrize("last", [b"event: end\ndata: null\n", b'event: error\ndata: {"error": "E", "message": "m"}\n'])
async def test_the_end_is_told_once(last: bytes, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.respond = server_of(events(ONE, last, **NAMED), status="error")
    parts, stream = await all_of(recorded, "stream")

    assert len(parts) == 2
    assert stream.verified


@pytest.mark.parametrize(
    "body", [b'{"status": ["a"]}', b"<html>", b'{"status": "dreaming"}', b'{"status": "deleted"}', b""]
)
async def test_an_odd_answer_is_no_answer(body: bytes, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers += [events(ONE, **NAMED), Answer(pieces=(body,))]
    parts, stream = await all_of(recorded, "stream")

    assert (parts, stream.verified) == ([PART], False)


@pytest.mark.parametrize("run_id", [b'""', b'".."', b"7", b"null"])
async def test_an_id_that_is_none_is_not_asked_for(
    run_id: bytes, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(events(b'event: metadata\ndata: {"run_id": ' + run_id + b"}\n\n"))
    parts, stream = await all_of(recorded, "stream")

    assert (len(parts), stream.run_id, len(recorder.requests)) == (1, None, 1)


async def test_events_before_one_that_is_too_large_are_delivered(recorder: RecordingServer) -> None:
    recorder.answers.append(events(ONE + ONE + b"data: " + b"x" * 100, **NAMED))
    received = []
    with (
        get_sync_client(url=recorder.url, max_event_bytes=50) as client,
        pytest.raises(errors.APIResponseValidationError, match="larger than 50 bytes"),
    ):
        for part in client.runs.stream(THREAD, "agent"):
            received.append(part)

    assert received == [PART, PART]


async def test_the_end_does_not_wait_for_the_connection(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(ONE, b"event: end\n\n", lambda: recorder.stopping.wait(PATIENCE), **NAMED))
    started = time.monotonic()
    parts, stream = await all_of(recorded, "stream")

    assert [part.event for part in parts] == ["values", "end"]
    assert stream.verified
    assert time.monotonic() - started < PATIENCE / 2


async def test_an_answer_that_is_something_else_is_not_asked_for_again(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(Answer(200, {**NAMED, "Content-Type": "text/html"}, (b"<html>please log in",)))
    with pytest.raises(errors.APIResponseValidationError, match="please log in"):
        await recorded.runs.wait(THREAD, "agent")

    assert len(recorder.requests) == 1
