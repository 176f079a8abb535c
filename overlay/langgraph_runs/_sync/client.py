# Emitted by `make generate` from overlay/langgraph_runs/_async/client.py. Do not edit.
# Change that file instead, and run `make generate`.

"""The client of a server, and how to make one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx

from .._connection import DEFAULT_TIMEOUT, DEFAULT_URL, FROM_ENVIRONMENT, ApiKey, TimeoutTypes, client_headers
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
        url: The address of the server. Default: http://localhost:8123.
        api_key: The key of the deployment; None for none. Default: the first of the environment variables
            LANGGRAPH_API_KEY, LANGSMITH_API_KEY and LANGCHAIN_API_KEY that is set.
        headers: Headers to send with every request.
        timeout: How many seconds a request may take, one number for everything, or one each to connect, read, write and
            get a connection from the pool. Default: 5, 300, 300, 5.

    Returns:
        A client. Close it with `close()`, or use it with `with`.

    Raises:
        ValueError: `headers` sets the header that `api_key` is for.

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
        )
    )


class SyncLangGraphClient:
    """A client of a LangGraph server.

    Attributes:
        http: Sends requests to endpoints that this client does not cover.
        runs: Starts runs, and follows, inspects, cancels and deletes them.
    """

    def __init__(self, client: httpx.Client) -> None:
        self.http = SyncHttpClient(client)
        self.runs = SyncRunsClient(self.http)

    @cached_property
    def api(self) -> Client:
        """The client for the generated endpoints, `langgraph_runs_api.api`, on the same pool, address and key."""
        # Imported at first use: the generated client takes attrs along.
        from langgraph_runs_api import Client

        return Client(base_url=str(self.http.client.base_url)).set_httpx_client(self.http.client)

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
