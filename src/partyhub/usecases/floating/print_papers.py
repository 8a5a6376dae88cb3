"""The form and the permit of a floating member go on paper, never without a trace."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.floating.paper_token import RegisterTokens
from partyhub.domain.floating.prints import FloatingPrint
from partyhub.domain.floating.refusals import NoPermit
from partyhub.domain.floating.registration import Floating, FloatingEntry, seal_of
from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FloatingId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What a print needs besides the registration."""

    tokens: RegisterTokens
    vault: Vault
    public_url: str
    now: datetime


async def floating_sheet(
    uow: UnitOfWork, actor: Actor, *, floating_id: FloatingId, permit: bool, printing: Printing
) -> FloatingPrint:
    """The form for who keeps it, with the whole phone as long as the member is theirs; with
    `permit` the card: NoPermit without.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.floating_members.get(floating_id, within=scope)
        actor.require(Permission.REGISTER_KEEP, at=found.at_keeper())
        if permit and found.permit is None:
            raise NoPermit("none was issued yet", state=found.state)
        entries = await uow.floating_members.entries([found.id])
        phone = "" if permit else await _phone(uow, found, printing.vault)
        paper = "流动党员活动证" if permit else "流动党员登记表"
        if found.member_id is not None:
            uow.looked(Access.by(actor, found.member_id, Look.PRINT, printing.now, paper))
        uow.record(_event(actor, found, paper, printing.now))
        return await uow.commit(
            FloatingPrint(
                floating=found,
                entries=counting(entries),
                phone=phone,
                qr_url=_url(found, printing),
                printed_on=local_day(printing.now),
                printed_by=actor.display_name,
            )
        )


def counting(entries: list[FloatingEntry]) -> list[FloatingEntry]:
    """Those that were not reversed, without the reversals."""
    reversed_ones = {entry.reverses for entry in entries}
    return [e for e in entries if e.reverses is None and e.id not in reversed_ones]


async def _phone(uow: UnitOfWork, found: Floating, vault: Vault) -> str:
    if found.gone:
        return found.person.phone_masked
    if found.member_id is not None:
        return open_phone(vault, found.member_id, await uow.members.phone(found.member_id))
    return vault.open(found.phone, aad=seal_of(found.id)) if found.phone else ""


def _url(found: Floating, printing: Printing) -> str:
    permit = found.permit
    if permit is None:
        return ""
    token = printing.tokens.sign(found.id, permit.number, permit.issued_on, found.terms.until)
    return f"{printing.public_url}/paper/{token}"


def _event(actor: Actor, found: Floating, paper: str, now: datetime) -> Event:
    return Event(
        action="floating.print", subject=found.id, by=actor.account_id, at=now,
        from_state=found.state, to_state=found.state, note=paper,
    )  # fmt: skip
