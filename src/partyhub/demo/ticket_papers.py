"""The notices and receipts that the demo's tickets gave out, numbered as the use case does it."""

from datetime import datetime

from partyhub.db.uow import SqlUnitOfWork
from partyhub.domain.orgs.org import Org
from partyhub.domain.tickets.change import Doing, Step
from partyhub.domain.tickets.intake import Accept, Notify
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.papers_out import Guide, notice_paper, proxy_paper, receipt_paper
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.wording import in_chinese
from partyhub.usecases.tickets.guide import guide_of
from partyhub.usecases.tickets.numbers import document_no, proxy_no


class PaperDesk:
    """One centre's papers; what the catalogue says of an item is read once."""

    def __init__(self, uow: SqlUnitOfWork, centre: Org) -> None:
        self._uow, self._centre = uow, centre
        self._guides: dict[str, Guide] = {}

    async def numbers(self, ticket: Ticket, step: Step, at: datetime) -> tuple[str, str]:
        """Of the notice or receipt, and of the slip; empty for what doesn't go out."""
        number = await document_no(self._uow, self._centre.ref, step, at)
        return number, await proxy_no(self._uow, ticket, step, at)

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
            if doing.proxy_no:
                slip = proxy_paper(ticket, guide, by=by, at=at)
                await self._uow.tickets.file(ticket.id, doing.proxy_no, Series.PROXY, slip, at)

    async def _guide(self, ticket: Ticket) -> Guide:
        if ticket.matter.name not in self._guides:
            self._guides[ticket.matter.name] = await guide_of(self._uow, ticket)
        return self._guides[ticket.matter.name]
