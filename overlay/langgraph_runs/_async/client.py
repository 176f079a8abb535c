"""The client of a server, and how to make one."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx

from .._connection import (
    DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_TIMEOUT,
    DEFAULT_URL,
    FROM_ENVIRONMENT,
    USER_AGENT,
    ApiKey,
    TimeoutTypes,
    count_of,
    default_async_transport,
    key_of,
    out_of_scope,
    server_url,
    time_limits,
)
from .._credentials import Credentials, origin
from .._requests import NOT_GIVEN, NotGiven
from .._retries import DEFAULT_MAX_RETRIES
from ..sse import DEFAULT_MAX_EVENT_BYTES
from .crons import CronClient
from .http import HttpClient
from .runs import RunsClient

if TYPE_CHECKING:
    from langgraph_runs_api import Client


def get_client(
    *,
    url: str | None = None,
    api_key: ApiKey = FROM_ENVIRONMENT,
    headers: Mapping[str, str] | None = None,
    timeout: TimeoutTypes | None = None,
    http_client: httpx.AsyncClient | None = None,
    max_retries: int = DEFAULT_MAX_RETRIES,
    max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES,
    max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
) -> LangGraphClient:
    """Make a client of a LangGraph server.

    Args:
        url: The address of the server. Default: that of `http_client` if it has one; for code that runs inside a
            LangGraph server, that server, without a connection; otherwise http://localhost:8123.
        api_key: The key of the deployment; None for none. It is sent to the origin of `url` only. Default: the first of
            the environment variables LANGGRAPH_API_KEY, LANGSMITH_API_KEY and LANGCHAIN_API_KEY that is set.
        headers: Headers to send with every request.
        timeout: How many seconds to wait at most, for each of: a connection, the next bytes, sending some bytes, a free
            place in the pool; one number for all, or four. A run may take longer, as the server sends something every
            few seconds. Default: those of `http_client`; otherwise 5, 300, 300, 5.
        http_client: An httpx client of your own, for proxies, certificates, HTTP/2, sockets, hooks or transports. It is
            used as it is, and not closed. If it follows redirects, those that keep the method are followed, to another
            origin without the key. Default: one that takes proxies and certificates from the environment, and follows
            no redirects.
        max_retries: How often a request is sent again, where that is safe: see `with_options`. Default: 2.
        max_event_bytes: How large an event of a stream may become, in bytes, before it is an error. Default: 128 MiB.
        max_response_bytes: How large any other answer may become, in bytes, before it is an error. Default: 128 MiB.

    Returns:
        A client. Close it with `aclose()`, or use it with `async with`.

    Raises:
        TypeError: An argument is of another type.
        ValueError: `url` is not an address, a header or the key cannot be sent, `headers` sets the header that the key
            is for although there is a key, or a number is out of bounds.

    Example:
        ```python
        async with get_client(url="http://localhost:2024") as client:
            print(await client.runs.wait(None, "agent", input={}))
        ```
    """
    limits = None if timeout is None else time_limits(timeout)
    options: dict[str, Any] = {
        "max_retries": count_of("max_retries", max_retries, 0),
        "max_event_bytes": count_of("max_event_bytes", max_event_bytes, 1),
        "max_response_bytes": count_of("max_response_bytes", max_response_bytes, 1),
    }
    # The other kind would send the request, and fail then.
    wanted = httpx.AsyncClient
    if http_client is not None and not isinstance(http_client, wanted):
        raise TypeError(f"http_client must be httpx.{wanted.__name__}, not {type(http_client).__name__}")
    own_url, own_headers = ("", None) if http_client is None else (str(http_client.base_url), http_client.headers)
    address = server_url(url or own_url or DEFAULT_URL)
    credentials = Credentials(address, key_of(api_key, present=own_headers))
    credentials.check(headers)
    if http_client is not None:
        http = HttpClient(
            http_client, base_url=address, headers=headers, credentials=credentials, timeout=limits, **options
        )
        return LangGraphClient._made(http, owner=False)
    made = httpx.AsyncClient(
        base_url=address.copy_with(userinfo=b""),
        headers={"User-Agent": USER_AGENT, **(headers or {})},
        timeout=limits or DEFAULT_TIMEOUT,
        transport=default_async_transport(url),
        # For those who use this client directly.
        event_hooks={"request": [credentials]},
    )
    return LangGraphClient._made(HttpClient(made, credentials=credentials, **options), owner=True)


class LangGraphClient:
    """A client of a LangGraph server.

    Threads may share it. After a fork, make a new one: connections can't be shared by processes.

    Attributes:
        http: Sends requests to endpoints that this client does not cover.
        runs: Starts runs, and follows, inspects, cancels and deletes them.
        crons: Starts runs on a schedule.
    """

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._set_up(HttpClient(client), owner=True)

    @classmethod
    def _made(cls, http: HttpClient, *, owner: bool) -> Self:
        client = cls.__new__(cls)
        client._set_up(http, owner=owner)
        return client

    def _set_up(self, http: HttpClient, *, owner: bool) -> None:
        self.http = http
        self.runs = RunsClient(http)
        self.crons = CronClient(http)
        # Whether closing this client closes the connections: not for a copy, and not for a client of the caller's own.
        self._owner = owner

    def with_options(
        self,
        *,
        timeout: TimeoutTypes | NotGiven | None = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Make a copy with other options, on the same connections; cheap enough for a single call.

        Args:
            timeout: The time limits, as for `get_client`; None for none. Default: unchanged.
            max_retries: How often a request is sent again. Safe requests (GET, search and count) are sent again when no
                connection was made, when it was lost before the answer, and after 408, 429, 500, 502, 503 and 504; a
                DELETE when the connection was refused and after 429 and 503; a POST or PATCH, which may have created or
                changed something, only when the connection was refused. Default: unchanged.
            headers: Headers to send besides, or instead of those of the same name.

        Returns:
            The copy. It need not be closed.

        Raises:
            TypeError: An argument is of another type.
            ValueError: A header cannot be sent, or is the one that the key is for; or a number is out of bounds.
        """
        http = copy.copy(self.http)
        http.credentials.check(headers)
        http.headers = http.headers.copy()
        http.headers.update(headers)
        if not isinstance(timeout, NotGiven):
            http.timeout = time_limits(timeout)
        if not isinstance(max_retries, NotGiven):
            http.max_retries = count_of("max_retries", max_retries, 0)
        twin = copy.copy(self)
        twin._set_up(http, owner=False)
        return twin

    # Type checkers don't see this, so that they still catch a name that is wrong.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            raise out_of_scope(self, name)

    @property
    def api(self) -> Client:
        """The client for the generated endpoints, `langgraph_runs_api.api`, on the same pool, address and key.

        Endpoints of the other kind, synchronous or asynchronous, open a pool of their own through it. What endpoints
        raise and return is the generator's: an answer that the document knows is returned, errors included, nothing is
        repeated, and an answer may have any size.
        """
        # Imported at first use: the generated client takes attrs along.
        from langgraph_runs_api import Client

        http = self.http
        headers = {**dict(http.client.headers), **dict(http.headers)}
        timeout = http.client.timeout if http.timeout is None else http.timeout
        follow = http.client.follow_redirects
        hooks: dict[str, list[Callable[..., Any]]] = {"request": [http.credentials]}
        shared = httpx.AsyncClient(
            base_url=http.base_url,
            headers=headers,
            timeout=timeout,
            transport=_SharedPool(http),
            follow_redirects=follow,
            event_hooks=hooks,
        )
        api = Client(
            base_url=str(http.base_url),
            headers=headers,
            timeout=timeout,
            follow_redirects=follow,
            httpx_args={"event_hooks": hooks},
        )
        return api.set_async_httpx_client(shared)

    async def aclose(self) -> None:
        """Close all connections, unless they belong to another client."""
        if self._owner:
            await self.http.client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


class _SharedPool(httpx.AsyncBaseTransport):
    """Sends by way of another client, so that generated endpoints change nothing in it and never close it."""

    def __init__(self, http: HttpClient) -> None:
        self._http = http

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        # Redirects are followed outside, where the hook is that takes the key away; the other client's authentication
        # is for the server.
        elsewhere = origin(request.url) != origin(self._http.base_url)
        auth = None if elsewhere else httpx.USE_CLIENT_DEFAULT
        return await self._http.client.send(request, stream=True, follow_redirects=False, auth=auth)
