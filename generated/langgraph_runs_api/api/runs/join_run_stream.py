# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

from http import HTTPStatus
from typing import Any, cast

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...paths import path_segment
from ...types import UNSET, Response, Unset


def _get_kwargs(
    thread_id: str,
    run_id: str,
    *,
    stream_mode: str | Unset = UNSET,
    cancel_on_disconnect: bool | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(last_event_id, Unset):
        headers["Last-Event-ID"] = last_event_id

    params: dict[str, Any] = {}

    params["stream_mode"] = stream_mode

    params["cancel_on_disconnect"] = cancel_on_disconnect

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/threads/{thread_id}/runs/{run_id}/stream".format(
            thread_id=path_segment("thread_id", thread_id),
            run_id=path_segment("run_id", run_id),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Error | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
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
    stream_mode: str | Unset = UNSET,
    cancel_on_disconnect: bool | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Response[Any | Error]:
    """Stream the events of a run that exists already.

     Answers with the events of the run from now on, until it is over. Earlier events come only from a
    run that was
    created with `stream_resumable`, and only when `Last-Event-ID` asks for them: then the events that
    follow that
    one come first, and the new ones after them.

    A run that is over, finished, failed or cancelled, gives the kept events that are asked for, or
    none: an empty
    stream that ends at once. An unknown run, and one that was rolled back or deleted, answers 404.
    Events of modes
    that the run was not created with do not exist, so `stream_mode` can only leave out events.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        stream_mode (str | Unset):
        cancel_on_disconnect (bool | Unset):
        last_event_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        stream_mode=stream_mode,
        cancel_on_disconnect=cancel_on_disconnect,
        last_event_id=last_event_id,
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
    stream_mode: str | Unset = UNSET,
    cancel_on_disconnect: bool | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Any | Error | None:
    """Stream the events of a run that exists already.

     Answers with the events of the run from now on, until it is over. Earlier events come only from a
    run that was
    created with `stream_resumable`, and only when `Last-Event-ID` asks for them: then the events that
    follow that
    one come first, and the new ones after them.

    A run that is over, finished, failed or cancelled, gives the kept events that are asked for, or
    none: an empty
    stream that ends at once. An unknown run, and one that was rolled back or deleted, answers 404.
    Events of modes
    that the run was not created with do not exist, so `stream_mode` can only leave out events.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        stream_mode (str | Unset):
        cancel_on_disconnect (bool | Unset):
        last_event_id (str | Unset):

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
        stream_mode=stream_mode,
        cancel_on_disconnect=cancel_on_disconnect,
        last_event_id=last_event_id,
    ).parsed


async def asyncio_detailed(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    stream_mode: str | Unset = UNSET,
    cancel_on_disconnect: bool | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Response[Any | Error]:
    """Stream the events of a run that exists already.

     Answers with the events of the run from now on, until it is over. Earlier events come only from a
    run that was
    created with `stream_resumable`, and only when `Last-Event-ID` asks for them: then the events that
    follow that
    one come first, and the new ones after them.

    A run that is over, finished, failed or cancelled, gives the kept events that are asked for, or
    none: an empty
    stream that ends at once. An unknown run, and one that was rolled back or deleted, answers 404.
    Events of modes
    that the run was not created with do not exist, so `stream_mode` can only leave out events.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        stream_mode (str | Unset):
        cancel_on_disconnect (bool | Unset):
        last_event_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error]
    """

    kwargs = _get_kwargs(
        thread_id=thread_id,
        run_id=run_id,
        stream_mode=stream_mode,
        cancel_on_disconnect=cancel_on_disconnect,
        last_event_id=last_event_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    stream_mode: str | Unset = UNSET,
    cancel_on_disconnect: bool | Unset = UNSET,
    last_event_id: str | Unset = UNSET,
) -> Any | Error | None:
    """Stream the events of a run that exists already.

     Answers with the events of the run from now on, until it is over. Earlier events come only from a
    run that was
    created with `stream_resumable`, and only when `Last-Event-ID` asks for them: then the events that
    follow that
    one come first, and the new ones after them.

    A run that is over, finished, failed or cancelled, gives the kept events that are asked for, or
    none: an empty
    stream that ends at once. An unknown run, and one that was rolled back or deleted, answers 404.
    Events of modes
    that the run was not created with do not exist, so `stream_mode` can only leave out events.

    Args:
        thread_id (str): A UUID in its usual form of 36 characters.
        run_id (str): A UUID in its usual form of 36 characters.
        stream_mode (str | Unset):
        cancel_on_disconnect (bool | Unset):
        last_event_id (str | Unset):

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
            stream_mode=stream_mode,
            cancel_on_disconnect=cancel_on_disconnect,
            last_event_id=last_event_id,
        )
    ).parsed
