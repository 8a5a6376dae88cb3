"""Reads the demo's proxy steps, verifications and publicities: `2 deliver post 区医疗保障局`."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from partyhub.demo.ticket_crews import Crew
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errand import DeliveryWay, PickupMode
from partyhub.domain.tickets import examining, proxying
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.verification import Investigator

_A = TicketAction


def split(words: str, by: str) -> tuple[str, str]:
    first, _, rest = words.partition(by)
    return first, rest


def _verify(words: str, _: Ticket, crew: Crew) -> Step:
    """Names with 、 between; a department's title means its officer; after @ the place."""
    names, place = split(words, "@")
    return examining.Verify(by=tuple(_person(n, crew) for n in names.split("、")), place=place)


def _person(name: str, crew: Crew) -> Investigator:
    officer = crew.handlers.get(name)
    return Investigator(officer.name, officer.id) if officer else Investigator(name)


def _publicise(words: str, _: Ticket, __: Crew) -> Step:
    """`board,online 柳荫社区公示栏/公示的文字`, for five working days."""
    where, said = split(words, " ")
    place, text = split(said, "/")
    return examining.Publicise(
        where=tuple(PostedOn(one) for one in where.split(",")), place=place, text=text
    )


def _object(words: str, _: Ticket, __: Crew) -> Step:
    content, objector = split(words, "/")
    return examining.Object(content=content, objector=objector)


def _deliver(words: str, ticket: Ticket, __: Crew) -> Step:
    """`in_person 区委组织部档案室/90`: after the stroke the days of a custody."""
    way, said = split(words, " ")
    sent_to, days = split(said, "/")
    until = local_day(ticket.changed_at) + timedelta(days=int(days)) if days else None
    return proxying.Deliver(sent_to=sent_to, way=DeliveryWay(way), until=until)


def _collect(words: str, _: Ticket, __: Crew) -> Step:
    mode, said = split(words, " ")
    place, result = split(said, "/")
    return proxying.Collect(result=result, place=place, mode=PickupMode(mode))


ERRANDS: Mapping[TicketAction, Callable[[str, Ticket, Crew], Step]] = {
    _A.VERIFY: _verify,
    _A.PUBLICISE: _publicise,
    _A.OBJECT: _object,
    _A.PROCEED: lambda words, _, __: examining.Proceed(outcome=words),
    _A.DELIVER: _deliver,
    _A.TURN_BACK: lambda words, _, __: proxying.TurnBack(reason=words),
    _A.COLLECT: _collect,
    _A.PICK_UP: lambda words, _, __: proxying.PickUp(picked_up_by=words),
}
