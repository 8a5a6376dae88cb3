"""结对帮扶台账 as a workbook: households are codes (VOL-05, SP-08)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.pairing_support import words
from partyhub.domain.pairing_support.views import PairFilter, SupportPairLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 10_000
_AT_ONCE = 500


async def export_pairs(
    uow: UnitOfWork, actor: Actor, wanted: PairFilter, *, org_id: OrgId | None, now: datetime
) -> Book:
    """At most 10,000 pairs; an event of each organisation whose book it is."""
    scope = actor.require_any(Permission.PAIRING_READ)
    async with uow:
        within = await within_org(uow, scope, org_id)
        wanted, found = replace(wanted, limit=_AT_ONCE), list[SupportPairLine]()
        while more := await uow.support_pairs.page(wanted, within=within):
            found += more
            if len(found) > MOST_ROWS:
                raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
            wanted = replace(wanted, after=(more[-1].proposed_at, more[-1].id))
        for org in taken_from(actor, scope, org_id):
            uow.record(
                Event(action="support-pairs.export", subject=org, by=actor.account_id, at=now)
            )
        rows = [words.ledger_row(n, line) for n, line in enumerate(found, start=1)]
        return await uow.commit(Book(words.LEDGER, words.HEADINGS, rows))
