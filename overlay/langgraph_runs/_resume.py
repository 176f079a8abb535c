"""Where a stream goes on after a cut: which events it lacks, at which address, and how often it is tried."""

from __future__ import annotations

import re
from urllib.parse import unquote

import httpx
from langgraph_runs_api import events

from ._credentials import origin
from ._retries import LONGEST_RETRY_AFTER, backoff
from .sse import ServerSentEvent

EVERYTHING = "-1"
"""The place before all events."""
UNKEPT = {events.MESSAGES_METADATA, events.MESSAGES_PARTIAL, events.MESSAGES_COMPLETE, events.FEEDBACK}
"""The events that langgraph-api does not keep, although it gives them ids: it keeps those named after a stream mode."""
UNKEPT_MODE = events.MESSAGES_PARTIAL.partition("/")[0]
"""The stream mode that they come from."""
ATTEMPTS_PER_GAP = 5
ATTEMPTS_PER_STREAM = 200
SECONDS_PER_STREAM = 300.0
"""How long a stream may wait to go on, all gaps together."""
_REMEMBERED = 100_000
"""How many ids are remembered, by their hash, to notice one that comes again: about 10 MB."""


class GapError(Exception):
    """What a server sends after a cut does not join what came before it."""


class RepeatError(Exception):
    """What has come on this connection comes again: only another one can tell whether it is the same event.

    A server that first listens to a run and then sends what it has kept sends twice what happens in between.
    """


class Place:
    """Where the reader of a stream is, so that nothing is lost or repeated when it goes on.

    Ids repeat, and a server sends what comes after an id. So the stream goes on from the last id that differs from the
    current one, and the events of the current id that were delivered already are skipped.

    Args:
        cursor: The id whose events came before the stream; None where the stream begins at no known place.
        first: The name of the event that the stream must begin with; None where it may be any.
        joined: Whether the first connection begins with events that the server has kept.
    """

    def __init__(self, cursor: str | None, first: str | None, *, joined: bool) -> None:
        self.cursor = cursor
        """The id to go on from; None where there is none."""
        self._first = first
        self._current: str | None = None
        # How many events of the current id were delivered, and a digest of them.
        self._count = self._digest = 0
        self._replayed = self._replayed_digest = 0
        self._replaying = False
        self.joined = joined
        """Whether this connection began with events that the server has kept."""
        self._seen: set[int] = set()
        # The events that this connection was the first to bring, by their hash.
        self._brought: set[int] = set()
        self.ambiguous = False
        """Whether an id came again after another one: then it says no place."""

    @property
    def caught_up(self) -> bool:
        """Whether everything that was delivered before a cut has come again."""
        return not self._replaying or (self._current is None and self._first is None)

    @property
    def repeated(self) -> int:
        """How many of the events after the cursor were delivered."""
        return self._count

    def rewind(self) -> None:
        """Expect what comes after the cursor."""
        self._replaying = self.joined = True
        self._replayed = self._replayed_digest = 0
        self._brought.clear()

    def is_new(self, event: ServerSentEvent, *, sure: bool, tied: bool) -> bool:
        """Whether an event was not delivered before; takes note of one that was not.

        Args:
            event: The next event of the connection.
            sure: Whether one that comes again on the same connection is another one all the same.
            tied: Whether there can be no other connection. Then one that comes again after an event of another id is
                taken for the same, for ids do not go back; one that comes again at once, for another.

        Raises:
            GapError: It is not what follows.
            RepeatError: It may be one that this connection has brought already.
        """
        if self._replaying and not self._follows(event):
            return False
        if self.joined:
            itself = hash(event)
            if itself in self._brought and not sure:
                if not tied:
                    raise RepeatError
                if event.id != self._current:
                    return False
            if len(self._brought) >= _REMEMBERED:
                self._brought.clear()
            self._brought.add(itself)
        if event.id != self._current:
            self._turn_to(event.id)
        self._count += 1
        self._digest = _digest(self._digest, event)
        return True

    def _follows(self, event: ServerSentEvent) -> bool:
        """Whether a replay has come to what is new; before that it may only repeat what was delivered."""
        if self._current is None:
            if not event.id or (self._first is not None and event.event != self._first):
                raise GapError("it does not begin where the stream does")
        elif event.event.partition("|")[0] in (events.END, events.ERROR):
            # Without an id of its own, it would pass for an event of the last one.
            raise GapError("it ends before what was delivered has come again")
        elif event.id == self._current and self._replayed < self._count:
            self._replayed += 1
            self._replayed_digest = _digest(self._replayed_digest, event)
            if self._replayed == self._count:
                if self._replayed_digest != self._digest:
                    raise GapError(f"other events have the id {event.id!r} now")
                self._replaying = False
            return False
        elif self._replayed == 0 and hash(event.id) in self._seen:
            return False
        else:
            raise GapError(f"it lacks events of the id {self._current!r} that were delivered")
        self._replaying = False
        return True

    def _turn_to(self, new: str) -> None:
        if self._current is not None:
            self.cursor = self._current
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            self._seen.add(hash(self._current))
        self.ambiguous = self.ambiguous or hash(new) in self._seen
        self._current = new
        self._count = self._digest = 0


def _digest(before: int, event: ServerSentEvent) -> int:
    return hash((before, event.event, event.data))


class Patience:
    """How often, and how long, a stream is taken up again."""

    def __init__(self) -> None:
        self.in_gap = 0
        """How many attempts were made since the last new event."""
        self.asked: float | None = None
        """How many seconds the server wants to be left alone before each attempt."""
        self._total = 0
        self._seconds = 0.0

    def delay(self, retry_after: float | None) -> float | None:
        """How many seconds to wait before the next attempt; None where there is to be none."""
        spent = self._total >= ATTEMPTS_PER_STREAM or self._seconds >= SECONDS_PER_STREAM
        if spent or self.in_gap >= ATTEMPTS_PER_GAP or (retry_after or 0) > LONGEST_RETRY_AFTER:
            return None
        asked = min(self.asked or 0, LONGEST_RETRY_AFTER)
        seconds = max(asked, backoff(self.in_gap)) if retry_after is None else retry_after
        self.in_gap += 1
        self._total += 1
        self.spend(seconds)
        return seconds

    def spend(self, seconds: float) -> None:
        self._seconds += seconds


def address(location: str, asked: httpx.URL, base_url: httpx.URL) -> httpx.URL | None:
    """The address of a stream, from a `Location` header (RFC 9110, section 10.2.2); None where it is not to be asked.

    Only the origin of the base URL is asked. A server behind a proxy may or may not know the path of the base URL.
    """
    if not re.fullmatch(r"[!-\[\]-~]+", location):
        return None
    try:
        given = httpx.URL(location)
        there = asked.copy_with(userinfo=b"").join(given)
    except (httpx.InvalidURL, ValueError):
        return None
    segments = unquote(location.partition("?")[0].partition("#")[0]).split("/")
    if given.scheme and not given.host:
        return None
    if given.userinfo or origin(there) != origin(base_url) or not {".", ".."}.isdisjoint(segments):
        return None
    prefix = base_url.raw_path.rstrip(b"/")
    path = there.raw_path if there.raw_path.startswith(prefix + b"/") else prefix + there.raw_path
    return base_url.copy_with(raw_path=path)


def can_be_asked_for(cursor: str | None) -> bool:
    """Whether an id can be sent as it was received."""
    return cursor is not None and cursor.isprintable() and cursor == cursor.strip() and "\ufffd" not in cursor


def first_event(cursor: str | None, *, new_run: bool) -> str | None:
    """The name of the event that a stream must begin with; see EVENTS-1 of the document."""
    return events.METADATA if new_run and cursor == EVERYTHING else None
