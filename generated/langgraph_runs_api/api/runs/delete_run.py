# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...paths import path_segment
from ...types import Response


def _get_kwargs(
    thread_id: str,
    run_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/threads/{thread_id}/runs/{run_id}".format(
            thread_id=path_segment("thread_id", thread_id),
            run_id=path_segment("run_id", run_id),
        ),
    }

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
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Error]:
    """Delete a run.

     Removes the run and the checkpoints that it wrote, so that its thread has the state from before. A
    run that is
    under way is to be cancelled first: whether deleting it stops it is left open. A second attempt
    answers 404.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
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
) -> Any | Error | None:
    """Delete a run.

     Removes the run and the checkpoints that it wrote, so that its thread has the state from before. A
    run that is
    under way is to be cancelled first: whether deleting it stops it is left open. A second attempt
    answers 404.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error
    """

    return sync_detailed(
        thread_id=thread_id,
        run_id=run_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Error]:
    """Delete a run.

     Removes the run and the checkpoints that it wrote, so that its thread has the state from before. A
    run that is
    under way is to be cancelled first: whether deleting it stops it is left open. A second attempt
    answers 404.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | Error | None:
    """Delete a run.

     Removes the run and the checkpoints that it wrote, so that its thread has the state from before. A
    run that is
    under way is to be cancelled first: whether deleting it stops it is left open. A second attempt
    answers 404.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error
    """

    return (
        await asyncio_detailed(
            thread_id=thread_id,
            run_id=run_id,
            client=client,
        )
    ).parsed
