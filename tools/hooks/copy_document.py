"""Post hook: put the document itself, and the marker of a typed package, into the emitted package."""

import shutil
from pathlib import Path

from tools.document import DOCUMENT

shutil.copy(DOCUMENT, "openapi.yaml")
Path("py.typed").touch()
