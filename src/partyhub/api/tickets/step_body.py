"""What the bodies of a ticket's steps share."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")]
Handed = Annotated[dict[Name, Annotated[int, Field(ge=0, le=9999)]], Field(max_length=50)]
"""Papers in hand: the name on the checklist, and how many pages."""
AN_ID = "01936b5e-0000-7000-8000-000000000001"


def example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(example)]})


class StepBody(BaseModel):
    """`template_id`: the reply template whose words were used, in the version that it had."""

    model_config = ConfigDict(extra="forbid")
    template_id: UUID | None = None
