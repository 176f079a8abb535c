"""Names, order, kinds and defaults of langgraph_sdk 0.4.14; what differs stands in a table, with its reason."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, get_overloads, get_type_hints

import langgraph_sdk.client
import langgraph_sdk.errors
import langgraph_sdk.schema
import pytest
from langgraph_runs import client, errors, schema

CLASSES = ["RunsClient", "CronClient", "HttpClient", "LangGraphClient"]
OUT_OF_SCOPE = "threads, assistants and the store are out of scope"
EARLIER_ORDER = "the order of the class that this client was asked to follow; the arguments are keyword-only"
OPTIONS = "ours besides: options for one call, retries, and an httpx client of one's own"
# (class or function, what) to the reason.
DIFFERENCES = {
    ("RunsClient.create", "order"): EARLIER_ORDER,
    ("RunsClient.wait", "order"): EARLIER_ORDER,
    ("RunsClient.join_stream", "order"): EARLIER_ORDER,
    ("RunsClient.join_stream", "version"): "ours besides: parts of version 2 when joining, too",
    ("RunsClient.stream", "raise_error"): "ours besides: a failed run can be an error when streaming, too",
    ("RunsClient.join_stream", "raise_error"): "ours besides: a failed run can be an error when streaming, too",
    ("RunsClient.join", "cancel_on_disconnect"): "ours besides: the document has it",
    ("RunsClient.join", "raise_error"): "ours besides: a failed run can be an error when joining, too",
    ("CronClient", "get"): "ours besides: the document has it",
    ("HttpClient", "send"): "ours besides: every request is built from the document",
    ("HttpClient", "prepare"): "ours besides: every request is built from the document",
    ("HttpClient", "exchange"): "ours besides: what streams and whole answers have in common",
    ("HttpClient.__init__", "base_url"): OPTIONS,
    ("HttpClient.__init__", "headers"): OPTIONS,
    ("HttpClient.__init__", "timeout"): OPTIONS,
    ("HttpClient.__init__", "max_retries"): OPTIONS,
    ("LangGraphClient", "with_options"): OPTIONS,
    ("get_client", "http_client"): OPTIONS,
    ("HttpClient.__init__", "max_event_bytes"): OPTIONS,
    ("HttpClient.__init__", "max_response_bytes"): OPTIONS,
    ("HttpClient.__init__", "credentials"): "ours besides: what is sent to the server only",
    ("get_client", "max_event_bytes"): OPTIONS,
    ("get_client", "max_response_bytes"): OPTIONS,
    ("get_sync_client", "max_response_bytes"): OPTIONS,
    ("get_sync_client", "max_event_bytes"): OPTIONS,
    ("get_client", "max_retries"): OPTIONS,
    ("get_sync_client", "http_client"): OPTIONS,
    ("get_sync_client", "max_retries"): OPTIONS,
    ("HttpClient", "stream"): "the streams of the server are those of runs; `client.runs` reads them",
    ("HttpClient", "request_reconnect"): "an inner part of waiting there",
    ("LangGraphClient", "api"): "ours besides: the generated endpoints",
}
NOT_HERE = {
    "client": {
        "AssistantsClient": OUT_OF_SCOPE,
        "StoreClient": OUT_OF_SCOPE,
        "SyncAssistantsClient": OUT_OF_SCOPE,
        "SyncStoreClient": OUT_OF_SCOPE,
        "SyncThreadsClient": OUT_OF_SCOPE,
        "ThreadsClient": OUT_OF_SCOPE,
        "configure_loopback_transports": "a server finds our in-process transport by itself",
    },
    "schema": {
        **dict.fromkeys(
            [
                "Assistant", "AssistantBase", "AssistantSelectField", "AssistantSortBy", "AssistantVersion",
                "AssistantsSearchResponse", "GraphSchema", "Item", "ListNamespaceResponse", "OnConflictBehavior",
                "PruneStrategy", "SearchItem", "SearchItemsResponse", "Subgraphs", "Thread", "ThreadSelectField",
                "ThreadSortBy", "ThreadState", "ThreadStateSelectField", "ThreadStatus", "ThreadStreamMode", "ThreadTask",
                "ThreadUpdateStateResponse",
            ],
            OUT_OF_SCOPE,
        ),
        "Json": "the document's JsonObject",
    },
    "errors": {},
}  # fmt: skip


def methods(cls: type) -> dict[str, Callable[..., Any]]:
    return {name: value for name, value in vars(cls).items() if callable(value) and not name.startswith("_")}


def plain(default: Any) -> Any:
    """A default, with the objects that stand for «not given» made equal."""
    return "not given" if isinstance(default, Enum) or type(default) is object else default


def arguments(function: Callable[..., Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (p.kind, plain(p.default)) for name, p in inspect.signature(function).parameters.items()}


def differences(where: str, theirs: Callable[..., Any], ours: Callable[..., Any]) -> Iterator[tuple[str, str]]:
    wanted, present = arguments(theirs), arguments(ours)
    for name in wanted.keys() | present.keys():
        if wanted.get(name) != present.get(name):
            yield where, name
    if [name for name in wanted if name in present] != [name for name in present if name in wanted]:
        yield where, "order"


def overloads(function: Callable[..., Any]) -> dict[str, Callable[..., Any]]:
    found = {}
    for overload in get_overloads(function):
        hints = {name: p.annotation for name, p in inspect.signature(overload).parameters.items()}
        found[f"{hints.get('thread_id')} {hints.get('version', '')}"] = overload
    return found


def compared() -> Iterator[tuple[str, str]]:
    """Everything in which the public classes and functions differ."""
    for name in CLASSES:
        for prefix in ("", "Sync"):
            theirs, ours = (methods(getattr(module, prefix + name)) for module in (langgraph_sdk.client, client))
            for method in theirs.keys() ^ ours.keys():
                yield name, method
            for method in theirs.keys() & ours.keys():
                where = f"{name}.{method}"
                yield from differences(where, theirs[method], ours[method])
                ours_by_types = overloads(ours[method])
                for types, overload in overloads(theirs[method]).items():
                    yield from differences(where, overload, ours_by_types[types])
            yield from differences(
                f"{name}.__init__", getattr(langgraph_sdk.client, prefix + name), getattr(client, prefix + name)
            )
    for function in ("get_client", "get_sync_client"):
        yield from differences(function, getattr(langgraph_sdk.client, function), getattr(client, function))


def test_signatures() -> None:
    # A property of ours is not a callable; it is compared by its name.
    found = set(compared()) | {("LangGraphClient", "api")}

    assert dict.fromkeys(found - DIFFERENCES.keys(), "give it a reason, or mend it") == {}
    assert dict.fromkeys(DIFFERENCES.keys() - found, "not needed any more") == {}


@pytest.mark.parametrize("module", ["client", "schema", "errors"])
def test_names(module: str) -> None:
    theirs, ours = getattr(langgraph_sdk, module), {"client": client, "schema": schema, "errors": errors}[module]
    names = {name for name, value in vars(theirs).items() if public(name, value, theirs)}
    missing = {name for name in names if not hasattr(ours, name)}

    assert missing == NOT_HERE[module].keys()


def public(name: str, value: Any, module: Any) -> bool:
    """Whether a name is one that the module is there for, and not one that it merely imports."""
    if name.startswith("_"):
        return False
    home = getattr(value, "__module__", module.__name__)
    if module is langgraph_sdk.client:
        return (home.startswith("langgraph_sdk.") and inspect.isclass(value)) or inspect.isfunction(value)
    return (
        home in (module.__name__, "typing", "types", "builtins")
        and name[0].isupper()
        and name in vars(module)
        and defined(name, module)
    )


def defined(name: str, module: Any) -> bool:
    source = inspect.getsource(module)
    return f"\n{name} = " in source or f"\n{name}: " in source or f"\nclass {name}(" in source


@pytest.mark.parametrize("name", ["get_client", "get_sync_client"])
def test_the_default_key_is_of_the_environment(name: str) -> None:
    assert get_type_hints(getattr(client, name))
    assert repr(inspect.signature(getattr(client, name)).parameters["api_key"].default) == "<from the environment>"
