"""What clients send to begin a transfer."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints, model_validator

from partyhub.api.text import Line, Note, Word
from partyhub.api.transfers.fields import (
    AN_ID,
    ELSEWHERE,
    TERMS,
    ElsewhereIn,
    LetterNo,
    TermsIn,
    TransferTargetIn,
    example,
)
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.ids import OrgId, TicketId
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.transfer import Person
from partyhub.usecases.transfers.counter import Comer
from partyhub.usecases.transfers.start import Start

Materials = Annotated[list[Word], Field(max_length=20)]
_Phone = Annotated[
    str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|0[0-9]{2,3}-[2-9][0-9]{6,7})?$")
]
_BirthMonth = Annotated[str, StringConstraints(pattern=r"^((19|20)[0-9]{2}-(0[1-9]|1[0-2]))?$")]
_FromTicket = Annotated[
    UUID | None,
    Field(description="The service ticket that it is opened from; it waits for the outcome."),
]
_TOLD = "每周一至周五9:00–11:30，党群服务中心三楼，找李老师，带介绍信和身份证"


class TransferIn(BaseModel):
    """A member's transfer: begun by the member's branch, or registered at a counter.

    With `registered_at`, a service centre or a committee, it waits for the branch to apply; the
    member must be of that street. `told`: when, where, whom, what to bring (TRF-03). `national_no`
    is its number in the national system, which stays authoritative (MEM-04).
    """

    model_config = example(
        {"member_id": AN_ID, "to": {"branch_id": AN_ID}, "terms": TERMS},
        {
            "member_id": AN_ID, "to": {"elsewhere": ELSEWHERE}, "terms": {"reason": "residence"},
            "channel": "paper", "registered_at": AN_ID, "materials": ["身份证"], "told": _TOLD,
        },
    )  # fmt: skip
    member_id: UUID
    to: TransferTargetIn
    terms: TermsIn
    channel: TransferChannel = TransferChannel.ONLINE
    registered_at: UUID | None = None
    national_no: Line = ""
    materials: Materials = Field(default_factory=list)
    told: Note = ""
    ticket_id: _FromTicket = None

    @model_validator(mode="after")
    def _tickets_are_the_counters(self) -> Self:
        if self.ticket_id is not None and self.registered_at is None:
            raise ValueError("a ticket's transfer is registered at its counter")
        return self

    def start(self) -> Start:
        return Start(
            channel=self.channel,
            to=self.to.named(),
            terms=self.terms.terms(),
            national_no=self.national_no,
            materials=tuple(self.materials),
            told=self.told,
            ticket_id=ticket_of(self.ticket_id),
        )


def ticket_of(ticket_id: UUID | None) -> TicketId | None:
    return None if ticket_id is None else TicketId(ticket_id)


class PersonIn(BaseModel):
    """Who comes, as the letter names them; the phone is kept sealed."""

    model_config = example(
        {"name": "周晓", "gender": "female", "birth_month": "1998-05", "phone": "13700001234"}
    )
    name: Word
    gender: Gender
    birth_month: _BirthMonth = ""
    status: MemberStatus = MemberStatus.FULL
    phone: _Phone = ""


class ArrivalIn(BaseModel):
    """Somebody from elsewhere, at the counter or the committee `registered_at`.

    With the letter in hand (`letter_no` and `issued_on`) it goes to the committee at once;
    otherwise the step `enter` types it in when it comes. Of a `ticket_id` the phone that its
    client left is taken over if none is said here.
    """

    model_config = example(
        {
            "person": {"name": "周晓", "gender": "female", "birth_month": "1998-05"},
            "from": ELSEWHERE, "branch_id": AN_ID, "terms": TERMS, "registered_at": AN_ID,
            "letter_no": "校组〔2026〕77", "issued_on": "2026-11-02", "told": _TOLD,
        }
    )  # fmt: skip
    person: PersonIn
    source: Annotated[ElsewhereIn, Field(alias="from")]
    branch_id: UUID
    terms: TermsIn
    registered_at: UUID
    channel: TransferChannel = TransferChannel.PAPER
    letter_no: LetterNo | None = None
    issued_on: date | None = None
    national_no: Line = ""
    materials: Materials = Field(default_factory=list)
    told: Note = ""
    ticket_id: _FromTicket = None

    @model_validator(mode="after")
    def _whole_letter(self) -> Self:
        if (self.letter_no is None) != (self.issued_on is None):
            raise ValueError("letter_no and issued_on belong together")
        return self

    def start(self) -> Start:
        return Start(
            channel=self.channel,
            to=OrgId(self.branch_id),
            terms=self.terms.terms(),
            national_no=self.national_no,
            materials=tuple(self.materials),
            told=self.told,
            ticket_id=ticket_of(self.ticket_id),
        )

    def comer(self) -> Comer:
        said = self.person
        return Comer(
            person=Person(
                name=said.name,
                gender=said.gender,
                birth_month=said.birth_month,
                status=said.status,
            ),
            source=self.source.named(),
            phone=said.phone,
            letter_no=self.letter_no or "",
            issued_on=self.issued_on,
        )
