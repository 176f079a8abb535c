# Emitted by `make generate` from overlay/langgraph_runs/_async/stream.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Reading the events of a run as they arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
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
from .http import SyncHttpClient

Part = TypeVar("Part")
_MEDIA_TYPE = "text/event-stream"


class SyncRunStream(Iterator[Part], Generic[Part]):
    """The events of a run, one after the other, as the server sends them.

    Nothing is sent before the first event is asked for. Leave a stream early with `close()` or by way of `with`;
    what becomes of the run then is decided by `on_disconnect` or `cancel_on_disconnect`.
    """

    def __init__(
        self,
        http: SyncHttpClient,
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
        self._chunks: Iterator[bytes] | None = None
        self._decoder = SSEDecoder()
        self._ready: deque[ServerSentEvent] = deque()
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
        if self._response is not None:
            self._response.close()

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
            while not self._ready:
                if self._closed:
                    raise StopIteration
                self._read()
            part = self._part(self._ready.popleft())
            if part is not None:
                return part

    def _read(self) -> None:
        """Take in the next bytes, or the end."""
        if self._chunks is None:
            self._chunks = self._open()
        try:
            chunk = next(self._chunks, None)
        except httpx.RequestError as error:
            raise self._interrupted(f"was cut: {type(error).__name__}: {error}") from error
        if chunk is not None:
            self._ready.extend(self._decoder.feed(chunk))
        elif self._decoder.in_event:
            raise self._interrupted("ended inside an event")
        else:
            self.close()

    def _interrupted(self, how: str) -> StreamInterruptedError:
        message = f"{named(self._request)}: the stream {how}".rstrip(": ")
        error = StreamInterruptedError(message, request=request_without_secrets(self._request))
        return error.about(**ids_of(self._wanted.ids))

    def _open(self) -> Iterator[bytes]:
        response = self._response = self._http.exchange(self._wanted, self._request, read=False)
        if self._closed:
            response.close()
            raise StopIteration
        media_type = response.headers.get("content-type", "")
        if media_type.partition(";")[0].strip().lower() != _MEDIA_TYPE:
            start = next(response.iter_bytes(), b"")
            given = f"{media_type!r}" if media_type else "no content type"
            message = f"{named(self._request)} answered with {given} instead of {_MEDIA_TYPE!r}: "
            failed = validation_error(message + shown(start.decode("utf-8", "replace")), response, start)
            raise failed.about(**ids_of(self._wanted.ids))
        if self._on_response is not None:
            self._on_response(response)
        return response.iter_bytes()

    def _part(self, event: ServerSentEvent) -> Part | None:
        try:
            return self._make_part(event)
        except orjson.JSONDecodeError as error:
            start = shown(event.data[:1000].decode("utf-8", "replace"))
            message = f"event {event.event!r} (id {event.id!r}) is not JSON: {start}"
            response = cast(httpx.Response, self._response)  # the event was read from it
            raise validation_error(message, response).about(**ids_of(self._wanted.ids)) from error
