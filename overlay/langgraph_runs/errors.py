"""What can go wrong.

LangGraphError
  APIError                        the request was sent, or was about to be
    APIResponseValidationError    the answer is not what the document says
    APIStatusError                the server answered with an error; also an httpx.HTTPStatusError
      BadRequestError             400
      AuthenticationError         401
      PermissionDeniedError       403
      NotFoundError               404
      ConflictError               409
      UnprocessableEntityError    422
      RateLimitError              429
      InternalServerError         500 and above
    StreamInterruptedError        a stream was cut; also an httpx.TransportError
  RunError                        the request was answered: the run has failed

Arguments that cannot be sent raise ValueError or TypeError, before any request.
"""

from __future__ import annotations

from typing import Any

import httpx
import orjson

__all__ = [
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "LangGraphError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RunError",
    "StreamInterruptedError",
    "UnprocessableEntityError",
]

ERROR_BODY_LIMIT = 2**20
"""How much of the body of an error is read, in bytes."""
_SHOWN = 200
"""How much of an unexpected body a message shows."""


class LangGraphError(Exception):
    """The base of every error that this package raises for a request."""


class APIError(LangGraphError):
    """A request failed.

    Attributes:
        message: What went wrong.
        request: The request.
        body: The decoded body of the answer; None where there is none.
    """

    def __init__(self, message: str, *, request: httpx.Request, body: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body


class APIResponseValidationError(APIError):
    """The server answered with success, but not with what the document says.

    Attributes:
        response: The answer.
        status_code: Its status.
    """

    def __init__(self, message: str, *, response: httpx.Response, body: object = None) -> None:
        super().__init__(message, request=response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIStatusError(APIError, httpx.HTTPStatusError):
    """The server answered with a status other than success.

    Attributes:
        status_code: The status.
        response: The answer.
        request_id: What the server calls the request, from `x-request-id`; None where it does not say.
    """

    def __init__(self, message: str, *, response: httpx.Response, body: object = None) -> None:
        httpx.HTTPStatusError.__init__(self, message, request=response.request, response=response)
        self.message = message
        self.body = body
        self.status_code = response.status_code
        self.request_id: str | None = response.headers.get("x-request-id")


class BadRequestError(APIStatusError):
    """400: the request contradicts itself or cannot be carried out as it is."""


class AuthenticationError(APIStatusError):
    """401: the server does not know the key."""


class PermissionDeniedError(APIStatusError):
    """403: the key does not allow this."""


class NotFoundError(APIStatusError):
    """404: something that the request names does not exist."""


class ConflictError(APIStatusError):
    """409: the thread is busy, and the run was told to be rejected then."""


class UnprocessableEntityError(APIStatusError):
    """422: an id, a parameter or the body is not what the server asks for."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed, or cannot answer now."""


class StreamInterruptedError(APIError, httpx.TransportError):
    """A stream ended before it was complete."""

    def __init__(self, message: str, *, request: httpx.Request) -> None:
        APIError.__init__(self, message, request=request)


class RunError(LangGraphError):
    """A run failed.

    Attributes:
        run_id: The id of the run; None where the server did not name it.
        thread_id: The id of its thread; None where the server did not name it.
        error: The name of what went wrong, usually of a class.
        message: What went wrong.
    """

    def __init__(self, *, run_id: str | None, thread_id: str | None, error: str, message: str) -> None:
        super().__init__(f"run {run_id or 'of unknown id'} failed: {error}: {message}")
        self.run_id = run_id
        self.thread_id = thread_id
        self.error = error
        self.message = message


_STATUS_ERRORS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(response: httpx.Response, content: bytes) -> APIStatusError:
    """The error for an answer that is not a success, and what was read of its body."""
    status = response.status_code
    kind = _STATUS_ERRORS.get(status, InternalServerError if status >= 500 else APIStatusError)
    body = decoded(content)
    request = response.request
    detail = body.get("detail", body) if isinstance(body, dict) else body
    if response.has_redirect_location:
        detail = f"redirect to {response.headers['location']}, not followed"
    message = f"{request.method} {request.url.path} answered {status}: {shown(detail) or response.reason_phrase}"
    return kind(message.rstrip(": "), response=_with_content(response, content), body=body)


def _with_content(response: httpx.Response, content: bytes) -> httpx.Response:
    """The answer with a body that can be read again, however much of it was read."""
    # What says how the body was sent is no longer true of it.
    gone = ("content-encoding", "content-length", "transfer-encoding")
    headers = [(name, value) for name, value in response.headers.raw if name.decode("latin-1").lower() not in gone]
    return httpx.Response(
        response.status_code,
        headers=headers,
        content=content,
        request=response.request,
        extensions=response.extensions,
    )


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
