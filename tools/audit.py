"""Ask whether what is pinned has known vulnerabilities; say so where nobody can be asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINNED = ROOT / "tools" / "requirements.txt"
SETTINGS = ["--vulnerability-service", "osv", "--no-deps", "--disable-pip"]
SETTINGS += ["--format", "json", "--desc", "off", "--progress-spinner", "off"]


def main(*options: str) -> int:
    command = [str(Path(sys.executable).parent / "pip-audit"), "--requirement", str(PINNED), *SETTINGS, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        dependencies = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        reason = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no answer"
        print(f"not audited: the database of vulnerabilities cannot be asked: {reason}")
        return 0
    known = [(found, flaw) for found in dependencies for flaw in found.get("vulns", [])]
    for found, flaw in known:
        mended = ", ".join(flaw["fix_versions"]) or "no version"
        print(f"{found['name']} {found['version']}: {flaw['id']}, mended in {mended}")
    print(f"{len(dependencies)} packages, {len(known)} known vulnerabilities")
    return 1 if known or done.returncode else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
