"""Emit the synchronous client from the asynchronous one: unasync for the code, a pass of our own for the prose."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tokenize
from pathlib import Path

import unasync

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "overlay" / "langgraph_runs"

NAMES = {
    "AsyncBaseTransport": "BaseTransport",
    "AsyncClient": "Client",
    "CronClient": "SyncCronClient",
    "HttpClient": "SyncHttpClient",
    "LangGraphClient": "SyncLangGraphClient",
    "RunStream": "SyncRunStream",
    "RunsClient": "SyncRunsClient",
    "aclose": "close",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "async_drop": "drop",
    "async_sleep": "sleep",
    "async_wake": "wake",
    "default_async_transport": "default_transport",
    "get_client": "get_sync_client",
    "handle_async_request": "handle_request",
    "set_async_httpx_client": "set_httpx_client",
}
# What unasync leaves alone: it knows code, not prose.
WORDS = {
    "The asynchronous client, the written source of the synchronous one.": "The synchronous client.",
    r"\bawait ": "",
    r"\basync (for|with)\b": r"\1",
    **{rf"\b{name}\b": twin for name, twin in NAMES.items()},
}
# What neither pass knew how to turn; `async` in backquotes is a value of the API.
LEFT = re.compile(r"\bawait\b|(?<!`)\basync\b|\basyncio\b|\bAsync\w+|\bSync(?=Iter|Gen|Context)\w+")
STAMP = """\
# Emitted by `make generate` from overlay/langgraph_runs/_async/{name}. Do not edit.
# Change that file instead, and run `make generate`.

"""


def translate_prose(text: str) -> str:
    """Make docstrings and comments speak of the synchronous client."""
    lines = text.splitlines(keepends=True)
    prose = [
        token
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and token.string.startswith('"""'))
    ]
    # From the end on, so that the positions before stay true.
    for token in reversed(prose):
        (row, column), (end_row, end_column) = token.start, token.end
        string = token.string
        for pattern, word in WORDS.items():
            string = re.sub(pattern, word, string)
        lines[row - 1 : end_row] = [lines[row - 1][:column] + string + lines[end_row - 1][end_column:]]
    return "".join(lines)


def main() -> None:
    source, target = PACKAGE / "_async", PACKAGE / "_sync"
    shutil.rmtree(target, ignore_errors=True)
    if folders := [path for path in source.iterdir() if path.is_dir() and path.name != "__pycache__"]:
        sys.exit(f"{folders[0]}: _async has no folders")
    rule = unasync.Rule(fromdir=f"{source}/", todir=f"{target}/", additional_replacements=NAMES)
    unasync.unasync_files([str(path) for path in sorted(source.glob("*.py"))], [rule])
    for path in sorted(target.glob("*.py")):
        text = translate_prose(path.read_text(encoding="utf-8"))
        for number, line in enumerate(text.splitlines(), 1):
            if left := LEFT.search(line):
                sys.exit(f"{source / path.name}: {left[0]!r} is left at line {number} of its twin: {line.strip()}")
        path.write_text(STAMP.format(name=path.name) + text, encoding="utf-8")
    ruff = Path(sys.executable).parent / "ruff"
    for command in (["check", "--select", "I", "--fix"], ["format"]):
        options = ["--isolated", "--no-cache", "--quiet", "--line-length", "120", "--target-version", "py311"]
        subprocess.run([ruff, *command, *options, target], check=True)


if __name__ == "__main__":
    main()
