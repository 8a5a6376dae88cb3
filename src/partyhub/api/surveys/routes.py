"""All operations of surveys."""

from fastapi import APIRouter

from partyhub.api.surveys import finds_router, rounds_router, sheets_router

router = APIRouter()
for part in (rounds_router, sheets_router, finds_router):
    router.include_router(part.router)
