"""Failures against sockets: how often a request is seen, what is raised, and that it can be told to another process."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from typing import Any

import httpx
import pytest
from langgraph_runs import errors

from tests.faults.failures import FAILURES, ID, METHODS, RUN, Row, caught, rows, table

pytestmark = pytest.mark.anyio
SAFE = {"GET get", "POST search", "GET join_stream"}
REPEATED = {
    "408",
    "429",
    "500",
    "502",
    "503",
    "504",
    "closed before the answer",
    "reset before the answer",
    "answer cut",
}
UNPROCESSED = {"429", "503"}
CLASSES = {
    "400": errors.BadRequestError,
    "401": errors.AuthenticationError,
    "403": errors.PermissionDeniedError,
    "404": errors.NotFoundError,
    "409": errors.ConflictError,
    "422": errors.UnprocessableEntityError,
    "429": errors.RateLimitError,
    **dict.fromkeys(("500", "502", "503", "504", "520"), errors.InternalServerError),
    **dict.fromkeys(("307", "408", "413", "499"), errors.APIStatusError),
    "no answer in time": errors.APITimeoutError,
}
NAMED = {"GET get", "DELETE delete", "GET join_stream"}
ON_A_THREAD = {*NAMED, "POST create", "POST wait", "POST stream"}


@pytest.fixture(scope="module")
async def found() -> list[Row]:
    return await rows()


def expected_seen(failure: str, method: str) -> int:
    if failure == "connection refused":
        return 0
    if failure == "answer cut" and "stream" in method:
        return 1  # it has begun, with something that is no stream
    again = (method in SAFE and failure in REPEATED) or (method.startswith("DELETE") and failure in UNPROCESSED)
    return 3 if again else 1


async def test_requests_seen(found: list[Row]) -> None:
    print(*found, sep="\n")

    assert len(found) == 2 * len(FAILURES) * len(METHODS)
    assert [row for row in found if row.seen != expected_seen(row.failure, row.method)] == []
    # A connection that was refused is tried again whatever the method, for nothing was sent.
    assert {row.attempts for row in found if row.failure == "connection refused"} == {3}


async def test_classes_and_attributes(found: list[Row]) -> None:
    for row in found:
        error: Any = row.error
        expected: Any = CLASSES.get(row.failure, errors.APIConnectionError)
        if row.failure == "answer cut" and "stream" in row.method:
            expected = errors.APIResponseValidationError
        assert type(error) is expected, row
        assert error.thread_id == (ID if row.method in ON_A_THREAD else None), row
        assert error.run_id == (RUN if row.method in NAMED else None), row
        assert error.request.method in str(error)
        assert error.request.url.path in str(error)
        if row.failure.isdigit():
            assert error.status_code == int(row.failure)
        if row.failure == "307":
            assert "/elsewhere" in str(error)
        elif row.failure.isdigit():
            assert error.body == {"detail": "because"}
            assert "because" in str(error)


async def test_what_may_have_happened_is_said(found: list[Row]) -> None:
    for row in found:
        sent = row.failure in ("closed before the answer", "reset before the answer", "answer cut", "no answer in time")
        unsafe = row.method not in SAFE and not isinstance(row.error, errors.APIResponseValidationError)
        assert ("it may have been carried out all the same" in str(row.error)) == (sent and unsafe), row
        assert ("runs of some items may have been created" in str(row.error)) == (row.method == "POST batch"), row


async def test_what_took_how_long_is_said(found: list[Row]) -> None:
    messages = {str(row.error) for row in found if row.failure == "no answer in time"}
    assert all("nothing came for 0.3 s, given up after 0." in message for message in messages)
    messages = {str(row.error) for row in found if row.failure == "connection refused"}
    assert all("ConnectError after 0.0 s: " in message for message in messages)


def same(one: BaseException, other: Any) -> bool:
    names = ("status_code", "body", "message", "thread_id", "run_id", "request_id", "error")
    return (type(one), str(one), one.args) == (type(other), str(other), other.args) and all(
        getattr(one, name, None) == getattr(other, name, None) for name in names
    )


async def test_an_error_survives_copies_and_holds_no_key(found: list[Row]) -> None:
    failures: list[Any] = [row.error for row in found]
    failures += [
        errors.RunError(run_id=RUN, thread_id=ID, error="ValueError", message="no"),
        errors.StreamInterruptedError("cut", request=httpx.Request("GET", "http://h/")),
    ]
    for error in failures:
        for other in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):  # noqa: S301 - our own
            assert same(error, other)
            if isinstance(error, errors.APIError):
                assert other.request.url == error.request.url
        assert b"x-api-key" not in pickle.dumps(error)
        if isinstance(error, errors.APIError):
            assert "x-api-key" not in error.request.headers
        if isinstance(error, errors.APIStatusError):
            assert error.response.content == (b"" if error.status_code == 307 else b'{"detail": "because"}')
            assert "x-api-key" not in error.response.request.headers


def raise_it(error: Exception) -> None:
    raise error


async def test_an_error_crosses_a_process_boundary(found: list[Row]) -> None:
    chosen = {type(row.error): row.error for row in found}
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        for error in chosen.values():
            with pytest.raises(type(error)) as crossed:
                pool.apply(raise_it, (error,))
            assert same(error, crossed.value)


async def test_handlers_written_for_langgraph_sdk_go_on_catching() -> None:
    compared = await caught()
    print(*table(compared), sep="\n")

    for failure, (there, here) in compared.items():
        assert set(there) <= set(here), failure
    assert {failure for failure, (there, here) in compared.items() if there != here} == {
        # There a redirect is no error at all, and what httpx raises leaves as it is.
        "307", "connection refused", "closed before the answer", "reset before the answer", "answer cut", "no answer in time",
    }  # fmt: skip
