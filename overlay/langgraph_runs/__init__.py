"""A client for the runs API of LangGraph servers, driven by its OpenAPI document."""

from ._connection import __version__
from .client import get_client, get_sync_client

__all__ = ["__version__", "get_client", "get_sync_client"]
