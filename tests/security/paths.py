"""Every way in which a request fails, with a server that says what it was sent."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable
from typing import Any
from unittest import mock

import httpx
from langgraph_runs import client

from tests.faults.failures import FAILURES, ID, METHODS, RUN, perform, refused_port
from tests.recorder import Answer, Recorded, RecordingServer, events
from tests.security.leaks import KEY, PASSWORD

Respond = Callable[[Recorded], Answer]
LOCATION = {"Location": f"/threads/{ID}/runs/{RUN}/stream", "Content-Location": f"/threads/{ID}/runs/{RUN}"}
JSON = {"Content-Type": "application/json"}


def sent(request: Recorded) -> str:
    """What a server could say of a request: all that it was sent."""
    return " ".join([request.headers.get("x-api-key", ""), request.headers.get("authorization", ""), request.target])


def body(request: Recorded) -> bytes:
    return sent(request).encode()


def always(answer: Answer) -> Respond:
    return lambda request: answer


# Answers that repeat the key, in each part of an answer that an error may keep.
ECHOES: dict[str, Respond] = {
    "in the detail": lambda r: Answer(401, JSON, (b'{"detail": "no such key: %s"}' % body(r),)),
    "in other JSON": lambda r: Answer(400, JSON, (b'{"errors": [{"input": "%s"}]}' % body(r),)),
    "in a text": lambda r: Answer(500, {"Content-Type": "text/plain"}, (b"Error: " + body(r),)),
    "in a header": lambda r: Answer(403, {**JSON, "X-Echo": sent(r)}, (b"{}",)),
    "in a redirect": lambda r: Answer(307, {"Location": f"http://127.0.0.1:9/?q={r.headers.get('x-api-key', '')}"}, ()),
    "in a success that is none": lambda r: Answer(200, {"Content-Type": "text/html"}, (b"<html>" + body(r),)),
    "in half a success": lambda r: Answer(200, JSON, (b'{"a": "%s' % body(r),)),
    "in a success that is cut": lambda r: Answer(200, JSON, (b'{"a": "%s' % body(r),), "cut"),
    "in an event": lambda r: events(b"event: values\ndata: {%s\n\n" % body(r)),
    "in the id of an event": lambda r: events(b"data: {\nid: %s\n\n" % body(r)),
    "in an error event": lambda r: events(b'event: error\ndata: {"error": "E", "message": "%s"}\n\n' % body(r)),
    "in a failed run": lambda r: Answer(200, JSON, (b'{"__error__": {"error": "E", "message": "%s"}}' % body(r),)),
    "in a stream that is cut": lambda r: Answer(
        200,
        {"Content-Type": "text/event-stream", **LOCATION},
        (b'event: metadata\ndata: {"run_id": "%s"}\nid: %s\n\n' % (RUN.encode(), body(r)),),
        "cut",
    ),
}  # fmt: skip
RESPONSES: dict[str, Respond | None] = {
    **{name: always(answer) if answer else None for name, answer in FAILURES.items()},
    **{f"the key {name}": respond for name, respond in ECHOES.items()},
}
# Besides, what this client alone can be told to raise.
LOUD: dict[str, Callable[[Any], Any]] = {
    **METHODS,
    "GET join": lambda made: made.runs.join(ID, RUN, raise_error=True),
    "POST stream, loud": lambda made: made.runs.stream(ID, "agent", raise_error=True),
    "POST cancel": lambda made: made.runs.cancel(ID, RUN, wait=True),
    "GET any": lambda made: made.http.get("/info"),
}


async def errors_of(module: Any, kind: str, address: Callable[[str], str], **options: Any) -> AsyncIterator[Exception]:
    """The error of every failure of every method of one kind of client; waiting takes no time."""
    make = module.get_client if kind == "async" else module.get_sync_client
    with (
        mock.patch("langgraph_runs._compat.sleep"),
        mock.patch("langgraph_runs._compat.async_sleep"),
        mock.patch("time.sleep"),
        mock.patch("langgraph_sdk._async.http.asyncio.sleep", mock.AsyncMock()),
        mock.patch("anyio.sleep", mock.AsyncMock()),
    ):
        for name, respond in RESPONSES.items():
            with RecordingServer() as server:
                server.respond = respond and bounded(respond)
                url = server.url if respond else f"http://127.0.0.1:{refused_port()}"
                read = 0.3 if name == "no answer in time" else 30
                made = make(url=address(url), api_key=KEY, timeout=httpx.Timeout(30, read=read), **options)
                calls = LOUD if module is client else METHODS
                for call in calls.values():
                    try:
                        yield await perform(made, drained(call))
                    except AssertionError:
                        continue  # not a failure of this method: an event stream is none of `get`
                await made.aclose() if kind == "async" else made.close()


def bounded(respond: Respond) -> Respond:
    """The same for a hundred requests: a client that goes on for ever after a cut is to end."""
    seen = itertools.count()
    return lambda request: respond(request) if next(seen) < 100 else Answer(404)


def drained(call: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The call, its stream read to the end."""

    def made_call(made: Any) -> Any:
        result = call(made)
        if hasattr(result, "__anext__"):
            return _drain(result)
        if hasattr(result, "__next__"):
            return list(result)
        return result

    return made_call


async def _drain(stream: Any) -> list[Any]:
    return [part async for part in stream]


def with_password(url: str) -> str:
    """The address with a user and a marked password."""
    return url.replace("://", f"://user:{PASSWORD}@")
