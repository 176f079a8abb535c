# Emitted by `make generate` from overlay/langgraph_runs/_async/http.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Sending requests, and reading their answers whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx
import orjson

from .._json import dumps
from .._requests import Request
from ..errors import ERROR_BODY_LIMIT, APIResponseValidationError, APIStatusError, decoded, shown, status_error
from ..schema import QueryParamTypes


class SyncHttpClient:
    """Sends requests and turns answers into values or errors.

    Attributes:
        client: The httpx client underneath.
    """

    def __init__(self, client: httpx.Client) -> None:
        self.client = client

    def send(
        self,
        request: Request,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a request and return the decoded body of its answer, None where that is empty.

        Args:
            request: What to send.
            headers: Headers to send besides those of the client.
            params: Query parameters to send besides.
            on_response: Called with the answer when its head is there and says success, before its body is read.

        Raises:
            APIStatusError: The server answered with a status other than success.
            APIResponseValidationError: The answer is not JSON.
        """
        response = self.client.send(self.prepare(request, headers=headers, params=params), stream=True)
        if not response.is_success:
            raise read_error(response)
        try:
            if on_response is not None:
                on_response(response)
            response.read()
        finally:
            response.close()
        if not response.content.strip():
            return None
        try:
            return orjson.loads(response.content)
        except orjson.JSONDecodeError as error:
            body = decoded(response.content)
            message = f"{request.method} {response.url.path} answered with something that is not JSON: {shown(body)}"
            raise APIResponseValidationError(message, response=response, body=body) from error

    def prepare(
        self,
        request: Request,
        *,
        headers: Mapping[str, str] | None = None,
        params: QueryParamTypes | None = None,
    ) -> httpx.Request:
        """Turn a request into one of the httpx client, with the caller's own headers and query added.

        Raises:
            ValueError: The URL is not one of the server's: the key would go to another one.
        """
        # As httpx.Headers, which know that a name may be spelled in other letters.
        merged = httpx.Headers(dict(request.headers))
        merged.update(headers)
        prepared = self.client.build_request(
            request.method,
            request.url,
            headers=merged,
            params=httpx.QueryParams(request.params).merge(params) or None,
            content=None if request.json is None else dumps(request.json),
        )
        if _origin(prepared.url) != _origin(self.client.base_url):
            raise ValueError(f"{request.url!r} is not a path of the server")
        return prepared

    def get(
        self,
        path: str,
        *,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a GET request to a path of the server, for endpoints that this client does not cover."""
        return self.send(Request("GET", path), headers=headers, params=params, on_response=on_response)

    def post(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a POST request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("POST", path, json), headers=headers, params=params, on_response=on_response)

    def put(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a PUT request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("PUT", path, json), headers=headers, params=params, on_response=on_response)

    def patch(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> Any:
        """Send a PATCH request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("PATCH", path, json), headers=headers, params=params, on_response=on_response)

    def delete(
        self,
        path: str,
        *,
        json: Any = None,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
        on_response: Callable[[httpx.Response], None] | None = None,
    ) -> None:
        """Send a DELETE request to a path of the server, for endpoints that this client does not cover."""
        self.send(_with_body("DELETE", path, json), headers=headers, params=params, on_response=on_response)


def read_error(response: httpx.Response) -> APIStatusError:
    """The error for an answer that is not a success; of its body no more is read than a message needs."""
    content = b""
    try:
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) >= ERROR_BODY_LIMIT:
                break
    except httpx.HTTPError:
        pass  # The status says more than a body that is cut or badly encoded.
    finally:
        response.close()
    return status_error(response, content[:ERROR_BODY_LIMIT])


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _with_body(method: str, path: str, json: Any) -> Request:
    headers = {} if json is None else {"Content-Type": "application/json"}
    return Request(method, path, headers=headers, json=json)
