"""The register of transfers, page by page (LG-04)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.found_by import asked_of
from partyhub.domain.transfers.turns import TURNS
from partyhub.domain.transfers.views import TransferFilter, TransferLine
from partyhub.usecases.reach import narrowed, seats
from partyhub.usecases.uow import UnitOfWork


async def list_transfers(
    uow: UnitOfWork,
    actor: Actor,
    wanted: TransferFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    today: date,
) -> Sequence[TransferLine]:
    """NotAllowed for who reads no transfers anywhere."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    plainly = asked_plainly(actor, wanted)
    if plainly is None:
        return []
    async with uow.reading():
        scope = await below(uow, scope, wanted)
        return await uow.transfers.page(
            plainly, within=scope, after=after, limit=limit, today=today
        )


async def below(uow: UnitOfWork, scope: Scope, wanted: TransferFilter) -> Scope:
    """Of the reach, what lies at or below the organisation asked for; NotFound for none."""
    if wanted.under is None:
        return scope
    return narrowed(scope, (await uow.orgs.get(wanted.under)).path)


def asked_plainly(actor: Actor, wanted: TransferFilter) -> TransferFilter | None:
    """As names and numbers are kept; None if nothing could be found by what was typed. A turn is
    the caller's, where they hold the right that it needs.
    """
    if wanted.turn is not None:
        wanted = replace(wanted, turn_at=seats(actor, TURNS[wanted.turn].needs))
    if not wanted.asked:
        return wanted
    asked = asked_of(wanted.asked)
    return None if asked is None else replace(wanted, asked=asked)
