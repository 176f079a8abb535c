"""Asks for a key: any will do to be known, only that of the owner to be allowed anything."""

from typing import Any

from langgraph_sdk import Auth

OWNER = "owner"
auth = Auth()


@auth.authenticate
async def authenticate(headers: dict[bytes, bytes]) -> str:
    key = headers.get(b"x-api-key", b"").decode()
    if not key:
        raise Auth.exceptions.HTTPException(status_code=401, detail="a key is needed")
    return key


@auth.on
async def authorize(ctx: Auth.types.AuthContext, value: Any) -> bool:
    return ctx.user.identity == OWNER
