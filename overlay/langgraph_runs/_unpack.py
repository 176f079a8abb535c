"""Unpacking a body piece by piece: no piece is large, whatever it is packed from."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_PACKED = ("gzip", "x-gzip", "deflate")
_KNOWN = (*_PACKED, "identity", "*")
SLACK = 2**16
"""How much more a packed body may take than it holds, and how much is read after its end, in bytes."""
_HEAD = 2
"""How many bytes tell whether there is a head."""
_PIECE = 2**20
"""How large a piece may become, in bytes."""


class UnpackError(Exception):
    """A body is not packed as its head says, or in a way that was not asked for."""


def acceptable(codings: str) -> str:
    """What `Accept-Encoding` may ask for, of the codings that it does."""
    wanted = [coding.strip() for coding in codings.split(",")]
    return ", ".join(coding for coding in wanted if coding.partition(";")[0].lower() in _KNOWN) or "identity"


class Unpacker:
    """Unpacks one body. See RFC 9110, section 8.4.1.

    Args:
        codings: The value of `Content-Encoding`; empty where there is none. What is no coding is none, as for httpx.

    Raises:
        UnpackError: The body is packed more than once.
    """

    def __init__(self, codings: str) -> None:
        packed = [coding for coding in codings.lower().replace(" ", "").split(",") if coding in _PACKED]
        if len(packed) > 1:
            raise UnpackError("it is packed more than once")
        # Of the two, zlib finds out which it is.
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
        self._begun = False
        self._head = b""
        # How many bytes have come since something came of them.
        self._idle = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more can come: what follows the end of what was packed is nothing."""
        return self._inflate is not None and self._inflate.eof

    @property
    def is_cut(self) -> bool:
        """Whether what was packed has begun, and not ended."""
        return self._inflate is not None and bool(self._head) and not self._inflate.eof

    def _take_bare(self, chunk: bytes) -> None:
        """Go without a head where there is none: what some servers call deflate."""
        try:
            zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(chunk[:_HEAD], 1)
        except zlib.error:
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack the next bytes, in one piece or more; an empty one where nothing can be told yet.

        Raises:
            UnpackError: They are not packed as the head says.
        """
        if self._inflate is None:
            yield chunk
            return
        if not self._begun:
            self._head += chunk
            if len(self._head) < _HEAD:
                return
            chunk, self._begun = self._head, True
            self._take_bare(chunk)
        self._idle += len(chunk)
        inflate, rest = self._inflate, chunk
        try:
            while not inflate.eof:
                piece = inflate.decompress(rest, _PIECE)
                self._idle = 0 if piece else self._idle
                yield piece
                if not (rest := inflate.unconsumed_tail):
                    break
        except zlib.error as error:
            raise UnpackError(str(error)) from error
        if self._idle > _PIECE:
            raise UnpackError("nothing comes of it")
