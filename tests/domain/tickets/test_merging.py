"""One matter registered twice becomes one ticket again, and both numbers stay."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import OrgId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import KeptPhone
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.act import Done, act
from partyhub.domain.tickets.handling import Reopen, Start
from partyhub.domain.tickets.intake import Accept
from partyhub.domain.tickets.kinds import Flag, Tells
from partyhub.domain.tickets.merge_refusals import EarlierPromise, MergedAway, NotTheSameMatter
from partyhub.domain.tickets.merging import Absorb, Merge, same_client
from partyhub.domain.tickets.ownership import Offer
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.people import ANONYMOUS, Client
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tracked import folded, tracked
from tests.domain.tickets.builders import (
    CLERK,
    COLLEAGUE,
    MONDAY,
    OTHER_DEPARTMENT,
    a_matter,
    a_ticket,
    doing,
)

LATER = MONDAY + timedelta(days=1)
PHONE = KeptPhone("138****5678", "5678", b"sealed", b"index")


def the_first(**other: object) -> Ticket:
    client = Client(name="王大爷", phone=PHONE)
    return replace(a_ticket(), client=client, **other)  # type: ignore[arg-type]


def a_duplicate(**other: object) -> Ticket:
    made = TicketId(uuid4())
    facts = {"id": made, "number": "F2026-0009-000002", "registered_at": LATER} | other
    return replace(the_first(), **facts)  # type: ignore[arg-type]


def merged(duplicate: Ticket, kept: Ticket) -> tuple[Done, Done]:
    over = act(duplicate, Merge(kept=kept), doing(at=LATER))
    return over, act(kept, Absorb(duplicate=duplicate), doing(at=LATER))


def test_both_numbers_stay_and_the_client_is_told_where_it_goes_on() -> None:
    """TKT-10, TKT-23; issue 3: merge of duplicates with both numbers kept."""
    kept, duplicate = the_first(), a_duplicate()
    over, grown = merged(duplicate, kept)
    assert over.ticket.state is TicketState.CLOSED
    assert over.ticket.merged_into is not None
    assert over.ticket.merged_into.number == kept.number
    assert over.message is not None
    assert (over.message.tells, kept.number in over.message.text) == (Tells.MERGED, True)
    assert [other.number for other in grown.ticket.merged] == [duplicate.number]
    assert grown.event.facts["merged"] == duplicate.number
    assert folded([over.event])["merged_into"] == kept.number
    assert tracked(grown.ticket)["merged"] == duplicate.number


def test_it_counts_as_a_further_contact_about_the_matter() -> None:
    """CLK-13."""
    _, grown = merged(a_duplicate(), the_first())
    assert (grown.ticket.contacts, Flag.SECOND_CONTACT in grown.ticket.flags) == (2, True)


def test_papers_handed_in_with_the_duplicate_are_in_hand() -> None:
    """TKT-33: nobody brings a paper twice."""
    kept = the_first(papers=(Paper("身份证"), Paper("收入证明")))
    duplicate = a_duplicate(
        papers=(Paper("身份证", handed=True, pages=2), Paper("照片", handed=True, pages=1))
    )
    _, grown = merged(duplicate, kept)
    assert [(p.name, p.handed, p.pages) for p in grown.ticket.papers] == [
        ("身份证", True, 2), ("收入证明", False, 0), ("照片", True, 1),
    ]  # fmt: skip


def test_no_earlier_promise_is_lost() -> None:
    """CLK-01: the promise given for the later number is kept, not merged away."""
    duplicate = act(a_duplicate(), Accept(), doing(at=LATER)).ticket
    with pytest.raises(EarlierPromise):
        merged(duplicate, the_first())
    accepted = act(the_first(), Accept(), doing(at=MONDAY)).ticket
    over, grown = merged(duplicate, accepted)
    assert grown.ticket.clock == accepted.clock
    assert over.ticket.clock.stopped_at == LATER


@pytest.mark.parametrize(
    ("kept", "why"),
    [
        (the_first(registered_at=LATER + timedelta(hours=1)), "order"),
        (the_first(state=TicketState.CLOSED), "state"),
        (the_first(centre=OrgRef(OrgId(uuid4()), "/1/3/8/")), "centre"),
        (replace(the_first(), client=Client(name="王大爷")), "client"),
        (the_first(matter=a_matter(ItemKind.COMPLAINT)), "complaint"),
    ],
)
def test_what_differs_is_not_merged(kept: Ticket, why: str) -> None:
    """SP-06: least of all a complaint into what its colleagues read."""
    with pytest.raises(NotTheSameMatter) as refused:
        act(a_duplicate(), Merge(kept=kept), doing(at=LATER))
    assert refused.value.facts["why"] == why


def test_complaints_merge_only_if_they_are_kept_from_the_same_people() -> None:
    """SP-06."""
    complaint = a_matter(ItemKind.COMPLAINT)
    kept = the_first(matter=complaint, about=About(kept_from=frozenset({COLLEAGUE.id})))
    with pytest.raises(NotTheSameMatter):
        merged(a_duplicate(matter=complaint), kept)
    over, _ = merged(a_duplicate(matter=complaint, about=kept.about), kept)
    assert over.ticket.state is TicketState.CLOSED


def test_a_ticket_is_no_duplicate_of_itself() -> None:
    kept = the_first()
    with pytest.raises(NotTheSameMatter):
        act(kept, Merge(kept=kept), doing(at=LATER))


def test_clients_are_the_same_by_their_phone_and_else_by_their_name() -> None:
    named, other = Client(name="李玉"), Client(name="李玉", phone=PHONE)
    assert same_client(named, Client(name="李玉"))
    assert not same_client(named, other)
    assert same_client(other, Client(name="李玉（女儿代）", phone=PHONE))
    nobody = Client(name=ANONYMOUS, anonymous=True)
    assert not same_client(nobody, nobody)


def test_only_its_owner_gives_it_up_and_an_offer_goes_with_it() -> None:
    """TKT-11."""
    duplicate = a_duplicate()
    with pytest.raises(NotTheOwner):
        act(duplicate, Merge(kept=the_first()), doing(COLLEAGUE, LATER))
    offer = Offer(to=COLLEAGUE, department=OTHER_DEPARTMENT, reason="属该科")
    offered = act(duplicate, offer, doing(CLERK, LATER)).ticket
    assert merged(offered, the_first())[0].ticket.hand_over is None


def test_what_was_merged_is_not_reopened_but_goes_on_where_it_went() -> None:
    kept = act(act(the_first(), Accept(), doing()).ticket, Start(), doing()).ticket
    over, _ = merged(a_duplicate(), kept)
    with pytest.raises(MergedAway):
        act(over.ticket, Reopen(reason="未办"), doing(at=LATER))
