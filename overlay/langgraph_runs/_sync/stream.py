# Emitted by `make generate` from overlay/langgraph_runs/_async/stream.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Reading the events of a run as they arrive, and asking how the run ended where they don't say."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from types import TracebackType
from typing import Any, Final, Generic, Literal, Self, TypeVar, cast, get_args
from uuid import UUID

import httpx
import orjson
from langgraph_runs_api import events
from langgraph_runs_api.typed import RunFailure

from .. import _compat
from .._failures import connection_error, ids_of, media_type, named, request_without_secrets, shown, validation_error
from .._parts import part_v1
from .._requests import Request, build, operations, run_of
from ..errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    NotFoundError,
    RunError,
    StreamInterruptedError,
)
from ..schema import QueryParamTypes, RunStatus
from ..sse import ServerSentEvent, SSEDecoder
from .http import SyncHttpClient

Part = TypeVar("Part")
_MEDIA_TYPE = "text/event-stream"
_GONE: Final = "deleted"
_GOING_ON: set[RunStatus] = {"pending", "running"}
_FAILED: dict[RunStatus | Literal["deleted"], str] = {
    "error": "the run failed",
    "timeout": "the run took longer than the server allows",
    "interrupted": "the run was cancelled, or displaced by another run",
    _GONE: "the run was rolled back or deleted",
}


class SyncRunStream(Iterator[Part], Generic[Part]):
    """The events of a run, one after the other, as the server sends them.

    Nothing is sent before the first event is asked for. Leave a stream early with `close()`, by way of `with`,
    or by dropping it; what becomes of the run then is decided by `on_disconnect` or `cancel_on_disconnect`.

    Many servers end a stream without saying how the run ended. Then the run is asked for: where it failed, was
    cancelled or is gone, a last `error` event says so; where it is still going on, the stream was cut, and
    StreamInterruptedError is raised. The run of a stateless stream cannot be asked for: there an end is taken for what
    it seems, and `verified` stays False.
    """

    def __init__(
        self,
        http: SyncHttpClient,
        request: Request,
        make_part: Callable[[ServerSentEvent], Part | None],
        *,
        raise_error: bool = False,
        last_event_id: str | None = None,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> None:
        # First, for __del__ finds a stream whose arguments were refused, too.
        self.response: httpx.Response | None = None
        """The answer of the server; None before the first event is asked for."""
        self.verified = False
        """Whether the stream has ended and it is known how the run did, by an event or by asking."""
        ids = ids_of(request.ids)
        self.run_id: str | None = ids["run_id"]
        """The id of the run; None before the server has named it."""
        self.thread_id: str | None = ids["thread_id"]
        """The id of its thread; None where the server does not name the temporary thread of a stateless run."""
        # `-1` is the place before all events, which is no place to say that something has come.
        self.last_event_id: str | None = None if last_event_id == "-1" else last_event_id
        """The id of the last event that was delivered, to resume from; None where the server sends no ids."""
        self._http = http
        self._wanted = request
        self._headers = headers
        self._params = params
        accepted = httpx.Headers({"Accept": _MEDIA_TYPE, "Cache-Control": "no-store"})
        accepted.update(headers)
        # Built here, so that what cannot be sent fails where the stream is made.
        self._request = http.prepare(request, headers=accepted, params=params)
        self._make_part = make_part
        self._raise_error = raise_error
        self._on_response = on_response
        self._chunks: Iterator[bytes] | None = None
        self._decoder = SSEDecoder(max_event_bytes=http.max_event_bytes)
        self._ready: deque[ServerSentEvent] = deque()
        self._started = 0.0
        self._delivered = 0
        self._said_end = False
        self._ended = False
        self._closed = False
        self._reading = Lock()

    def __next__(self) -> Part:
        # Two readers would send the request twice.
        if not self._reading.acquire(blocking=False):
            raise RuntimeError("this stream is being read already")
        try:
            return self._next()
        except Exception as error:
            if self._closed and not isinstance(error, StopIteration):
                # Closed while it was read, which is no fault of the connection.
                raise StopIteration from None
            self.close()
            raise
        except BaseException:
            self.close()
            raise
        finally:
            self._reading.release()

    def close(self) -> None:
        """Close the connection; the stream ends."""
        self._closed = True
        self._ready.clear()
        if self.response is not None:
            self.response.close()

    def __del__(self) -> None:
        if self.response is not None and not self.response.is_closed:
            _compat.drop(self.response)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _next(self) -> Part:
        while True:
            while not (self._ready or self._closed or self._ended):
                self._read()
            if self._closed or not self._ready:
                raise StopIteration
            event = self._ready.popleft()
            part = self._part(event)
            if self._decoder.has_ids:
                self.last_event_id = event.id or None
            if event.event == events.END:
                # Nothing comes after it, whatever the server sends and however long it holds the connection.
                self._ready.clear()
                self._finish()
            if self._raise_error and event.event.partition("|")[0] == events.ERROR:
                raise self._run_error(part_v1(event).data)
            if part is not None:
                self._delivered += 1
                return part

    def _read(self) -> None:
        """Take in the next bytes, or the end."""
        if self._decoder.too_large:
            message = (
                f"an event is larger than {self._http.max_event_bytes} bytes; max_event_bytes of the client allows more"
            )
            raise self._invalid(f"{named(self._request)}: {message}")
        if self._chunks is None:
            self._chunks = self._open()
        try:
            chunk = next(self._chunks, None)
        except httpx.RequestError as error:
            if not self._said_end:
                raise self._cut(error) from error
            chunk = None
        if chunk is None:
            self._end()
            return
        found = self._decoder.feed(chunk)
        for event in found:
            self._note(event)
        self._ready.extend(found)

    def _note(self, event: ServerSentEvent) -> None:
        """What an event says of the stream as a whole."""
        name = event.event.partition("|")[0]
        if name in (events.END, events.ERROR):
            self._said_end = self.verified = True
        if name == events.METADATA and self.run_id is None:
            self._take_id(event)

    def _end(self) -> None:
        """The body has ended as HTTP says it should: find out whether, and how, the run has."""
        status = None if self._said_end else self._status()
        if status in _GOING_ON:
            raise self._interrupted(f"ended while the run is {status}")
        if self._decoder.in_event and not self._said_end:
            leftover = self._decoder.leftover() if status is not None else None
            if leftover is None:
                raise self._interrupted("ended inside an event")
            self._note(leftover)
            self._ready.append(leftover)
        if not self._said_end and (failure := self._failure(status)) is not None:
            self._ready.append(ServerSentEvent(events.ERROR, orjson.dumps(failure), self._decoder.last_event_id))
        self.verified = self._said_end or status is not None
        self._finish()

    def _finish(self) -> None:
        """Read no more; what is ready is still delivered."""
        self._ended = True
        if self.response is not None:
            self.response.close()

    def _status(self) -> RunStatus | Literal["deleted"] | None:
        """What the server says of the run, one of RunStatus or `_GONE`; None where it cannot be asked."""
        if self.thread_id is None or self.run_id is None:
            return None
        request = build(operations.get_run, thread_id=self.thread_id, run_id=self.run_id)
        try:
            run = self._http.send(request, headers=self._headers, params=self._params)
        except NotFoundError:
            # The thread of a stateless run is removed when the run is over, however it ended.
            return None if self._wanted.ids.get("thread_id") is None else _GONE
        except APIStatusError as error:
            if error.status_code >= 500 or error.status_code in (408, 429):
                raise self._interrupted("ended, and the run could not be asked for") from error
            # Who may stream a run may perhaps not look at it.
            return None
        except APIConnectionError as error:
            raise self._interrupted("ended, and the run could not be asked for") from error
        except APIResponseValidationError:
            return None
        status = run.get("status") if isinstance(run, dict) else None
        known = isinstance(status, str) and status in get_args(RunStatus)
        return cast(RunStatus, status) if known else None

    def _failure(self, status: RunStatus | Literal["deleted"] | None) -> dict[str, str] | None:
        """The payload of an error event, for a run that has ended badly."""
        if status is None or status not in _FAILED:
            return None
        if status == "error":
            request = build(operations.join_run, thread_id=self.thread_id, run_id=self.run_id)
            try:
                result = self._http.send(request, headers=self._headers, params=self._params)
            except APIError:
                # The status alone says enough.
                result = None
            said = cast(RunFailure, result).get("__error__") if isinstance(result, dict) else None
            if isinstance(said, dict):
                return {"error": str(said.get("error")), "message": str(said.get("message"))}
        return {"error": status, "message": _FAILED[status]}

    def _open(self) -> Iterator[bytes]:
        self._started = time.monotonic()
        response = self.response = self._http.exchange(self._wanted, self._request, read=False)
        if self._closed:
            response.close()
            raise StopIteration
        if media_type(response) != _MEDIA_TYPE:
            start = b""
            # Of what is no stream, only the start is of interest, if there is one.
            with contextlib.suppress(httpx.RequestError):
                start = next(response.iter_bytes(), b"")
            content_type = response.headers.get("content-type")
            given = f"{content_type!r}" if content_type else "no content type"
            message = f"{named(self._request)} answered with {given} instead of {_MEDIA_TYPE!r}: "
            raise self._invalid(message + shown(start), start)
        if (run := run_of(response, self._http.base_url)) is not None:
            self.run_id, self.thread_id = run["run_id"], run["thread_id"] or self.thread_id
        if self._on_response is not None:
            self._on_response(response)
        return response.iter_bytes()

    def _take_id(self, event: ServerSentEvent) -> None:
        """The id of the run from its metadata, for a server that does not send it in a header."""
        # What is not JSON is reported when its part is made; what is no id is none.
        with contextlib.suppress(ValueError, AttributeError, TypeError):
            data: Any = part_v1(event).data
            if isinstance(data, dict):
                self.run_id = str(UUID(data.get("run_id")))

    def _part(self, event: ServerSentEvent) -> Part | None:
        try:
            return self._make_part(event)
        except orjson.JSONDecodeError as error:
            message = f"event {event.event!r} (id {event.id!r}) is not JSON: {shown(event.data)}"
            raise self._invalid(message) from error

    def _run_error(self, data: Any) -> RunError:
        said = data if isinstance(data, dict) else {"error": "error", "message": data}
        return RunError(
            run_id=self.run_id,
            thread_id=self.thread_id,
            error=str(said.get("error")),
            message=str(said.get("message")),
        )

    def _cut(self, error: httpx.RequestError) -> APIError:
        error.request = request_without_secrets(self._request)
        if isinstance(error, httpx.TimeoutException):
            late = connection_error(error, self._request, time.monotonic() - self._started)
            late.explain(f"the stream had delivered {self._delivered} parts")
            return late.about(thread_id=self.thread_id, run_id=self.run_id)
        return self._interrupted(f"was cut: {type(error).__name__}: {error}")

    def _interrupted(self, how: str) -> StreamInterruptedError:
        message = f"{named(self._request)}: the stream {how}".rstrip(": ") + f", after {self._delivered} parts"
        if self.thread_id is not None and self.run_id is not None:
            # Only a server that sends ids has kept the events.
            since = f"the events since {self.last_event_id}" if self.last_event_id else "what comes from now on"
            message += f"; join_stream of run {self.run_id} gives {since}"
        error = StreamInterruptedError(
            message,
            request=request_without_secrets(self._request),
            last_event_id=self.last_event_id,
            delivered=self._delivered,
        )
        return error.about(thread_id=self.thread_id, run_id=self.run_id)

    def _invalid(self, message: str, content: bytes = b"") -> Exception:
        response = cast(httpx.Response, self.response)  # there is one, for it is what is invalid
        return validation_error(message, response, content).about(thread_id=self.thread_id, run_id=self.run_id)
