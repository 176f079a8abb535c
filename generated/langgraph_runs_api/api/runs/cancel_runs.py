# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cancel_action import CancelAction
from ...models.error import Error
from ...models.runs_cancel_by_id import RunsCancelById
from ...models.runs_cancel_by_status import RunsCancelByStatus
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RunsCancelById | RunsCancelByStatus,
    action: CancelAction | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_action: str | Unset = UNSET
    if not isinstance(action, Unset):
        json_action = action

    params["action"] = json_action

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/runs/cancel",
        "params": params,
    }

    if isinstance(body, RunsCancelByStatus):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Error | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 413:
        response_413 = Error.from_dict(response.json())

        return response_413

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RunsCancelById | RunsCancelByStatus,
    action: CancelAction | Unset = UNSET,
) -> Response[Any | Error]:
    """Cancel several runs.

     Cancels either the named runs of one thread, or every run on the server that has a status. Answers
    without
    waiting until the runs have stopped. Runs among the named ones that are over already, or that do not
    exist, are
    passed over as long as there is one to cancel.

    Args:
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.
        body (RunsCancelById | RunsCancelByStatus): Which runs to cancel.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        action=action,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: RunsCancelById | RunsCancelByStatus,
    action: CancelAction | Unset = UNSET,
) -> Any | Error | None:
    """Cancel several runs.

     Cancels either the named runs of one thread, or every run on the server that has a status. Answers
    without
    waiting until the runs have stopped. Runs among the named ones that are over already, or that do not
    exist, are
    passed over as long as there is one to cancel.

    Args:
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.
        body (RunsCancelById | RunsCancelByStatus): Which runs to cancel.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error
    """

    return sync_detailed(
        client=client,
        body=body,
        action=action,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RunsCancelById | RunsCancelByStatus,
    action: CancelAction | Unset = UNSET,
) -> Response[Any | Error]:
    """Cancel several runs.

     Cancels either the named runs of one thread, or every run on the server that has a status. Answers
    without
    waiting until the runs have stopped. Runs among the named ones that are over already, or that do not
    exist, are
    passed over as long as there is one to cancel.

    Args:
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.
        body (RunsCancelById | RunsCancelByStatus): Which runs to cancel.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        body=body,
        action=action,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RunsCancelById | RunsCancelByStatus,
    action: CancelAction | Unset = UNSET,
) -> Any | Error | None:
    """Cancel several runs.

     Cancels either the named runs of one thread, or every run on the server that has a status. Answers
    without
    waiting until the runs have stopped. Runs among the named ones that are over already, or that do not
    exist, are
    passed over as long as there is one to cancel.

    Args:
        action (CancelAction | Unset): What cancelling does, `interrupt` keeps the run, `rollback`
            deletes it with its checkpoints.
        body (RunsCancelById | RunsCancelByStatus): Which runs to cancel.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            action=action,
        )
    ).parsed
