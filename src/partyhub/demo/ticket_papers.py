"""The notices and receipts that the demo's tickets gave out, numbered as the use case does it."""

from datetime import datetime

from partyhub.db.uow import SqlUnitOfWork
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.days import local_day
from partyhub.domain.tickets.change import Doing, Step
from partyhub.domain.tickets.intake import Accept, Notify
from partyhub.domain.tickets.numbering import Series, document_number
from partyhub.domain.tickets.papers_out import Guide, notice_paper, receipt_paper
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.wording import in_chinese
from partyhub.usecases.tickets.guide import guide_of
from partyhub.usecases.tickets.take_step import PAPERS


class PaperDesk:
    """One centre's papers; what the catalogue says of an item is read once."""

    def __init__(self, uow: SqlUnitOfWork, centre: Org) -> None:
        self._uow, self._centre = uow, centre
        self._guides: dict[str, Guide] = {}

    async def number(self, step: Step, at: datetime) -> str:
        """Empty for a step with which nothing goes out."""
        series = PAPERS.get(type(step))
        if series is None:
            return ""
        year = local_day(at).year
        running = await self._uow.tickets.next_number(self._centre.ref, year, series)
        return document_number(series, self._centre.ref, year, running)

    async def file(self, ticket: Ticket, step: Step, doing: Doing) -> None:
        number, by, at = doing.document_no, doing.by, doing.at
        if isinstance(step, Notify):
            guide = await self._guide(ticket)
            paper = notice_paper(ticket, guide, by=by, at=at, medium=step.medium)
            await self._uow.tickets.file(ticket.id, number, Series.NOTICE, paper, at)
        if isinstance(step, Accept):
            guide = await self._guide(ticket)
            due = ticket.clock.promised(doing.calendar, doing.policy, at)
            rules = policy_lines(ticket.clock, doing.policy, doing.policy)
            why = [in_chinese(line) for line in explanation(due, rules)]
            paper = receipt_paper(ticket, guide, by=by, at=at, why=why)
            await self._uow.tickets.file(ticket.id, number, Series.RECEIPT, paper, at)

    async def _guide(self, ticket: Ticket) -> Guide:
        if ticket.matter.name not in self._guides:
            self._guides[ticket.matter.name] = await guide_of(self._uow, ticket)
        return self._guides[ticket.matter.name]
