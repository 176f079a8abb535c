"""Post hook: no value of a path parameter can leave its segment.

The generator's `quote` lets "." and ".." through, and HTTP clients resolve them (RFC 3986, section 5.2.4):
`/threads/../runs/r` becomes `/runs/r`. An empty value changes the path likewise.
"""

import re
import sys
from pathlib import Path

from tools.document import Document

HELPER = '''
"""Values in paths."""

from urllib.parse import quote
from uuid import UUID


def path_segment(name: str, value: object) -> str:
    """Escape a value so that it is one segment of a path, whatever it holds.

    Raises:
        TypeError: The value is neither a string nor a UUID.
        ValueError: No escape keeps the value in its segment: it is empty, "." or "..". Or UTF-8 cannot encode it.
    """
    if not isinstance(value, (str, UUID)):
        raise TypeError(f"{name} must be a string or a UUID, not {type(value).__name__}")
    text = str(value)
    if text in ("", ".", ".."):
        raise ValueError(f"{name} must not be {text!r}: it would change the path of the request")
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{name} must be text that UTF-8 can encode, not {text!r}") from None
'''
HOLE = re.compile(r'(?P<name>\w+)=quote\(str\((?P=name)\), safe=""\)')
IMPORT = "from urllib.parse import quote\n"


def main() -> None:
    Path("paths.py").write_text(HELPER, encoding="utf-8")
    wanted = found = 0
    for operation in Document().operations():
        module = Path("api", operation.tag, f"{operation.id}.py")
        text, closed = HOLE.subn(r'\g<name>=path_segment("\g<name>", \g<name>)', module.read_text(encoding="utf-8"))
        if "quote(" in text or (closed and IMPORT not in text):
            sys.exit(f"{module}: the generator escapes paths in a new way; close_paths.py must learn it")
        module.write_text(text.replace(IMPORT, "from ...paths import path_segment\n"), encoding="utf-8")
        wanted += operation.path.count("{")
        found += closed
    if found != wanted:
        sys.exit(f"close_paths.py found {found} path parameters in the emitted code, the document has {wanted}")


main()
