"""From what httpx raises, and from answers that are not a success, to the errors of this package."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
import orjson

from ._credentials import SECRET_NAME, hide, hide_in_body, hide_in_errors
from ._requests import Request
from .errors import (
    APIConnectionError,
    APIResponseTooLargeError,
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
NOTHING_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""What httpx raises before a request has left."""
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
    content, body = hide_in_body(content, response.request)
    detail = body.get("detail", body) if isinstance(body, dict) else body
    if response.has_redirect_location:
        detail = f"redirect to {_clean(response.headers['location'], response.request)}, not followed"
    said = shown(detail, response.request) or hide(response.reason_phrase, response.request)
    message = f"{named(response.request)} answered {status}: {said}"
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
    said = "" if isinstance(error, httpx.LocalProtocolError) else f": {hide(str(error), request)}"
    return APIConnectionError(f"{named(request)}: {type(error).__name__} {after}{said}".rstrip(": "), request=safe)


@contextmanager
def translated(
    request: Request,
    prepared: httpx.Request,
    *,
    response: httpx.Response | None = None,
    run: RunCreateMetadata | None = None,
) -> Iterator[None]:
    """Let what httpx raises in this block leave as an error of this package, with what is known of the run."""
    started = time.monotonic()
    ids = ids_of(request.ids, run)
    try:
        yield
    except httpx.DecodingError as error:
        hide_in_errors(error, prepared)
        message = f"{named(prepared)} answered with a body that cannot be decoded: {error}"
        answer = response or httpx.Response(200, request=prepared)
        raise validation_error(message, answer).about(**ids) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        hide_in_errors(error, prepared)
        message = f"{named(prepared)} was redirected to an address that is none"
        raise APIConnectionError(message, request=request_without_secrets(prepared)).about(**ids) from error
    except httpx.RequestError as error:
        lost = connection_error(error, prepared, time.monotonic() - started)
        lost.answered = response is not None
        if not (request.safe or isinstance(error, NOTHING_SENT)):
            lost.explain("it may have been carried out all the same")
        # Whoever prints or sends the cause shall not find the key in it.
        hide_in_errors(error, prepared)
        error.request = lost.request
        raise lost.about(**ids) from error


def validation_error(message: str, response: httpx.Response, content: bytes = b"") -> APIResponseValidationError:
    """The error for an answer that says success, but is not what the document says."""
    content, body = hide_in_body(content, response.request)
    safe = without_secrets(response, content)
    return APIResponseValidationError(hide(message, response.request), response=safe, body=body)


def too_large_error(what: str, limit: int, option: str, response: httpx.Response) -> APIResponseTooLargeError:
    """The error for an answer of which no more is read, and the option of the client that sets the limit."""
    message = f"{named(response.request)}: {what} is larger than {limit} bytes; {option} of the client allows more"
    return APIResponseTooLargeError(message, response=without_secrets(response, b""))


def media_type(response: httpx.Response) -> str:
    """What an answer says it is, without parameters and in small letters; empty where it does not say."""
    value: str = response.headers.get("content-type", "")
    return value.partition(";")[0].strip().lower()


def named(request: httpx.Request) -> str:
    """Method and path of a request, for messages and logs; a query may hold what is nobody's business."""
    # As it is sent: a line end in an id would make two lines of one.
    return hide(f"{request.method} {request.url.raw_path.partition(b'?')[0].decode('ascii')}", request)


def shown(value: object, request: httpx.Request) -> str:
    """The start of a value, for a message, without the secrets of the request."""
    if isinstance(value, bytes):
        # No character takes more than four bytes: of a large body no more is decoded than is shown, and hidden.
        value = hide_in_body(value[: 4 * (_SHOWN + 1) + 2**12], request)[0].decode("utf-8", "replace")
    text = hide(value if isinstance(value, str) else "" if value is None else in_json(value), request)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def in_json(value: object) -> str:
    """A decoded value as JSON again; a few words where it is deeper than can be written."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return f"a {type(value).__name__} of too many levels"


def said_by(failure: Mapping[str, Any], request: httpx.Request) -> tuple[str, str]:
    """The error and the message that a failed run gives."""
    error, message = (
        hide(said if isinstance(said, str) else in_json(said), request)
        for said in (failure.get("error"), failure.get("message"))
    )
    return error, message


def without_secrets(response: httpx.Response, content: bytes) -> httpx.Response:
    """A copy of an answer that can be read, printed and pickled, with the part of its body that was read."""
    headers = _kept(response.headers, response.request)
    # What says how the body was sent is no longer true of it.
    for name in ("content-encoding", "content-length", "transfer-encoding"):
        headers.pop(name, None)
    if "location" in headers:
        headers["location"] = _clean(response.headers["location"], response.request)
    return httpx.Response(
        response.status_code,
        headers=headers,
        content=content,
        request=request_without_secrets(response.request),
        extensions={
            name: hide(value.decode("latin-1"), response.request).encode("latin-1")
            for name, value in response.extensions.items()
            if isinstance(value, bytes)
        },
    )


def request_without_secrets(request: httpx.Request) -> httpx.Request:
    """A copy of a request without keys and cookies."""
    headers = _kept(request.headers, request)
    headers.pop("transfer-encoding", None)
    try:
        content = request.content
    except httpx.RequestNotRead:  # streamed, by an application's own httpx client
        content = b""
    return httpx.Request(request.method, _clean(str(request.url), request), headers=headers, content=content)


def _kept(headers: httpx.Headers, request: httpx.Request) -> httpx.Headers:
    # As bytes, for a server may send what is not ASCII.
    return httpx.Headers(
        [
            (name.encode(headers.encoding), hide(value, request).encode(headers.encoding))
            for name, value in headers.multi_items()
            if not SECRET_NAME.search(name)
        ]
    )


def _clean(address: str, request: httpx.Request) -> str:
    """A URL without user, password, secret parameters, and the secrets of a request."""
    try:
        url = httpx.URL(address)
        for name in list(url.params):
            if SECRET_NAME.search(name):
                url = url.copy_remove_param(name)
        return hide(str(url.copy_with(userinfo=b"")), request)
    except (httpx.InvalidURL, ValueError):
        return "an address that is none"


def ids_of(ids: Mapping[str, object], run: RunCreateMetadata | None = None) -> dict[str, str | None]:
    """The thread and the run that a request is about: those in its path, or those that its answer has named."""
    path = {name: str(ids[name]) if name in ids else None for name in ("thread_id", "run_id")}
    return path if run is None else {"thread_id": run["thread_id"] or path["thread_id"], "run_id": run["run_id"]}
