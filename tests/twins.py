"""One way to test both clients: what they return is awaited where it has to be."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any, Self

from langgraph_runs.client import LangGraphClient, SyncLangGraphClient


class AnyClient:
    """A synchronous or an asynchronous client, used as if it were asynchronous."""

    def __init__(self, client: LangGraphClient | SyncLangGraphClient) -> None:
        self.client = client
        self.runs = AnyMethods(client.runs)
        self.crons = AnyMethods(client.crons)

    def with_options(self, **options: Any) -> AnyClient:
        return AnyClient(self.client.with_options(**options))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if isinstance(self.client, LangGraphClient):
            await self.client.aclose()
        else:
            self.client.close()


class AnyMethods:
    """`client.runs` or `client.crons`; a stream is returned as the list of its parts by `streamed`."""

    def __init__(self, methods: Any) -> None:
        self._methods = methods

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        method = getattr(self._methods, name)

        async def call(*args: Any, **kwargs: Any) -> Any:
            result = method(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result

        return call

    async def streamed(self, name: str, *args: Any, **kwargs: Any) -> list[Any]:
        stream = getattr(self._methods, name)(*args, **kwargs)
        return [part async for part in each(stream)]


async def each(stream: Any) -> AsyncGenerator[Any, None]:
    """Iterate over either kind of stream."""
    if hasattr(stream, "__anext__"):
        async for part in stream:
            yield part
    else:
        for part in stream:
            yield part


async def close(stream: Any) -> None:
    """Close either kind of stream."""
    if hasattr(stream, "aclose"):
        await stream.aclose()
    else:
        stream.close()
