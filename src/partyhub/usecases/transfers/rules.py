"""A committee's rules for its transfers' papers: read with their history, changed by a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.domain.transfers.policy import TransferPolicy, checked
from partyhub.domain.transfers.rules import HeldRules, NotACommittee, RulesVersion
from partyhub.usecases.transfers.parties import COMMITTEES
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.TRANSFER_REVIEW


@dataclass(frozen=True, slots=True)
class RulesBook:
    """What holds at an organisation and whose it is, and what it has settled itself."""

    org: Org
    held: HeldRules
    history: Sequence[RulesVersion]
    allowed_actions: Sequence[str]

    @property
    def version(self) -> int:
        """Of its own; 0 while it has none."""
        return self.history[0].version if self.history else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRules:
    """What the committee's next version is to say, and why."""

    org_id: OrgId
    wanted: TransferPolicy
    reason: str
    read_version: int


async def read_rules(uow: UnitOfWork, actor: Actor, *, org_id: OrgId) -> RulesBook:
    """For all who read transfers, of any organisation: they say nothing of anybody."""
    actor.require_any(Permission.TRANSFER_READ)
    async with uow.reading():
        return await _book(uow, actor, await uow.orgs.get(org_id))


async def set_rules(uow: UnitOfWork, actor: Actor, new: NewRules, *, now: datetime) -> RulesBook:
    """Those who review transfers there; letters that are out keep their days (PV-48)."""
    async with uow:
        org = await uow.orgs.locked(new.org_id)
        actor.require(_EDIT, at=org.at())
        org.require_open()
        if org.kind not in COMMITTEES:
            raise NotACommittee("rules are settled by a committee", kind=org.kind)
        before = await _book(uow, actor, org)
        require_current(new.read_version, before.version)
        made = RulesVersion(
            org_id=org.id,
            version=before.version + 1,
            policy=checked(new.wanted),
            before=before.held.policy,
            reason=new.reason,
            at=now,
            by=actor.account_id,
            by_name=actor.display_name,
        )
        await uow.transfer_rules.add(made)
        uow.record(made.event())
        return await uow.commit(await _book(uow, actor, org))


async def _book(uow: UnitOfWork, actor: Actor, org: Org) -> RulesBook:
    own = org.closed_on is None and org.kind in COMMITTEES
    may = own and actor.scope(_EDIT).covers(org.at())
    held = await uow.transfer_rules.held(org.ref)
    history = await uow.transfer_rules.history(org.id)
    return RulesBook(org, held, history, ("change",) if may else ())
