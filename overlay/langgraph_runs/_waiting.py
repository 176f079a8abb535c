"""Waiting, for either client; in one place, so that tests can pass the time."""

from __future__ import annotations

import time


async def async_sleep(seconds: float) -> None:
    # Imported here, where httpx has loaded it anyway: it knows asyncio and trio.
    import anyio

    await anyio.sleep(seconds)


def sleep(seconds: float) -> None:
    time.sleep(seconds)
