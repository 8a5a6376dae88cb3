"""Settled on the spot: with the papers of the item in hand, and only what it asks for."""

import pytest

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.intake import Answer, answer
from partyhub.domain.tickets.papers import Paper
from partyhub.domain.tickets.refusals import NotAnsweredAtOnce, NotOnTheNotice, PapersMissing
from tests.domain.tickets.builders import a_matter, a_ticket, doing

LETTER = Paper("介绍信", "转出地组织部门")
CARD = Paper("活动证", required=False)


def test_papers_in_hand_are_ticked_in_the_same_step() -> None:
    ticket = a_ticket(a_matter(ItemKind.IMMEDIATE, LETTER, CARD))
    step = Answer(result="已当场办结", handed={"介绍信": 2})
    answered = answer(ticket, step, doing()).ticket
    assert answered.result == "已当场办结"
    assert [(paper.handed, paper.pages) for paper in answered.papers] == [(True, 2), (False, 0)]


def test_a_required_paper_is_not_forgotten() -> None:
    ticket = a_ticket(a_matter(ItemKind.IMMEDIATE, LETTER, CARD))
    with pytest.raises(PapersMissing):
        answer(ticket, Answer(result="已当场办结", handed={"活动证": 1}), doing())


def test_nothing_is_asked_for_that_the_item_does_not_ask() -> None:
    ticket = a_ticket(a_matter(ItemKind.HELP))
    with pytest.raises(NotOnTheNotice):
        answer(ticket, Answer(result="已帮助", handed={"户口簿": 1}), doing())


def test_what_takes_time_is_accepted_first() -> None:
    ticket = a_ticket(a_matter(ItemKind.TIME_LIMITED))
    with pytest.raises(NotAnsweredAtOnce):
        answer(ticket, Answer(result="已办结"), doing())
