"""The document decides: rename something in it, emit, and the request moves without an edit in the overlay."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.recorder import RecordingServer
from tools.check_generated import copy_inputs, emit

ID = "11111111-1111-4111-8111-111111111111"
CALLS = f"""
import sys
import langgraph_runs, langgraph_runs_api
from langgraph_runs import get_sync_client

root = sys.argv[1]
assert langgraph_runs.__file__.startswith(root) and langgraph_runs_api.__file__.startswith(root)
with get_sync_client(url=sys.argv[2]) as client:
    client.runs.create_batch([{{"assistant_id": "a"}}])
    client.runs.create("{ID}", "a", webhook="http://w", after_seconds=1, langsmith_tracing={{"project_name": "p"}})
    client.runs.list("{ID}", limit=3)
    client.runs.get("{ID}", "{ID}")
"""
# What is renamed in the document, and what then is to be seen on the wire.
RENAMES = {
    "  /runs/batch:\n": "  /runs/bulk:\n",
    "        after_seconds:\n": "        afterSeconds:\n",
    "        webhook:\n          type: string\n": "        callback_url:\n          x-argument: webhook\n          type: string\n",
    "        langsmith_tracer:\n": "        tracing:\n",
    "        - name: limit\n": "        - name: pageSize\n          x-argument: limit\n",
    "  /threads/{thread_id}/runs/{run_id}:\n": "  /v2/threads/{thread_id}/runs/{run_id}:\n",
}  # fmt: skip


def requests_of(root: Path, recorder: RecordingServer) -> list[tuple[str, str, object]]:
    """What the overlay of the tree at `root` sends."""
    environment = {**os.environ, "PYTHONPATH": f"{root / 'overlay'}{os.pathsep}{root / 'generated'}"}
    subprocess.run([sys.executable, "-c", CALLS, str(root), recorder.url], env=environment, check=True)
    return [(request.method, request.target, request.json) for request in recorder.requests]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    root = tmp_path.resolve()
    copy_inputs(root)
    return root


def rename(root: Path, renames: dict[str, str]) -> None:
    document = root / "openapi" / "openapi.yaml"
    text = document.read_text(encoding="utf-8")
    for old, new in renames.items():
        assert old in text
        text = text.replace(old, new)
    document.write_text(text, encoding="utf-8")


def test_the_request_moves_with_the_document(copy: Path, recorder: RecordingServer) -> None:
    overlay = {path: path.read_bytes() for path in (copy / "overlay").rglob("*.py") if "_sync" not in path.parts}
    rename(copy, RENAMES)
    emit(copy)

    assert requests_of(copy, recorder) == [
        ("POST", "/runs/bulk", [{"assistant_id": "a"}]),
        (
            "POST",
            f"/threads/{ID}/runs",
            {
                "assistant_id": "a",
                "stream_mode": "values",
                "stream_subgraphs": False,
                "stream_resumable": False,
                "callback_url": "http://w",
                "afterSeconds": 1,
                "tracing": {"project_name": "p"},
            },
        ),
        ("GET", f"/threads/{ID}/runs?pageSize=3&offset=0", None),
        ("GET", f"/v2/threads/{ID}/runs/{ID}", None),
    ]
    assert overlay == {path: path.read_bytes() for path in overlay}


def test_a_rename_without_a_hint_names_the_argument(copy: Path, recorder: RecordingServer) -> None:
    rename(copy, {"        webhook:\n          type: string\n": "        callback_url:\n          type: string\n"})
    emit(copy)

    with pytest.raises(subprocess.CalledProcessError):
        requests_of(copy, recorder)
    assert [request.path for request in recorder.requests] == ["/runs/batch"]


def test_operations_that_a_document_drops_are_gone(copy: Path) -> None:
    rename(copy, {"operationId: get_run\n": "operationId: fetch_run\n"})
    emit(copy)

    endpoints = copy / "generated" / "langgraph_runs_api" / "api" / "runs"
    assert (endpoints / "fetch_run.py").is_file()
    assert not (endpoints / "get_run.py").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("openapi: 3.2.0", "openapi: 3.1.0", "must begin with the line"),
        ("schemas/Checkpoint'", "schemas/Nothing'", "generation failed"),
        ("        checkpoint_id:\n          type: string\n", "        webhook:\n          x-argument: input\n          type: string\n", "claim one argument name"),
        ("Deprecated: use", "Instead use", "say what to use instead"),
    ],
)  # fmt: skip
def test_what_cannot_be_emitted_fails_and_leaves_nothing(copy: Path, old: str, new: str, message: str) -> None:
    rename(copy, {old: new})
    done = subprocess.run([sys.executable, "-m", "tools.generate"], cwd=copy, capture_output=True, text=True)

    assert done.returncode != 0
    assert message in done.stdout + done.stderr
    assert not list((copy / "generated").rglob("*.py"))


def test_the_document_is_the_only_place_of_a_path() -> None:
    overlay = Path(__file__).parents[2] / "overlay" / "langgraph_runs"
    for path in overlay.rglob("*.py"):
        code = [line for line in path.read_text(encoding="utf-8").splitlines() if "`" not in line]
        assert not [line for line in code if "/runs" in line or "/threads" in line], path


def test_check_generated_sees_any_difference(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    copy_inputs(root)
    emit(root)
    check = [sys.executable, "-m", "tools.check_generated"]
    assert subprocess.run(check, cwd=root, capture_output=True).returncode == 0

    emitted = root / "generated" / "langgraph_runs_api"
    (emitted / "stray.py").write_text("")
    (emitted / "stray.bin").write_bytes(b"\xff\x00")
    (emitted / "dead.py").symlink_to("nowhere.py")
    (emitted / "types.py").chmod(0o755)
    (emitted / "client.py").write_bytes((emitted / "client.py").read_bytes().replace(b"\n", b"\r\n"))
    (root / "overlay" / "langgraph_runs" / "_sync" / "runs.py").write_text("# edited\n")
    (root / "generated" / "langgraph_runs_api" / "api" / "runs" / "get_run.py").unlink()
    done = subprocess.run(check, cwd=root, capture_output=True, text=True)

    assert done.returncode == 1
    assert "stray.py is not emitted by anything" in done.stderr
    assert "7 emitted files differ from their sources. Run: make generate" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "line", ['x = "await it"', "import asyncio", "def f() -> 'AsyncIterator[int]': ...", "# async is left", 'y: "AsyncIterator[int]"']
)  # fmt: skip
def test_what_the_synchronous_pass_does_not_know_fails(line: str, copy: Path) -> None:
    module = copy / "overlay" / "langgraph_runs" / "_async" / "http.py"
    module.write_text(module.read_text(encoding="utf-8") + f"\n\n{line}\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "tools.emit_sync"], cwd=copy, capture_output=True, text=True)

    assert done.returncode == 1
    assert "is left at line" in done.stderr


def test_a_checkout_may_lie_anywhere(tmp_path: Path) -> None:
    root = tmp_path.resolve() / "_async" / "with space"
    root.mkdir(parents=True)
    copy_inputs(root)
    emit(root)

    assert (root / "overlay" / "langgraph_runs" / "_sync" / "runs.py").is_file()
