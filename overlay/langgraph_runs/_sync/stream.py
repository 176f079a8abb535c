# Emitted by `make generate` from overlay/langgraph_runs/_async/stream.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Reading the events of a run as they arrive."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Self, cast

import httpx
import orjson

from .._requests import Request
from ..errors import APIResponseValidationError, StreamInterruptedError, shown, status_error
from ..schema import QueryParamTypes, StreamPart
from ..sse import ServerSentEvent, SSEDecoder
from .http import SyncHttpClient

_MEDIA_TYPE = "text/event-stream"


class SyncRunStream(Iterator[StreamPart]):
    """The events of a run, one after the other, as the server sends them.

    Nothing is sent before the first event is asked for. Leave a stream early with `close()` or by way of `with`;
    what becomes of the run then is decided by `on_disconnect` or `cancel_on_disconnect`.
    """

    def __init__(
        self,
        http: SyncHttpClient,
        request: Request,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> None:
        self._http = http
        wanted = {"Accept": _MEDIA_TYPE, "Cache-Control": "no-store", **(headers or {})}
        # Built here, so that what cannot be sent fails where the stream is made.
        self._request = http.prepare(request, headers=wanted, params=params)
        self._response: httpx.Response | None = None
        self._chunks: Iterator[bytes] | None = None
        self._decoder = SSEDecoder()
        self._ready: deque[ServerSentEvent] = deque()
        self._closed = False

    def __next__(self) -> StreamPart:
        try:
            while not self._ready:
                if self._closed:
                    raise StopIteration
                self._read()
            return self._part(self._ready.popleft())
        except BaseException:
            self.close()
            raise

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

    def _read(self) -> None:
        """Take in the next bytes, or the end."""
        if self._chunks is None:
            self._chunks = self._open()
        chunk = next(self._chunks, None)
        if chunk is not None:
            self._ready.extend(self._decoder.feed(chunk))
        elif self._decoder.in_event:
            raise StreamInterruptedError(
                f"{self._request.method} {self._request.url.path}: the stream ended inside an event",
                request=self._request,
            )
        else:
            self.close()

    def _open(self) -> Iterator[bytes]:
        response = self._response = self._http.client.send(self._request, stream=True)
        if not response.is_success:
            response.read()
            raise status_error(response)
        media_type = response.headers.get("content-type", "")
        if media_type.partition(";")[0].strip().lower() != _MEDIA_TYPE:
            start = next(response.iter_bytes(), b"")
            raise APIResponseValidationError(
                f"{self._request.method} {self._request.url.path} answered with {media_type or 'no content type'!r} "
                f"instead of {_MEDIA_TYPE!r}: {shown(start.decode('utf-8', 'replace'))}",
                response=response,
            )
        return response.iter_bytes()

    def _part(self, event: ServerSentEvent) -> StreamPart:
        data = event.data.strip()
        if not data:
            return StreamPart(event.event, None, event.id or None)
        try:
            # JSON is UTF-8; the standard replaces what is not.
            return StreamPart(event.event, orjson.loads(data.decode("utf-8", "replace")), event.id or None)
        except orjson.JSONDecodeError as error:
            raise APIResponseValidationError(
                f"event {event.event!r} (id {event.id!r}) is not JSON: {shown(data.decode('utf-8', 'replace'))}",
                response=cast("httpx.Response", self._response),  # the event was read from it
            ) from error
