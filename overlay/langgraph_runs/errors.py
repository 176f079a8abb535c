"""What can go wrong.

LangGraphError
  APIError                        a request failed
    APIResponseValidationError    the answer is not what the document says
      APIResponseTooLargeError    it is larger than the client allows
    APIStatusError                the server answered with an error; also an httpx.HTTPStatusError
      BadRequestError             400
      AuthenticationError         401
      PermissionDeniedError       403
      NotFoundError               404
      ConflictError               409
      UnprocessableEntityError    422
      RateLimitError              429
      InternalServerError         500 and above
    APIConnectionError            no answer, or only part of one; also an httpx.TransportError
      APITimeoutError             something took too long; also an httpx.TimeoutException
    StreamInterruptedError        a stream was cut; also an httpx.TransportError
  RunError                        the request was answered: the run has failed

Arguments that cannot be sent raise ValueError or TypeError, before any request. Errors can be pickled and copied. Their
requests and answers are copies without keys and cookies, and without what repeats them.
"""

from __future__ import annotations

from typing import Any, Self

import httpx

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseTooLargeError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
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


class LangGraphError(Exception):
    """The base of every error that this package raises for a request."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Not by calling the class again, as Exception does: these take arguments by name.
        return _restored, (type(self), self.args, self.__dict__)


def _restored(cls: type[LangGraphError], args: tuple[Any, ...], attributes: dict[str, Any]) -> LangGraphError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(attributes)
    return error


class APIError(LangGraphError):
    """A request failed.

    Attributes:
        message: What went wrong.
        request: The request.
        body: The decoded body of the answer; None where there is none.
        thread_id: The id of the thread that the request was about; None where it is not known.
        run_id: The id of the run that the request was about; None where it is not known.
    """

    thread_id: str | None = None
    run_id: str | None = None

    def __init__(self, message: str, *, request: httpx.Request, body: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def about(self, *, thread_id: str | None = None, run_id: str | None = None) -> Self:
        """Say which thread and run the request was about, as far as they are known."""
        self.thread_id, self.run_id = thread_id, run_id
        return self

    def explain(self, words: str) -> None:
        """Add to the message what follows from the error."""
        self.message = f"{self.message}; {words}"
        self.args = (self.message,)


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


class APIResponseTooLargeError(APIResponseValidationError):
    """The answer, or an event of the stream, is larger than `max_response_bytes` or `max_event_bytes` of the client."""


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


class APIConnectionError(APIError, httpx.TransportError):
    """The server was not reached, or the connection was lost before the whole answer was there.

    Attributes:
        answered: Whether the answer had begun.
    """

    answered: bool = False

    def __init__(self, message: str = "Connection error.", *, request: httpx.Request) -> None:
        APIError.__init__(self, message, request=request)


class APITimeoutError(APIConnectionError, httpx.TimeoutException):
    """Connecting, sending, reading or getting a connection from the pool took longer than the client allows."""

    def __init__(self, message: str = "Request timed out.", *, request: httpx.Request) -> None:
        APIConnectionError.__init__(self, message, request=request)


class StreamInterruptedError(APIError, httpx.TransportError):
    """A stream ended before it was complete.

    Attributes:
        last_event_id: The id of the last event that had one; None where the server sends no ids.
        delivered: How many parts were delivered before.
        resume_from: What to give `join_stream` as `last_event_id` to go on and miss nothing; None where no id does it.
            It is not always `last_event_id`, for several events may have one id.
        repeated: How many events come again then, the first ones.
    """

    def __init__(
        self,
        message: str,
        *,
        request: httpx.Request,
        last_event_id: str | None = None,
        delivered: int = 0,
        resume_from: str | None = None,
        repeated: int = 0,
    ) -> None:
        APIError.__init__(self, message, request=request)
        self.last_event_id = last_event_id
        self.delivered = delivered
        self.resume_from = resume_from
        self.repeated = repeated


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
