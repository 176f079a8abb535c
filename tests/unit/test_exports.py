"""What the package shows, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import langgraph_runs
import pytest


@pytest.mark.parametrize("module", ["", ".client", ".errors", ".schema"])
def test_all_is_sorted_and_true(module: str) -> None:
    loaded = import_module(f"langgraph_runs{module}")

    assert loaded.__all__ == sorted(loaded.__all__)
    assert [name for name in loaded.__all__ if not hasattr(loaded, name)] == []


def test_version() -> None:
    from importlib.metadata import version

    assert langgraph_runs.__version__ == version("langgraph-runs")


def test_importing_the_overlay_loads_no_endpoint_and_no_model() -> None:
    script = "import langgraph_runs, sys; print(*sorted(name for name in sys.modules if name.startswith('langgraph')))"
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    loaded = output.split()
    assert "langgraph_runs_api.typed" in loaded
    assert [name for name in loaded if name.startswith(("langgraph_runs_api.api", "langgraph_runs_api.models"))] == []
    assert [name for name in loaded if name.partition(".")[0] not in ("langgraph_runs", "langgraph_runs_api")] == []


def test_an_endpoint_loads_only_its_own_models() -> None:
    script = "from langgraph_runs_api.api.runs import get_run; import sys; print(*sys.modules)"
    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    models = [name for name in output.split() if name.startswith("langgraph_runs_api.models.")]
    assert "langgraph_runs_api.models.run" in models
    assert "langgraph_runs_api.models.cron" not in models
