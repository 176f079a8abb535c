"""An answer that is not a success is an error of its own type, with the server's message."""

from __future__ import annotations

import gzip
import itertools
from typing import Any

import httpx
import pytest
from langgraph_runs import errors
from langgraph_runs._failures import ERROR_BODY_LIMIT

from tests.recorder import Answer, RecordingServer
from tests.twins import AnyClient

pytestmark = pytest.mark.anyio
ID = "11111111-1111-4111-8111-111111111111"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (413, errors.APIStatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (499, errors.APIStatusError),
        (500, errors.InternalServerError),
        (503, errors.InternalServerError),
        (520, errors.InternalServerError),
    ],
)
@pytest.mark.parametrize("method", ["get", "wait", "create", "join", "cancel", "delete", "stream", "join_stream"])
async def test_status(
    status: int, kind: type[errors.APIStatusError], method: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(
        Answer(status, {"Content-Type": "application/json", "x-request-id": "req"}, (b'{"detail": "because"}',))
    )
    with pytest.raises(errors.APIStatusError) as caught:
        if "stream" in method:
            await recorded.runs.streamed(method, ID, ID)
        else:
            await getattr(recorded.runs, method)(ID, ID)

    error = caught.value
    assert type(error) is kind
    assert isinstance(error, httpx.HTTPStatusError)
    assert (error.status_code, error.body, error.request_id) == (status, {"detail": "because"}, "req")
    assert error.response.status_code == status
    request = recorder.last
    assert str(error) == f"{request.method} {request.path} answered {status}: because"
    assert len(recorder.requests) == 1


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(500, {"Content-Type": "text/plain"}, (b"Internal Server Error",)), "answered 500: Internal Server Error"),
        (Answer(502, {"Content-Type": "text/html"}, (b"<html>" + b"x" * 9999,)), "answered 502: <html>xxx"),
        (Answer(404, {}, ()), "answered 404: Not Found"),
        (Answer(422, pieces=(b'{"detail": [{"loc": ["body"]}]}',)), 'answered 422: [{"loc":["body"]}]'),
        (Answer(400, pieces=(b'{"message": "other"}',)), 'answered 400: {"message":"other"}'),
        (Answer(304, {}, ()), "answered 304: Not Modified"),
        (Answer(520, {}, ()), "answered 520"),
        (Answer(500, {"Content-Encoding": "gzip"}, (b"not gzip",)), "answered 500: Internal Server Error"),
        (Answer(307, {"Location": "http://elsewhere/"}, ()), "answered 307: redirect to http://elsewhere/, not followed"),
    ],
)  # fmt: skip
async def test_any_body_makes_a_message(
    answer: Answer, message: str, recorded: AnyClient, recorder: RecordingServer
) -> None:
    recorder.answers.append(answer)
    with pytest.raises(errors.APIStatusError) as caught:
        await recorded.runs.get(ID, ID)

    assert message in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("body", [b"<html>login</html>", b'{"cut'])
async def test_success_that_is_not_json(body: bytes, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(Answer(pieces=(body,)))
    with pytest.raises(errors.APIResponseValidationError, match="not JSON") as caught:
        await recorded.runs.get(ID, ID)

    assert caught.value.status_code == 200
    assert caught.value.body == body.decode()


async def test_padding_before_the_answer(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(Answer(pieces=(b"\n", b"\n", b'{"a": 1}')))

    assert await recorded.runs.join(ID, ID) == {"a": 1}


async def test_no_content(recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers += [Answer(204), Answer(202, pieces=()), Answer(200, pieces=(b"{}",))]

    results: list[Any] = [
        await recorded.runs.delete(ID, ID),
        await recorded.runs.cancel(ID, ID),
        await recorded.runs.cancel(ID, ID, wait=True),
    ]
    assert results == [None, None, None]


@pytest.mark.parametrize("method", ["get", "stream"])
async def test_an_endless_error_is_read_in_part(method: str, recorded: AnyClient, recorder: RecordingServer) -> None:
    recorder.answers.append(Answer(500, {"Content-Type": "text/plain"}, itertools.repeat(b"x" * 65536)))
    with pytest.raises(errors.InternalServerError) as caught:
        if method == "stream":
            await recorded.runs.streamed(method, None, "agent")
        else:
            await recorded.runs.get(ID, ID)

    assert len(caught.value.response.content) == ERROR_BODY_LIMIT


async def test_the_answer_of_an_error_can_be_read(recorded: AnyClient, recorder: RecordingServer) -> None:
    body = gzip.compress(b'{"detail": "no"}')
    recorder.answers.append(Answer(404, {"Content-Type": "application/json", "Content-Encoding": "gzip"}, (body,)))
    with pytest.raises(httpx.HTTPStatusError) as caught:
        await recorded.runs.get(ID, ID)

    assert caught.value.response.json() == {"detail": "no"}
    assert caught.value.response.headers["content-type"] == "application/json"
