"""How a client reaches its server: address, key, headers, time limits."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum
from typing import Final, Literal

import httpx

__version__ = "0.1.0"
DEFAULT_URL = "http://localhost:8123"
DEFAULT_TIMEOUT = httpx.Timeout(connect=5, read=300, write=300, pool=5)
API_KEY_HEADER = "x-api-key"
API_KEY_VARIABLES = ("LANGGRAPH_API_KEY", "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY")

TimeoutTypes = float | tuple[float | None, float | None, float | None, float | None] | httpx.Timeout


class _FromEnvironment(Enum):
    FROM_ENVIRONMENT = "from the environment"

    def __repr__(self) -> str:
        return f"<{self.value}>"


FROM_ENVIRONMENT: Final = _FromEnvironment.FROM_ENVIRONMENT
ApiKey = str | Literal[_FromEnvironment.FROM_ENVIRONMENT] | None


def client_headers(api_key: ApiKey, headers: Mapping[str, str] | None) -> dict[str, str]:
    """The headers of every request of a client.

    Raises:
        ValueError: `headers` sets the header that `api_key` is for.
    """
    given = dict(headers or {})
    if any(name.lower() == API_KEY_HEADER for name in given):
        raise ValueError(f"headers must not set {API_KEY_HEADER}: pass the key as api_key")
    key = _key_from_environment() if api_key is FROM_ENVIRONMENT else api_key
    return {"User-Agent": f"langgraph-runs/{__version__}", **({API_KEY_HEADER: key} if key else {}), **given}


def _key_from_environment() -> str | None:
    # Quotes around a value are a leftover of how some tools read .env files.
    found = (os.environ.get(name, "").strip().strip("\"'") for name in API_KEY_VARIABLES)
    return next(filter(None, found), None)
