"""Reading the events of a run as they arrive, and asking how the run ended where they don't say."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from threading import Lock
from types import TracebackType
from typing import Any, Final, Generic, Literal, Self, TypeVar, cast, get_args
from uuid import UUID

import httpx
import orjson
from langgraph_runs_api import events
from langgraph_runs_api.typed import RunFailure

from .. import _compat
from .._credentials import hide, hide_in_errors
from .._failures import (
    connection_error,
    ids_of,
    media_type,
    named,
    request_without_secrets,
    said_by,
    shown,
    too_large_error,
    validation_error,
)
from .._parts import part_v1
from .._requests import Request, build, operations, run_of
from .._resume import (
    EVERYTHING,
    UNKEPT,
    GapError,
    Patience,
    Place,
    RepeatError,
    address,
    can_be_asked_for,
    first_event,
)
from .._retries import may_resume, retry_after
from ..errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    NotFoundError,
    RunError,
    StreamInterruptedError,
)
from ..schema import QueryParamTypes, RunStatus
from ..sse import ServerSentEvent, SSEDecoder
from .http import HttpClient, unpacked

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


class RunStream(AsyncIterator[Part], Generic[Part]):
    """The events of a run, one after the other, as the server sends them.

    Nothing is sent before the first event is asked for. Leave a stream early with `aclose()`, by way of `async with`,
    or by dropping it; what becomes of the run then is decided by `on_disconnect` or `cancel_on_disconnect`.

    Many servers end a stream without saying how the run ended. Then the run is asked for: where it failed, was
    cancelled or is gone, a last `error` event says so; where it is still going on, the stream was cut. The run of a
    stateless stream cannot be asked for: there an end is taken for what it seems, and `verified` stays False.

    A stream that was cut goes on by itself where the server has kept its events (`stream_resumable`): each event has an
    id, and `Location` names where to ask for those that are missing, on the same server. An end that no event told of
    is made sure of in the same way. Where events may be missing that cannot be had, StreamInterruptedError is raised.

    To go on later, or elsewhere, keep `resume_from` and `repeated`, not the id of a part: several may have the same.
    """

    # Of the class, for __del__ finds a stream that was never made, too.
    response: httpx.Response | None = None
    """The answer of the server; None before the first event is asked for."""

    def __init__(
        self,
        http: HttpClient,
        request: Request,
        make_part: Callable[[ServerSentEvent], Part | None],
        *,
        raise_error: bool = False,
        resumption: Mapping[str, Any],
        kept: bool = True,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> None:
        self.verified = False
        """Whether the stream has ended, an event or the server said how the run did, and its ids raise no doubt."""
        ids = ids_of(request.ids)
        self.run_id: str | None = ids["run_id"]
        """The id of the run; None before the server has named it."""
        self.thread_id: str | None = ids["thread_id"]
        """The id of its thread; None where the server does not name the temporary thread of a stateless run."""
        cursor: str | None = resumption["last_event_id"]
        self.last_event_id: str | None = None if cursor == EVERYTHING else cursor
        """The id of the last event that was delivered, to resume from; None where the server sends no ids."""
        self._http = http
        self._wanted = request
        self._headers = headers
        self._params = params
        http.credentials.check(headers)
        self._accepted = httpx.Headers({"Accept": _MEDIA_TYPE, "Cache-Control": "no-store"})
        self._accepted.update(headers)
        if request.safe:
            # What the argument says, a header of the caller's own does not say otherwise.
            for name in request.headers:
                self._accepted.pop(name, None)
        # Built here, so that what cannot be sent fails where the stream is made.
        self._request = http.prepare(request, headers=self._accepted, params=params)
        self._make_part = make_part
        self._raise_error = raise_error
        self._on_response = on_response
        self._resumption = resumption
        new_run = "run_id" not in request.ids
        self._place = Place(cursor, first_event(cursor, new_run=new_run), joined=not new_run and cursor is not None)
        self._patience = Patience()
        self._location: httpx.URL | None = None
        # Whether an event came, or will, that has no id of its own, or that the server does not keep: then no id says
        # where the stream is.
        self._without_id = not kept
        # How the run ended, once `_over` says that this connection was opened after its end.
        self._status_at_end: RunStatus | Literal["deleted"] | None = None
        self._over = False
        # Whether this connection has brought something new.
        self._progress = False
        self._resumed = False
        self._chunks: AsyncIterator[bytes] | None = None
        self._decoder = SSEDecoder(max_event_bytes=http.max_event_bytes)
        self._ready: deque[ServerSentEvent] = deque()
        self._started = 0.0
        self._delivered = 0
        self._said_end = False
        self._ended = False
        self._closed = False
        self._reading = Lock()

    async def __anext__(self) -> Part:
        # Two readers would send the request twice.
        if not self._reading.acquire(blocking=False):
            raise RuntimeError("this stream is being read already")
        try:
            return await self._next()
        except Exception as error:
            if self._closed and not isinstance(error, StopAsyncIteration):
                # Closed while it was read, which is no fault of the connection.
                raise StopAsyncIteration from None
            await self.aclose()
            raise
        except BaseException:
            await self.aclose()
            raise
        finally:
            self._reading.release()

    @property
    def resume_from(self) -> str | None:
        """What to give `join_stream` as `last_event_id` to go on and miss nothing; None where no id does that."""
        return self._place.cursor if self._has_place else None

    @property
    def repeated(self) -> int:
        """How many events come again then, the first ones: those that were delivered since."""
        return self._place.repeated if self._has_place else 0

    async def aclose(self) -> None:
        """Close the connection; the stream ends."""
        self._closed = True
        self._ready.clear()
        if self.response is not None:
            if self._reading.locked():
                _compat.async_wake(self.response)
            await self.response.aclose()

    def __del__(self) -> None:
        if self.response is not None and not self.response.is_closed:
            _compat.async_drop(self.response)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _next(self) -> Part:
        while True:
            while not (self._ready or self._closed or self._ended):
                await self._read()
            if self._closed or not self._ready:
                raise StopAsyncIteration
            event = self._ready.popleft()
            # What is ready at the end is ours, or of a stream without ids.
            if not self._ended and not await self._is_new(event):
                continue
            self._note(event)
            part = self._part(event)
            if self._decoder.has_ids:
                self.last_event_id = event.id or None
            if event.event == events.END:
                # Nothing comes after it, whatever the server sends and however long it holds the connection.
                self._ready.clear()
                await self._finish()
            if self._raise_error and event.event.partition("|")[0] == events.ERROR:
                raise self._run_error(part_v1(event).data)
            if part is not None:
                self._delivered += 1
                return part

    async def _read(self) -> None:
        """Take in the next bytes, or the end."""
        if self._decoder.too_large:
            response = cast(httpx.Response, self.response)  # there is one, for it is what is too large
            error = too_large_error("an event", self._http.max_event_bytes, "max_event_bytes", response)
            raise error.about(thread_id=self.thread_id, run_id=self.run_id)
        if self._chunks is None:
            self._chunks = await self._open()
        try:
            chunk = await anext(self._chunks, None)
        except httpx.RequestError as failure:
            if not self._said_end:
                await self._resume(self._cut(failure))
                return
            chunk = None
        if chunk is None:
            await self._end()
            return
        self._ready.extend(self._decoder.feed(chunk))

    async def _is_new(self, event: ServerSentEvent) -> bool:
        """Whether an event is to be delivered; a replay repeats some."""
        try:
            # What is sent of a run that was over is what was kept of it, each event once. So is what is live.
            sure = not self._place.joined or self._over or not self._resumable
            # Another connection costs this one, and with it perhaps the run.
            tied = bool(self._resumption["cancel_on_disconnect"])
            new = self._place.is_new(event, sure=sure, tied=tied)
        except RepeatError:
            self._ready.clear()
            # First, for there may be no other connection to ask by.
            await cast(httpx.Response, self.response).aclose()
            with contextlib.suppress(StreamInterruptedError):
                self._see(await self._status())
            error = self._interrupted("sends events again, so that new ones cannot be told")
            await self._resume(error, at_once=self._progress)
            return False
        except GapError as gap:
            hide_in_errors(gap, self._request)
            said = f": {shown(event.data, self._request)}" if event.event == events.ERROR else ""
            how = f"was cut, and what the server sends of it now has a gap: {gap}{said}"
            raise self._interrupted(how, can_go_on=False) from None
        if new:
            self._progress = True
            self._patience.in_gap = 0
        return new

    def _note(self, event: ServerSentEvent) -> None:
        """What an event says of the stream as a whole."""
        name = event.event.partition("|")[0]
        if name in (events.END, events.ERROR):
            self._said_end = self.verified = True
        if name in UNKEPT:
            self._without_id = True
        if name == events.METADATA and self.run_id is None:
            self._take_id(event)

    async def _end(self) -> None:
        """The body has ended as HTTP says it should: find out whether, and how, the run has."""
        status = None
        if not self._said_end:
            try:
                status = self._status_at_end if self._over else await self._status()
            except StreamInterruptedError as error:
                await self._resume(error)
                return
            if status in _GOING_ON:
                await self._resume(self._interrupted(f"ended while the run is {status}"))
                return
            if status != _GONE and self._resumable and not self._whole():
                # The run may have ended just after a cut: only a replay that brings nothing new says that all has come.
                self._see(status)
                await self._resume(self._interrupted("ended, and the server does not send its events again"))
                return
        if self._decoder.in_event and not self._said_end:
            # Of a stream that has gone on, an event without its id may be one that was delivered.
            leftover = self._decoder.leftover() if status is not None and not self._resumed else None
            if leftover is None:
                raise self._interrupted("ended inside an event")
            self._note(leftover)
            self._ready.append(leftover)
        if not self._said_end and (failure := await self._failure(status)) is not None:
            self._ready.append(ServerSentEvent(events.ERROR, orjson.dumps(failure), self.last_event_id or ""))
        sure = self._resumable or self.last_event_id is None
        self.verified = self._said_end or (status is not None and sure)
        await self._finish()

    def _see(self, status: RunStatus | Literal["deleted"] | None) -> None:
        """Take note of how the run is, before the stream goes on."""
        if self._over or status is None or status in _GOING_ON:
            return
        self._status_at_end, self._over = status, True
        # What was tried while the run went on does not count: all that there is can be had now.
        self._patience.in_gap = 0

    def _whole(self) -> bool:
        """Whether the connection that has ended was a replay, whole, that brought nothing new of a run that is over."""
        return self._over and self._place.caught_up and not self._progress and not self._decoder.in_event

    @property
    def _has_place(self) -> bool:
        """Whether ids say which events have come."""
        ids = not (self._without_id or self._decoder.without_id or self._place.ambiguous)
        return ids and can_be_asked_for(self._place.cursor)

    @property
    def _resumable(self) -> bool:
        """Whether the server has said where, and from which event, the stream goes on."""
        return self._has_place and self._location is not None

    async def _resume(self, error: APIError, *, at_once: bool = False) -> None:
        """Go on where the stream was cut; raise `error` where that cannot be done.

        The first attempt is made `at_once`, and does not count, where it is no fault of the connection's.
        """
        if self._closed:
            raise StopAsyncIteration
        stalled = isinstance(error, APITimeoutError) and self._patience.in_gap > 0
        self._without_id = self._without_id or self._decoder.without_id
        if self._decoder.retry is not None:
            self._patience.asked = self._decoder.retry / 1000
        if self.response is not None:
            await self.response.aclose()
        asked: float | None = None
        while self._resumable and not stalled:
            delay = 0.0 if at_once else self._patience.delay(asked)
            if delay is None:
                break
            if not at_once:
                await _compat.async_sleep(delay)
            at_once = False
            if self._closed:
                raise StopAsyncIteration
            started = time.monotonic()
            try:
                self._chunks = await self._open_again()
            # ValueError: an id or a Location that no request can carry.
            except (APIStatusError, APIConnectionError, APIResponseValidationError, ValueError) as failure:
                error = self._interrupted(f"was cut and cannot go on: {failure}")
                error.__cause__ = failure
                if isinstance(failure, ValueError) or not may_resume(failure):
                    break
                asked = retry_after(failure.response) if isinstance(failure, APIStatusError) else None
            else:
                self._decoder = SSEDecoder(max_event_bytes=self._http.max_event_bytes)
                self._place.rewind()
                self._progress = False
                self._resumed = True
                return
            finally:
                self._patience.spend(time.monotonic() - started)
        if self._patience.in_gap:
            error.explain(f"tried {self._patience.in_gap} times to go on")
        raise error

    async def _open_again(self) -> AsyncIterator[bytes]:
        location = cast(httpx.URL, self._location)  # there is one, for the stream is resumable
        arguments = {**self._resumption, "last_event_id": self._place.cursor}
        # Built for its query and headers; the path is the one that the server gave.
        built = build(operations.join_run_stream, thread_id="-", run_id="-", **arguments)
        wanted = built._replace(
            url=str(location.copy_with(query=None)),
            params=httpx.QueryParams(location.query).merge(built.params),
            ids={"thread_id": self.thread_id, "run_id": self.run_id},
        )
        headers = self._accepted.copy()
        for name in built.headers:
            # The caller's own may say where the stream began.
            headers.pop(name, None)
        response, _ = await self._http.exchange(
            wanted, self._http.prepare(wanted, headers=headers, params=self._params), read=False, max_retries=0
        )
        return await self._accept(response, known=self.run_id)

    async def _finish(self) -> None:
        """Read no more; what is ready is still delivered."""
        self._ended = True
        if self.response is not None:
            await self.response.aclose()

    async def _status(self) -> RunStatus | Literal["deleted"] | None:
        """What the server says of the run, one of RunStatus or `_GONE`; None where it cannot be asked."""
        if self.thread_id is None or self.run_id is None:
            return None
        request = build(operations.get_run, thread_id=self.thread_id, run_id=self.run_id)
        # A stream that can go on asks again by going on, which has its limits.
        retries = 0 if self._resumable else None
        try:
            run = await self._http.send(request, headers=self._headers, params=self._params, max_retries=retries)
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

    async def _failure(self, status: RunStatus | Literal["deleted"] | None) -> dict[str, str] | None:
        """The payload of an error event, for a run that has ended badly."""
        if status is None or status not in _FAILED:
            return None
        if status == "error":
            request = build(operations.join_run, thread_id=self.thread_id, run_id=self.run_id)
            try:
                result = await self._http.send(request, headers=self._headers, params=self._params)
            except APIError:
                # The status alone says enough.
                result = None
            said = cast(RunFailure, result).get("__error__") if isinstance(result, dict) else None
            if isinstance(said, dict):
                error, message = said_by(said, self._request)
                return {"error": error, "message": message}
        return {"error": status, "message": _FAILED[status]}

    async def _open(self) -> AsyncIterator[bytes]:
        self._started = time.monotonic()
        response, _ = await self._http.exchange(self._wanted, self._request, read=False)
        chunks = await self._accept(response)
        if self._on_response is not None:
            self._on_response(response)
        return chunks

    async def _accept(self, response: httpx.Response, *, known: str | None = None) -> AsyncIterator[bytes]:
        """Take an answer for the stream, if it is one, and of the run that is known."""
        self.response = response
        if self._closed:
            await response.aclose()
            raise StopAsyncIteration
        if media_type(response) != _MEDIA_TYPE:
            start = b""
            # Of what is no stream, only the start is of interest, if there is one.
            with contextlib.suppress(httpx.RequestError):
                start = await anext(unpacked(response), b"")
            content_type = response.headers.get("content-type")
            given = f"{content_type!r}" if content_type else "no content type"
            message = f"{named(response.request)} answered with {given} instead of {_MEDIA_TYPE!r}: "
            raise self._invalid(message + shown(start, self._request), start)
        if (run := run_of(response, self._http.base_url)) is not None:
            if known is not None and _plain(run["run_id"]) != _plain(known):
                raise self._invalid(f"{named(response.request)} answered with the stream of run {run['run_id']}")
            self.run_id, self.thread_id = run["run_id"], run["thread_id"] or self.thread_id
        # Of a stateless run, the thread is gone with the run, and what it has sent with the thread.
        if self._wanted.ids.get("thread_id") is not None:
            location = response.headers.get("location", "")
            # A connection that goes on may name no other place, or none that can be asked: then the one before holds.
            self._location = address(location, response.request.url, self._http.base_url) or self._location
        return unpacked(response)

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
            hide_in_errors(error, self._request)
            message = f"event {event.event!r} (id {event.id!r}) is not JSON: {shown(event.data, self._request)}"
            raise self._invalid(message) from error

    def _run_error(self, data: Any) -> RunError:
        failure = data if isinstance(data, dict) else {"error": "error", "message": data}
        error, message = said_by(failure, self._request)
        return RunError(run_id=self.run_id, thread_id=self.thread_id, error=error, message=message)

    def _cut(self, error: httpx.RequestError) -> APIError:
        hide_in_errors(error, self._request)
        error.request = request_without_secrets(self._request)
        if isinstance(error, httpx.TimeoutException):
            late = connection_error(error, self._request, time.monotonic() - self._started)
            late.explain(f"the stream had delivered {self._delivered} parts{self._advice()}")
            cut: APIError = late.about(thread_id=self.thread_id, run_id=self.run_id)
        else:
            cut = self._interrupted(f"was cut: {type(error).__name__}: {error}")
        cut.__cause__ = error
        return cut

    def _interrupted(self, how: str, *, can_go_on: bool = True) -> StreamInterruptedError:
        message = f"{named(self._request)}: the stream {how}".rstrip(": ") + f", after {self._delivered} parts"
        error = StreamInterruptedError(
            hide(message + (self._advice() if can_go_on else ""), self._request),
            request=request_without_secrets(self._request),
            last_event_id=self.last_event_id and hide(self.last_event_id, self._request),
            delivered=self._delivered,
            resume_from=(self.resume_from and hide(self.resume_from, self._request)) if can_go_on else None,
            repeated=self.repeated if can_go_on else 0,
        )
        return error.about(thread_id=self.thread_id, run_id=self.run_id)

    def _advice(self) -> str:
        """How to go on by hand."""
        if self.thread_id is None or self.run_id is None:
            return ""
        join = f"; join_stream of run {self.run_id}"
        if self.resume_from is None:
            return f"{join} gives what comes from now on"
        again = f", with {self.repeated} events that were delivered first" if self.repeated else ""
        return f"{join} with last_event_id={self.resume_from!r} goes on{again}"

    def _invalid(self, message: str, content: bytes = b"") -> APIResponseValidationError:
        response = cast(httpx.Response, self.response)  # there is one, for it is what is invalid
        return validation_error(message, response, content).about(thread_id=self.thread_id, run_id=self.run_id)


def _plain(uuid: str) -> str:
    """An id in the form that all ways of writing it share."""
    return uuid.replace("-", "").lower()
