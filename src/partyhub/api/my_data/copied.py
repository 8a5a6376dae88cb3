"""What the use case found, as the sections of the answer."""

from dataclasses import fields

from partyhub.api.data_requests.schemas import request_out
from partyhub.api.member_groups.schemas import GroupEntryOut
from partyhub.api.members.schemas import AccessOut, MemberEventOut
from partyhub.api.my_data.copy_schemas import (
    DOCUMENTED_AT,
    HeldAccountOut,
    HeldBranchOut,
    HeldCheckInOut,
    HeldRecordOut,
    HeldSessionOut,
    HeldTicketOut,
    HeldTransferOut,
    MyDataOut,
)
from partyhub.domain.members.member import Details
from partyhub.usecases.my_data.collect import HeldData


def copied(held: HeldData) -> MyDataOut:
    return MyDataOut(
        documented_at=DOCUMENTED_AT,
        made_at=held.made_at,
        record=_record(held),
        belonging=[HeldBranchOut(a.branch_name, a.since, a.until) for a in held.belonging],
        groups=[GroupEntryOut.of(entry) for entry in held.groups],
        check_ins=[HeldCheckInOut.of(line) for line in held.check_ins],
        transfers=[HeldTransferOut.of(one) for one in held.transfers],
        tickets=[HeldTicketOut.of(one) for one in held.tickets],
        requests=[request_out(one, (), held.made_at) for one in held.requests],
        history=[
            MemberEventOut(e.at, e.action, e.account_name, e.note, dict(e.facts))
            for e in held.history
        ],
        looks=[AccessOut.of(number, look) for number, look in held.looks],
        look_counts=held.look_counts,
        account=HeldAccountOut.of(held.account),
        sessions=[HeldSessionOut.of(one) for one in held.sessions],
    )


def _record(held: HeldData) -> HeldRecordOut:
    member = held.whole.member
    return HeldRecordOut(
        **{field.name: getattr(member.details, field.name) for field in fields(Details)},
        phone=held.phone,
        unit_name=held.whole.unit_name,
        branch_name=held.whole.branch_name,
        verified_at=member.verified_at,
        verified_by=member.verified_by,
    )
