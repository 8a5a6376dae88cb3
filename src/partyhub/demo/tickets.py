"""Tells the demo's tickets: every step by the domain's own rules, each at its moment."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from partyhub.db.events.repository import SqlJournal
from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.demo.ticket_crews import Crew
from partyhub.demo.ticket_days import TicketDays
from partyhub.demo.ticket_merges import Running, about_of, merge
from partyhub.demo.ticket_papers import PaperDesk
from partyhub.demo.ticket_ratings import rated
from partyhub.demo.ticket_rules import settled
from partyhub.demo.ticket_stories import KNOWN, KNOWN_AT_THE_THIRD, KNOWN_ELSEWHERE, Story, drawn
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceItemId, TicketId
from partyhub.domain.shared.search import search_keys
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.examining import Object
from partyhub.domain.tickets.numbering import Series, document_number
from partyhub.domain.tickets.objections import KeptObjection, sealed_objection
from partyhub.domain.tickets.people import ANONYMOUS, Client, keep_client_phone
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.states import TicketAction, TicketState
from partyhub.domain.tickets.ticket import Matter, Ticket
from partyhub.usecases.tickets.guide import matter_of

_A_CENTRE = 40
_AHEAD = timedelta(days=400)
Items = Mapping[tuple[OrgId | None, str], ServiceItemId]
"""By code, under the centre that they are of; None for the district's."""


@dataclass(slots=True)
class _Centre:
    """What is known of one centre while its tickets are told."""

    crew: Crew
    days: TicketDays
    papers: PaperDesk
    matters: dict[str, Matter] = field(default_factory=dict)
    first: dict[str, Running] = field(default_factory=dict)
    """Somebody's first ticket, by their name; into it the later ones are merged."""


class TicketTeller:
    """Tells centre after centre, each in the order of time, so that numbers have no gaps."""

    def __init__(
        self, stage: Stage, crews: Sequence[Crew], items: Items, members: Mapping[str, MemberId]
    ) -> None:
        self._stage, self._crews, self._items, self._members = stage, crews, items, members
        self._signed: list[tuple[Event, str]] = []
        self.known: dict[str, Ticket] = {}
        self.told: list[Mapping[str, Running]] = []
        """Of each centre somebody's first ticket, by their name."""

    async def tell(self) -> int:
        """How many tickets there are."""
        count = 0
        async with self._stage.work(None) as uow:
            for n, crew in enumerate(self._crews):
                known = (KNOWN, KNOWN_ELSEWHERE, KNOWN_AT_THE_THIRD)[n]
                stories = [*known, *drawn(crew.centre.short_name, _A_CENTRE - len(known))]
                await self._centre(uow, crew, stories)
                count += len(stories)
            self._signed.sort(key=lambda pair: pair[0].at)
            await SqlJournal(uow.gate).keep(self._signed)
            await uow.commit(None)
        return count

    async def _centre(self, uow: SqlUnitOfWork, crew: Crew, stories: Sequence[Story]) -> None:
        now, rng = self._stage.now, dice("counter", crew.centre.short_name)
        calendar = await uow.work_calendars.between(
            crew.centre.id, local_day(now - _AHEAD), local_day(now + _AHEAD)
        )
        policy = await settled(uow, crew, now)
        days = TicketDays(calendar, policy, now, rng)
        centre = _Centre(crew, days, PaperDesk(uow, crew.centre))
        told = sorted(stories, key=lambda story: -story.days)
        moments = sorted(centre.days.ago(story.days) for story in told)
        waiting: list[tuple[datetime, int, Running]] = []
        for n, (at, story) in enumerate(zip(moments, told, strict=True)):
            ticket = await self._registered(uow, centre, story, at, made_id(rng, at))
            running = Running(ticket, list(story.beats))
            centre.first.setdefault(story.client, running)
            _queue(waiting, n, running, centre)
        while waiting:
            at, n, running = heapq.heappop(waiting)
            await self._step(uow, centre, running, at)
            _queue(waiting, n, running, centre)
        self.told.append(centre.first)

    async def _registered(
        self, uow: SqlUnitOfWork, centre: _Centre, story: Story, at: datetime, made: UUID
    ) -> Ticket:
        crew, vault, pinyin = centre.crew, self._stage.services.vault, self._stage.services.pinyin
        ticket_id, place = TicketId(made), crew.centre.ref
        year = local_day(at).year
        running = await uow.tickets.next_number(place, year, Series.TICKET)
        ticket, event = register(
            ticket_id, document_number(Series.TICKET, place, year, running), centre=place,
            department=crew.desks[story.desk], matter=await self._matter(uow, centre, story.item),
            channel=story.channel, content=story.content, urgent=story.urgent,
            client=Client(
                name=story.client, phone=keep_client_phone(vault, ticket_id, story.phone),
                is_member=story.is_member, anonymous=story.client == ANONYMOUS,
                member_id=self._members[story.client] if story.by_account else None,
            ),
            by=crew.handlers[story.desk], at=at, about=about_of(crew, story.accused),
        )  # fmt: skip
        reading = pinyin.of_person(story.client)
        others = (ticket.client.phone.tail, ticket.number)
        keys = search_keys(story.client, reading.sort, reading.initials, *others)
        await uow.tickets.add(ticket, client_sort=reading.sort, search_keys=keys)
        self._signed.append((event, ticket.owner.name))
        return ticket

    async def _objected(
        self, uow: SqlUnitOfWork, ticket: Ticket, step: Object, doing: Doing
    ) -> None:
        made = made_id(dice("objection", ticket.number), doing.at)
        sealed = sealed_objection(
            self._stage.services.vault, made, content=step.content, objector=step.objector,
            contact=step.contact,
        )  # fmt: skip
        kept = KeptObjection(id=made, at=doing.at, by_name=doing.by.name, sealed=sealed)
        await uow.public_notices.keep(ticket.id, kept)

    async def _matter(self, uow: SqlUnitOfWork, centre: _Centre, code: str) -> Matter:
        if code not in centre.matters:
            place = centre.crew.centre
            item_id = self._items.get((place.id, code)) or self._items[None, code]
            centre.matters[code] = await matter_of(uow, place.ref, item_id)
        return centre.matters[code]

    async def _step(
        self, uow: SqlUnitOfWork, centre: _Centre, running: Running, at: datetime
    ) -> None:
        """One beat, as the use case would have done it then."""
        beat, ticket = running.rest.pop(0), running.ticket
        if beat.action is TicketAction.MERGE:
            self._signed += await merge(uow, centre.days, running, centre.first[beat.words], at)
            return
        by, step = beat.author(ticket, centre.crew), beat.step(ticket, centre.crew)
        number, slip = await centre.papers.numbers(ticket, step, at)
        doing = Doing(
            by=by, at=at, calendar=centre.days.calendar, policy=centre.days.policy,
            document_no=number, proxy_no=slip,
        )  # fmt: skip
        done = act(ticket, step, doing)
        if done.message is not None:
            await uow.tickets.tell(ticket.id, done.message, by=by, at=at)
        await centre.papers.file(done.ticket, step, doing)
        if isinstance(step, Object):
            await self._objected(uow, ticket, step, doing)
        self._signed.append((done.event, by.name))
        running.ticket = await uow.tickets.save(done.ticket)
        if running.ticket.state is TicketState.CLOSED:
            self._signed += await rated(
                uow, self._stage.services.vault, running.ticket, latest=centre.days.latest,
                reopens=any(b.action is TicketAction.REOPEN for b in running.rest),
            )  # fmt: skip
        if centre.crew is self._crews[0]:
            self.known[running.ticket.client.name] = running.ticket


def _queue(
    waiting: list[tuple[datetime, int, Running]], n: int, running: Running, centre: _Centre
) -> None:
    """Put the next beat among those that wait, unless it is yet to come."""
    if running.rest and (at := centre.days.of(running.rest[0], running.ticket)) is not None:
        heapq.heappush(waiting, (at, n, running))
