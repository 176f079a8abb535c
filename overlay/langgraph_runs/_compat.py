"""What the two clients do differently: waiting, in one place so that tests can pass the time, and letting go."""

from __future__ import annotations

import contextlib
import socket
import time

import httpx


async def async_sleep(seconds: float) -> None:
    # Imported here, where httpx has loaded it anyway: it knows asyncio and trio.
    import anyio

    await anyio.sleep(seconds)


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def async_drop(response: httpx.Response) -> None:
    """Close an answer that nobody reads any more, from where nothing can be awaited."""
    import asyncio

    # Without a running loop there is nothing that could close it; the loop has closed its sockets then.
    with contextlib.suppress(RuntimeError):
        closing = asyncio.get_running_loop().create_task(response.aclose())
        _closing.add(closing)
        closing.add_done_callback(_closing.discard)


def drop(response: httpx.Response) -> None:
    response.close()


def async_wake(response: httpx.Response) -> None:
    """Nothing: closing an answer wakes the task that reads it."""


def wake(response: httpx.Response) -> None:
    """Make the thread that reads an answer notice that it is closed."""
    stream = response.extensions.get("network_stream")
    # Another version of HTTP has other answers on the same connection.
    connection = stream.get_extra_info("socket") if stream is not None and response.http_version == "HTTP/1.1" else None
    if connection is not None and not response.is_closed:
        with contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


_closing: set[object] = set()
"""The tasks of `async_drop`: a loop keeps only weak references to its tasks."""
