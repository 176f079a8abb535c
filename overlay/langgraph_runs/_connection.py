"""How a client reaches its server: address, key, headers, time limits."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Mapping
from enum import Enum
from importlib import import_module
from typing import Any, Final, Literal

import httpx
from langgraph_runs_api.operations import API_KEY_HEADER

__version__ = "0.1.0"
DEFAULT_URL = "http://localhost:8123"
USER_AGENT = f"langgraph-runs/{__version__}"
DEFAULT_TIMEOUT = httpx.Timeout(connect=5, read=300, write=300, pool=5)
LONGEST_TIMEOUT = 10**6
"""The longest time limit, in seconds: what is much longer, systems cannot count."""
DEFAULT_MAX_RESPONSE_BYTES = 128 * 2**20
API_KEY_VARIABLES = ("LANGGRAPH_API_KEY", "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY")

TimeoutTypes = float | tuple[float | None, float | None, float | None, float | None] | httpx.Timeout


# Probe after a minute of silence, then every minute; give up after five. Names differ by system.
_KEEP_ALIVE = {
    getattr(socket, name): value
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
    if hasattr(socket, name)
}


class _FromEnvironment(Enum):
    FROM_ENVIRONMENT = "from the environment"

    def __repr__(self) -> str:
        return f"<{self.value}>"


FROM_ENVIRONMENT: Final = _FromEnvironment.FROM_ENVIRONMENT
ApiKey = str | Literal[_FromEnvironment.FROM_ENVIRONMENT] | None


def key_of(api_key: ApiKey, *, present: Mapping[str, str] | None = None) -> str | None:
    """The key to use: the one given, or that of the environment where `present`, headers of an httpx client, has none.

    Raises:
        TypeError: It is not a string.
        ValueError: It cannot be sent as a header.
    """
    if api_key is not FROM_ENVIRONMENT:
        key = api_key
    else:
        key = None if present and API_KEY_HEADER in present else _key_from_environment()
    if key is not None and not isinstance(key, str):
        raise TypeError(f"api_key must be a string or None, not {type(key).__name__}")
    if key and not (key.isascii() and key.isprintable() and key == key.strip()):
        # Without the key itself: what cannot be sent may be a key all the same, with a line end after it.
        raise ValueError("api_key must consist of printable ASCII characters, without spaces around it")
    return key or None


def time_limits(timeout: TimeoutTypes | None) -> httpx.Timeout:
    """The time limits in the form that httpx takes; None for none.

    Raises:
        TypeError: They are no numbers.
        ValueError: One of them is no time.
    """
    try:
        limits = httpx.Timeout(timeout)
        seconds = [limits.connect, limits.read, limits.write, limits.pool]
        valid = all(limit is None or 0 <= limit <= LONGEST_TIMEOUT for limit in seconds)
        valid = valid and not (isinstance(timeout, tuple) and len(timeout) > 4)
    except (TypeError, ValueError, IndexError):
        raise TypeError(f"timeout must be seconds, one number or four, or an httpx.Timeout, not {timeout!r}") from None
    if not valid:
        raise ValueError(f"timeout must be from 0 to {LONGEST_TIMEOUT} seconds, or None for no limit, not {timeout!r}")
    return limits


def count_of(name: str, value: object, least: int) -> int:
    """A number of bytes or times.

    Raises:
        TypeError: It is not an integer.
        ValueError: It is less than `least`.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{name} must be an integer, not {type(value).__name__}")
    if value < least:
        raise ValueError(f"{name} must be at least {least}, not {value}")
    return value


def server_url(url: str) -> httpx.URL:
    """The address of a server.

    Raises:
        ValueError: It is not an absolute http or https URL, or it has a query or a fragment.
    """
    try:
        parsed = httpx.URL(url)
        # As the system does it to find the host.
        parsed.host.encode("idna")
    except (httpx.InvalidURL, TypeError, UnicodeError):
        parsed = httpx.URL()
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.query or parsed.fragment:
        raise ValueError("url must be the address of a server, such as http://localhost:8123, without a query")
    return parsed


def keep_alive(response: httpx.Response) -> None:
    """Let the system probe the connection of an answer while it is idle, so that no gateway on the way forgets it.

    Set here and not on a transport of our own, for which httpx would ignore the environment's proxies.
    """
    stream = response.extensions.get("network_stream")
    connection: Any = stream.get_extra_info("socket") if stream is not None else None
    # Event loops differ in what they show of a socket; what cannot be set keeps the system's setting.
    with contextlib.suppress(OSError, TypeError, AttributeError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEEP_ALIVE.items():
            connection.setsockopt(socket.IPPROTO_TCP, option, value)


def default_async_transport(url: str | None) -> httpx.AsyncBaseTransport | None:
    """What carries the requests of an asynchronous client: inside a server and without an address, that server."""
    deferred = os.environ.get("__LANGGRAPH_DEFER_LOOPBACK_TRANSPORT") == "true"
    inside = deferred or "langgraph_api.server" in sys.modules
    return _Loopback() if url is None and inside else None


def default_transport(_url: str | None) -> httpx.BaseTransport | None:
    """What carries the requests of a synchronous client: a socket, for a server that waits for itself never answers."""
    return None


class _Loopback(httpx.AsyncBaseTransport):
    """Carries requests to the LangGraph server that this code runs in, without a socket and past its authentication."""

    def __init__(self) -> None:
        self._transport: httpx.AsyncBaseTransport | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        transport = self._transport
        if transport is None:
            # At the first request, for the server loads the graphs before there is an app.
            app = import_module("langgraph_api.server").app
            transport = import_module("langgraph_api.asgi_transport").ASGITransport(app, root_path="/noauth")
            self._transport = transport
        return await transport.handle_async_request(request)


def out_of_scope(client: object, name: str) -> AttributeError:
    """The error for an attribute that a client does not have."""
    message = f"{type(client).__name__!r} object has no attribute {name!r}"
    if name in ("assistants", "store", "threads"):
        message += (
            f": this client covers runs and crons. For {name}, use langgraph_sdk beside it: "
            f"langgraph_sdk.get_client(url=…).{name}, with the same url and api_key"
        )
    return AttributeError(message, name=name, obj=client)


def _key_from_environment() -> str | None:
    # Quotes around a value are a leftover of how some tools read .env files.
    found = (os.environ.get(name, "").strip().strip("\"'") for name in API_KEY_VARIABLES)
    return next(filter(None, found), None)
