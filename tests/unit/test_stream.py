"""A stream read off a socket: events as they arrive, in order, until the end."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx
import pytest
from langgraph_runs import errors, get_client
from langgraph_runs.schema import StreamPart

from tests.recorder import Answer, RecordingServer, events
from tests.twins import AnyClient, close, each

pytestmark = pytest.mark.anyio
ID = "11111111-1111-4111-8111-111111111111"
PATIENCE = 10


async def test_parts(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(
        events(
            b'event: metadata\r\ndata: {"run_id": "r"}\r\nid: 1-0\r\n\r\n',
            b": heartbeat\r\n\r\n",
            b"event: updates|a:1|b:2\r\nda",
            b'ta: {"text": "x\xe2\x80\xa8y"}\r\nid: 1-0\r\n\r\nevent: values\r\ndata: [\r\ndata: 1]\r\n',
            b"\r\nevent: end\r\n\r\n",
            b"event: end\r\ndata: null\r\nid: 2-0\r\n\r\n",
        )
    )

    assert await recorded.runs.streamed("stream", None, "agent") == [
        StreamPart("metadata", {"run_id": "r"}, "1-0"),
        StreamPart("updates|a:1|b:2", {"text": "x\u2028y"}, "1-0"),
        StreamPart("values", [1], "1-0"),
        StreamPart("end", None, "1-0"),
    ]
    assert recorder.last.headers["accept"] == "text/event-stream"


async def test_a_part_is_a_tuple(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"event: values\ndata: 1\n\n"))

    [(event, data, id)] = await recorded.runs.streamed("join_stream", ID, ID)
    assert (event, data, id) == ("values", 1, None)


async def test_each_event_arrives_before_the_next_is_sent(recorded: AnyClient, recorder: RecordingServer) -> None:
    seen = [threading.Event() for _ in range(5)]

    def pieces() -> Any:
        for number, flag in enumerate(seen):
            yield b"event: custom\ndata: %d\n\n" % number
            # The next event is sent only when this one has been delivered: a client that buffers would wait for ever.
            yield lambda flag=flag: flag.wait(PATIENCE) or pytest.fail("the event was not delivered")

    recorder.answers.append(Answer(headers={"Content-Type": "text/event-stream; charset=utf-8"}, pieces=pieces()))
    received = []
    async for part in each(recorded.client.runs.stream(None, "agent")):
        received.append(part.data)
        seen[part.data].set()

    assert received == [0, 1, 2, 3, 4]


async def test_nothing_is_sent_before_the_first_event_is_asked_for(
    recorded: AnyClient, recorder: RecordingServer
) -> None:
    stream = recorded.client.runs.stream(None, "agent")
    assert recorder.requests == []
    await close(stream)

    assert [part async for part in each(stream)] == []
    assert recorder.requests == []


async def test_leaving_early_closes_the_connection(recorded: AnyClient, recorder: RecordingServer) -> None:
    left = threading.Event()
    recorder.answers.append(events(b"data: 1\n\n", lambda: left.wait(PATIENCE), b"data: 2\n\n"))
    stream = recorded.client.runs.stream(None, "agent")
    async for part in each(stream):
        assert part.data == 1
        break
    await close(stream)
    left.set()

    assert [part async for part in each(stream)] == []
    pool = recorded.client.http.client._transport._pool  # type: ignore[union-attr] # of httpx: what is still in use
    assert pool.connections == []


async def test_a_context_manager_closes(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"data: 1\n\ndata: 2\n\n"))
    stream: Any = recorded.client.runs.stream(None, "agent")
    if hasattr(stream, "__aenter__"):
        async with stream:
            assert (await anext(stream)).data == 1
    else:
        with stream:
            assert next(stream).data == 1

    assert [part async for part in each(stream)] == []


async def test_an_end_inside_an_event_is_not_an_end(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(b'event: values\ndata: 1\n\nevent: values\ndata: {"a": 1}\n'))
    received = []
    with pytest.raises(errors.StreamInterruptedError, match="inside an event") as caught:
        async for part in each(recorded.client.runs.stream(None, "agent")):
            received.append(part.data)

    assert received == [1]
    assert isinstance(caught.value, httpx.TransportError)


async def test_an_event_that_is_not_json(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"event: values\ndata: 1\n\nevent: values\nid: 7\ndata: {oops\n\n"))
    received = []
    with pytest.raises(errors.APIResponseValidationError, match=r"event 'values' \(id '7'\) is not JSON: \{oops"):
        async for part in each(recorded.client.runs.stream(None, "agent")):
            received.append(part.data)

    assert received == [1]


@pytest.mark.parametrize("media_type", ["text/html", "application/x-text/event-stream", "application/json"])
async def test_another_media_type(media_type: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(Answer(headers={"Content-Type": media_type}, pieces=(b"<html>please log in</html>",)))
    with pytest.raises(errors.APIResponseValidationError, match=f"{media_type}' instead of .*please log in"):
        await recorded.runs.streamed("stream", None, "agent")


async def test_media_type_in_other_letters(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(
        Answer(headers={"Content-Type": "Text/Event-Stream;charset=utf-8"}, pieces=(b"data: 1\n\n",))
    )

    assert len(await recorded.runs.streamed("stream", None, "agent")) == 1


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (None, None),
        ("values", ["values"]),
        (["values"], ['["values"]']),
        (("values", "custom"), ['["values","custom"]']),
    ],
)
async def test_stream_modes_of_join_stream_are_one_value(
    given: Any, sent: Any, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(events())
    await recorded.runs.streamed("join_stream", ID, ID, stream_mode=given, last_event_id="5-0")

    assert recorder.requests[0].query.get("stream_mode") == sent
    assert recorder.requests[0].headers["last-event-id"] == "5-0"


async def test_a_stream_has_one_reader(recorder: RecordingServer) -> None:
    recorder.answers.append(events(b"data: 1\n\n", b"data: 2\n\n"))
    async with get_client(url=recorder.url) as client:
        stream = client.runs.stream(None, "agent")
        results = list(await asyncio.gather(anext(stream), anext(stream), return_exceptions=True))

        assert [StreamPart("message", 1, None), "this stream is being read already"] == [results[0], str(results[1])]
        assert [part.data async for part in stream] == [2]
    assert len(recorder.requests) == 1


@pytest.mark.parametrize("before", [(), (b"data: 1\n\n",)], ids=["opening", "reading"])
async def test_closing_while_it_is_read_ends_the_stream(before: tuple[bytes, ...], recorder: RecordingServer) -> None:
    release = threading.Event()
    asked = threading.Event()

    def pieces() -> Any:
        yield from before
        yield asked.set
        yield lambda: release.wait(PATIENCE)
        yield b"data: 2\n\n"

    recorder.answers.append(Answer(headers={"Content-Type": "text/event-stream"}, pieces=pieces()))
    async with get_client(url=recorder.url) as client:
        stream = client.runs.stream(None, "agent")
        for _ in before:
            await anext(stream)
        reader = asyncio.create_task(anext(stream, None))
        await asyncio.to_thread(asked.wait, PATIENCE)
        await asyncio.sleep(0.05)
        await stream.aclose()
        release.set()

        assert await reader is None
        assert client.http.client._transport._pool.connections == []  # type: ignore[attr-defined] # of httpx


async def test_closing_before_the_answer_closes_it_when_it_comes(
    recorder: RecordingServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with get_client(url=recorder.url) as client:
        stream = client.runs.stream(None, "agent")
        send = client.http.client.send

        async def send_late(request: httpx.Request, **options: Any) -> httpx.Response:
            response = await send(request, **options)
            await asyncio.sleep(0.2)
            return response

        monkeypatch.setattr(client.http.client, "send", send_late)
        recorder.answers.append(events(b"data: 1\n\n"))
        reader = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0.1)
        await stream.aclose()

        assert await reader is None
        assert client.http.client._transport._pool.connections == []  # type: ignore[attr-defined] # of httpx


async def test_cancelling_the_task_frees_the_connection(recorder: RecordingServer) -> None:
    release = threading.Event()
    recorder.answers.append(events(b"data: 1\n\n", lambda: release.wait(PATIENCE)))
    async with get_client(url=recorder.url) as client:
        stream = client.runs.stream(None, "agent")
        await anext(stream)
        reader = asyncio.create_task(anext(stream, None))
        await asyncio.sleep(0.05)
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        release.set()

        assert client.http.client._transport._pool.connections == []  # type: ignore[attr-defined] # of httpx
        assert [part async for part in stream] == []
