"""Takes ledgers out: who may, how much at once, no number left out, a trace of it (LG-01 … 03)."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.ledgers.forms import LAYOUTS, Layout, LedgerForm, LedgerRow
from partyhub.domain.ledgers.ports import LedgerAsked, LedgerFile, LedgerFiles, LedgerSheet
from partyhub.domain.ledgers.proof import Digest, Proof
from partyhub.domain.ledgers.refusals import LedgerOfACounter, LedgerTooLarge
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS = 20_000
MOST_PRINTED = 2_000
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which ledger, of which counter, of which days."""

    form: LedgerForm
    org_id: OrgId
    since: date
    until: date

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise Invalid("a period ends after it began", field="until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What was found before the first row is read."""

    form: LedgerForm
    org: Org
    asked: LedgerAsked
    proof: Proof


async def opened(
    uow: UnitOfWork,
    actor: Actor,
    wanted: Wanted,
    *,
    may: Permission = Permission.TICKET_EXPORT,
    most: int | None = None,
) -> Ledger:
    """404, then 403, then LedgerOfACounter, then LedgerTooLarge beyond `most` rows."""
    org = await uow.orgs.get(wanted.org_id)
    actor.require(may, at=org.at())
    asked = _asked(org, LAYOUTS[wanted.form])
    most = most or MOST_ROWS
    series = await uow.ledgers.series(
        asked.centre, first_moment(wanted.since), moment_after(wanted.until)
    )
    listed = sum([await uow.ledgers.count(asked, one) for one in series])
    if listed > most:
        raise LedgerTooLarge("a shorter period first", max=str(most), rows=str(listed))
    whole = asked.department_id is None and not asked.kind
    return Ledger(form=wanted.form, org=org, asked=asked,
                  proof=Proof(tuple(series), listed, whole))  # fmt: skip


def _asked(org: Org, layout: Layout) -> LedgerAsked:
    within = LedgerAsked(
        centre=org.ref, department_id=None, kind=layout.kind, custody=layout.custody
    )
    if org.kind is OrgKind.CENTRE:
        return within
    if org.kind is not OrgKind.DEPARTMENT or org.parent_id is None:
        raise LedgerOfACounter("a service centre or one of its departments", kind=org.kind)
    centre = OrgRef(org.parent_id, org.path_steps[-2])
    return replace(within, centre=centre, department_id=org.id)


async def pages(
    uow: UnitOfWork, ledger: Ledger
) -> AsyncIterator[list[tuple[UUID | None, LedgerRow]]]:
    """Every row once, in the order of numbers, a page at a time."""
    for one in ledger.proof.series:
        after, full = "", True
        while full:
            found = await uow.ledgers.page(ledger.asked, one, after=after, limit=_AT_ONCE)
            if found:
                yield found
                after = found[-1][1].number
            full = len(found) == _AT_ONCE


async def export_ledger(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, files: LedgerFiles, now: datetime
) -> tuple[str, bytes]:
    """Title and workbook. Members whose matters go out see it; so does the counter's history."""
    layout, digest = LAYOUTS[wanted.form], Digest()
    async with uow:
        ledger = await opened(uow, actor, wanted)
        title = title_of(ledger, wanted)
        file = files.open(
            title, ledger.proof.words, headings(layout), exporter=actor.signature, at=now
        )
        async for found in pages(uow, ledger):
            _trace(uow, actor, found, layout.title, now)
            await _write(file, digest, [layout.cells(row) for _, row in found])
        data = await asyncio.to_thread(file.finished, digest.value)
        uow.record(_event("ledger.export", ledger, wanted, actor, now, digest))
        return await uow.commit((title, data))


async def print_ledger(
    uow: UnitOfWork, actor: Actor, wanted: Wanted, *, files: LedgerFiles, now: datetime
) -> tuple[str, bytes]:
    """Title and PDF; the same traces as a workbook leaves, and fewer rows at once."""
    layout, digest = LAYOUTS[wanted.form], Digest()
    rows: list[list[str]] = []
    async with uow:
        ledger = await opened(uow, actor, wanted, most=MOST_PRINTED)
        async for found in pages(uow, ledger):
            _trace(uow, actor, found, layout.title, now)
            rows += [layout.cells(row) for _, row in found]
        for row in rows:
            digest.add(row)
        sheet = LedgerSheet(
            title=title_of(ledger, wanted), proof=ledger.proof.words, columns=headings(layout),
            rows=rows, digest=digest.value, exporter=actor.signature, at=now,
        )  # fmt: skip
        data = await asyncio.to_thread(files.print, sheet)
        uow.record(_event("ledger.print", ledger, wanted, actor, now, digest))
        return await uow.commit((sheet.title, data))


def title_of(ledger: Ledger, wanted: Wanted) -> str:
    layout = LAYOUTS[wanted.form]
    return f"{ledger.org.name}{layout.title}（{wanted.since} 至 {wanted.until}）"


def headings(layout: Layout) -> list[tuple[str, float]]:
    return [(name, width) for name, width, _ in layout.columns]


async def _write(file: LedgerFile, digest: Digest, rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        digest.add(row)
    await asyncio.to_thread(file.add, rows)


def _trace(
    uow: UnitOfWork,
    actor: Actor,
    found: Sequence[tuple[UUID | None, LedgerRow]],
    purpose: str,
    now: datetime,
) -> None:
    """Of complaints nobody's data goes out, so nobody is named (SP-06)."""
    for member_id, row in found:
        if member_id is not None and not row.hidden:
            uow.looked(Access.by(actor, MemberId(member_id), Look.EXPORT, now, purpose))


def _event(
    action: str, ledger: Ledger, wanted: Wanted, actor: Actor, now: datetime, digest: Digest
) -> Event:
    proof = ledger.proof
    facts = {
        "form": wanted.form,
        "since": wanted.since.isoformat(),
        "until": wanted.until.isoformat(),
        "numbered": str(proof.numbered),
        "missing": str(proof.missing),
        "listed": str(proof.listed),
        "digest": digest.value,
    }
    return Event(action=action, subject=ledger.org.id, by=actor.account_id, at=now, facts=facts)
