"""From what httpx raises, and from answers that are not a success, to the errors of this package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import orjson
from langgraph_runs_api.operations import API_KEY_HEADER

from .errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from .schema import RunCreateMetadata

ERROR_BODY_LIMIT = 2**20
"""How much of the body of an error is read, in bytes."""
_SHOWN = 200
"""How much of an unexpected body a message shows, in characters."""
_SECRET = {API_KEY_HEADER, "authorization", "cookie", "proxy-authorization", "set-cookie"}
_STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}
# What each kind of time limit is about, by the name that httpx gives it.
_LIMITS: dict[type[httpx.TimeoutException], tuple[str, str]] = {
    httpx.ConnectTimeout: ("connect", "no connection within"),
    httpx.ReadTimeout: ("read", "nothing came for"),
    httpx.WriteTimeout: ("write", "nothing could be sent for"),
    httpx.PoolTimeout: ("pool", "no connection was free within"),
}


def status_error(response: httpx.Response, content: bytes) -> APIStatusError:
    """The error for an answer that is not a success, and what was read of its body."""
    status = response.status_code
    kind = _STATUS_ERRORS.get(status, InternalServerError if status >= 500 else APIStatusError)
    body = decoded(content)
    detail = body.get("detail", body) if isinstance(body, dict) else body
    if response.has_redirect_location:
        detail = f"redirect to {_without_userinfo(response.headers['location'])}, not followed"
    message = f"{named(response.request)} answered {status}: {shown(detail) or response.reason_phrase}"
    return kind(message.rstrip(": "), response=without_secrets(response, content), body=body)


def connection_error(error: httpx.RequestError, request: httpx.Request, seconds: float) -> APIConnectionError:
    """The error for a request that httpx could not carry out."""
    after = f"after {seconds:.1f} s"
    safe = request_without_secrets(request)
    if isinstance(error, httpx.TimeoutException):
        name, words = _LIMITS.get(type(error), ("read", "it took longer than"))
        limit: object = request.extensions.get("timeout", {}).get(name)
        return APITimeoutError(f"{named(request)}: {words} {limit} s, given up {after}", request=safe)
    # What httpx says of a request that it refuses to send may quote a header.
    said = "" if isinstance(error, httpx.LocalProtocolError) else f": {error}"
    return APIConnectionError(f"{named(request)}: {type(error).__name__} {after}{said}".rstrip(": "), request=safe)


def validation_error(message: str, response: httpx.Response, content: bytes = b"") -> APIResponseValidationError:
    """The error for an answer that says success, but is not what the document says."""
    body = decoded(content)
    return APIResponseValidationError(message, response=without_secrets(response, content), body=body)


def named(request: httpx.Request) -> str:
    """Method and path of a request, for messages and logs; a query may hold what is nobody's business."""
    return f"{request.method} {request.url.path}"


def decoded(content: bytes) -> Any:
    """A body as JSON, or as text where it is not JSON; None where it is empty."""
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError:
        return content.decode("utf-8", "replace") or None


def shown(value: object) -> str:
    """The start of a value, for a message."""
    text = value if isinstance(value, str) else "" if value is None else orjson.dumps(value).decode()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def without_secrets(response: httpx.Response, content: bytes) -> httpx.Response:
    """A copy of an answer that can be read, printed and pickled, with the part of its body that was read."""
    # What says how the body was sent is no longer true of it.
    gone = _SECRET | {"content-encoding", "content-length", "transfer-encoding"}
    return httpx.Response(
        response.status_code,
        headers=_kept(response.headers, gone),
        content=content,
        request=request_without_secrets(response.request),
        extensions={name: value for name, value in response.extensions.items() if isinstance(value, bytes)},
    )


def request_without_secrets(request: httpx.Request) -> httpx.Request:
    """A copy of a request without keys and cookies."""
    url = request.url.copy_with(userinfo=b"")
    headers = _kept(request.headers, _SECRET | {"content-length", "transfer-encoding"})
    try:
        content = request.content
    except httpx.RequestNotRead:  # streamed, by an application's own httpx client
        content = b""
    return httpx.Request(request.method, url, headers=headers, content=content)


def _kept(headers: httpx.Headers, gone: set[str]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in headers.multi_items() if name.lower() not in gone]


def _without_userinfo(location: str) -> str:
    try:
        return str(httpx.URL(location).copy_with(userinfo=b""))
    except httpx.InvalidURL:
        return "an address that is none"


def ids_of(ids: Mapping[str, object], run: RunCreateMetadata | None = None) -> dict[str, str | None]:
    """The thread and the run that a request is about: those in its path, or those that its answer has named."""
    path = {name: str(ids[name]) if name in ids else None for name in ("thread_id", "run_id")}
    return path if run is None else {"thread_id": run["thread_id"] or path["thread_id"], "run_id": run["run_id"]}
