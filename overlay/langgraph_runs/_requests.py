"""The one seam between the overlay and the generated code: from an operation and its arguments to a request."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from langgraph_runs_api import operations as operations
from langgraph_runs_api.operations import Operation


class Request(NamedTuple):
    """What goes over the wire, before headers and query of the caller's own."""

    method: str
    url: str
    headers: Mapping[str, str] = {}
    params: Mapping[str, Any] = {}
    json: Any = None


class _Body(dict[str, Any]):
    """A body for the generated endpoints, which ask of their models only this method."""

    def to_dict(self) -> dict[str, Any]:
        return self


def build(operation: Operation, /, **arguments: Any) -> Request:
    """Build the request of an operation; an argument that is None was not given and is not sent.

    Raises:
        TypeError: The operation has no such argument, or an id is neither a string nor a UUID.
        ValueError: An id is empty, "." or "..".
    """
    endpoint = {parameter: arguments.pop(name, None) for name, parameter in operation.path.items()}
    body = _Body()
    for name, value in arguments.items():
        if value is None:
            continue
        if name in operation.deprecated:
            # Level 3: whoever called the method that builds this request.
            warnings.warn(f"{name} is deprecated: {operation.deprecated[name]}", DeprecationWarning, stacklevel=3)
        if name in operation.body:
            body[operation.body[name]] = value
        elif name in operation.options:
            endpoint[operation.options[name]] = value
        else:
            raise TypeError(f"{name} is not an argument of {operation.module}: the document has no such property there")
    if operation.body:
        endpoint["body"] = body
    return _request(operation, endpoint)


def build_batch(operation: Operation, /, items: Iterable[Mapping[str, Any]]) -> Request:
    """Build the request of an operation whose body is an array of objects; a property that is None is not sent."""
    body = [_Body({name: value for name, value in item.items() if value is not None}) for item in items]
    return _request(operation, {"body": body})


def _request(operation: Operation, endpoint: dict[str, Any]) -> Request:
    # Imported at first use: an application that only streams never loads the models of crons.
    module = import_module(f"langgraph_runs_api.api.{operation.module}")
    return Request(**module._get_kwargs(**endpoint))
