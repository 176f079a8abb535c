# Emitted by `make generate` from openapi/openapi.yaml. Do not edit.
# Change the document, generator-config.yaml or tools/hooks/ instead, and run `make generate`.

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
