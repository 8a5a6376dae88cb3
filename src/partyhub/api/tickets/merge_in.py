"""The step that makes one ticket of two: its body, beside those of `steps_in`."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from partyhub.api.tickets.step_body import StepBody
from partyhub.usecases.tickets.wishes import MergeInto, Wish

_EXAMPLE: JsonDict = {"action": "merge", "number": "F2026-0018-000042"}


class MergeIn(StepBody):
    """A duplicate of the ticket with that number, which was registered before it."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})
    action: Literal["merge"]
    number: Annotated[str, Field(max_length=30, pattern=r"^F[0-9]{4}-[0-9]{4,10}-[0-9]{6,10}$")]

    def wish(self) -> Wish:
        return MergeInto(number=self.number)
