"""All operations of surveys: of an area once a year, of a unit before enrolment."""

from fastapi import APIRouter

from partyhub.api.basics import router as basics_router
from partyhub.api.surveys import finds_router, rounds_router, sheets_router

router = APIRouter()
for part in (rounds_router, sheets_router, finds_router, basics_router):
    router.include_router(part.router)
