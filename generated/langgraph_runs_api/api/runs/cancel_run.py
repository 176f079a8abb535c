# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cancel_action import CancelAction
from ...models.error import Error
from ...models.json_object import JsonObject
from ...paths import path_segment
from ...types import UNSET, Response, Unset


def _get_kwargs(
    thread_id: str,
    run_id: str,
    *,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["wait"] = wait

    json_action: str | Unset = UNSET
    if not isinstance(action, Unset):
        json_action = action

    params["action"] = json_action

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/threads/{thread_id}/runs/{run_id}/cancel".format(
            thread_id=path_segment("thread_id", thread_id),
            run_id=path_segment("run_id", run_id),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Error | JsonObject | None:
    if response.status_code == 200:
        response_200 = JsonObject.from_dict(response.json())

        return response_200

    if response.status_code == 202:
        response_202 = cast(Any, None)
        return response_202

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
) -> Response[Any | Error | JsonObject]:
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
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Response[Any | Error | JsonObject]:
    """Cancel a run that is pending or running.

     Cancels the run, with or without waiting until it has stopped. With `interrupt` the run stays, with
    the status
    `interrupted`, and what it has done so far stays with it; with `rollback` the run and its
    checkpoints are
    deleted. A run that is already over, and an unknown one, answer 404: there is nothing to cancel.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        wait (bool | Unset):
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | JsonObject]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        wait=wait,
        action=action,
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
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Any | Error | JsonObject | None:
    """Cancel a run that is pending or running.

     Cancels the run, with or without waiting until it has stopped. With `interrupt` the run stays, with
    the status
    `interrupted`, and what it has done so far stays with it; with `rollback` the run and its
    checkpoints are
    deleted. A run that is already over, and an unknown one, answer 404: there is nothing to cancel.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        wait (bool | Unset):
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | JsonObject
    """

    return sync_detailed(
        thread_id=thread_id,
        run_id=run_id,
        client=client,
        wait=wait,
        action=action,
    ).parsed


async def asyncio_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Response[Any | Error | JsonObject]:
    """Cancel a run that is pending or running.

     Cancels the run, with or without waiting until it has stopped. With `interrupt` the run stays, with
    the status
    `interrupted`, and what it has done so far stays with it; with `rollback` the run and its
    checkpoints are
    deleted. A run that is already over, and an unknown one, answer 404: there is nothing to cancel.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        wait (bool | Unset):
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | JsonObject]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        wait=wait,
        action=action,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    action: CancelAction | Unset = UNSET,
) -> Any | Error | JsonObject | None:
    """Cancel a run that is pending or running.

     Cancels the run, with or without waiting until it has stopped. With `interrupt` the run stays, with
    the status
    `interrupted`, and what it has done so far stays with it; with `rollback` the run and its
    checkpoints are
    deleted. A run that is already over, and an unknown one, answer 404: there is nothing to cancel.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        wait (bool | Unset):
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | JsonObject
    """

    return (
        await asyncio_detailed(
            thread_id=thread_id,
            run_id=run_id,
            client=client,
            wait=wait,
            action=action,
        )
    ).parsed
