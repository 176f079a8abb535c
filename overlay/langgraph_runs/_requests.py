"""The one seam between the overlay and the generated code: from an operation and its arguments to a request."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from enum import Enum
from importlib import import_module
from typing import Any, Final, NamedTuple

import httpx
from langgraph_runs_api import operations as operations
from langgraph_runs_api.operations import Operation

from ._arguments import check, plain
from .schema import RunCreateMetadata


class Null(Enum):
    """Stands for a null that is to be sent; None is what was not given."""

    NULL = "null"


class NotGiven(Enum):
    """Stands for what was not given, where None is a value of its own."""

    NOT_GIVEN = "not given"

    def __repr__(self) -> str:
        return f"<{self.value}>"


NULL: Final = Null.NULL
NOT_GIVEN: Final = NotGiven.NOT_GIVEN


class Request(NamedTuple):
    """What goes over the wire, before headers and query of the caller's own."""

    method: str
    url: str
    headers: Mapping[str, str] = {}
    params: Mapping[str, Any] = {}
    json: Any = None
    name: str = ""
    """What errors call the body; empty where it is a dictionary of arguments."""
    renamed: Mapping[str, str] = {}
    """What errors call an argument that has another name on the wire."""
    safe: bool = False
    """Whether it may be sent again, for it changes nothing."""
    ids: Mapping[str, object] = {}
    """What the path names, by argument."""


class _Body(dict[str, Any]):
    """A body for the generated endpoints, which ask of their models only this method."""

    def to_dict(self) -> dict[str, Any]:
        return self


def build(operation: Operation, /, **arguments: Any) -> Request:
    """Build the request of an operation; an argument that is None was not given and is not sent.

    Raises:
        TypeError: The operation has no such argument, or an argument is of another type than the document says.
        ValueError: The document does not allow the value of an argument, or an id is empty, "." or "..".
    """
    ids = {name: arguments.pop(name, None) for name in operation.path}
    endpoint = {operation.path[name]: value for name, value in ids.items()}
    body = _Body()
    for name, value in arguments.items():
        if value is NOT_GIVEN or (value is None and name not in operation.required):
            continue
        if name in operation.deprecated:
            # Level 3 is whoever calls, or awaits, the method that builds this request.
            warnings.warn(f"{name} is deprecated: {operation.deprecated[name]}", DeprecationWarning, stacklevel=3)
        if name not in operation.rules:
            raise TypeError(f"{name} is not an argument of {operation.module}: the document has no such property there")
        if value is not NULL:
            value = plain(value) if name in operation.options else value
            check(name, value, operation.rules[name])
        if name in operation.body:
            body[operation.body[name]] = None if value is NULL else value
        else:
            endpoint[operation.options[name]] = value
    if operation.body:
        endpoint["body"] = body
    renamed = {wire: name for name, wire in operation.body.items() if wire != name and wire in body}
    return _request(operation, endpoint)._replace(ids=ids, renamed=renamed)


def build_batch(operation: Operation, /, items: Iterable[Mapping[str, Any]]) -> Request:
    """Build the request of an operation whose body is an array; a property that is None is not sent.

    An item may name its properties as the document does, or as the arguments of a single request.

    Raises:
        TypeError: An item is not a mapping or lacks a property, or one is of another type than the document says.
        ValueError: The document does not allow the value of a property.
    """
    if not isinstance(items, Iterable) or isinstance(items, (str, bytes, Mapping)):
        raise TypeError(f"payloads must be a list, not {type(items).__name__}")
    arguments = {wire: argument for argument, wire in operation.body.items()}
    body = []
    for index, item in enumerate(items):
        if not isinstance(item, Mapping):
            raise TypeError(f"payloads[{index}] must be a mapping, not {type(item).__name__}")
        if missing := [name for name in operation.required if item.get(name) is None]:
            raise TypeError(f"payloads[{index}] must have {missing[0]}")
        properties = _Body()
        for name, value in item.items():
            if value is None:
                continue
            argument = arguments.get(name, name)
            # A newer server may know other properties.
            if argument in operation.rules:
                check(f"payloads[{index}][{name!r}]", value, operation.rules[argument])
            properties[operation.body.get(argument, name)] = value
        body.append(properties)
    return _request(operation, {"body": body})._replace(name="payloads")


def _request(operation: Operation, endpoint: dict[str, Any]) -> Request:
    # Imported at first use: an application that only streams never loads the models of crons.
    module = import_module(f"langgraph_runs_api.api.{operation.module}")
    built = Request(**module._get_kwargs(**endpoint))
    return built._replace(method=built.method.upper(), safe=operation.safe)


def run_of(response: httpx.Response, base_url: httpx.URL) -> RunCreateMetadata | None:
    """The run that an answer says it is about; None where it does not say so in the form of the document."""
    location: str = response.headers.get("content-location", "")
    # A proxy may have put the path of the base URL before it.
    without = location.removeprefix(base_url.path.rstrip("/"))
    found = re.fullmatch(operations.RUN_LOCATION, location) or re.fullmatch(operations.RUN_LOCATION, without)
    return RunCreateMetadata(run_id=found[2], thread_id=found[1]) if found else None
