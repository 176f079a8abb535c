"""Sending requests: again where that is safe, and with every failure as an error of this package."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import httpx
import orjson

from .. import _compat
from .._arguments import check_callable, query
from .._connection import DEFAULT_MAX_RESPONSE_BYTES, keep_alive
from .._credentials import Credentials, hide_in_errors, origin
from .._failures import (
    ERROR_BODY_LIMIT,
    ids_of,
    named,
    shown,
    status_error,
    too_large_error,
    translated,
    validation_error,
)
from .._json import dumps
from .._requests import Request, run_of
from .._retries import DEFAULT_MAX_RETRIES, retry_delay
from .._unpack import SLACK, Unpacker, UnpackError, acceptable
from ..errors import APIError, APIStatusError
from ..schema import QueryParamTypes
from ..sse import DEFAULT_MAX_EVENT_BYTES

logger = logging.getLogger("langgraph_runs")


class HttpClient:
    """Sends requests and turns answers into values or errors.

    Attributes:
        client: The httpx client underneath.
        base_url: The address of the server.
        headers: Headers to send with every request, besides those of the httpx client; without the key.
        credentials: What is sent to the server only.
        timeout: The time limits of a request; those of the httpx client where it is None.
        max_retries: How often a request is sent again, where that is safe.
        max_event_bytes: How large an event of a stream may become.
        max_response_bytes: How large any other answer may become.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        base_url: httpx.URL | str | None = None,
        headers: Mapping[str, str] | None = None,
        credentials: Credentials | None = None,
        timeout: httpx.Timeout | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
    ) -> None:
        address = httpx.URL(base_url or client.base_url)
        self.client = client
        self.base_url = address.copy_with(userinfo=b"")
        self.headers = httpx.Headers(headers)
        self.credentials = credentials or Credentials(address, None)
        self.timeout = timeout
        self.max_retries = max_retries
        self.max_event_bytes = max_event_bytes
        self.max_response_bytes = max_response_bytes

    async def send(
        self,
        request: Request,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
        empty: bool = True,
        max_retries: int | None = None,
    ) -> Any:
        """Send a request and return the decoded body of its answer, None where that is empty.

        Args:
            request: What to send.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            on_response: Called with the answer when its head is there and says success, before its body is read.
            empty: Whether an empty body is an answer.
            max_retries: How often it is sent again, where that is safe. Default: as the client says.

        Raises:
            APIStatusError: The server answered with a status other than success.
            APIConnectionError: The server was not reached, or its answer did not come whole.
            APIResponseValidationError: The answer is not JSON, or empty where it must not be, or too large.
        """
        check_callable("on_response", on_response)
        prepared = self.prepare(request, headers=headers, params=params)
        response, content = await self.exchange(request, prepared, read=request.safe, max_retries=max_retries)
        try:
            # Not among what is repeated and translated: what it raises is the caller's own affair.
            if on_response is not None:
                on_response(response)
            if not request.safe:
                content = await self._read(request, prepared, response)
        except BaseException:
            await response.aclose()
            raise
        if empty and (not content or content.isspace()):
            return None
        try:
            return orjson.loads(content)
        except orjson.JSONDecodeError as error:
            hide_in_errors(error, prepared)
            start = shown(bytes(content.strip()), prepared) or "an empty body"
            message = f"{named(prepared)} answered with something that is not JSON: {start}"
            raise validation_error(message, response, bytes(content)).about(**ids_of(request.ids)) from error

    async def exchange(
        self, request: Request, prepared: httpx.Request, *, read: bool, max_retries: int | None = None
    ) -> tuple[httpx.Response, bytearray]:
        """Send a request, again where that is safe; return an answer that says success, and its body if it is read."""
        limit = self.max_retries if max_retries is None else max_retries
        attempt = 0
        while True:
            try:
                return await self._attempt(request, prepared, attempt, read=read)
            except APIError as error:
                delay = retry_delay(request, error, attempt, limit)
                if delay is None:
                    raise
            await _compat.async_sleep(delay)
            attempt += 1

    async def _attempt(
        self, request: Request, prepared: httpx.Request, attempt: int, *, read: bool
    ) -> tuple[httpx.Response, bytearray]:
        started = time.monotonic()
        outcome: object = "no answer"
        try:
            with translated(request, prepared):
                try:
                    response = await self._sent(prepared)
                except httpx.HTTPStatusError as error:  # by an event hook of the application
                    response = error.response
            outcome = response.status_code
            keep_alive(response)
            if not response.is_success:
                raise (await _error_of(response)).about(**ids_of(request.ids, run_of(response, self.base_url)))
            return response, await self._read(request, prepared, response) if read else bytearray()
        finally:
            if logger.isEnabledFor(logging.DEBUG):
                milliseconds = (time.monotonic() - started) * 1000
                logger.debug("%s: %s in %.0f ms, attempt %d", named(prepared), outcome, milliseconds, attempt + 1)

    async def _sent(self, request: httpx.Request) -> httpx.Response:
        """Send a request; go where a redirect leads, if the httpx client does and what is asked stays the same."""
        response = await self.client.send(request, stream=True, follow_redirects=False)
        for _ in range(self.client.max_redirects):
            following = response.next_request
            # A redirect of a POST that makes a GET of it would take another answer for that of the POST.
            if not self.client.follow_redirects or following is None or following.method != request.method:
                break
            await response.aclose()
            self.credentials(following)
            # Without the authentication of the httpx client, which is for the server.
            response = await self.client.send(following, stream=True, follow_redirects=False, auth=None)
        return response

    async def _read(self, request: Request, prepared: httpx.Request, response: httpx.Response) -> bytearray:
        run = run_of(response, self.base_url)
        content = bytearray()
        with translated(request, prepared, response=response, run=run):
            try:
                async for piece in unpacked(response):
                    content += piece
                    # Also what unpacks to nothing is read.
                    if max(len(content), response.num_bytes_downloaded - SLACK) > self.max_response_bytes:
                        error = too_large_error("the answer", self.max_response_bytes, "max_response_bytes", response)
                        raise error.about(**ids_of(request.ids, run))
            finally:
                await response.aclose()
        return content

    def prepare(
        self,
        request: Request,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> httpx.Request:
        """Turn a request into one of the httpx client, with the caller's own headers and query added.

        Raises:
            TypeError: `headers`, `params` or something in the body is of a type that cannot be sent.
            ValueError: Something cannot be sent as it is, or the URL is not one of the server's.
        """
        self.credentials.check(headers)
        # As httpx.Headers, which know that a name may be spelled in other letters.
        merged = self.headers.copy()
        # An id of an event travels as UTF-8, as the standard of server-sent events has it.
        merged.update({name.encode(): value.encode() for name, value in request.headers.items()})
        merged.update(headers)
        added = query(params)
        try:
            url = httpx.URL(request.url)
            if url.is_relative_url:
                prefix = self.base_url.raw_path.rstrip(b"/")
                url = self.base_url.copy_with(raw_path=prefix + b"/" + url.raw_path.removeprefix(b"/"))
            if origin(url) != origin(self.base_url):
                raise ValueError(f"{request.url!r} is not a path of the server")
            prepared = self.client.build_request(
                request.method,
                url,
                headers=merged,
                params=httpx.QueryParams(request.params).merge(added) or None,
                content=None if request.json is None else dumps(request.json, request.name, request.renamed),
                timeout=httpx.USE_CLIENT_DEFAULT if self.timeout is None else self.timeout,
            )
        except (httpx.InvalidURL, UnicodeError) as error:
            longest = max(request.ids, key=lambda name: len(str(request.ids[name])), default="the path")
            raise ValueError(f"{longest} or params cannot be sent in a URL: {error}") from None
        prepared.headers["accept-encoding"] = acceptable(prepared.headers.get("accept-encoding", ""))
        self.credentials(prepared)
        return prepared

    async def get(
        self,
        path: str,
        *,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a GET request to a path of the server, for endpoints that this client does not cover."""
        return await self.send(Request("GET", path, safe=True), headers=headers, params=params, on_response=on_response)

    async def post(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a POST request to a path of the server, for endpoints that this client does not cover."""
        return await self.send(_with_body("POST", path, json), headers=headers, params=params, on_response=on_response)

    async def put(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a PUT request to a path of the server, for endpoints that this client does not cover."""
        return await self.send(_with_body("PUT", path, json), headers=headers, params=params, on_response=on_response)

    async def patch(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a PATCH request to a path of the server, for endpoints that this client does not cover."""
        return await self.send(_with_body("PATCH", path, json), headers=headers, params=params, on_response=on_response)

    async def delete(
        self,
        path: str,
        *,
        json: Any = None,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> None:
        """Send a DELETE request to a path of the server, for endpoints that this client does not cover."""
        await self.send(_with_body("DELETE", path, json), headers=headers, params=params, on_response=on_response)


async def unpacked(response: httpx.Response) -> AsyncIterator[bytes]:
    """The body of an answer, unpacked piece by piece.

    Raises:
        httpx.DecodingError: It is not packed as its head says.
        httpx.RemoteProtocolError: It ends too early.
    """
    if response.is_stream_consumed:  # by an event hook of the application
        yield response.content
        return
    try:
        unpacker = Unpacker(response.headers.get("content-encoding", ""))
        after_end = 0
        async for chunk in response.aiter_raw():
            if unpacker.ended:
                # To the end of the answer, so that its connection can be used again; but not for ever.
                after_end += len(chunk)
                if after_end > SLACK:
                    return
                continue
            for piece in unpacker.feed(chunk):
                yield piece
    except UnpackError as error:
        raise httpx.DecodingError(str(error), request=response.request) from error
    if unpacker.is_cut:
        raise httpx.RemoteProtocolError("the packed body ended too early", request=response.request)


async def _error_of(response: httpx.Response) -> APIStatusError:
    """The error for an answer that is not a success; of its body no more is read than a message needs."""
    content = bytearray()
    try:
        async for piece in unpacked(response):
            content += piece
            if max(len(content), response.num_bytes_downloaded) >= ERROR_BODY_LIMIT:
                break
    except (httpx.HTTPError, httpx.StreamError):
        pass  # The status says more than a body that is cut, badly encoded, or gone.
    finally:
        await response.aclose()
    return status_error(response, bytes(content[:ERROR_BODY_LIMIT]))


def _with_body(method: str, path: str, json: Any) -> Request:
    headers = {} if json is None else {"Content-Type": "application/json"}
    return Request(method, path, headers=headers, json=json, name="json")
