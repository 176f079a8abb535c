"""Reading the events of a run as they arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from threading import Lock
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

import httpx
import orjson

from .._requests import Request
from ..errors import APIResponseValidationError, StreamInterruptedError, shown
from ..schema import QueryParamTypes
from ..sse import ServerSentEvent, SSEDecoder
from .http import HttpClient, read_error

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
        chunk = await anext(self._chunks, None)
        if chunk is not None:
            self._ready.extend(self._decoder.feed(chunk))
        elif self._decoder.in_event:
            raise StreamInterruptedError(
                f"{self._request.method} {self._request.url.path}: the stream ended inside an event",
                request=self._request,
            )
        else:
            await self.aclose()

    async def _open(self) -> AsyncIterator[bytes]:
        response = self._response = await self._http.client.send(self._request, stream=True)
        if self._closed:
            await response.aclose()
            raise StopAsyncIteration
        if not response.is_success:
            raise await read_error(response)
        media_type = response.headers.get("content-type", "")
        if media_type.partition(";")[0].strip().lower() != _MEDIA_TYPE:
            start = await anext(response.aiter_bytes(), b"")
            raise APIResponseValidationError(
                f"{self._request.method} {self._request.url.path} answered with {media_type or 'no content type'!r} "
                f"instead of {_MEDIA_TYPE!r}: {shown(start.decode('utf-8', 'replace'))}",
                response=response,
            )
        if self._on_response is not None:
            self._on_response(response)
        return response.aiter_bytes()

    def _part(self, event: ServerSentEvent) -> Part | None:
        try:
            return self._make_part(event)
        except orjson.JSONDecodeError as error:
            raise APIResponseValidationError(
                f"event {event.event!r} (id {event.id!r}) is not JSON: {shown(event.data.decode('utf-8', 'replace'))}",
                response=cast(httpx.Response, self._response),  # the event was read from it
            ) from error
