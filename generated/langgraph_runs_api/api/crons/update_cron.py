# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cron import Cron
from ...models.cron_update import CronUpdate
from ...models.error import Error
from ...paths import path_segment
from ...types import Response


def _get_kwargs(
    cron_id: str,
    *,
    body: CronUpdate,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/runs/crons/{cron_id}".format(
            cron_id=path_segment("cron_id", cron_id),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Cron | Error | None:
    if response.status_code == 200:
        response_200 = Cron.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Cron | Error]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cron_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CronUpdate,
) -> Response[Cron | Error]:
    """Change a cron.

     Changes what the body names and leaves the rest as it is. A new schedule or time zone moves
    `next_run_date`.
    `end_time` null means that the cron does not stop any more. An empty object answers 400.

    Args:
        cron_id (str): A UUID in its usual form of 36 characters.
        body (CronUpdate): What to change in a cron; what is absent stays as it is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Cron | Error]
    """

    kwargs = _get_kwargs(
        cron_id=cron_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    cron_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CronUpdate,
) -> Cron | Error | None:
    """Change a cron.

     Changes what the body names and leaves the rest as it is. A new schedule or time zone moves
    `next_run_date`.
    `end_time` null means that the cron does not stop any more. An empty object answers 400.

    Args:
        cron_id (str): A UUID in its usual form of 36 characters.
        body (CronUpdate): What to change in a cron; what is absent stays as it is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Cron | Error
    """

    return sync_detailed(
        cron_id=cron_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    cron_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CronUpdate,
) -> Response[Cron | Error]:
    """Change a cron.

     Changes what the body names and leaves the rest as it is. A new schedule or time zone moves
    `next_run_date`.
    `end_time` null means that the cron does not stop any more. An empty object answers 400.

    Args:
        cron_id (str): A UUID in its usual form of 36 characters.
        body (CronUpdate): What to change in a cron; what is absent stays as it is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Cron | Error]
    """

    kwargs = _get_kwargs(
        cron_id=cron_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    cron_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CronUpdate,
) -> Cron | Error | None:
    """Change a cron.

     Changes what the body names and leaves the rest as it is. A new schedule or time zone moves
    `next_run_date`.
    `end_time` null means that the cron does not stop any more. An empty object answers 400.

    Args:
        cron_id (str): A UUID in its usual form of 36 characters.
        body (CronUpdate): What to change in a cron; what is absent stays as it is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Cron | Error
    """

    return (
        await asyncio_detailed(
            cron_id=cron_id,
            client=client,
            body=body,
        )
    ).parsed
