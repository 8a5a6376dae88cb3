"""What clients send to have a matter taken in."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from partyhub.api.text import Line, Reason
from partyhub.domain.shared.ids import AccountId, MemberId, OrgId, ServiceItemId, TicketId
from partyhub.domain.tickets.kinds import Channel
from partyhub.usecases.tickets.take_in import Asked

_Phone = Annotated[str, Field(max_length=20, pattern=r"^$|^[0-9]{3,12}$|^0[0-9]{2,3}-[0-9]{7,8}$")]


_ID = "01936b5e-0000-7000-8000-000000000001"


def _example(**example: str) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(example)]})


class AboutIn(BaseModel):
    """Whom a complaint is about: a colleague, a department, or both."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"account_id": _ID}]})
    account_id: UUID | None = None
    department_id: UUID | None = None


class TicketIn(BaseModel):
    """A matter at the counter; `org_id` is a centre or one of its departments.

    Of a complaint the client may stay `anonymous` (then without a name), and it may say whom it is
    `about`: they and their department never see it (SP-06). Name and phone of a `member_id`, or of
    the client of an earlier ticket (`same_client_as`), come from where they are kept.
    """

    model_config = _example(
        org_id=_ID,
        item_id=_ID,
        channel="visit",
        client_name="王秀兰",
        client_phone="13700001234",
        content="申请高龄津贴",
    )
    org_id: UUID
    item_id: UUID
    channel: Channel = Channel.VISIT
    client_name: Line = ""
    client_unit: Line = ""
    client_phone: _Phone = ""
    is_member: bool = False
    member_id: UUID | None = None
    same_client_as: UUID | None = None
    content: Reason
    urgent: bool = False
    anonymous: bool = False
    about: AboutIn | None = None

    @model_validator(mode="after")
    def _no_name_beside_anonymous(self) -> Self:
        if self.anonymous and (self.client_name or self.member_id or self.same_client_as):
            raise ValueError("anonymous: no name is kept")
        return self

    def asked(self) -> Asked:
        return Asked(
            at_org=OrgId(self.org_id),
            item_id=ServiceItemId(self.item_id),
            channel=self.channel,
            client_name=self.client_name,
            client_unit=self.client_unit,
            client_phone=self.client_phone,
            is_member=self.is_member,
            member_id=None if self.member_id is None else MemberId(self.member_id),
            same_client_as=None if self.same_client_as is None else TicketId(self.same_client_as),
            content=self.content,
            urgent=self.urgent,
            anonymous=self.anonymous,
            about_account=_account(self.about),
            about_department=_department(self.about),
        )


def _account(about: AboutIn | None) -> AccountId | None:
    return None if about is None or about.account_id is None else AccountId(about.account_id)


def _department(about: AboutIn | None) -> OrgId | None:
    return None if about is None or about.department_id is None else OrgId(about.department_id)


class PurposeIn(BaseModel):
    """What the number is needed for."""

    model_config = _example(purpose="电话告知补正")
    purpose: Reason
