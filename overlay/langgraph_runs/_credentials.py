"""What goes to one server only and is never shown: its key, and the user and password of its address."""

from __future__ import annotations

import contextlib
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn
from urllib.parse import quote, quote_plus

import httpx
import orjson
from langgraph_runs_api.operations import API_KEY_HEADER

from ._arguments import check_headers

SECRET_NAME = re.compile(rf"{API_KEY_HEADER}|auth|cookie|key|passw|secret|token", re.IGNORECASE)
"""What names a header or a query parameter that errors do not keep."""
_HIDDEN_NAME = re.compile(rf"{API_KEY_HEADER}|api.?key|authorization|cookie|passw|secret|token", re.IGNORECASE)
"""What names a header whose value is not to be found anywhere: fewer, for an id of a request is no secret."""
_HIDDEN = "***"
_SHORTEST = 8
"""How long the value of such a header is, in characters, if it is a secret: shorter ones are found in any text."""
_SECRETS = "langgraph_runs.secrets"
"""Where a request keeps its secrets, as those do that a redirect makes of it."""
_AWAY = "langgraph_runs.away"
"""Whether a redirect has led a request to another origin: what comes back from there gets no key."""


class Credentials:
    """The key of a server, and the user and password of its address.

    As an event hook of an httpx client, synchronous or asynchronous, it adds them to requests to that server, and takes
    the key out of all others, wherever a redirect or an absolute URL leads.

    Args:
        url: The address of the server.
        key: The key; None for none.
    """

    def __init__(self, url: httpx.URL, key: str | None) -> None:
        self._origin = origin(url)
        self._key = key
        user = f"{url.username}:{url.password}"
        self._authorization = None if user == ":" else f"Basic {b64encode(user.encode()).decode()}"

    def check(self, headers: Mapping[str, str] | None) -> None:
        """Look at headers of the caller.

        Raises:
            TypeError: They are not a mapping of strings to strings.
            ValueError: One cannot be sent, or sets the key although there is one.
        """
        check_headers(headers)
        if self._key is not None and any(name.lower() == API_KEY_HEADER for name in headers or ()):
            raise ValueError(
                f"headers must not set {API_KEY_HEADER}, for the client has a key, from api_key or the environment: "
                "to set the header yourself, make the client with api_key=None"
            )

    def __call__(self, request: httpx.Request) -> _Done:
        if origin(request.url) != self._origin or _AWAY in request.extensions:
            request.extensions[_AWAY] = True
            request.headers.pop(API_KEY_HEADER, None)
            if request.headers.get("authorization") == self._authorization:
                request.headers.pop("authorization", None)
            return _DONE
        if self._key is not None:
            request.headers[API_KEY_HEADER] = self._key
        if self._authorization is not None:
            request.headers.setdefault("authorization", self._authorization)
        request.extensions[_SECRETS] = tuple(_secrets_of(request))
        return _DONE

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client cannot be pickled or copied, for its key would be: make one where it is needed")


class _Done:
    """What an asynchronous client awaits after the hook; a synchronous one leaves it."""

    def __await__(self) -> Iterator[Any]:
        return iter(())


_DONE = _Done()


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    """The scheme, host and port of a URL (RFC 6454, section 4)."""
    return url.scheme, url.host, url.port


def hide(text: str, request: httpx.Request) -> str:
    """A text without the secrets that a request carries, for a server may say what it was sent."""
    return _without(text, _forms(request))


def hide_in_body(content: bytes, request: httpx.Request) -> tuple[bytes, Any]:
    """A body without the secrets of a request, and what it says: JSON, or else text, None where it is empty."""
    forms = _forms(request)
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        for form in forms:
            content = content.replace(form.encode(), _HIDDEN.encode())
            content = _without_start_of(form.encode(), content)
        return content, content.decode("utf-8", "replace") or None
    try:
        # In what it means, for JSON can write a character in many ways.
        hidden = _hidden_in(value, forms)
        return content if hidden == value else orjson.dumps(hidden), hidden
    except (RecursionError, TypeError):  # deeper than can be walked, or written
        text = _without(content.decode("utf-8", "replace"), forms)
        return text.encode(), text


def hide_in_errors(error: BaseException, request: httpx.Request) -> None:
    """Take the secrets out of what an error and all that led to it say."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        link = waiting.pop()
        if link is None or id(link) in seen:
            continue
        seen.add(id(link))
        link.args = tuple(hide(arg, request) if isinstance(arg, str) else arg for arg in link.args)
        if hasattr(link, "__notes__"):
            link.__notes__ = [hide(note, request) for note in link.__notes__]
        if isinstance(link, orjson.JSONDecodeError):
            link.doc = hide(link.doc, request)
        waiting += [link.__cause__, link.__context__, *getattr(link, "exceptions", ())]


def _hidden_in(value: Any, forms: list[str]) -> Any:
    if isinstance(value, str):
        return _without(value, forms)
    if isinstance(value, list):
        return [_hidden_in(item, forms) for item in value]
    if isinstance(value, dict):
        return {_without(key, forms): _hidden_in(item, forms) for key, item in value.items()}
    return value


def _without(text: str, forms: list[str]) -> str:
    for form in forms:
        text = text.replace(form, _HIDDEN)
    return text


def _without_start_of(secret: bytes, content: bytes) -> bytes:
    """A body that may have been cut within a secret, without the part that is left of it."""
    for length in range(len(secret) - 1, _SHORTEST - 1, -1):
        if content.endswith(secret[:length]):
            return content[:-length] + _HIDDEN.encode()
    return content


def _forms(request: httpx.Request) -> list[str]:
    """Each secret of a request, in the ways in which texts, JSON, URLs and Python write it, the longest first."""
    found: set[str] = set()
    for secret in {*request.extensions.get(_SECRETS, ()), *_secrets_of(request)}:
        written = orjson.dumps(secret).decode()[1:-1]
        found |= {
            secret,
            written,
            written.replace("/", "\\/"),
            quote(secret, safe=""),
            quote(secret),
            quote_plus(secret),
            repr(secret)[1:-1],
        }
    return sorted(found, key=len, reverse=True)


def _secrets_of(request: httpx.Request) -> Iterator[str]:
    for name, value in request.headers.multi_items():
        if not _HIDDEN_NAME.search(name):
            continue
        scheme, _, token = value.rpartition(" ")
        parts = [value, token]
        if "cookie" in name.lower():
            parts += [pair.strip().partition("=")[2] for pair in value.split(";")]
        if scheme.lower() == "basic":
            with contextlib.suppress(ValueError):
                user = b64decode(token).decode()
                parts += [user, *user.split(":", 1)]
        yield from (part for part in parts if len(part) >= _SHORTEST)
