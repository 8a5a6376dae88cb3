"""A member writes a suggestion to a community: a ticket with somebody who answers (CHK-35)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, TicketId, new_id
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.tickets.kinds import Channel
from partyhub.domain.tickets.people import CLIENT, Client
from partyhub.domain.tickets.refusals_desk import NotYourCommunity, SuggestionsNotTaken
from partyhub.domain.tickets.registration import register
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.follow import Followed, followed
from partyhub.usecases.tickets.guide import matter_of
from partyhub.usecases.tickets.numbers import ticket_no
from partyhub.usecases.tickets.take_in import keep
from partyhub.usecases.uow import UnitOfWork

_ANYWHERE = Scope(("/",))


async def suggestion_places(uow: UnitOfWork, actor: Actor) -> Sequence[OrgName]:
    """The communities that one may write to; none for an account of no member."""
    if actor.member_id is None:
        return []
    async with uow.reading():
        return await _places(uow, actor.member_id)


async def suggest(
    uow: UnitOfWork, actor: Actor, *, community_id: OrgId, content: str, pinyin: Pinyin,
    now: datetime,
) -> Followed:  # fmt: skip
    """NotYourCommunity, SuggestionsNotTaken. No phone is copied: who answers is read in the
    portal. The client signs the event, so that whoever wrote it may rate the answer (ADR 0015).
    """
    async with uow:
        if actor.member_id is None:
            raise NotFound("this account belongs to no member")
        known = {place.id for place in await _places(uow, actor.member_id)}
        if community_id not in known:
            raise NotYourCommunity("not a community of yours", community=str(community_id))
        community = (await uow.orgs.get(community_id)).ref
        ticket = await _registered(uow, actor.member_id, community, content, pinyin, now)
        return await uow.commit(await followed(uow, ticket, ticket, now))


async def _places(uow: UnitOfWork, member_id: MemberId) -> Sequence[OrgName]:
    place = await uow.members.place(member_id)
    steps = [step for path in place.paths for step in _steps(path)]
    return await uow.suggestions.places(member_id, steps)


def _steps(path: str) -> list[str]:
    parts = path.strip("/").split("/")
    return ["/" + "/".join(parts[: n + 1]) + "/" for n in range(len(parts))]


async def _registered(
    uow: UnitOfWork, member_id: MemberId, community: OrgRef, content: str, pinyin: Pinyin,
    now: datetime,
) -> Ticket:  # fmt: skip
    there = await uow.suggestions.counter(community)
    officers = await uow.suggestions.answerers(community)
    if there is None or not officers:
        raise SuggestionsNotTaken("nobody answers suggestions there", community=str(community.id))
    centre, item_id = there
    whole = await uow.members.get(member_id, within=_ANYWHERE)
    ticket, event = register(
        TicketId(new_id()),
        await ticket_no(uow, centre, now),
        centre=centre,
        department=community,
        matter=await matter_of(uow, centre, item_id),
        channel=Channel.WEB,
        client=Client(
            name=whole.member.details.name, unit=whole.unit_name, is_member=True,
            member_id=member_id,
        ),
        content=content,
        urgent=False,
        by=officers[0],
        at=now,
    )  # fmt: skip
    await keep(uow, ticket, pinyin)
    uow.record(replace(event, by=CLIENT.id, signed=False))
    return ticket
