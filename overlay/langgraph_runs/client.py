"""The clients, synchronous and asynchronous, and how to make them."""

from __future__ import annotations

from ._async.client import LangGraphClient, get_client
from ._async.crons import CronClient
from ._async.http import HttpClient
from ._async.runs import RunsClient
from ._async.stream import RunStream
from ._sync.client import SyncLangGraphClient, get_sync_client
from ._sync.crons import SyncCronClient
from ._sync.http import SyncHttpClient
from ._sync.runs import SyncRunsClient
from ._sync.stream import SyncRunStream

__all__ = [
    "CronClient",
    "HttpClient",
    "LangGraphClient",
    "RunStream",
    "RunsClient",
    "SyncCronClient",
    "SyncHttpClient",
    "SyncLangGraphClient",
    "SyncRunStream",
    "SyncRunsClient",
    "get_client",
    "get_sync_client",
]
