"""Where a secret can be found: in errors and their causes, in objects, in warnings, in what was logged."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
import warnings
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

KEY = "lsv2_pt_MARKEDKEYMARKEDKEY"
PASSWORD = "MARKEDPASSWORD"  # noqa: S105 - of the tests
SECRETS = (KEY, PASSWORD)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, and all that led to it."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        link = waiting.pop()
        if link is None or id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        waiting += [link.__cause__, link.__context__, *getattr(link, "exceptions", ())]


def leaks(thing: object) -> list[str]:
    """How a secret can be had from an object, an error with its causes included; empty where it cannot."""
    found = []
    for link in chain(thing) if isinstance(thing, BaseException) else [thing]:
        found += [f"{way} of {type(link).__name__}" for way, text in views(link) if any(s in text for s in SECRETS)]
    return found


def views(thing: object) -> Iterator[tuple[str, str]]:
    """Everything that a program prints, keeps or sends of an object."""
    yield "repr", repr(thing)
    yield "str", str(thing)
    dumps: dict[str, Callable[[], bytes]] = {
        "pickle": lambda: pickle.dumps(thing),
        "copy": lambda: pickle.dumps(copy.deepcopy(thing)),
    }
    for name, dump in dumps.items():
        try:
            yield name, dump().decode("latin-1")
        except Exception as error:  # what cannot be pickled is not kept
            yield f"error of {name}", f"{error!r} {error}"
    if isinstance(thing, BaseException):
        yield "args", repr(thing.args)
        yield "notes", repr(getattr(thing, "__notes__", []))
        yield "traceback", "".join(traceback.format_exception(thing))
        for name, value in vars(thing).items():
            yield f"attribute {name}", f"{value!r} {value}"
            for part in ("headers", "url", "content", "reason_phrase", "text"):
                if hasattr(value, part):
                    held = getattr(value, part)
                    yield f"{part} of {name}", f"{held!r} {held} {list(held.items()) if part == 'headers' else ''}"
        if isinstance(getattr(thing, "doc", None), str):
            yield "doc", thing.doc  # type: ignore[attr-defined] # of an error about JSON


class Watch(logging.Handler):
    """Everything that is warned of, and that a logger and those below it record, with the root logger at DEBUG."""

    def __init__(self, logger: str) -> None:
        super().__init__(logging.NOTSET)
        self._logger = logger
        self._warnings = warnings.catch_warnings(record=True)
        self.records: list[logging.LogRecord] = []
        self.warned: list[warnings.WarningMessage] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == self._logger or record.name.startswith(f"{self._logger}."):
            self.records.append(record)

    def __enter__(self) -> Self:
        self._level = logging.root.level
        logging.root.setLevel(logging.DEBUG)
        logging.root.addHandler(self)
        recorded = self._warnings.__enter__()
        assert recorded is not None
        self.warned = recorded
        warnings.simplefilter("always")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._warnings.__exit__(kind, error, where)
        logging.root.removeHandler(self)
        logging.root.setLevel(self._level)

    def leaks(self) -> list[str]:
        """Where a secret was warned of or logged."""
        formatter = logging.Formatter("%(message)s")
        texts: list[tuple[str, Any]] = [(f"log {record.msg!r}", formatter.format(record)) for record in self.records]
        texts += [(f"record {record.msg!r}", repr(vars(record))) for record in self.records]
        texts += [("warning", f"{warned.message!r} {warned.message}") for warned in self.warned]
        return [where for where, text in texts if any(secret in text for secret in SECRETS)]
