"""Post hook: every emitted file says first what emitted it and what to change instead."""

from pathlib import Path

STAMP = """\
# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.
"""

for path in [*Path().rglob("*.py"), Path("openapi.yaml")]:
    path.write_text(STAMP + "\n" + path.read_text(encoding="utf-8").lstrip("\n"), encoding="utf-8")
