"""Unpacking a body piece by piece: no piece is large, whatever it is packed from."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

ACCEPTED = "gzip, deflate"
"""The codings that are asked for."""
_PIECE = 2**20
"""How large a piece may become, in bytes."""


class UnpackError(Exception):
    """A body is not packed as its head says, or in a way that was not asked for."""


class Unpacker:
    """Unpacks one body. See RFC 9110, section 8.4.1.

    Args:
        coding: The value of `Content-Encoding`; empty where there is none.

    Raises:
        UnpackError: The coding was not asked for.
    """

    def __init__(self, coding: str) -> None:
        coding = coding.strip().lower()
        if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise UnpackError(f"the coding {coding!r} was not asked for")
        # Of the two, zlib finds out which it is.
        self._inflate = zlib.decompressobj(zlib.MAX_WBITS | 32) if coding not in ("", "identity") else None
        self._begun = False
        # How many bytes have come since something came of them.
        self._idle = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more can come: what follows the end of what was packed is nothing."""
        return self._inflate is not None and self._inflate.eof

    @property
    def is_cut(self) -> bool:
        """Whether what was packed has begun, and not ended."""
        return self._inflate is not None and self._begun and not self._inflate.eof

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack the next bytes, in one piece or more; an empty one where nothing can be told yet.

        Raises:
            UnpackError: They are not packed as the head says.
        """
        if self._inflate is None:
            yield chunk
            return
        self._begun = self._begun or bool(chunk)
        self._idle += len(chunk)
        rest = chunk
        try:
            while not self._inflate.eof:
                piece = self._inflate.decompress(rest, _PIECE)
                self._idle = 0 if piece else self._idle
                yield piece
                if not (rest := self._inflate.unconsumed_tail):
                    break
        except zlib.error as error:
            raise UnpackError(str(error)) from error
        if self._idle > _PIECE:
            raise UnpackError("nothing comes of it")
