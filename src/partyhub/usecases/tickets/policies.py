"""A centre's rules of handling: read with their history, tried out, and changed by a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.policy_versions import PolicyVersion, next_version
from partyhub.domain.tickets.refusals import NotACentre
from partyhub.usecases.tickets.trial import Trial, tried
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.TICKET_DIRECT


@dataclass(frozen=True, slots=True)
class PolicyBook:
    """What holds at a centre, what it has settled (the newest first), and who may change it."""

    centre: Org
    current: TicketPolicy
    history: Sequence[PolicyVersion]
    allowed_actions: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPolicy:
    """What the centre's next version is to say, and why."""

    centre_id: OrgId
    wanted: TicketPolicy
    reason: str
    read_version: int


async def read_policy(uow: UnitOfWork, actor: Actor, *, centre_id: OrgId) -> PolicyBook:
    """For everybody who reads tickets; NotFound, NotACentre."""
    actor.require_any(Permission.TICKET_READ)
    async with uow.reading():
        return await _book(uow, actor, await _centre(uow, centre_id))


async def set_policy(uow: UnitOfWork, actor: Actor, new: NewPolicy, *, now: datetime) -> PolicyBook:
    """TICKET_DIRECT at the centre; Invalid, PreconditionFailed. Running tickets follow it."""
    async with uow:
        centre, before = await _changed(uow, actor, new, now)
        book = await _book(uow, actor, centre)
        uow.record(book.history[0].event(before))
        return await uow.commit(book)


async def try_policy(uow: UnitOfWork, actor: Actor, new: NewPolicy, *, now: datetime) -> Trial:
    """The same, undone at the end: which running tickets would move, and how."""
    async with uow:
        centre, _ = await _changed(uow, actor, new, now)
        return await tried(uow, actor, centre.ref, now=now)


async def _changed(
    uow: UnitOfWork, actor: Actor, new: NewPolicy, now: datetime
) -> tuple[Org, TicketPolicy]:
    centre = await _centre(uow, new.centre_id)
    actor.require(_EDIT, at=centre.at())
    centre.require_open()
    before = await uow.ticket_policies.current(centre.id)
    require_current(new.read_version, before.version)
    made = PolicyVersion(
        centre=centre.id,
        policy=next_version(before, new.wanted, at=now),
        reason=new.reason,
        by=actor.account_id,
        by_name=actor.display_name,
    )
    await uow.ticket_policies.add(made)
    return centre, before


async def _centre(uow: UnitOfWork, centre_id: OrgId) -> Org:
    org = await uow.orgs.get(centre_id)
    if org.kind is not OrgKind.CENTRE:
        raise NotACentre("rules of handling are a service centre's", kind=org.kind)
    return org


async def _book(uow: UnitOfWork, actor: Actor, centre: Org) -> PolicyBook:
    may = centre.closed_on is None and actor.scope(_EDIT).covers(centre.at())
    return PolicyBook(
        centre,
        await uow.ticket_policies.current(centre.id),
        await uow.ticket_policies.history(centre.id),
        ("change",) if may else (),
    )
