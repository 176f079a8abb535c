"""Emit everything again, in a copy of this tree, and compare it with what is committed."""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("openapi", "generator-config.yaml", "tools", "overlay")
EMITTED = ("generated", "overlay/langgraph_runs/_sync")


def copy_inputs(target: Path) -> None:
    """Copy what emission reads, without what it writes."""
    for name in INPUTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__", "_sync"))
        else:
            shutil.copy(source, target / name)


def emit(root: Path) -> None:
    """Emit into the tree at `root`."""
    for module in ("tools.generate", "tools.emit_sync"):
        subprocess.run([sys.executable, "-m", module], cwd=root, check=True, stdout=subprocess.DEVNULL)


def files(root: Path) -> dict[str, bytes]:
    """Every emitted file, committed or not, by its path below `root`; how it is executed or linked counts too."""
    return {
        str(path.relative_to(root)): content(path)
        for folder in EMITTED
        for path in sorted((root / folder).rglob("*"))
        if (path.is_symlink() or path.is_file()) and path.suffix != ".pyc"
    }


def content(path: Path) -> bytes:
    if path.is_symlink():
        return f"a link to {path.readlink()}\n".encode()
    return path.read_bytes() + (b"\nmay be executed\n" if path.stat().st_mode & 0o111 else b"")


def lines(data: bytes) -> list[str]:
    return data.decode("utf-8", "backslashreplace").splitlines(keepends=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy_inputs(Path(folder))
        emit(Path(folder))
        present, wanted = files(ROOT), files(Path(folder))
    different = sorted(name for name in present.keys() | wanted.keys() if present.get(name) != wanted.get(name))
    for name in different:
        before, after = (lines(tree.get(name, b"")) for tree in (present, wanted))
        sys.stderr.writelines(difflib.unified_diff(before, after, f"present/{name}", f"emitted/{name}", n=1))
        if name not in wanted:
            sys.stderr.write(f"{name} is not emitted by anything: remove it\n")
    if different:
        sys.exit(f"\n{len(different)} emitted files differ from their sources. Run: make generate")
    print(f"{len(wanted)} emitted files are as their sources say")


if __name__ == "__main__":
    main()
