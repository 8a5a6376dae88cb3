"""Files a year's ledger: the digest of what it says is kept, so that a later copy can be proved."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from partyhub.domain.ledgers.forms import LAYOUTS, LedgerForm
from partyhub.domain.ledgers.ports import Filing
from partyhub.domain.ledgers.proof import Digest
from partyhub.domain.ledgers.refusals import YearNotOver
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.ledgers.export import Ledger, Wanted, opened, pages
from partyhub.usecases.uow import UnitOfWork

_MOST_FILINGS: Final = 100


async def file_ledger(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, form: LedgerForm, year: int, now: datetime
) -> Filing:
    """The year must be over (TKT-32); what is filed again is kept beside the first."""
    wanted = Wanted(form=form, org_id=org_id, since=date(year, 1, 1), until=date(year, 12, 31))
    async with uow:
        ledger = await opened(uow, actor, wanted)
        if local_day(now) <= wanted.until:
            raise YearNotOver("it still goes on", year=str(year))
        digest = Digest()
        async for found in pages(uow, ledger):
            for _, row in found:
                digest.add(LAYOUTS[form].cells(row))
        filing = _filing(ledger, year, digest, actor, now)
        await uow.ledgers.file(filing)
        uow.record(
            Event(
                action="ledger.file",
                subject=ledger.org.id,
                by=actor.account_id,
                at=now,
                facts={"form": form, "year": str(year), "digest": filing.digest},
            )
        )
        return await uow.commit(filing)


async def list_filings(uow: UnitOfWork, actor: Actor, *, org_id: OrgId) -> Sequence[Filing]:
    """The latest first."""
    async with uow.reading():
        org = await uow.orgs.get(org_id)
        actor.require(Permission.TICKET_EXPORT, at=org.at())
        return await uow.ledgers.filings(org_id, limit=_MOST_FILINGS)


def _filing(ledger: Ledger, year: int, digest: Digest, actor: Actor, now: datetime) -> Filing:
    series = ledger.proof.series
    return Filing(
        id=new_id(),
        org_id=ledger.org.id,
        form=ledger.form,
        year=year,
        first_number=series[0].first if series else "",
        last_number=series[-1].last if series else "",
        numbered=ledger.proof.numbered,
        missing=ledger.proof.missing,
        listed=ledger.proof.listed,
        digest=digest.value,
        filed_at=now,
        filed_by=actor.account_id,
        filed_by_name=actor.display_name,
    )
