"""What the calendar of an organisation rests on, the newest first."""

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.entries import EntryLine
from partyhub.usecases.uow import UnitOfWork


async def list_entries(
    uow: UnitOfWork, *, org_id: OrgId | None, year: int | None, before: int | None, limit: int
) -> list[EntryLine]:
    """National notices, and what the organisation and those above it settled; NotFound."""
    async with uow.reading():
        if org_id is not None:
            await uow.orgs.get(org_id)
        return await uow.work_calendars.entries(org_id, year=year, before=before, limit=limit)
