"""What is asked about pairs of records, and what is decided upon them."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.members.schemas import MonthIn, PhoneIn
from partyhub.api.text import Reason, Word
from partyhub.domain.members.merging import MergeField
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.duplicates.find import Entered
from partyhub.usecases.duplicates.merge import Merging


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class EnteredIn(BaseModel):
    """What is known so far of somebody who is being entered; it stays out of URLs and logs."""

    model_config = _example(name="王小明", birth_month="1985-07", phone="13812345678")

    name: Word
    birth_month: MonthIn = ""
    phone: PhoneIn = ""

    def entered(self) -> Entered:
        return Entered(**self.model_dump())


class MembersMergeIn(BaseModel):
    """Which record stays, which values it takes from the other one, and why they are one person."""

    model_config = _example(
        keep="0193a000-0000-7000-8000-000000000001",
        take=["phone", "post"],
        reason="同一人，转入时重复建档",
        kept_version=3,
        going_version=1,
    )

    keep: UUID
    take: Annotated[list[MergeField], Field(max_length=len(MergeField))] = []
    reason: Reason
    kept_version: int = Field(ge=1, le=2**31 - 1, description="`version` of the one that stays.")
    going_version: int = Field(ge=1, le=2**31 - 1, description="`version` of the other one.")

    def merging(self) -> Merging:
        return Merging(
            keep=MemberId(self.keep),
            take=tuple(dict.fromkeys(self.take)),
            reason=self.reason,
            kept_version=self.kept_version,
            going_version=self.going_version,
        )


class ApartIn(BaseModel):
    """Why they are two people."""

    model_config = _example(reason="同名同月的两人，已电话核对")

    reason: Reason
