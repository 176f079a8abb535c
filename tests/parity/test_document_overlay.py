"""The overlay takes what the document describes; where they part, the place and the line to write are printed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parity.document_overlay import Checker
from tools.check_generated import ROOT, copy_inputs
from tools.document import Document

CHECK = [sys.executable, "-m", "tests.parity.document_overlay"]
STATEFUL = "    StatefulOptions:\n      type: object\n      description: What a run on a thread may say besides.\n      properties:\n"
OPTIONS = "        input:\n          description: 'The input of the graph, any JSON value. Default: nothing.'\n        command:\n"
# What changes in the document, and what the comparison then has to print.
CHANGES = {
    "a property is added": (
        {OPTIONS: "        priority:\n          type: integer\n          description: The higher, the sooner.\n" + OPTIONS},
        [
            f"{prefix}RunsClient.{place} lacks priority of {operation}; add to the signature and to the call of `build`:\n"
            "        priority: int | None = None,\n            priority=priority,"
            for prefix in ("", "Sync")
            for place, operation in (
                ("stream (thread_id: str, v1)", "stream_run"),
                ("stream (thread_id: str, v2)", "stream_run"),
                ("stream (thread_id: None, v1)", "stream_stateless_run"),
                ("stream (thread_id: None, v2)", "stream_stateless_run"),
                ("create (thread_id: str)", "create_run"),
                ("create (thread_id: None)", "create_stateless_run"),
                ("wait (thread_id: str)", "wait_run"),
                ("wait (thread_id: None)", "wait_stateless_run"),
            )
        ],
    ),
    "a property with a named type is added": (
        {STATEFUL: STATEFUL + "        order:\n          $ref: '#/components/schemas/SortOrder'\n          description: Which.\n"},
        ["SyncRunsClient.create (thread_id: str) lacks order", "        order: SortOrder | None = None,"],
    ),
    "a property is removed": (
        {
            "        checkpoint_id:\n          type: string\n"
            "          description: 'The id of the checkpoint to start from. Default: the latest of the thread.'\n": ""
        },
        ["RunsClient.wait (thread_id: str): wait_run has no checkpoint_id; remove it, or give it back by x-argument"],
    ),
    "a property is renamed": (
        {"        on_completion:\n": "        afterwards:\n"},
        [
            "RunsClient.create (thread_id: None) lacks afterwards",
            "        afterwards: OnCompletionBehavior | None = None,",
            "create_stateless_run has no on_completion",
        ],
    ),
    "the type of a property changes": (
        {"        after_seconds:\n          type: number\n": "        after_seconds:\n          type: string\n"},
        ["SyncRunsClient.create (thread_id: None): after_seconds is float | None; in the document: str"],
    ),
    "a query parameter is added": (
        {"        - name: limit\n": "        - name: since\n          in: query\n          description: From when on.\n"
         "          schema:\n            type: string\n        - name: limit\n"},
        ["RunsClient.list lacks since of list_runs", "        since: str | None = None,"],
    ),
    "a header is added": (
        {"        - name: Last-Event-ID\n": "        - name: X-Trace\n          in: header\n          description: A trace.\n"
         "          schema:\n            type: string\n        - name: Last-Event-ID\n"},
        ["SyncRunsClient.join_stream (v2) lacks x_trace", "        x_trace: str | None = None,"],
    ),
    "an operation is added": (
        {"  /runs/batch:\n": "  /runs/last:\n    get:\n      tags: [runs]\n      operationId: get_last_run\n      responses:\n"
         "        '404':\n          $ref: '#/components/responses/NotFound'\n  /runs/batch:\n"},
        ["no method sends get_last_run (GET /runs/last): write one"],
    ),
    "an operation is renamed": (
        {"operationId: count_crons\n": "operationId: number_of_crons\n"},
        ["no method sends number_of_crons", "the document has no operation count_crons any more"],
    ),
    "an answer changes": (
        {"          description: The number of crons.\n          content:\n            application/json:\n              schema:\n"
         "                type: integer\n": "          description: The crons.\n          content:\n            application/json:\n"
         "              schema:\n                $ref: '#/components/schemas/Cron'\n"},
        ["SyncCronClient.count returns <class 'int'>; in the document: Cron"],
    ),
    "the words change": (
        {"description: 'How many runs to skip, from the newest on. Default: 0.'": "description: 'How many to skip. Default: 0.'"},
        ["RunsClient.list: the docstring's words of offset are not the document's; write\n            offset: How many to skip. Default: 0."],
    ),
    "an enum loses a value": (
        {"      enum: [interrupt, rollback]\n": "      enum: [stop, rollback]\n"},
        ["RunsClient.cancel_many: action defaults to 'interrupt', which the document does not know"],
    ),
    "an exception is no longer needed": (
        {"    RunWaitStateful:\n      description: A run on a thread, to wait for.\n      allOf:\n"
         "        - $ref: '#/components/schemas/RunOptions'\n        - $ref: '#/components/schemas/StatefulOptions'\n"
         "        - $ref: '#/components/schemas/AttachedOptions'\n":
         "    RunWaitStateful:\n      description: A run on a thread, to wait for.\n      allOf:\n"
         "        - $ref: '#/components/schemas/RunOptions'\n        - $ref: '#/components/schemas/StatefulOptions'\n"
         "        - $ref: '#/components/schemas/Disconnecting'\n    Disconnecting:\n      type: object\n      description: Less.\n"
         "      properties:\n        on_disconnect:\n          $ref: '#/components/schemas/DisconnectMode'\n"
         "          description: 'What a lost connection does to the run. Default: `continue`.'\n",
         "    RunWaitStateless:\n      description: A stateless run, to wait for.\n      allOf:\n"
         "        - $ref: '#/components/schemas/RunOptions'\n        - $ref: '#/components/schemas/StatelessOptions'\n"
         "        - $ref: '#/components/schemas/AttachedOptions'\n":
         "    RunWaitStateless:\n      description: A stateless run, to wait for.\n      allOf:\n"
         "        - $ref: '#/components/schemas/RunOptions'\n        - $ref: '#/components/schemas/StatelessOptions'\n"
         "        - $ref: '#/components/schemas/Disconnecting'\n"},
        ["LEFT_OUT lists ('RunsClient.wait', 'feedback_keys'), which is not needed"],
    ),
}  # fmt: skip


def test_overlay_and_document_agree() -> None:
    assert Checker(Document()).run() == []


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_the_document_names_what_must_move(change: str, tmp_path: Path) -> None:
    renames, expected = CHANGES[change]
    copy_inputs(tmp_path)
    shutil.copytree(ROOT / "tests", tmp_path / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overlay", tmp_path / "overlay", dirs_exist_ok=True)
    document = tmp_path / "openapi" / "openapi.yaml"
    text = document.read_text(encoding="utf-8")
    for old, new in renames.items():
        assert old in text, old
        text = text.replace(old, new)
    document.write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "tools.generate"], cwd=tmp_path, check=True, stdout=subprocess.DEVNULL)
    paths = os.pathsep.join(str(tmp_path / name) for name in ("overlay", "generated", "."))
    done = subprocess.run(
        CHECK, cwd=tmp_path, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1, done.stderr
    for line in expected:
        assert line in done.stdout
