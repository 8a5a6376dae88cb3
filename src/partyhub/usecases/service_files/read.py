"""A unit reads its members' files of service; every look leaves a trace (CHK-15, CHK-16, LG-06)."""

from datetime import datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.views import WholeMember
from partyhub.domain.service_files.ports import FilePrint
from partyhub.domain.service_files.views import FileFilter, ServiceFile, ServiceFileLine
from partyhub.domain.service_files.words import FILE
from partyhub.domain.service_records.views import CardKey
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import within_org
from partyhub.usecases.service_files.rows import record_row
from partyhub.usecases.uow import UnitOfWork

_READ: Final = Permission.SERVICE_RECORD_READ
_MOST = 500


async def list_files(
    uow: UnitOfWork, actor: Actor, wanted: FileFilter, *, org_id: OrgId | None
) -> list[tuple[ServiceFileLine, str]]:
    """Members of one's own branches who have checked in, by name; NotAllowed."""
    scope = actor.require_any(_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.service_files.page(wanted, within=within)


async def read_file(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, *, now: datetime
) -> ServiceFile:
    """NotFound out of reach; the member sees who looked."""
    async with uow:
        found = await _file(uow, actor, await _member(uow, actor, member_id))
        _looked(uow, actor, member_id, Look.VIEW, now)
        return await uow.commit(found)


async def file_sheet(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, year: int, *, now: datetime
) -> FilePrint:
    """The file on paper, with a year's confirmed entries; a print is a look."""
    async with uow:
        whole = await _member(uow, actor, member_id)
        lines = await uow.service_records.unit_card(
            whole.member.id, CardKey.first(year), limit=_MOST
        )
        _looked(uow, actor, member_id, Look.PRINT, now)
        return await uow.commit(
            FilePrint(
                file=await _file(uow, actor, whole), year=year, printed_on=local_day(now),
                rows=[record_row(n, line) for n, line in enumerate(lines[::-1], start=1)],
                printed_by=actor.signature,
            )
        )  # fmt: skip


async def _member(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> WholeMember:
    return await uow.members.get(member_id, within=Scope(actor.scope(_READ).roots))


async def _file(uow: UnitOfWork, actor: Actor, whole: WholeMember) -> ServiceFile:
    member, unit = whole.member, whole.member.unit.id
    files, known = uow.service_files, actor.holds(Permission.FEEDBACK_SLIP_READ)
    return ServiceFile(
        member_id=member.id, name=member.details.name, unit=whole.unit_name,
        branch=whole.branch_name, check_ins=await files.check_ins(member.id, unit),
        years=await files.years(member.id), certificates=await files.certificates(member.id),
        slips=await files.slips(member.id, unit) if known else (),
        decisions=await files.decisions(member.id, unit) if known else (),
    )  # fmt: skip


def _looked(uow: UnitOfWork, actor: Actor, member_id: MemberId, look: Look, now: datetime) -> None:
    if actor.member_id != member_id:
        uow.looked(Access.by(actor, member_id, look, now, FILE))
