"""Contact requests as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from partyhub.api.text import Line, Note, Reason
from partyhub.domain.contacts.ports import PlacedContact
from partyhub.domain.contacts.request import ContactRequest, ContactStep, Wish
from partyhub.domain.contacts.states import (
    ContactAction,
    ContactState,
    ContactTopic,
    ContactWay,
)
from partyhub.usecases.contacts.desk import WholeContact

_ORG, _MEMBER = "01936b5e-0000-7000-8000-000000000001", "01936b5e-0000-7000-8000-000000000002"
_SAID: dict[str, JsonValue] = {
    "org_id": _ORG, "topic": "party_life", "words": "搬到本社区居住，想参加支部活动",
    "way": "phone", "times": "工作日晚上",
}  # fmt: skip


class ContactIn(BaseModel):
    """Which organisation is asked, what about, and how and when the member is reached best."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_SAID]})
    org_id: UUID
    topic: ContactTopic
    words: Reason
    way: ContactWay
    times: Annotated[Line, Field(description="When it suits, in words.")] = ""

    def wish(self) -> Wish:
        return Wish(topic=self.topic, words=self.words, way=self.way, times=self.times)


class EnteredContactIn(ContactIn):
    """For a member who came to the counter `entered_at`."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [_SAID | {"member_id": _MEMBER, "entered_at": _ORG}]},
    )
    member_id: UUID
    entered_at: UUID


class ContactStepIn(BaseModel):
    """`contact` needs the day on which the member was reached and what came of it, `decline` where
    the member can turn.
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"action": "contact", "on": "2026-11-20", "text": "已约周六参加主题党日"}]
        },
    )
    action: Literal["contact", "close", "decline"]
    text: Note = ""
    on: date | None = None

    def step(self) -> ContactStep:
        return ContactStep(action=ContactAction(self.action), text=self.text, on=self.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOut:
    """A request and where it stands; `entered_by`: the counter that wrote it down, or empty."""

    id: UUID
    org_id: UUID
    org_name: str
    topic: ContactTopic
    words: str
    way: ContactWay
    times: str
    state: ContactState
    sent_at: datetime
    due_at: datetime
    late: bool
    entered_by: str
    contacted_on: date | None
    handler_name: str
    answer: str
    closed_at: datetime | None
    version: int


_SAME = (
    "id", "org_name", "state", "sent_at", "due_at", "entered_by", "contacted_on", "handler_name",
    "answer", "closed_at", "version",
)  # fmt: skip


def contact_out(one: ContactRequest, now: datetime) -> ContactOut:
    wish = one.wish
    return ContactOut(
        **{name: getattr(one, name) for name in _SAME},
        org_id=one.org.id, topic=wish.topic, words=wish.words, way=wish.way, times=wish.times,
        late=one.late(now),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MyContactsOut:
    """The latest first; at most a hundred."""

    items: Sequence[ContactOut]

    @classmethod
    def of(cls, mine: Sequence[ContactRequest], now: datetime) -> "MyContactsOut":
        return cls([contact_out(one, now) for one in mine])


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """One line of the desk's list."""

    id: UUID
    member_name: str
    unit_name: str
    branch_name: str
    org_name: str
    topic: ContactTopic
    way: ContactWay
    state: ContactState
    sent_at: datetime
    due_at: datetime
    late: bool
    handler_name: str
    closed_at: datetime | None

    @classmethod
    def of(cls, placed: PlacedContact, now: datetime) -> "ContactLine":
        one = placed.request
        return cls(
            id=one.id, member_name=placed.member_name, unit_name=placed.unit_name,
            branch_name=placed.branch_name, org_name=one.org_name, topic=one.wish.topic,
            way=one.wish.way, state=one.state, sent_at=one.sent_at, due_at=one.due_at,
            late=one.late(now), handler_name=one.handler_name, closed_at=one.closed_at,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeContactOut:
    """A request as who answers it sees it; `phone` is whole while it is open, masked afterwards."""

    request: ContactOut
    member_name: str
    unit_name: str
    branch_name: str
    phone: str
    allowed_actions: Sequence[ContactAction]

    @classmethod
    def of(cls, whole: WholeContact, now: datetime) -> "WholeContactOut":
        placed = whole.placed
        return cls(
            request=contact_out(placed.request, now), member_name=placed.member_name,
            unit_name=placed.unit_name, branch_name=placed.branch_name, phone=whole.phone,
            allowed_actions=whole.possible,
        )  # fmt: skip
