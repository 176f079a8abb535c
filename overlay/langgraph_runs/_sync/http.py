# Emitted by `make generate` from overlay/langgraph_runs/_async/http.py. Do not edit.
# Change that file instead, and run `make generate`.

"""Sending requests, and reading their answers whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import orjson

from .._requests import Request
from ..errors import APIResponseValidationError, decoded, shown, status_error
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
    ) -> Any:
        """Send a request and return the decoded body of its answer, None where that is empty.

        Raises:
            APIStatusError: The server answered with a status other than success.
            APIResponseValidationError: The answer is not JSON.
        """
        response = self.client.send(self.prepare(request, headers=headers, params=params))
        if not response.is_success:
            raise status_error(response)
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
        """Turn a request into one of the httpx client, with the caller's own headers and query added."""
        return self.client.build_request(
            request.method,
            request.url,
            headers={**request.headers, **(headers or {})},
            params=httpx.QueryParams(request.params).merge(params) or None,
            content=None if request.json is None else orjson.dumps(request.json),
        )

    def get(
        self,
        path: str,
        *,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send a GET request to a path of the server, for endpoints that this client does not cover."""
        return self.send(Request("GET", path), headers=headers, params=params)

    def post(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send a POST request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("POST", path, json), headers=headers, params=params)

    def put(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send a PUT request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("PUT", path, json), headers=headers, params=params)

    def patch(
        self,
        path: str,
        *,
        json: Any,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Send a PATCH request to a path of the server, for endpoints that this client does not cover."""
        return self.send(_with_body("PATCH", path, json), headers=headers, params=params)

    def delete(
        self,
        path: str,
        *,
        json: Any = None,
        params: QueryParamTypes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Send a DELETE request to a path of the server, for endpoints that this client does not cover."""
        self.send(_with_body("DELETE", path, json), headers=headers, params=params)


def _with_body(method: str, path: str, json: Any) -> Request:
    headers = {} if json is None else {"Content-Type": "application/json"}
    return Request(method, path, headers=headers, json=json)
