"""The decoder against https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langgraph_runs.sse import ServerSentEvent, SSEDecoder


def decode(*chunks: bytes) -> list[ServerSentEvent]:
    decoder = SSEDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


def event(name: str, data: bytes, id: str = "") -> ServerSentEvent:
    return ServerSentEvent(name, data, id)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        pytest.param(b"event: a\ndata: 1\n\n", [event("a", b"1")], id="one event"),
        pytest.param(b"data: 1\n\n", [event("message", b"1")], id="without a name"),
        pytest.param(b"data: 1\rdata: 2\r\revent: b\r\ndata:3\r\n\r\n", [event("message", b"1\n2"), event("b", b"3")], id="line ends"),
        pytest.param(b"data: 1\n\r\ndata: 2\r\n\n", [event("message", b"1"), event("message", b"2")], id="mixed line ends"),
        pytest.param(b"data: 1\r\n\rdata: 2\n\n", [event("message", b"1"), event("message", b"2")], id="CRLF, then CR"),
        pytest.param(b"event: a\ndata: {\ndata:  1\ndata: }\n\n", [event("a", b"{\n 1\n}")], id="several data lines"),
        pytest.param(b": heartbeat\n\ndata: 1\n\n: heartbeat\n\n", [event("message", b"1")], id="comments"),
        pytest.param(b"event: end\n\n", [event("end", b"")], id="a name and no data is delivered"),
        pytest.param(b"event: a\ndata\n\n", [event("a", b"")], id="a field without a colon"),
        pytest.param(b"data:a:b\n\n", [event("message", b"a:b")], id="only the first colon counts"),
        pytest.param(b"data:  two\n\n", [event("message", b" two")], id="only one space is dropped"),
        pytest.param(b"datum: 1\nData: 2\n data: 3\n\n", [], id="unknown fields"),
        pytest.param(b"event: a\ndata: 1\nid: 7\n\ndata: 2\n\n", [event("a", b"1", "7"), event("message", b"2", "7")], id="an id stays"),
        pytest.param(b"id: 7\n\ndata: 1\n\n", [event("message", b"1", "7")], id="an id alone is no event"),
        pytest.param(b"id: 7\nid\ndata: 1\n\n", [event("message", b"1")], id="an empty id resets"),
        pytest.param(b"id: 7\nid: 8\0\ndata: 1\n\n", [event("message", b"1", "7")], id="an id with NUL is ignored"),
        pytest.param(b"\xef\xbb\xbfdata: 1\n\n", [event("message", b"1")], id="one byte order mark"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfdata: 1\n\n", [], id="a second byte order mark is content"),
        pytest.param("data: a\u2028b\u0085c\x0bd\n\n".encode(), [event("message", "a\u2028b\u0085c\x0bd".encode())], id="other separators are data"),
        pytest.param(b"event: \xff\ndata: 1\n\n", [event("\ufffd", b"1")], id="invalid UTF-8 is replaced"),
        pytest.param(b"data: 1\n\ndata: 2\n", [event("message", b"1")], id="an unfinished event is not delivered"),
        pytest.param(b"event: a\nevent: b\ndata: 1\n\n", [event("b", b"1")], id="the last name counts"),
        pytest.param(b"event:\ndata: 1\n\n", [event("message", b"1")], id="an empty name is none"),
    ],
)  # fmt: skip
def test_interpretation_whole_and_in_any_two_parts(stream: bytes, expected: list[ServerSentEvent]) -> None:
    assert expected == decode(stream)
    assert expected == decode(*(bytes([byte]) for byte in stream))
    for cut in range(len(stream) + 1):
        assert expected == decode(stream[:cut], b"", stream[cut:])


LINES = st.sampled_from(
    [b"event: a", b"data: 1", b"data:", b"data: \xe2\x80\xa8", b"id: 5", b"id", b": c", b"retry: 9", b"x", b"", b"\xef\xbb\xbfdata: 2"]
)  # fmt: skip
ENDS = st.sampled_from([b"\n", b"\r", b"\r\n"])


@settings(deadline=None)  # a busy machine is no failure
@given(
    stream=st.lists(st.tuples(LINES, ENDS).map(b"".join)).map(b"".join),
    cuts=st.lists(st.integers(min_value=0, max_value=200)),
)
def test_chunks_do_not_matter(stream: bytes, cuts: list[int]) -> None:
    edges = sorted({0, *(min(cut, len(stream)) for cut in cuts), len(stream)})

    assert decode(stream) == decode(*(stream[start:end] for start, end in pairwise(edges)))


@pytest.mark.parametrize(
    ("stream", "expected"),
    [(b"", None), (b"retry: 1500\n", 1500), (b"retry: -5\n", None), (b"retry: 1_000\n", None), (b"retry: 5\nretry: x\n", 5), (b"retry: " + b"9" * 5000 + b"\n", None)],
)  # fmt: skip
def test_retry_takes_digits_only(stream: bytes, expected: int | None) -> None:
    decoder = SSEDecoder()
    decoder.feed(stream)

    assert expected == decoder.retry


@pytest.mark.parametrize(
    ("stream", "inside"),
    [(b"", False), (b"data: 1\n\n", False), (b"id: 5\n", False), (b": heart", False), (b"data", True), (b"data: 1\n", True), (b"event: a\n", True), (b"data: 1\n\nev", True)],
)  # fmt: skip
def test_knows_whether_an_event_is_unfinished(stream: bytes, inside: bool) -> None:
    decoder = SSEDecoder()
    decoder.feed(stream)

    assert inside == decoder.in_event
