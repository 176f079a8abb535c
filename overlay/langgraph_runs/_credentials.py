"""What goes to one server only and is never shown: its key, and the user and password of its address."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

import httpx
import orjson
from langgraph_runs_api.operations import API_KEY_HEADER

from ._arguments import check_headers

SECRET_NAME = re.compile(rf"{API_KEY_HEADER}|auth|cookie|key|passw|secret|token", re.IGNORECASE)
"""What names a header or a query parameter that errors do not keep."""
_HIDDEN = "[hidden]"
_SHORTEST = 8
"""How long the value of such a header is, in characters, if it is a secret: shorter ones are found in any text."""


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
        if origin(request.url) != self._origin:
            request.headers.pop(API_KEY_HEADER, None)
            if request.headers.get("authorization") == self._authorization:
                request.headers.pop("authorization", None)
            return _DONE
        if self._key is not None:
            request.headers[API_KEY_HEADER] = self._key
        if self._authorization is not None:
            request.headers.setdefault("authorization", self._authorization)
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
    for secret in _secrets(request):
        text = text.replace(secret, _HIDDEN)
    return text


def hide_in_bytes(content: bytes, request: httpx.Request) -> bytes:
    """The same for a body; also as the secret is written in JSON."""
    for secret in _secrets(request):
        for form in {secret.encode(), orjson.dumps(secret)[1:-1]}:
            content = content.replace(form, _HIDDEN.encode())
    return content


def hide_in_errors(error: BaseException, request: httpx.Request) -> None:
    """Take the secrets out of what an error and its causes say."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        link.args = tuple(hide(arg, request) if isinstance(arg, str) else arg for arg in link.args)
        if isinstance(link, orjson.JSONDecodeError):
            link.doc = hide(link.doc, request)
        link = link.__cause__ or link.__context__


def _secrets(request: httpx.Request) -> Iterator[str]:
    for name, value in request.headers.multi_items():
        if SECRET_NAME.search(name):
            # Of "Bearer …" also the part that is secret.
            yield from (secret for secret in (value, value.rpartition(" ")[2]) if len(secret) >= _SHORTEST)
