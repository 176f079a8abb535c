"""A server that plays the stream of a run as a plan says: cut, replayed, refused; and what both clients make of it."""

from __future__ import annotations

import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple, Self

THREAD = "11111111-1111-4111-8111-111111111111"
RUN = "22222222-2222-4222-8222-222222222222"
ORIGIN = "http://127.0.0.1:{port}"
STREAM = f"/threads/{THREAD}/runs/{RUN}/stream"


class Event(NamedTuple):
    name: str
    data: Any
    id: str | None

    def frame(self) -> bytes:
        """As the real server sends it: the id last, lines ended by CRLF."""
        text = f"event: {self.name}\r\ndata: {json.dumps(self.data, ensure_ascii=False, separators=(',', ':'))}\r\n"
        return (text + (f"id: {self.id}\r\n" if self.id else "") + "\r\n").encode()


class Cut(NamedTuple):
    """Where and how a connection ends: after so many bytes of the body, or before the event of that index."""

    how: str
    """`fin`, `rst`, `clean` (as HTTP says a body ends) or `silence`."""
    byte: int | None = None
    edge: int | None = None


class Refusal(NamedTuple):
    """What a connection that goes on is answered instead of a stream."""

    status: int
    headers: Mapping[str, str] = MappingProxyType({})


class Seam(NamedTuple):
    """Where the events that were kept end, and where those begin that were listened to meanwhile: some come twice."""

    end: int
    start: int


Replay = Callable[[Sequence[Event], str | None], Sequence[Event]]


def after(log: Sequence[Event], cursor: str | None) -> Sequence[Event]:
    """What the real server sends: everything whose id is greater, compared as text; without a cursor, the tail."""
    return [event for event in log if cursor is not None and (cursor == "-1" or (event.id or "") > cursor)]


def by_position(log: Sequence[Event], cursor: str | None) -> Sequence[Event]:
    """Everything after the last event with that id."""
    places = [place for place, event in enumerate(log) if event.id == cursor]
    return log if cursor == "-1" else log[places[-1] + 1 :] if places else []


def by_first_position(log: Sequence[Event], cursor: str | None) -> Sequence[Event]:
    """Everything after the first event with that id, but for the others that have it."""
    ids = [event.id for event in log]
    if cursor not in ids:
        return log if cursor == "-1" else []
    place = ids.index(cursor)
    while ids[place : place + 1] == [cursor]:
        place += 1
    return log[place:]


@dataclass(frozen=True)
class Plan:
    """One fault: what is sent on the first connection of a stream, the second, and so on; then no fault any more."""

    log: Sequence[Event]
    connections: Sequence[Cut | Refusal | None] = ()
    for_ever: Cut | None = None
    """How every connection after those ends."""
    statuses: Sequence[str | int] = ("success",)
    """How the run is, each time it is asked for; the last one stays."""
    replay: Replay = after
    seams: Sequence[Seam | None] = ()
    """How each connection that goes on is put together, in places of the log."""
    location: str | None = STREAM
    reply_location: str | None = None
    """`Location` of a connection that goes on; that of the first where it is None."""
    before: bytes = b""
    """What every body begins with, such as heartbeats or a `retry:`."""


@dataclass
class Seen:
    """What the server has seen of one plan."""

    created: int = 0
    streams: list[tuple[str, str | None]] = field(default_factory=list)
    """Target and `Last-Event-ID` of each connection of the stream but the first."""
    others: list[str] = field(default_factory=list)


class ScriptedServer:
    """Plays one plan at a time, on a free port of this machine; one thread a connection."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self._socket.getsockname()[1])
        self.url = ORIGIN.format(port=self.port)
        self._open: set[socket.socket] = set()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self.plan = Plan(())
        self.seen = Seen()

    def play(self, plan: Plan) -> Seen:
        """Play another plan from its beginning."""
        self.plan, self.seen = plan, Seen()
        return self.seen

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in list(self._open):
            connection.close()
        self._thread.join()

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rb") as lines:
                while line := lines.readline():
                    method, target, _ = line.decode().split(" ", 2)
                    headers = {}
                    while (header := lines.readline().decode()) not in ("\r\n", ""):
                        name, _, value = header.partition(":")
                        headers[name.strip().lower()] = value.strip()
                    lines.read(int(headers.get("content-length", 0)))
                    if not self._answer(connection, method, target, headers.get("last-event-id")):
                        return
        except OSError:
            pass  # A client that leaves is part of the plans.
        finally:
            self._open.discard(connection)

    def _answer(self, connection: socket.socket, method: str, target: str, cursor: str | None) -> bool:
        """Answer one request; whether another may follow on the same connection."""
        plan, seen = self.plan, self.seen
        path = target.partition("?")[0]
        if path.endswith("/join"):
            return _send(connection, 200, {}, b"{}")
        if not path.endswith("/stream"):
            status = plan.statuses[min(len(seen.others), len(plan.statuses) - 1)]
            seen.others.append(target)
            if isinstance(status, int):
                return _send(connection, status, {}, b'{"detail": "no"}')
            return _send(connection, 200, {}, json.dumps({"run_id": RUN, "status": status}).encode())
        if method == "POST":
            seen.created += 1
        else:
            seen.streams.append((target, cursor))
        number = seen.created + len(seen.streams) - 1
        what = plan.connections[number] if number < len(plan.connections) else plan.for_ever
        if isinstance(what, Refusal):
            return _send(connection, what.status, what.headers, b'{"detail": "no"}')
        events = plan.log if method == "POST" else plan.replay(plan.log, cursor)
        turn = len(seen.streams) - 1
        if method != "POST" and turn < len(plan.seams) and (seam := plan.seams[turn]):
            begun = len(plan.log) - len(events)
            events = [*plan.log[begun : seam.end], *plan.log[seam.start :]]
        location = plan.location if method == "POST" else plan.reply_location or plan.location
        head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
        head += f"Content-Location: /threads/{THREAD}/runs/{RUN}\r\n"
        if location is not None:
            head += f"Location: {location.format(port=self.port)}\r\n"
        cut = what.edge if what and what.edge is not None else len(events)
        body = plan.before + b"".join(event.frame() for event in events[:cut])
        if what and what.byte is not None:
            body = body[: what.byte]
        connection.sendall(head.encode() + b"\r\n" + (b"%x\r\n%s\r\n" % (len(body), body) if body else b""))
        if what is None or what.how == "clean":
            connection.sendall(b"0\r\n\r\n")
            return True
        if what.how == "silence":
            self._stopped.wait(20)
        if what.how == "rst":
            # No lingering: the other side is told of a reset.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False


def _send(connection: socket.socket, status: int, headers: Mapping[str, str], body: bytes) -> bool:
    lines = [f"HTTP/1.1 {status} OK", "Content-Type: application/json", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    return True
