"""Emit generated/langgraph_runs_api from the document: the generator, then the hooks of generator-config.yaml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "generated" / "langgraph_runs_api"


def main() -> None:
    text = (ROOT / "openapi" / "openapi.yaml").read_text(encoding="utf-8")
    # The generator refuses the number 3.2, not what the document uses of it.
    relabelled = text.replace("openapi: 3.2.0\n", "openapi: 3.1.0\n", 1)
    if relabelled == text:
        sys.exit("openapi/openapi.yaml must begin with the line 'openapi: 3.2.0'")
    # --overwrite would leave what the document no longer has.
    shutil.rmtree(OUTPUT, ignore_errors=True)
    bin_folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "openapi.yaml"
        document.write_text(relabelled, encoding="utf-8")
        command: list[str | Path] = [
            bin_folder / "openapi-python-client",
            "generate",
            "--meta",
            "none",
            "--fail-on-warning",
        ]
        command += ["--path", document, "--output-path", OUTPUT, "--config", ROOT / "generator-config.yaml"]
        # The hooks call `python` and `ruff`: those beside this interpreter.
        path = f"{bin_folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, env=environment, cwd=ROOT)
    if done.returncode:
        shutil.rmtree(OUTPUT, ignore_errors=True)
        sys.exit("generation failed: nothing was emitted")


if __name__ == "__main__":
    main()
