"""A community's rule of points: read, tried out on last month, made (CHK-25, SP-09)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.points.rule import PointRule, Rates, require_coming
from partyhub.domain.points.views import RulesOf, ServedGroup, Trial, TrialLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, PointRuleId, new_id
from partyhub.domain.shared.org import OrgName
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """What a community wishes from which day on, and why."""

    since: date
    rates: Rates
    reason: str


async def read_rules(uow: UnitOfWork, actor: Actor, community_id: OrgId, today: date) -> RulesOf:
    """NotFound out of reach."""
    async with uow.reading():
        return await _rules(uow, actor, await _reached(uow, actor, community_id), today)


async def try_rule(
    uow: UnitOfWork, actor: Actor, community_id: OrgId, rates: Rates, today: date
) -> Trial:
    """What last month brought, and what it would have brought; nothing is kept."""
    until = today.replace(day=1) - timedelta(days=1)
    since = until.replace(day=1)
    async with uow.reading():
        await _kept(uow, actor, community_id)
        groups = await uow.points.served(community_id, since, until)
        return _trial(rates.checked(), since, until, list(groups))


async def make_rule(
    uow: UnitOfWork, actor: Actor, community_id: OrgId, wished: Wished, *, now: datetime
) -> RulesOf:
    """The version after the last; RuleBackdated. The community's row is held."""
    today = local_day(now)
    async with uow:
        await _kept(uow, actor, community_id)
        community = await uow.orgs.locked(community_id)
        require_coming(wished.since, today)
        known = await uow.points.rules(community_id)
        rule = PointRule(
            id=PointRuleId(new_id()), community_id=community_id,
            version=known[0].version + 1 if known else 1, since=wished.since,
            rates=wished.rates.checked(), reason=wished.reason, made_by=actor.account_id,
            made_name=actor.display_name, made_at=now,
        )  # fmt: skip
        await uow.points.add_rule(rule)
        uow.record(_event(actor, rule))
        return await uow.commit(await _rules(uow, actor, community, today))


def _event(actor: Actor, rule: PointRule) -> Event:
    facts = {
        "version": str(rule.version), "since": rule.since.isoformat(),
        "counts": str(rule.rates.counts).lower(), "ranking": str(rule.rates.ranking).lower(),
    }  # fmt: skip
    return Event(
        action="point-rule.make", subject=rule.community_id, by=actor.account_id, at=rule.made_at,
        note=rule.reason, facts=facts,
    )  # fmt: skip


async def _reached(uow: UnitOfWork, actor: Actor, community_id: OrgId) -> Org:
    """NotFound out of reach, and for what is no community."""
    community = await uow.orgs.get(community_id)
    reads = actor.scope(Permission.POINTS_READ).covers(community.at())
    if not reads or community.kind is not OrgKind.COMMUNITY_ORG:
        raise NotFound("no such community", org=str(community_id))
    return community


async def _kept(uow: UnitOfWork, actor: Actor, community_id: OrgId) -> Org:
    community = await _reached(uow, actor, community_id)
    actor.require(Permission.POINTS_KEEP, at=community.at())
    return community


async def _rules(uow: UnitOfWork, actor: Actor, community: Org, today: date) -> RulesOf:
    versions = await uow.points.rules(community.id)
    newest = versions[0] if versions else None
    return RulesOf(
        OrgName(community.id, community.name),
        await uow.points.rule_on(community.id, today),
        newest if newest is not None and newest.since > today else None,
        versions,
        actor.scope(Permission.POINTS_KEEP).covers(community.at()),
    )


def _trial(rates: Rates, since: date, until: date, groups: list[ServedGroup]) -> Trial:
    found: dict[WorkType, list[ServedGroup]] = defaultdict(list)
    for group in groups:
        found[group.category].append(group)
    lines = [
        TrialLine(
            kind, round(sum(g.hours * g.entries for g in of), 1), sum(g.entries for g in of),
            sum(g.points for g in of), sum(_would(rates, g) for g in of),
        )
        for kind, of in sorted(found.items())
    ]  # fmt: skip
    was, would = sum(line.points for line in lines), sum(line.would for line in lines)
    return Trial(since, until, lines, was, would)


def _would(rates: Rates, group: ServedGroup) -> int:
    if not rates.counts:
        return 0
    each = rates.points(Decimal(str(group.hours)), group.category, group.source)
    return each * group.entries
