"""What reminders of all kinds share: which of mine I have read, and how many are left."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


@dataclass(frozen=True, slots=True)
class UnreadOut:
    """How many of mine are still unread, counted up to a hundred."""

    unread: int


class ReadIn(BaseModel):
    """Which of mine I have read; without `ids`, all of them."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"ids": ["01936b5e-0000-7000-8000-000000000001"]}]},
    )
    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)] | None = None
