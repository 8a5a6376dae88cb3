"""Loads the invented district into a database that has no organisations, all of it or nothing."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

import asyncpg

from partyhub.api.services import Services
from partyhub.db.events.repository import SqlJournal
from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.activities import tell_activities
from partyhub.demo.alone import alone
from partyhub.demo.books import BookTeller
from partyhub.demo.calendar import Calendar
from partyhub.demo.case_reports import ReportTeller
from partyhub.demo.cast import LOGINS
from partyhub.demo.catalogue import Librarian
from partyhub.demo.chronicle import Chronicle
from partyhub.demo.claims import tell_claims
from partyhub.demo.co_building import Together
from partyhub.demo.contact_requests import tell_contacts
from partyhub.demo.courses import Script, drawn, played
from partyhub.demo.data_requests import tell_requests
from partyhub.demo.duplicates import DuplicateTeller
from partyhub.demo.feedback import FeedbackTeller
from partyhub.demo.floating_orgs import tell_floating
from partyhub.demo.logins import Registrar, Staff, hashed_password
from partyhub.demo.member_registers import keep_registers
from partyhub.demo.numbers import numbered
from partyhub.demo.one_transaction import Work, in_one_transaction
from partyhub.demo.people import Person, Register
from partyhub.demo.reply_templates import TemplateWriter
from partyhub.demo.service_records import tell_service
from partyhub.demo.showcases import tell_showcases
from partyhub.demo.stage import Size, Stage, dice
from partyhub.demo.suggestions import tell_suggestions
from partyhub.demo.surveys import SurveyTeller
from partyhub.demo.telling import Part, Teller, Told
from partyhub.demo.ticket_files import TicketFiles
from partyhub.demo.ticket_transfers import Forwarder
from partyhub.demo.tickets import TicketTeller
from partyhub.demo.transfers import TransferTeller
from partyhub.demo.tree import Planter, Tree
from partyhub.demo.whole_loop import Loop
from partyhub.domain.shared.actor import Scope
from partyhub.usecases.working_time.load_known_years import load_known_years

_AT_ONCE, _EVERYWHERE = 500, Scope(("/",))


async def load_demo(
    pool: asyncpg.Pool,
    services: Services,
    *,
    now: datetime,
    size: Size = Size.FULL,
    say: Callable[[str], None] = lambda _: None,
) -> bool:
    """True if the district was loaded; False if the database already had organisations."""
    loaded = False

    async def load(work: Work) -> None:
        nonlocal loaded
        await alone(work)
        async with work(None).reading() as uow:
            if await uow.orgs.children(None):
                return
        await _Load(Stage(work, services, now, size, say)).run()
        loaded = True

    await in_one_transaction(pool, load)
    return loaded


async def holds_demo(pool: asyncpg.Pool) -> bool:
    """True if the accounts that a demo prints are those of this database."""
    async with SqlUnitOfWork(pool).reading() as uow:
        account = await uow.accounts.by_login(LOGINS[0].login)
    return account is not None and account.is_demo


class _Load:
    """One load, step by step; each step tells how long it took."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._work = stage, stage.work(None)
        self._since = time.monotonic()

    async def run(self) -> None:
        stage = self._stage
        tree = await Planter(stage).plant()
        self._told(f"{len(tree.units)} units, {len(tree.communities)} communities")
        items = await Librarian(stage, tree).fill()
        templates = await TemplateWriter(stage, tree, items).write()
        self._told(f"{len(items)} service items, {templates} reply templates")
        registrar = Registrar(stage, tree, await hashed_password(stage))
        staff = await registrar.staff()
        people = Register(stage, tree).people()
        groups = await self._keep_members(tree, staff, people)
        known = {p.player.name: p.member.id for p in people if p.player is not None}
        await registrar.members(known)
        entered = len(people) + await DuplicateTeller(stage, tree, staff.officers).tell()
        entered += await tell_floating(stage, tree.floating)
        self._told(f"{entered} members, {groups} entries in special groups")
        loop = Loop(stage, tree, staff, known)
        begun = await loop.long_ago()
        told = await self._story(tree, staff, people)
        await loop.of_late(begun)
        served = await tell_service(stage, tree, registrar, staff.desks[0], known)
        served += await tell_activities(stage, tree, registrar, staff.desks)
        self._told(f"{len(told.check_ins) + len(begun) + 1} check-ins, {served} of service")
        await Together(stage, staff).tell()
        await load_known_years(self._work, stage.services.known_years, now=stage.now)
        cast = await registrar.movers(staff)
        surveys = SurveyTeller(stage, tree, cast, staff.desks)
        books = await surveys.last_year()
        books += await BookTeller(stage, tree, cast, people).tell()
        books += await surveys.this_year()
        moves = TransferTeller(stage, tree, cast, known, people)
        asked = await tell_requests(stage, tree, registrar, staff.officers, people)
        asked += await tell_contacts(stage, tree, registrar, staff.desks[1], people)
        slips = await FeedbackTeller(stage, tree, staff).tell()
        crews = await registrar.crews()
        tickets = TicketTeller(stage, crews, items, known)
        moved, asked_at_counters = await moves.tell(), await tickets.tell()
        member, desk = registrar.known("volunteer"), staff.desks[0]
        await tell_suggestions(stage, member, desk)
        await tell_showcases(stage, member, desk, staff.officers[0])
        moved += await Forwarder(stage, tree, cast).forward(crews[2], tickets.told[2])
        moved += await tell_claims(stage, tree, crews[2].window, cast["district"])
        self._told(f"{books} entries beside {moved} transfers, {asked_at_counters} service tickets")
        reports = ReportTeller(stage, crews[0], registrar.superiors(), tickets.known)
        files = TicketFiles(stage, crews[0], tickets.known)
        self._told(
            f"{await reports.tell()} case reports, {await files.add()} files, {asked} requests,"
            f" {slips} feedback slips"
        )

    async def _keep_members(self, tree: Tree, staff: Staff, people: Sequence[Person]) -> int:
        """How many entries in special groups they have."""
        await Chronicle(self._stage, tree, staff.officers).keep(people)
        return await keep_registers(self._stage, people)

    async def _story(self, tree: Tree, staff: Staff, people: Sequence[Person]) -> Told:
        scripts = {n: found for n, p in enumerate(people) if (found := self._scripts(n, p))}
        numbers = await numbered(self._work, tree, people, scripts)
        async with self._work.reading() as uow:
            ids = [people[n].member.id for n in scripts]
            known = await uow.check_ins.candidates(ids, within=_EVERYWHERE)
        candidates = {candidate.member_id: candidate for candidate in known}
        teller = Teller(tree, staff, self._stage.services.policy)
        for n, played_out in scripts.items():
            candidate = candidates[people[n].member.id]
            teller.tell(Part(people[n], candidate, played_out, numbers[n]))
        await self._keep(teller.told)
        return teller.told

    def _scripts(self, number: int, person: Person) -> list[Script]:
        rng = dice("course", number)
        calendar = Calendar(self._stage.now, rng)
        if person.player is not None:
            return played(person.player, calendar)
        return drawn(rng, calendar) if person.in_service else []

    async def _keep(self, told: Told) -> None:
        async with self._work as uow:
            for check_in in told.check_ins:
                await uow.check_ins.add(check_in)
            journal, signed = SqlJournal(uow.gate), told.in_order()
            for start in range(0, len(signed), _AT_ONCE):
                await journal.keep(signed[start : start + _AT_ONCE])
            await journal.write([], told.looks, None)
            await uow.commit(None)

    def _told(self, what: str) -> None:
        taken, self._since = time.monotonic() - self._since, time.monotonic()
        self._stage.say(f"  {what} ({taken:.1f} s)")
