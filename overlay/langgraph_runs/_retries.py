"""When a request is sent again, and after how long."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

from ._requests import Request
from .errors import APIError, APIStatusError

DEFAULT_MAX_RETRIES = 2
FIRST_DELAY = 0.5
LONGEST_DELAY = 8.0
LONGEST_RETRY_AFTER = 60.0
"""How long a server may make a client wait, in seconds; where it asks for more, the error is raised at once."""
# The connection was not made, or lost; an answer that is slow would not come sooner the second time.
_LOST = (httpx.ConnectTimeout, httpx.NetworkError, httpx.RemoteProtocolError)
# A safe request is sent again after any of these; one that deletes, only where the server has not looked at it.
_SAFE_STATUSES = {408, 429, 500, 502, 503, 504}
_UNPROCESSED_STATUSES = {429, 503}


def retry_delay(request: Request, error: APIError, attempt: int, max_retries: int) -> float | None:
    """How many seconds to wait before the request is sent again; None where it is not."""
    if attempt >= max_retries or not _may_repeat(request, error):
        return None
    asked = retry_after(error.response) if isinstance(error, APIStatusError) else None
    if asked is None:
        return backoff(attempt)
    return asked if asked <= LONGEST_RETRY_AFTER else None


def backoff(attempt: int) -> float:
    """How many seconds to wait after an attempt, the first of which is 0: ever longer, and not all clients at once."""
    return float(min(LONGEST_DELAY, FIRST_DELAY * 2**attempt) * random.uniform(0.75, 1))  # noqa: S311 - no secret


def _may_repeat(request: Request, error: APIError) -> bool:
    if isinstance(error, APIStatusError):
        if request.safe:
            return error.status_code in _SAFE_STATUSES
        return request.method == "DELETE" and error.status_code in _UNPROCESSED_STATUSES
    # A connection that was refused carried nothing: that is all that a POST, PATCH or DELETE is sent again after.
    return isinstance(error.__cause__, _LOST if request.safe else httpx.ConnectError)


def may_resume(error: APIError) -> bool:
    """Whether a stream that was cut is asked for again after this answer to the last attempt."""
    if isinstance(error, APIStatusError):
        return error.status_code >= 500 or error.status_code in _SAFE_STATUSES
    return isinstance(error.__cause__, _LOST)


def retry_after(response: httpx.Response) -> float | None:
    """What `Retry-After` asks for, in seconds; None where it is absent or makes no sense (RFC 9110, section 10.2.3)."""
    text = response.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError, TypeError):
        return None
    seconds = (date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return max(0.0, seconds)
