"""A yearly self-check is begun, counted anew, explained finding by finding, signed (TRF-08)."""

from collections.abc import Callable
from datetime import date, datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.self_checks.self_check import (
    NoSelfCheckHere,
    SelfCheck,
    explained,
    recounted,
    signed,
)
from partyhub.domain.self_checks.states import SELF_CHECK_LIFECYCLE, SelfCheckAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, SelfCheckId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.faster import telling_who
from partyhub.usecases.uow import UnitOfWork

CHECKED = frozenset(
    {OrgKind.CENTRE, OrgKind.COMMUNITY_ORG, OrgKind.UNIT_ORG, OrgKind.STREET_COMMITTEE}
)
_FIRST_YEAR = 2000


async def begin_self_check(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, year: int, now: datetime
) -> SelfCheck:
    """One a year: SelfCheckExists. Branches and departments are counted with theirs."""
    async with uow:
        org = await uow.orgs.get(org_id)
        actor.require(Permission.SELF_CHECK_RUN, at=org.at())
        _require_checked(org, year, local_day(now))
        empty = SelfCheck(
            id=SelfCheckId(new_id()), org=org.ref, org_name=org.name, year=year,
            as_of=local_day(now), counts={}, findings=(), opened_at=now,
            opened_by=actor.display_name, changed_at=now,
        )  # fmt: skip
        made = await _counted(uow, empty, org, now)
        await uow.self_checks.add(made)
        uow.record(_event(actor, made, "begin", now))
        return await uow.commit(made)


async def recount_self_check(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_id: SelfCheckId,
    read_version: int | None,
    now: datetime,
) -> SelfCheck:
    """What was explained of findings that still stand stays explained."""

    async def change(check: SelfCheck) -> SelfCheck:
        SELF_CHECK_LIFECYCLE.after(check.state, SelfCheckAction.RECOUNT)
        return await _counted(uow, check, await uow.orgs.get(check.org.id), now)

    scope = actor.scope(Permission.TRANSFER_READ)
    told = telling_who(uow, check_id, lambda: uow.self_checks.get(check_id, within=scope))
    async with told, uow:
        check = await _held(uow, actor, check_id, SelfCheckAction.RECOUNT, read_version)
        return await _done(uow, actor, await change(check), SelfCheckAction.RECOUNT, now)


async def explain_finding(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_id: SelfCheckId,
    key: str,
    note: str,
    read_version: int | None,
    now: datetime,
) -> SelfCheck:
    """What became of it, with who said so and when."""
    return await _changed(
        uow, actor, check_id, SelfCheckAction.NOTE, read_version, now,
        lambda check: explained(check, key, note, by=actor.display_name, at=now),
    )  # fmt: skip


async def sign_self_check(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_id: SelfCheckId,
    comment: str,
    read_version: int | None,
    now: datetime,
) -> SelfCheck:
    """FindingsOpen until each is explained; then it is frozen."""
    return await _changed(
        uow, actor, check_id, SelfCheckAction.SIGN, read_version, now,
        lambda check: signed(check, comment, by=actor.display_name, at=now),
    )  # fmt: skip


async def _changed(
    uow: UnitOfWork,
    actor: Actor,
    check_id: SelfCheckId,
    action: SelfCheckAction,
    read_version: int | None,
    now: datetime,
    change: Callable[[SelfCheck], SelfCheck],
) -> SelfCheck:
    scope = actor.scope(Permission.TRANSFER_READ)
    told = telling_who(uow, check_id, lambda: uow.self_checks.get(check_id, within=scope))
    async with told, uow:
        check = await _held(uow, actor, check_id, action, read_version)
        return await _done(uow, actor, change(check), action, now)


async def _held(
    uow: UnitOfWork,
    actor: Actor,
    check_id: SelfCheckId,
    action: SelfCheckAction,
    read_version: int | None,
) -> SelfCheck:
    """404 out of reach, 403 for who may not, 412 if it changed since."""
    scope = actor.scope(Permission.TRANSFER_READ)
    check = await uow.self_checks.locked(check_id, within=scope)
    actor.require(SELF_CHECK_LIFECYCLE.steps[action].needs, at=check.at())
    require_current(read_version, check.version)
    return check


async def _done(
    uow: UnitOfWork, actor: Actor, after: SelfCheck, action: SelfCheckAction, now: datetime
) -> SelfCheck:
    uow.record(_event(actor, after, action, now))
    return await uow.commit(await uow.self_checks.save(after))


async def _counted(uow: UnitOfWork, check: SelfCheck, org: Org, now: datetime) -> SelfCheck:
    whole = org.kind is not OrgKind.STREET_COMMITTEE
    gathered = await uow.self_checks.gather(
        OrgRef(org.id, org.path), whole=whole, year=check.year, as_of=local_day(now)
    )
    return recounted(check, gathered, now)


def _require_checked(org: Org, year: int, today: date) -> None:
    if org.kind not in CHECKED:
        raise NoSelfCheckHere("its committee or centre checks it", kind=org.kind)
    if not _FIRST_YEAR <= year <= today.year:
        raise Invalid("a year that has begun", field="year")


def _event(actor: Actor, check: SelfCheck, action: str, now: datetime) -> Event:
    return Event(
        action=f"self-check.{action}", subject=check.id, by=actor.account_id, at=now,
        to_state=check.state,
        facts={
            "year": str(check.year), "findings": str(len(check.findings)),
            "unexplained": str(check.unexplained),
        },
    )  # fmt: skip
