# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.run import Run
from ...models.run_select_field import RunSelectField
from ...models.run_status import RunStatus
from ...paths import path_segment
from ...types import UNSET, Response, Unset


def _get_kwargs(
    thread_id: str,
    *,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    status: RunStatus | Unset = UNSET,
    select: list[RunSelectField] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["offset"] = offset

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    json_select: list[str] | Unset = UNSET
    if not isinstance(select, Unset):
        json_select = []
        for select_item_data in select:
            select_item: str = select_item_data
            json_select.append(select_item)

    params["select"] = json_select

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/threads/{thread_id}/runs".format(
            thread_id=path_segment("thread_id", thread_id),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | list[Run] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = Run.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | list[Run]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    status: RunStatus | Unset = UNSET,
    select: list[RunSelectField] | Unset = UNSET,
) -> Response[Error | list[Run]]:
    """List the runs of a thread, newest first.

     Answers with one page of the thread's runs. A page that is shorter than `limit` is the last one. A
    thread
    without runs has an empty page; a thread that does not exist has none.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        limit (int | Unset):
        offset (int | Unset):
        status (RunStatus | Unset): Where a run stands: `pending` (not started), `running`,
            `success` (also when it waits on an interrupt),
            `error`, `timeout`, or `interrupted` (cancelled, or displaced by another run).
        select (list[RunSelectField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Run]]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        limit=limit,
        offset=offset,
        status=status,
        select=select,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    status: RunStatus | Unset = UNSET,
    select: list[RunSelectField] | Unset = UNSET,
) -> Error | list[Run] | None:
    """List the runs of a thread, newest first.

     Answers with one page of the thread's runs. A page that is shorter than `limit` is the last one. A
    thread
    without runs has an empty page; a thread that does not exist has none.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        limit (int | Unset):
        offset (int | Unset):
        status (RunStatus | Unset): Where a run stands: `pending` (not started), `running`,
            `success` (also when it waits on an interrupt),
            `error`, `timeout`, or `interrupted` (cancelled, or displaced by another run).
        select (list[RunSelectField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Run]
    """

    return sync_detailed(
        thread_id=thread_id,
        client=client,
        limit=limit,
        offset=offset,
        status=status,
        select=select,
    ).parsed


async def asyncio_detailed(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    status: RunStatus | Unset = UNSET,
    select: list[RunSelectField] | Unset = UNSET,
) -> Response[Error | list[Run]]:
    """List the runs of a thread, newest first.

     Answers with one page of the thread's runs. A page that is shorter than `limit` is the last one. A
    thread
    without runs has an empty page; a thread that does not exist has none.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        limit (int | Unset):
        offset (int | Unset):
        status (RunStatus | Unset): Where a run stands: `pending` (not started), `running`,
            `success` (also when it waits on an interrupt),
            `error`, `timeout`, or `interrupted` (cancelled, or displaced by another run).
        select (list[RunSelectField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Run]]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        limit=limit,
        offset=offset,
        status=status,
        select=select,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    status: RunStatus | Unset = UNSET,
    select: list[RunSelectField] | Unset = UNSET,
) -> Error | list[Run] | None:
    """List the runs of a thread, newest first.

     Answers with one page of the thread's runs. A page that is shorter than `limit` is the last one. A
    thread
    without runs has an empty page; a thread that does not exist has none.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        limit (int | Unset):
        offset (int | Unset):
        status (RunStatus | Unset): Where a run stands: `pending` (not started), `running`,
            `success` (also when it waits on an interrupt),
            `error`, `timeout`, or `interrupted` (cancelled, or displaced by another run).
        select (list[RunSelectField] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Run]
    """

    return (
        await asyncio_detailed(
            thread_id=thread_id,
            client=client,
            limit=limit,
            offset=offset,
            status=status,
            select=select,
        )
    ).parsed
