"""Server-sent events, from bytes to events, without I/O.

See https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation. One deviation: an event
that has a name and no data is delivered, for that is how some servers end a stream.
"""

from __future__ import annotations

from typing import NamedTuple

DEFAULT_MAX_EVENT_BYTES = 128 * 2**20
_BOM = b"\xef\xbb\xbf"


class ServerSentEvent(NamedTuple):
    """One event of a stream, its data not decoded."""

    event: str
    data: bytes
    id: str
    """The last id that was set, by this event or one before it; empty where there is none."""


class SSEDecoder:
    """An incremental decoder: feed it the bytes of one response body, in order.

    Args:
        max_event_bytes: How large an event, or a line, may become before the decoder stops.
    """

    def __init__(self, *, max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES) -> None:
        self.last_event_id = ""
        """The id of the last block that came whole, whether it was an event or not; it outlives the events."""
        self.has_ids = False
        """Whether anything has set an id, even an empty one."""
        self.without_id = False
        """Whether an event came that has no id of its own, or an empty one."""
        self.retry: int | None = None
        """How many milliseconds the server wants a client to wait before it resumes; None where it did not say."""
        self.too_large = False
        """Whether an event became larger than allowed, after those that were returned."""
        self._max_event_bytes = max_event_bytes
        self._line = bytearray()
        self._first_line = True
        self._after_cr = False
        self._event = ""
        self._id = ""
        self._own_id = False
        self._data: bytearray | None = None

    @property
    def in_event(self) -> bool:
        """Whether what was fed so far ends inside an event."""
        return bool(self._event or self._data is not None or (self._line and not self._line.startswith(b":")))

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Decode the next bytes, returning the events that they complete; none after one that is too large."""
        if not chunk or self.too_large:
            return []
        if self._after_cr:
            # The second half of a CRLF whose line has been ended already.
            chunk = chunk.removeprefix(b"\n")
        self._after_cr = chunk.endswith(b"\r")
        events = []
        # Of bytes, splitlines ends lines at LF, CR and CRLF only: U+2028 and U+0085 are data.
        for line in chunk.splitlines(keepends=True):
            self._line += line
            if len(self._line) + len(self._data or b"") > self._max_event_bytes:
                self.too_large = True
                break
            if line.endswith((b"\n", b"\r")):
                text = bytes(self._line).rstrip(b"\r\n")
                self._line.clear()
                if (event := self._end_line(text)) is not None:
                    events.append(event)
        return events

    def leftover(self) -> ServerSentEvent | None:
        """The event in which the body ended, where its lines are whole and only its blank line is missing.

        The standard discards it; a stream whose ids say where to resume is better resumed, so there is none then.
        """
        if self._line or self._data is None or self.has_ids:
            return None
        return self._dispatch()

    def _end_line(self, line: bytes) -> ServerSentEvent | None:
        if self._first_line:
            self._first_line = False
            line = line.removeprefix(_BOM)
        if not line:
            return self._dispatch()
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        match name:
            case b"event":
                self._event = value.decode("utf-8", "replace")
            case b"data":
                if self._data is None:
                    self._data = bytearray(value)
                else:
                    self._data += b"\n" + value
            case b"id" if b"\0" not in value:
                self.has_ids = True
                self._id = value.decode("utf-8", "replace")
                self._own_id = bool(self._id)
            # A number of more digits is no time to wait; int() refuses to read it.
            case b"retry" if value.isdigit() and len(value) < 20:
                self.retry = int(value)
        return None

    def _dispatch(self) -> ServerSentEvent | None:
        event, data, own_id = self._event, self._data, self._own_id
        self._event, self._data, self._own_id = "", None, False
        # Only now: a block that is cut has not arrived, and a stream is resumed from what has.
        self.last_event_id = self._id
        if not event and data is None:
            return None
        self.without_id = self.without_id or not own_id
        return ServerSentEvent(event or "message", bytes(data or b""), self._id)
