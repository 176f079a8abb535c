"""Neither the key nor the password is anywhere that a program prints, keeps or sends."""

from __future__ import annotations

import logging
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from langgraph_runs import _failures, client, errors

from tests.faults.failures import ID, RUN
from tests.recorder import Answer, RecordingServer
from tests.security.leaks import KEY, PASSWORD, SECRETS, Watch, leaks
from tests.security.paths import LOUD, RESPONSES, errors_of, with_password

pytestmark = pytest.mark.anyio
logger = logging.getLogger("langgraph_runs")


async def found(kind: str) -> list[str]:
    """Every leak on every path of failure, and how many errors were looked at."""
    seen, where = 0, []
    with Watch("langgraph_runs") as watch:
        async for error in errors_of(client, kind, with_password, max_retries=1):
            seen += 1
            where += [f"{leak}: {type(error).__name__}" for leak in leaks(error)]
    assert len(watch.records) > seen > 0.7 * len(RESPONSES) * len(LOUD)
    return where + watch.leaks()


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_no_failure_leaks(kind: str) -> None:
    assert await found(kind) == []


def plant_in_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_failures, "named", lambda request: f"{request.method} with {request.headers['x-api-key']}")


def plant_in_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_failures, "request_without_secrets", lambda request: request)


def plant_in_what_a_server_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_failures, "hide", lambda text, request: text)
    monkeypatch.setattr(_failures, "hide_in_body", lambda content, request: (content, content.decode()))


def plant_in_the_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    def left(error: BaseException, request: httpx.Request) -> None:
        error.__context__ = ValueError(request.headers["x-api-key"])

    monkeypatch.setattr(_failures, "hide_in_errors", left)


def plant_in_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = errors.APIError.about

    def noted(error: errors.APIError, **ids: Any) -> errors.APIError:
        error.add_note(f"sent with {KEY}")
        return kept(error, **ids)

    monkeypatch.setattr(errors.APIError, "about", noted)


def plant_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = _failures.status_error

    def logged(response: httpx.Response, content: bytes) -> errors.APIStatusError:
        logger.info("headers: %s", response.request.headers.raw)
        return kept(response, content)

    monkeypatch.setattr("langgraph_runs._async.http.status_error", logged)
    monkeypatch.setattr("langgraph_runs._sync.http.status_error", logged)


def plant_in_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    def warned(response: httpx.Response) -> None:
        warnings.warn(f"slow: {response.request.headers['authorization']} {PASSWORD}", stacklevel=2)

    monkeypatch.setattr("langgraph_runs._async.http.keep_alive", warned)
    monkeypatch.setattr("langgraph_runs._sync.http.keep_alive", warned)


@pytest.mark.parametrize(
    ("plant", "way"),
    [
        (plant_in_the_message, "str of "),
        (plant_in_the_request, "pickle of "),
        (plant_in_what_a_server_repeats, "attribute body of "),
        (plant_in_the_cause, "args of ValueError"),
        (plant_in_a_note, "notes of "),
        (plant_in_a_log, "log 'headers: %s'"),
        (plant_in_a_warning, "warning"),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
async def test_a_planted_leak_is_found(
    plant: Callable[[pytest.MonkeyPatch], None], way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)

    assert [leak for leak in await found("sync") if leak.startswith(way)] != []


@pytest.mark.parametrize("make", [client.get_client, client.get_sync_client])
@pytest.mark.parametrize("own", [False, True])
async def test_no_object_leaks(make: Any, own: bool, recorder: RecordingServer) -> None:
    kind = httpx.AsyncClient if make is client.get_client else httpx.Client
    options: dict[str, Any] = {"http_client": kind()} if own else {}
    made = make(url=with_password(recorder.url), api_key=KEY, headers={"x-mine": "1"}, **options)
    copied = made.with_options(headers={"x-more": "2"})
    stream = made.runs.stream(ID, "agent")
    for thing in (
        made, made.runs, made.crons, made.http, made.http.headers, made.http.client, made.http.client.headers,
        made.http.base_url, made.http.client.base_url, made.http.credentials, made.api, made.api.get_httpx_client(),
        made.api.get_async_httpx_client(), made.api.get_httpx_client().headers, copied, copied.http, copied.http.headers,
        stream,
    ):  # fmt: skip
        assert leaks(thing) == []
        if thing is not made.http.credentials:
            assert not any(secret in repr(getattr(thing, "__dict__", None)) for secret in SECRETS)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(made.http.credentials)


async def test_the_scanner_sees_a_secret_wherever_it_is() -> None:
    error = ValueError("x")
    error.add_note(KEY)
    inner = RuntimeError(PASSWORD)
    error.__cause__ = inner
    group = ExceptionGroup("several", [KeyError(KEY)])

    assert {"notes of ValueError", "args of RuntimeError", "str of RuntimeError"} <= set(leaks(error))
    assert "args of KeyError" in leaks(group)
    assert leaks(ValueError("harmless")) == []


async def test_what_a_server_repeats_is_hidden_and_the_rest_is_kept(recorder: RecordingServer) -> None:
    answer = f'{{"detail": "the key {KEY} has expired", "hint": "renew it"}}'.encode()
    recorder.default = Answer(401, pieces=(answer,))
    with (
        client.get_sync_client(url=recorder.url, api_key=KEY) as made,
        pytest.raises(errors.AuthenticationError, match=r"the key \*\*\* has expired") as caught,
    ):
        made.runs.get(ID, RUN)

    assert caught.value.body == {"detail": "the key *** has expired", "hint": "renew it"}


async def test_a_secret_of_the_callers_own_is_hidden_likewise(recorder: RecordingServer) -> None:
    recorder.default = Answer(401, pieces=(f'{{"detail": "{KEY}"}}'.encode(),))
    for headers in ({"X-Api-Key": KEY}, {"Authorization": f"Bearer {KEY}"}):
        with client.get_sync_client(url=recorder.url) as made, pytest.raises(errors.AuthenticationError) as caught:
            made.runs.get(ID, RUN, headers=headers)

        assert leaks(caught.value) == []
