"""Questions about check-ins: pages of them, one of them, and the certificate in somebody's hand."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.ports import CertificateTokens
from partyhub.domain.check_ins.views import CheckInFilter, CheckInLine, PresentedLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CheckInId, MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def browse_check_ins(
    uow: UnitOfWork,
    actor: Actor,
    wanted: CheckInFilter,
    *,
    after: tuple[str, str] | None,
    limit: int,
) -> list[tuple[CheckInLine, str]]:
    """One line more than `limit`, if there is one; each with the key of its order."""
    scope = actor.require_any(Permission.CHECK_IN_READ)
    async with uow.reading():
        return await uow.check_ins.page(wanted, within=scope, after=after, limit=limit + 1)


async def look_at_check_in(
    uow: UnitOfWork, actor: Actor, *, check_in_id: CheckInId, now: datetime
) -> CheckIn:
    """One check-in; somebody else's leaves a trace."""
    async with uow:
        check_in = await uow.check_ins.get(
            check_in_id, within=actor.scope(Permission.CHECK_IN_READ)
        )
        if check_in.member_id != actor.member_id:
            uow.looked(Access.by(actor, check_in.member_id, Look.VIEW, now))
        return await uow.commit(check_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class InHand:
    """What a community desk has of a certificate: a scanned token, a typed code, or a person."""

    token: str = ""
    short_code: str = ""
    name: str = ""
    phone_tail: str = ""


async def find_presented(
    uow: UnitOfWork, actor: Actor, in_hand: InHand, *, tokens: CertificateTokens, now: datetime
) -> list[PresentedLine]:
    """The certificates that match, at the actor's own communities; each look leaves a trace."""
    within = actor.require_any(Permission.CHECK_IN_REGISTER)
    async with uow:
        if in_hand.token:
            claims = tokens.read(in_hand.token.rsplit("/", 1)[-1])
            found = await uow.check_ins.presented_by_id(claims.certificate_id, within=within)
        elif in_hand.short_code:
            found = await uow.check_ins.presented_by_code(in_hand.short_code, within=within)
        else:
            found = await uow.check_ins.presented_by_name(
                in_hand.name, in_hand.phone_tail, within=within
            )
        for line in found:
            uow.looked(Access.by(actor, MemberId(line.member_id), Look.CERTIFICATE, now))
        return await uow.commit(found)
