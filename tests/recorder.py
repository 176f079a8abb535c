"""A server on a socket that records what it is asked and answers as it is told."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import orjson


@dataclass
class Recorded:
    """One request, as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    names: list[str]
    """The names of the headers as they were spelled."""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        return orjson.loads(self.body) if self.body else None


@dataclass
class Answer:
    """What to answer: the body in pieces, each sent when the one before is out; a piece may be a callable to wait on."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    pieces: Iterable[bytes | Callable[[], object]] = (b"{}",)
    fault: str | None = None
    """`close` or `reset` the connection without an answer; `cut` it after the pieces; `hang` without an answer."""


def events(*pieces: bytes | Callable[[], object], **headers: str) -> Answer:
    """An event stream."""
    return Answer(headers={"Content-Type": "text/event-stream", **headers}, pieces=pieces)


class RecordingServer:
    """Records every request in `requests`; `answers` are used up in order, then `default` is the answer; `respond` decides alone."""

    def __init__(self) -> None:
        self.requests: list[Recorded] = []
        self.answers: list[Answer] = []
        self.default = Answer()
        self.respond: Callable[[Recorded], Answer] | None = None
        self.stopping = threading.Event()
        recording = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                request = Recorded(self.command, self.path, headers, body, list(self.headers))
                recording.requests.append(request)
                answer = recording.answer(request)
                if answer.fault == "hang":
                    recording.stopping.wait()
                if answer.fault == "reset":
                    # No lingering: what is not sent is thrown away, and the other side is told.
                    self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    self.rfile.close()
                    self.wfile.close()
                    self.connection.close()
                self.close_connection = answer.fault is not None
                if answer.fault in ("hang", "reset", "close"):
                    return
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.status in (204, 304):
                    self.end_headers()
                    return
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for piece in answer.pieces:
                    if callable(piece):
                        piece()
                    elif piece:
                        self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                if answer.fault != "cut":
                    self.wfile.write(b"0\r\n\r\n")

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = answer  # noqa: N815 - the names that http.server calls

            def log_message(self, format: str, *args: object) -> None:
                """Keep the output of tests clean."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: object, client_address: object) -> None:
                """A client that leaves early is part of the tests."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def answer(self, request: Recorded) -> Answer:
        if self.respond is not None:
            return self.respond(request)
        return self.answers.pop(0) if self.answers else self.default

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def last(self) -> Recorded:
        return self.requests[-1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
