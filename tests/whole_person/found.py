"""How the rows of a person are found again, table by table."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

from partyhub.domain.check_ins.views import CheckInFilter, CheckInOrder
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import AccountId, MemberId
from partyhub.usecases.uow import UnitOfWork


async def _check_ins(uow: UnitOfWork, one: MemberId) -> int:
    order = CheckInFilter(order=CheckInOrder.RECENT)
    return len(await uow.check_ins.page(order, within=Scope(own=one), after=None, limit=9))


async def _accounts(uow: UnitOfWork, one: MemberId) -> int:
    return len(await uow.accounts.of_members([one]))


async def _cabinets(uow: UnitOfWork, one: MemberId) -> int:
    return int((await uow.member_files.of_member(one)).cabinet == "3号柜")


async def _belonged(uow: UnitOfWork, one: MemberId) -> int:
    merged = [said.merged_id for said in await uow.duplicates.merges(one)]
    found = await uow.duplicates.belongings([one, *merged])
    return sum(len(periods) for periods in found.values())


async def _served(uow: UnitOfWork, one: MemberId) -> int:
    reader = Actor(account_id=AccountId(UUID(int=0)), display_name="")
    return len(await uow.service_records.of_member(one, reader=reader))


async def _visits(uow: UnitOfWork, one: MemberId) -> int:
    return sum(len(pair.visits) for pair in await uow.support_parts.of_member(one))


async def _feeds(uow: UnitOfWork, one: MemberId) -> int:
    return int(await uow.calendar_feeds.made_at(one) is not None)


FOUND: Mapping[str, Callable[[UnitOfWork, MemberId], Awaitable[int]]] = {
    "accesses": lambda uow, one: _long(uow.access_log.of_member(one, before=None, limit=9)),
    "accounts": _accounts,
    "activists": lambda uow, one: _long(uow.activists.of_member(one)),
    "activity_seats": lambda uow, one: _long(uow.activity_seats.of_member(one)),
    "affiliations": _belonged,
    "calendar_feeds": _feeds,
    "category_periods": lambda uow, one: _long(uow.categories.of_member(one)),
    "check_ins": _check_ins,
    "contact_requests": lambda uow, one: _long(uow.contact_requests.of_member(one)),
    "data_requests": lambda uow, one: _long(uow.data_requests.of_member(one)),
    "demand_takes": lambda uow, one: _long(uow.service_pool.of_member(one)),
    "feedback_slips": lambda uow, one: _long(uow.feedback_slips.of_member(one)),
    "floating_members": lambda uow, one: _long(uow.floating_members.of_member(one)),
    "member_certificates": lambda uow, one: _long(uow.member_certificates.of_member(one)),
    "member_file_papers": lambda uow, one: _long(uow.member_files.history(one)),
    "member_files": _cabinets,
    "member_groups": lambda uow, one: _long(uow.member_groups.of_member(one)),
    "point_entries": lambda uow, one: _long(uow.points.of_member(one)),
    "post_duties": lambda uow, one: _long(uow.post_duties.of_member(one)),
    "probation_decisions": lambda uow, one: _long(uow.probations.of_member(one)),
    "ranking_consents": lambda uow, one: _long(uow.points.consents_of(one)),
    "service_certificates": lambda uow, one: _long(uow.service_records.certificates_of(one)),
    "showcases": lambda uow, one: _long(uow.showcases.of_member(one)),
    "team_requests": lambda uow, one: _long(uow.team_figures.requests_of(one)),
    "team_leaders": lambda uow, one: _long(uow.team_figures.leaderships_of(one)),
    "post_shifts": lambda uow, one: _long(uow.post_shifts.of_member(one)),
    "service_post_places": lambda uow, one: _long(uow.service_posts.claims_of(one)),
    "service_records": _served,
    "support_visits": _visits,
    "supporters": lambda uow, one: _long(uow.support_parts.of_member(one)),
    "tickets": lambda uow, one: _long(uow.own_tickets.page(one, after=None, limit=9)),
    "transfers": lambda uow, one: _long(uow.transfers.of_member(one)),
}


async def _long(rows: Awaitable[list[Any]]) -> int:
    return len(await rows)
