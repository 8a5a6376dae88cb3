"""A member's own points, star and consent; an order of members only of who wishes it (SP-09)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.orgs.org import Org
from partyhub.domain.points.refusals import RankingForConsenting, RankingOff
from partyhub.domain.points.views import CommunitySum, OwnPoints, PointLine, RankLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def own_points(uow: UnitOfWork, actor: Actor, year: int, today: date) -> Sequence[OwnPoints]:
    """A line for each community of that year that gives points or stars; none without a record."""
    if actor.member_id is None:
        return []
    async with uow.reading():
        sums = await uow.points.sums(actor.member_id, year)
        found = [await _own(uow, one, today) for one in sums]
        return [one for one in found if one is not None]


async def own_point_lines(
    uow: UnitOfWork, actor: Actor, year: int, after: tuple[date, UUID], *, limit: int
) -> Sequence[PointLine]:
    if actor.member_id is None:
        return []
    async with uow.reading():
        return await uow.points.lines(actor.member_id, year, after, limit=limit)


async def set_consent(
    uow: UnitOfWork, actor: Actor, community_id: OrgId, *, consents: bool, now: datetime
) -> bool:
    """Given or taken back, as often as one likes; taken back it is gone at once."""
    async with uow:
        member_id = _member(actor)
        await uow.orgs.get(community_id)
        await uow.members.locked_many([member_id])
        keep = uow.points.consent if consents else uow.points.withdraw
        await keep(member_id, community_id, now)
        action = f"ranking-consent.{'give' if consents else 'withdraw'}"
        uow.record(Event(action=action, subject=member_id, by=actor.account_id, at=now))
        return await uow.commit(consents)


async def read_ranking(
    uow: UnitOfWork, actor: Actor, community_id: OrgId, year: int, today: date
) -> Sequence[RankLine]:
    """RankingOff unless the community turned it on and has not turned it off since."""
    async with uow.reading():
        community = await uow.orgs.get(community_id)
        desk = actor.scope(Permission.POINTS_READ).covers(community.at())
        if not desk and actor.member_id is None:
            raise NotFound("no such community", org=str(community_id))
        if not await _ranks(uow, community, today):
            raise RankingOff("this community shows no order of members")
        if not desk and not await uow.points.consented(_member(actor), community_id):
            raise RankingForConsenting("for those who stand in it")
        return await uow.points.ranking(community_id, year)


async def _ranks(uow: UnitOfWork, community: Org, today: date) -> bool:
    """On from its day; off from the moment at which a version says so."""
    now = await uow.points.rule_on(community.id, today)
    newest = (await uow.points.rules(community.id))[:1]
    return now is not None and now.rates.ranking and newest[0].rates.ranking


async def _own(uow: UnitOfWork, one: CommunitySum, today: date) -> OwnPoints | None:
    rule = await uow.points.rule_on(one.community.id, today)
    if rule is None or not (rule.rates.counts or one.points):
        return None
    community = await uow.orgs.get(one.community.id)
    return OwnPoints(
        one.community, one.points, one.hours, rule.rates.star(one.hours),
        rule.rates.next_star_at(one.hours), await _ranks(uow, community, today), one.consented,
    )  # fmt: skip


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
