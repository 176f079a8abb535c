"""Reading the events of a run as they arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from threading import Lock
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

import httpx
import orjson

from .._failures import ids_of, named, request_without_secrets, shown, validation_error
from .._requests import Request
from ..errors import StreamInterruptedError
from ..schema import QueryParamTypes
from ..sse import ServerSentEvent, SSEDecoder
from .http import HttpClient

Part = TypeVar("Part")
_MEDIA_TYPE = "text/event-stream"


class RunStream(AsyncIterator[Part], Generic[Part]):
    """The events of a run, one after the other, as the server sends them.

    Nothing is sent before the first event is asked for. Leave a stream early with `aclose()` or by way of `async with`;
    what becomes of the run then is decided by `on_disconnect` or `cancel_on_disconnect`.
    """

    def __init__(
        self,
        http: HttpClient,
        request: Request,
        make_part: Callable[[ServerSentEvent], Part | None],
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> None:
        self._http = http
        self._wanted = request
        wanted = httpx.Headers({"Accept": _MEDIA_TYPE, "Cache-Control": "no-store"})
        wanted.update(headers)
        # Built here, so that what cannot be sent fails where the stream is made.
        self._request = http.prepare(request, headers=wanted, params=params)
        self._make_part = make_part
        self._on_response = on_response
        self._response: httpx.Response | None = None
        self._chunks: AsyncIterator[bytes] | None = None
        self._decoder = SSEDecoder()
        self._ready: deque[ServerSentEvent] = deque()
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

    async def aclose(self) -> None:
        """Close the connection; the stream ends."""
        self._closed = True
        self._ready.clear()
        if self._response is not None:
            await self._response.aclose()

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
            while not self._ready:
                if self._closed:
                    raise StopAsyncIteration
                await self._read()
            part = self._part(self._ready.popleft())
            if part is not None:
                return part

    async def _read(self) -> None:
        """Take in the next bytes, or the end."""
        if self._chunks is None:
            self._chunks = await self._open()
        try:
            chunk = await anext(self._chunks, None)
        except httpx.RequestError as error:
            raise self._interrupted(f"was cut: {type(error).__name__}: {error}") from error
        if chunk is not None:
            self._ready.extend(self._decoder.feed(chunk))
        elif self._decoder.in_event:
            raise self._interrupted("ended inside an event")
        else:
            await self.aclose()

    def _interrupted(self, how: str) -> StreamInterruptedError:
        message = f"{named(self._request)}: the stream {how}".rstrip(": ")
        error = StreamInterruptedError(message, request=request_without_secrets(self._request))
        return error.about(**ids_of(self._wanted.ids))

    async def _open(self) -> AsyncIterator[bytes]:
        response = self._response = await self._http.exchange(self._wanted, self._request, read=False)
        if self._closed:
            await response.aclose()
            raise StopAsyncIteration
        media_type = response.headers.get("content-type", "")
        if media_type.partition(";")[0].strip().lower() != _MEDIA_TYPE:
            start = await anext(response.aiter_bytes(), b"")
            given = f"{media_type!r}" if media_type else "no content type"
            message = f"{named(self._request)} answered with {given} instead of {_MEDIA_TYPE!r}: "
            failed = validation_error(message + shown(start.decode("utf-8", "replace")), response, start)
            raise failed.about(**ids_of(self._wanted.ids))
        if self._on_response is not None:
            self._on_response(response)
        return response.aiter_bytes()

    def _part(self, event: ServerSentEvent) -> Part | None:
        try:
            return self._make_part(event)
        except orjson.JSONDecodeError as error:
            start = shown(event.data[:1000].decode("utf-8", "replace"))
            message = f"event {event.event!r} (id {event.id!r}) is not JSON: {start}"
            response = cast(httpx.Response, self._response)  # the event was read from it
            raise validation_error(message, response).about(**ids_of(self._wanted.ids)) from error
