"""接转组织关系登记表: what was registered of a transfer, told, and done to see it through, on paper
(requirements 8.7, TRF-02 … TRF-04).
"""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.approvals import approvals_of
from partyhub.domain.transfers.outcome import outcome
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.prints import FormPrint, LetterMember
from partyhub.domain.transfers.states import TransferAction
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section
from partyhub.usecases.transfers.letter_lines import phones_of
from partyhub.usecases.transfers.print_letter import trace_of
from partyhub.usecases.transfers.read import WholeTransfer, whole_of
from partyhub.usecases.uow import UnitOfWork

_SEEN_THROUGH = frozenset(
    f"transfer.{action}"
    for action in (
        TransferAction.FOLLOW_UP, TransferAction.REFER, TransferAction.HEAR,
        TransferAction.FEED_BACK, TransferAction.PROLONG, TransferAction.REISSUE,
        TransferAction.RETURN, TransferAction.SEND_BACK,
    )
)  # fmt: skip


async def form_sheet(
    uow: UnitOfWork, actor: Actor, *, transfer_id: TransferId, vault: Vault, now: datetime
) -> FormPrint:
    """404 out of reach; 403 for a side that sees nothing of it. Notes of the other side stay out,
    and so does the phone for who may not reach the person any more.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        whole = await whole_of(uow, actor, transfer, now)
        if Section.LETTER not in whole.sections:
            raise NotAllowed("this side does not see it")
        phone = ""
        if Section.CONTACT in whole.sections:
            phone = (await phones_of(uow, actor, [transfer], vault))[transfer.id]
        if transfer.member_id is not None:
            uow.looked(trace_of(actor, transfer.member_id, now))
        place = transfer.centre or transfer.source.branch or transfer.target.committee
        at = (await uow.orgs.get(place.id)).name if place else ""
        return await uow.commit(_form(whole, _person(transfer, phone), at, actor, now))


def _person(transfer: Transfer, phone: str) -> LetterMember:
    person = transfer.person
    return LetterMember(
        name=person.name,
        gender=person.gender,
        birth_month=person.birth_month,
        status=person.status,
        dues_paid_to=transfer.terms.dues_paid_to,
        phone=phone,
    )


def _form(
    whole: WholeTransfer, person: LetterMember, place: str, actor: Actor, now: datetime
) -> FormPrint:
    transfer, terms = whole.transfer, whole.transfer.terms
    same = ("direction", "channel", "national_no", "materials", "told", "told_at", "told_by",
            "state")  # fmt: skip
    return FormPrint(
        **{name: getattr(transfer, name) for name in same},
        person=person,
        reason=terms.reason,
        destination=terms.destination,
        source=_named(transfer.source),
        target=_named(transfer.target),
        registered_at=place,
        registered_on=transfer.started_at,
        letter=_letter(transfer),
        approvals=approvals_of(whole.events),
        outcome=outcome(transfer),
        followed=[one for one in whole.events if one.action in _SEEN_THROUGH],
        at=now,
        by=actor.display_name,
    )


def _named(party: Party) -> str:
    return "　".join(dict.fromkeys(filter(None, (party.committee_name, party.name))))


def _letter(transfer: Transfer) -> str:
    letter = transfer.letter
    return f"第 {letter.number} 号，有效期至 {letter.valid_until}" if letter else ""
