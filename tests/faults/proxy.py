"""A proxy that cuts: it carries bytes to a server and back, and ends the streams that a plan names after so many."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Sequence
from typing import Self
from urllib.parse import urlsplit


class CuttingProxy:
    """Stands before the server at `url`; stands still at nothing but the plan given to `cut`."""

    def __init__(self, url: str) -> None:
        upstream = urlsplit(url)
        self._upstream = (upstream.hostname or "", upstream.port or 80)
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._cuts: list[tuple[int, str]] = []
        self.created = 0
        """How many requests that start a stream have come since the last plan."""

    def cut(self, cuts: Sequence[tuple[int, str]]) -> None:
        """End the next streams after so many bytes of their bodies, by `fin` or `rst`; those after them not."""
        self._cuts, self.created = list(cuts), 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(connection,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        """Carry one request and its answer, on connections of their own."""
        try:
            with near, socket.create_connection(self._upstream) as far, near.makefile("rb") as lines:
                head = [lines.readline()]
                length = 0
                while (line := lines.readline()) not in (b"\r\n", b""):
                    name, _, value = line.partition(b":")
                    if name.lower() == b"content-length":
                        length = int(value)
                    if name.lower() != b"connection":
                        head.append(line)
                far.sendall(b"".join(head) + b"Connection: close\r\n\r\n" + lines.read(length))
                cut = None
                if head[0].split(b" ")[1].partition(b"?")[0].endswith(b"/stream"):
                    self.created += head[0].startswith(b"POST")
                    cut = self._cuts.pop(0) if self._cuts else None
                self._answer(near, far, cut)
        except OSError:
            pass  # Either side may leave at any time.

    def _answer(self, near: socket.socket, far: socket.socket, cut: tuple[int, str] | None) -> None:
        answer, left = b"", -1
        while chunk := far.recv(65536):
            if left < 0:
                answer += chunk
                head, found, body = answer.partition(b"\r\n\r\n")
                if not found:
                    continue
                near.sendall(head + found)
                chunk, left = body, cut[0] if cut else 1 << 60
            near.sendall(chunk[:left])
            left = max(0, left - len(chunk))
            if cut and not left:
                if cut[1] == "rst":
                    near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
