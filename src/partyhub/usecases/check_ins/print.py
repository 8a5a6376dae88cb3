"""Printing certificates and receipts; each sheet is a look at personal data and leaves a trace."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.ports import CertificateTokens
from partyhub.domain.check_ins.prints import CertificatePrint, ReceiptPrint
from partyhub.domain.check_ins.refusals import NothingToPrint
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork


async def sheets(
    uow: UnitOfWork,
    actor: Actor,
    *,
    ids: Sequence[UUID],
    tokens: CertificateTokens,
    vault: Vault,
    public_url: str,
    now: datetime,
    receipts: bool = False,
) -> list[CertificatePrint]:
    """What goes on the sheets, by name. A certificate shows the whole phone, so only the unit
    and the member print it; a receipt doesn't, and the community prints it too. 403 otherwise;
    NothingToPrint if none of `ids` has come that far.
    """
    async with uow:
        reached = await uow.check_ins.get_many(ids, within=actor.scope(Permission.CHECK_IN_READ))
        for check_in in reached:
            _require(actor, check_in, receipts=receipts)
        issued = [c for c in reached if c.issued_on and (c.checked_in_on or not receipts)]
        if not issued:
            raise NothingToPrint("no certificate has been issued for these")
        phones = await uow.check_ins.sealed_phones([c.id for c in issued])
        prints = []
        for check_in in issued:
            url = f"{public_url}/v/{signed(check_in, tokens)}"
            phone = _opened(vault, phones.get(check_in.id), check_in)
            prints.append(await _sheet(uow, check_in, qr_url=url, phone=phone, today=now.date()))
            if check_in.member_id != actor.member_id:
                uow.looked(Access.by(actor, check_in.member_id, Look.PRINT, now))
        return await uow.commit(prints)


def _opened(vault: Vault, sealed: bytes | None, check_in: CheckIn) -> str:
    """Masked where the member belongs to another unit by now."""
    if sealed is None:
        return check_in.holder.phone_masked
    return vault.open(sealed, aad=f"members|phone|{check_in.member_id}")


async def _sheet(
    uow: UnitOfWork, check_in: CheckIn, *, qr_url: str, phone: str, today: date
) -> CertificatePrint:
    community = await uow.orgs.get(check_in.community.id)
    unit = await uow.orgs.get(check_in.unit.id)
    return CertificatePrint(
        certificate_no=check_in.certificate_no,
        short_code=check_in.short_code,
        qr_url=qr_url,
        community_name=community.name,
        unit_name=unit.name,
        holder=check_in.holder,
        phone=phone,
        limit_days=check_in.limit_days or 0,
        issued_on=check_in.issued_on or today,
        receipt=_receipt(check_in, community.contact_phone),
    )


def _require(actor: Actor, check_in: CheckIn, *, receipts: bool) -> None:
    if check_in.member_id == actor.member_id:
        return
    community = check_in.at({Side.COMMUNITY})
    if receipts and actor.scope(Permission.CHECK_IN_REGISTER).covers(community):
        return
    actor.require(Permission.CHECK_IN_CERTIFY, at=check_in.at({Side.UNIT}))


def signed(check_in: CheckIn, tokens: CertificateTokens) -> str:
    """The token of an issued certificate's QR code."""
    if check_in.issued_on is None or check_in.due_on is None:
        raise NothingToPrint("no certificate has been issued")
    return tokens.sign(check_in.id, check_in.unit.id, check_in.issued_on, check_in.due_on)


def _receipt(check_in: CheckIn, contact_phone: str) -> ReceiptPrint | None:
    if check_in.checked_in_on is None:
        return None
    return ReceiptPrint(
        checked_in_on=check_in.checked_in_on,
        community_contact_phone=contact_phone,
        receipt_on=check_in.receipt_on,
    )
