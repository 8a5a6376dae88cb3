"""The clock reminds of letters and receipts that are late: each step once (TRF-04, DL-20)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId, OrgId, TransferId, new_id
from partyhub.domain.shared.org import OrgRef, Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.domain.transfers.chasing import (
    ChaseStep,
    Given,
    Holder,
    Late,
    Trail,
    TransferReminder,
    chased,
    chased_branch,
    chased_committee,
    fallen,
    nearest,
)
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.rules import rules_of
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 200
_EVERY_SIDE = frozenset(Side)
Place = tuple[date, UUID]


async def chase_transfers(
    uow: UnitOfWork, trail: Trail, *, now: datetime, after: Place | None
) -> tuple[int, Place | None]:
    """One batch: how many reminders were given, and where the next one begins (None after the
    last). Of two workers at once one gives a reminder: the other meets its key.
    """
    async with uow:
        today = local_day(now)
        late = await uow.transfer_reminders.late(trail, today=today, after=after, limit=_AT_ONCE)
        ids = [one.transfer.id for one in late]
        round_ = _Round(
            uow=uow,
            now=now,
            today=today,
            given=await uow.transfer_reminders.given(ids),
            registrars=await uow.transfer_reminders.registrars(ids),
        )
        told = 0
        for one in late:
            told += await round_.chase(one)
        last = (late[-1].due_on, late[-1].transfer.id) if len(late) == _AT_ONCE else None
        return await uow.commit((told, last))


@dataclass(slots=True, kw_only=True)
class _Round:
    """One batch of late papers; what many of them ask for is asked once."""

    uow: UnitOfWork
    now: datetime
    today: date
    given: Collection[Given]
    registrars: Mapping[TransferId, AccountId]
    policies: dict[OrgId | None, TransferPolicy] = field(default_factory=dict)

    async def chase(self, late: Late) -> int:
        """Every step whose day has come and of which nobody was told yet."""
        policy, told = await self._policy(late.transfer), 0
        for step in fallen(policy, late.due_on, self.today):
            known: Given = (late.transfer.id, late.paper, late.due_on, step)
            if known not in self.given:
                told += await self._tell(late, step)
        return told

    async def _tell(self, late: Late, step: ChaseStep) -> bool:
        to = await self._addressed(late.transfer, step)
        if not to:
            return False
        reminder = TransferReminder(
            id=new_id(),
            transfer_id=late.transfer.id,
            paper=late.paper,
            step=step,
            due_on=late.due_on,
            at=self.now,
            to=frozenset(one.account_id for one in to),
        )
        added = await self.uow.transfer_reminders.add(reminder)
        if added:
            self.uow.record(chased(late, step, to, self.now, self.today))
        return added

    async def _addressed(self, transfer: Transfer, step: ChaseStep) -> Sequence[Holder]:
        """Whoever that step is for; where there is nobody, the next higher one is told."""
        if step is ChaseStep.HANDLER and (hands := await self._hands(transfer)):
            return hands
        if step is not ChaseStep.COMMITTEE and (branch := chased_branch(transfer)):
            roles = roles_with(Permission.TRANSFER_APPLY)
            if found := await self.uow.transfer_reminders.holders([branch.path], roles):
                return found
        return await self._reviewers(chased_committee(transfer))

    async def _reviewers(self, committee: OrgRef | None) -> Sequence[Holder]:
        if committee is None:
            return ()
        roles = roles_with(Permission.TRANSFER_REVIEW)
        return nearest(await self.uow.transfer_reminders.holders(committee.path_steps, roles))

    async def _hands(self, transfer: Transfer) -> Sequence[Holder]:
        """Who applied and who registered it, while they still have to do with it."""
        known = {transfer.hands.applicant, self.registrars.get(transfer.id)}
        ids = [one for one in known if one is not None]
        roles = roles_with(Permission.TRANSFER_READ)
        sides = transfer.at(_EVERY_SIDE).paths
        return [
            one
            for one in await self.uow.transfer_reminders.accounts(ids, roles)
            if any(path.startswith(one.path) for path in sides)
        ]

    async def _policy(self, transfer: Transfer) -> TransferPolicy:
        committee = rules_of(transfer)
        key = None if committee is None else committee.id
        if key not in self.policies:
            self.policies[key] = await policy_of(self.uow, transfer)
        return self.policies[key]
