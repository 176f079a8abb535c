# Emitted by `make generate` from overlay/langgraph_runs/_async/client.py. Do not edit.
# Change that file instead, and run `make generate`.

"""The client of a server, and how to make one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx

from .._connection import (
    DEFAULT_TIMEOUT,
    DEFAULT_URL,
    FROM_ENVIRONMENT,
    ApiKey,
    TimeoutTypes,
    client_headers,
    default_transport,
    out_of_scope,
)
from .crons import SyncCronClient
from .http import SyncHttpClient
from .runs import SyncRunsClient

if TYPE_CHECKING:
    from langgraph_runs_api import Client


def get_sync_client(
    *,
    url: str | None = None,
    api_key: ApiKey = FROM_ENVIRONMENT,
    headers: Mapping[str, str] | None = None,
    timeout: TimeoutTypes | None = None,
) -> SyncLangGraphClient:
    """Make a client of a LangGraph server.

    Args:
        url: The address of the server. Default: http://localhost:8123; for code that runs inside a LangGraph server,
            that server, without a connection.
        api_key: The key of the deployment; None for none. Default: the first of the environment variables
            LANGGRAPH_API_KEY, LANGSMITH_API_KEY and LANGCHAIN_API_KEY that is set.
        headers: Headers to send with every request.
        timeout: How many seconds to wait at most, for each of: a connection, the next bytes, sending some bytes, a free
            place in the pool; one number for all, or four. A run may take longer, as the server sends something every
            few seconds. Default: 5, 300, 300, 5.

    Returns:
        A client. Close it with `close()`, or use it with `with`.

    Raises:
        ValueError: `headers` sets the header that `api_key` is for, or the key cannot be sent as a header.

    Example:
        ```python
        with get_sync_client(url="http://localhost:2024") as client:
            print(client.runs.wait(None, "agent", input={}))
        ```
    """
    return SyncLangGraphClient(
        httpx.Client(
            base_url=url or DEFAULT_URL,
            headers=client_headers(api_key, headers),
            timeout=DEFAULT_TIMEOUT if timeout is None else timeout,
            transport=default_transport(url),
        )
    )


class SyncLangGraphClient:
    """A client of a LangGraph server.

    Attributes:
        http: Sends requests to endpoints that this client does not cover.
        runs: Starts runs, and follows, inspects, cancels and deletes them.
        crons: Starts runs on a schedule.
    """

    def __init__(self, client: httpx.Client) -> None:
        self.http = SyncHttpClient(client)
        self.runs = SyncRunsClient(self.http)
        self.crons = SyncCronClient(self.http)

    # Type checkers don't see this, so that they still catch a name that is wrong.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            raise out_of_scope(self, name)

    @cached_property
    def api(self) -> Client:
        """The client for the generated endpoints, `langgraph_runs_api.api`, on the same pool, address and key.

        Endpoints of the other kind, synchronous or asynchronous, open a pool of their own through it.
        """
        # Imported at first use: the generated client takes attrs along.
        from langgraph_runs_api import Client

        http = self.http.client
        api = Client(base_url=str(http.base_url), headers=dict(http.headers), timeout=http.timeout)
        return api.set_httpx_client(http)

    def close(self) -> None:
        """Close all connections."""
        self.http.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
