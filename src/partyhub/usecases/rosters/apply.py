"""Writes a committed roster's rows into the register, a hundred a transaction; it can resume."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from partyhub.domain.members.member import Member
from partyhub.domain.rosters.cells import CellFault
from partyhub.domain.rosters.columns import Column
from partyhub.domain.rosters.dry_run import fault_at
from partyhub.domain.rosters.payload import Payload
from partyhub.domain.rosters.roster import KeptRow, Roster, RowOutcome
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, RosterId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.rosters.browse import payload_of
from partyhub.usecases.rosters.member_rows import changed_member, new_member
from partyhub.usecases.uow import UnitOfWork

AT_ONCE: Final = 100
_NOTE: Final = "花名册导入"
_TAKEN: Final = CellFault(
    "taken-meanwhile", "预检之后，该号码已登记在另一名党员名下，请核对后重新上传"
)
_CHANGED: Final = CellFault("changed-meanwhile", "预检之后，该党员的资料已被修改，请核对后重新上传")
_NO_BRANCH: Final = CellFault("branch-closed", "预检之后，该支部已撤销或迁出，请核对后重新上传")


@dataclass(slots=True)
class _Step:
    """What one transaction writes, and which rows it has to refuse after all."""

    roster: Roster
    branches: Mapping[OrgId, OrgRef]
    vault: Vault
    pinyin: Pinyin
    now: datetime
    new: dict[int, Member] = field(default_factory=dict)
    changed: dict[int, Member] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    refused: dict[int, tuple[Column, CellFault]] = field(default_factory=dict)


async def apply_step(
    uow: UnitOfWork, roster_id: RosterId, *, vault: Vault, pinyin: Pinyin, now: datetime
) -> bool:
    """True while rows are left. False too if somebody else is at work on this roster."""
    async with uow:
        roster = await uow.rosters.claim(roster_id)
        if roster is None:
            return False
        rows = await uow.rosters.waiting(roster.id, limit=AT_ONCE)
        if not rows:
            await _finish(uow, roster, now)
            return await uow.commit(False)
        await uow.rosters.hold_unit(roster.unit.id)
        branches = {ref.id: ref for ref in await uow.rosters.branches(roster.unit)}
        step = _Step(roster, branches, vault, pinyin, now)
        opened = [(row, payload_of(roster.id, row, vault)) for row in rows]
        await _take_creates(uow, step, [p for p in opened if p[0].outcome is RowOutcome.CREATE])
        await _take_updates(uow, step, [p for p in opened if p[0].outcome is RowOutcome.UPDATE])
        await _write(uow, step, rows)
        return await uow.commit(True)


Opened = tuple[KeptRow, Payload]


async def _take_creates(uow: UnitOfWork, step: _Step, rows: Sequence[Opened]) -> None:
    phones = {row.row_number: step.vault.index(payload.phone) for row, payload in rows}
    numbers = [n for _, payload in rows if (n := _staff_number(payload))]
    taken_phones, taken_numbers = await uow.rosters.taken(
        step.roster.unit.id, phones=list(phones.values()), external_ids=numbers
    )
    for row, payload in rows:
        branch = _branch(step, payload)
        if phones[row.row_number] in taken_phones:
            step.refused[row.row_number] = (Column.PHONE, _TAKEN)
        elif _staff_number(payload) in taken_numbers:
            step.refused[row.row_number] = (Column.EXTERNAL_ID, _TAKEN)
        elif branch is None:
            step.refused[row.row_number] = (Column.BRANCH_NAME, _NO_BRANCH)
        else:
            member = new_member(
                MemberId(new_id()), row.name, payload, branch, step.roster.unit,
                vault=step.vault, pinyin=step.pinyin,
            )  # fmt: skip
            step.new[row.row_number] = member
            step.events.append(_event(step, "member.create", member, row, ""))


async def _take_updates(uow: UnitOfWork, step: _Step, rows: Sequence[Opened]) -> None:
    ids = [MemberId(row.member_id) for row, _ in rows if row.member_id]
    found = {member.id: member for member in await uow.members.locked_many(ids)}
    for row, payload in rows:
        member = found.get(MemberId(row.member_id)) if row.member_id else None
        branch = _branch(step, payload)
        if member is None or member.version != payload.version or member.details.left_on:
            step.refused[row.row_number] = (Column.NAME, _CHANGED)
        elif payload.branch_id and branch is None:
            step.refused[row.row_number] = (Column.BRANCH_NAME, _NO_BRANCH)
        else:
            after = changed_member(
                member, row.name, payload, branch, vault=step.vault, pinyin=step.pinyin
            )
            step.changed[row.row_number] = after
            fields = ",".join(member.changed(after))
            step.events.append(_event(step, "member.edit", after, row, fields))


def _branch(step: _Step, payload: Payload) -> OrgRef | None:
    return step.branches.get(OrgId(payload.branch_id)) if payload.branch_id else None


def _staff_number(payload: Payload) -> str:
    return str((payload.said or {}).get("external_id", ""))


def _event(step: _Step, action: str, member: Member, row: KeptRow, fields: str) -> Event:
    facts = {"roster": str(step.roster.id), "row": str(row.row_number)}
    return Event(
        action=action,
        subject=member.id,
        by=step.roster.account_id,
        at=step.now,
        note=_NOTE,
        facts=facts | ({"fields": fields} if fields else {}),
    )


async def _write(uow: UnitOfWork, step: _Step, rows: Sequence[KeptRow]) -> None:
    if step.new:
        await uow.members.add(list(step.new.values()))
    if step.changed:
        await uow.members.save(list(step.changed.values()))
    for event in step.events:
        uow.record(event)
    header = step.roster.header
    refused = {n: fault_at(header, n, *why) for n, why in step.refused.items()}
    applied = [row.row_number for row in rows if row.row_number not in refused]
    taken_back = [row.outcome for row in rows if row.row_number in refused]
    await uow.rosters.mark(step.roster.id, applied, refused)
    await uow.rosters.save(step.roster.went_on(taken_back, len(rows)))


async def _finish(uow: UnitOfWork, roster: Roster, now: datetime) -> None:
    moved = await uow.rosters.save(roster.finished(now))
    await uow.rosters.drop_rows(roster.id, keep_refused=True)
    uow.record(
        Event(
            action="roster.finish",
            subject=roster.id,
            by=roster.account_id,
            at=now,
            from_state=roster.state,
            to_state=moved.state,
        )
    )
