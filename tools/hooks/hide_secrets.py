"""Post hook: the generated client does not print keys, cookies and headers."""

import re
import sys
from pathlib import Path

CLIENT = Path("client.py")
# What may hold a secret, and how often: in the client, and in the one that takes a token.
SECRETS = {r"(    _(?:headers|cookies|httpx_args): .* = field\()": 6, r"(    token: str)$": 1}

text = CLIENT.read_text(encoding="utf-8")
for pattern, expected in SECRETS.items():
    hidden = r"\1 = field(repr=False)" if pattern.endswith("$") else r"\1repr=False, "
    text, found = re.subn(pattern, hidden, text, flags=re.MULTILINE)
    if found != expected:
        sys.exit(f"{CLIENT}: {found} fields fit {pattern}, not {expected}; hide_secrets.py must learn the new ones")
CLIENT.write_text(text, encoding="utf-8")
