"""The example of every public method runs, synchronous ones synchronously and asynchronous ones asynchronously."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from langgraph_runs import client as clients
from langgraph_runs import get_client, get_sync_client

pytestmark = pytest.mark.anyio
CLASSES = ["RunsClient", "CronClient"]
METHODS = [
    pytest.param(prefix, cls, name, id=f"{prefix}{cls}.{name}")
    for prefix in ("", "Sync")
    for cls in CLASSES
    for name, value in vars(getattr(clients, f"{prefix}{cls}")).items()
    if callable(value) and not name.startswith("_")
]
SECTIONS = ("Args:", "Raises:", "Endpoint:", "Example:")


def example(function: Callable[..., Any]) -> str:
    found = re.search(r"Example:\n    ```python\n(.*?)\n    ```", inspect.cleandoc(function.__doc__ or ""), re.DOTALL)
    assert found, "no example"
    return textwrap.dedent(found[1])


@pytest.mark.parametrize(("prefix", "cls", "name"), METHODS)
def test_a_docstring_has_every_section(prefix: str, cls: str, name: str) -> None:
    function = getattr(getattr(clients, f"{prefix}{cls}"), name)
    # Since Python 3.13 a docstring is kept without its indentation.
    text = inspect.cleandoc(function.__doc__ or "")

    assert [section for section in SECTIONS if f"\n{section}\n" not in text] == []
    assert ("Returns:" in text) == (inspect.signature(function).return_annotation != "None")
    assert re.search(r"Endpoint:\n    `(GET|POST|PATCH|DELETE) /", text)


@pytest.mark.parametrize(("prefix", "cls", "name"), METHODS)
async def test_the_example_runs(
    prefix: str, cls: str, name: str, server: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = example(getattr(getattr(clients, f"{prefix}{cls}"), name))
    scope: dict[str, Any] = {}
    with get_sync_client(url=server) as made:
        thread_id = str(uuid4())
        run = made.runs.create(
            thread_id,
            "agent",
            # A run that can still be cancelled, for the examples that do so.
            input={"steps": ["slow"], "seconds": 60} if "cancel" in name else {"steps": ["custom"]},
            stream_mode=["values", "custom"],
            if_not_exists="create",
        )
        cron = made.crons.create("agent", schedule="0 0 1 1 *")
        scope |= {"thread_id": thread_id, "run_id": run["run_id"], "cron_id": cron["cron_id"]}
        if prefix:
            exec(compile(code, name, "exec"), {**scope, "client": made})  # noqa: S102 - our own examples
        else:
            async with get_client(url=server) as client:
                run_it = eval(compile(code, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), {**scope, "client": client})  # noqa: S307 - our own examples
                assert inspect.iscoroutine(run_it), "the example awaits nothing"
                await run_it
        if name != "delete":
            made.crons.delete(cron["cron_id"])

    printed = capsys.readouterr().out
    assert bool(printed) == ("print(" in code)
