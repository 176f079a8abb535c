# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.run_failure import RunFailure
from ...models.state import State
from ...paths import path_segment
from ...types import UNSET, Response, Unset


def _get_kwargs(
    thread_id: str,
    run_id: str,
    *,
    cancel_on_disconnect: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cancel_on_disconnect"] = cancel_on_disconnect

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/threads/{thread_id}/runs/{run_id}/join".format(
            thread_id=path_segment("thread_id", thread_id),
            run_id=path_segment("run_id", run_id),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | RunFailure | State | Error | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> Any | RunFailure | State:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_run_result_type_0 = RunFailure.from_dict(data)

                return componentsschemas_run_result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_run_result_type_1 = State.from_dict(data)

                return componentsschemas_run_result_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Any | RunFailure | State, data)

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = Error.from_dict(response.json())

        return response_422

    if response.status_code == 503:
        response_503 = Error.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | RunFailure | State | Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cancel_on_disconnect: bool | Unset = UNSET,
) -> Response[Any | RunFailure | State | Error]:
    """Wait until a run is over, for its result.

     Answers when the run is over, at once when it is over already. Status and headers come at once; line
    feeds are
    sent ahead of the JSON text every few seconds, so that nothing on the way takes the connection for
    dead.

    A finished run gives the values of its thread, a failed one `__error__`, one that waits on an
    interrupt
    `__interrupt__`, a cancelled one the values that its thread has then. An unknown run, and one that
    was rolled
    back or deleted, answers 404. The values are those of the thread as it is now: when another run has
    followed on
    the thread, they are that run's.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        cancel_on_disconnect (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | RunFailure | State | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        cancel_on_disconnect=cancel_on_disconnect,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cancel_on_disconnect: bool | Unset = UNSET,
) -> Any | RunFailure | State | Error | None:
    """Wait until a run is over, for its result.

     Answers when the run is over, at once when it is over already. Status and headers come at once; line
    feeds are
    sent ahead of the JSON text every few seconds, so that nothing on the way takes the connection for
    dead.

    A finished run gives the values of its thread, a failed one `__error__`, one that waits on an
    interrupt
    `__interrupt__`, a cancelled one the values that its thread has then. An unknown run, and one that
    was rolled
    back or deleted, answers 404. The values are those of the thread as it is now: when another run has
    followed on
    the thread, they are that run's.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        cancel_on_disconnect (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | RunFailure | State | Error
    """

    return sync_detailed(
        thread_id=thread_id,
        run_id=run_id,
        client=client,
        cancel_on_disconnect=cancel_on_disconnect,
    ).parsed


async def asyncio_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cancel_on_disconnect: bool | Unset = UNSET,
) -> Response[Any | RunFailure | State | Error]:
    """Wait until a run is over, for its result.

     Answers when the run is over, at once when it is over already. Status and headers come at once; line
    feeds are
    sent ahead of the JSON text every few seconds, so that nothing on the way takes the connection for
    dead.

    A finished run gives the values of its thread, a failed one `__error__`, one that waits on an
    interrupt
    `__interrupt__`, a cancelled one the values that its thread has then. An unknown run, and one that
    was rolled
    back or deleted, answers 404. The values are those of the thread as it is now: when another run has
    followed on
    the thread, they are that run's.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        cancel_on_disconnect (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | RunFailure | State | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        cancel_on_disconnect=cancel_on_disconnect,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    cancel_on_disconnect: bool | Unset = UNSET,
) -> Any | RunFailure | State | Error | None:
    """Wait until a run is over, for its result.

     Answers when the run is over, at once when it is over already. Status and headers come at once; line
    feeds are
    sent ahead of the JSON text every few seconds, so that nothing on the way takes the connection for
    dead.

    A finished run gives the values of its thread, a failed one `__error__`, one that waits on an
    interrupt
    `__interrupt__`, a cancelled one the values that its thread has then. An unknown run, and one that
    was rolled
    back or deleted, answers 404. The values are those of the thread as it is now: when another run has
    followed on
    the thread, they are that run's.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        cancel_on_disconnect (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | RunFailure | State | Error
    """

    return (
        await asyncio_detailed(
            thread_id=thread_id,
            run_id=run_id,
            client=client,
            cancel_on_disconnect=cancel_on_disconnect,
        )
    ).parsed
