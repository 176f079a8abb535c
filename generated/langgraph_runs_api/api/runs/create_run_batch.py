# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.run import Run
from ...models.run_create_stateless import RunCreateStateless
from ...types import Response


def _get_kwargs(
    *,
    body: list[RunCreateStateless],
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/runs/batch",
    }

    _kwargs["json"] = []
    for body_item_data in body:
        body_item = body_item_data.to_dict()
        _kwargs["json"].append(body_item)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | list[Run] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = Run.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | list[Run]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[RunCreateStateless],
) -> Response[Error | list[Run]]:
    """Start several stateless runs in the background.

     Starts a stateless run for each item and answers at once. The body is checked as a whole first: when
    an item is
    not what this document asks for, no run is made. Beyond that the batch is not atomic: when an item
    is refused
    for its meaning, because its assistant does not exist for instance, runs of other items may exist
    already.

    Args:
        body (list[RunCreateStateless]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Run]]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: list[RunCreateStateless],
) -> Error | list[Run] | None:
    """Start several stateless runs in the background.

     Starts a stateless run for each item and answers at once. The body is checked as a whole first: when
    an item is
    not what this document asks for, no run is made. Beyond that the batch is not atomic: when an item
    is refused
    for its meaning, because its assistant does not exist for instance, runs of other items may exist
    already.

    Args:
        body (list[RunCreateStateless]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Run]
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: list[RunCreateStateless],
) -> Response[Error | list[Run]]:
    """Start several stateless runs in the background.

     Starts a stateless run for each item and answers at once. The body is checked as a whole first: when
    an item is
    not what this document asks for, no run is made. Beyond that the batch is not atomic: when an item
    is refused
    for its meaning, because its assistant does not exist for instance, runs of other items may exist
    already.

    Args:
        body (list[RunCreateStateless]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[Run]]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: list[RunCreateStateless],
) -> Error | list[Run] | None:
    """Start several stateless runs in the background.

     Starts a stateless run for each item and answers at once. The body is checked as a whole first: when
    an item is
    not what this document asks for, no run is made. Beyond that the batch is not atomic: when an item
    is refused
    for its meaning, because its assistant does not exist for instance, runs of other items may exist
    already.

    Args:
        body (list[RunCreateStateless]):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[Run]
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
