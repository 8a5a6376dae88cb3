"""Tickets of the demo that went on as transfers: they wait, and are settled by it (ADR 0022)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.demo.living import living_in
from partyhub.demo.stage import Stage
from partyhub.demo.ticket_crews import Crew
from partyhub.demo.ticket_merges import Running
from partyhub.demo.transfer_stories import TERMS
from partyhub.demo.tree import Tree
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.reviewing import Approve
from partyhub.domain.transfers.transfer import Person, Transfer
from partyhub.usecases.transfers.counter import Comer, register_arrival
from partyhub.usecases.transfers.parties import Elsewhere
from partyhub.usecases.transfers.start import Start
from partyhub.usecases.transfers.step import Means, step_transfer
from partyhub.usecases.transfers.wishes import Wish, WishToAssign

_TOLD = "工作日上午到柳荫社区党群服务中心，找组织委员，带身份证"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Whose ticket, and what the letter in hand says; `placed` is how long it took, in days."""

    client: str
    gender: str
    born: str
    branch: str
    committee: str
    number: str
    terms: str
    placed: float | None = None
    to: str = "柳荫社区"
    lives: str = ""


LETTERS = (
    Letter(client="尹思远", gender="male", born="1996-04", branch="技术部党支部",
           committee="中共临江市轨道交通公司委员会", number="临轨组〔2026〕52", terms="home",
           placed=4),
    Letter(client="夏予安", gender="female", born="2003-09", branch="教育学院学生第一党支部",
           committee="中共江城大学教育学院委员会", number="江大组〔2026〕206", terms="jobless",
           to="望河街道高校毕业生流动党员支部", lives="柳荫社区"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forwarder:
    """The third centre takes in who lives in the first street: whatever the jurisdiction."""

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]

    async def forward(self, crew: Crew, tickets: Mapping[str, Running]) -> int:
        """How many transfers begin so."""
        for letter in LETTERS:
            await self._one(crew, tickets[letter.client].ticket, letter)
        return len(LETTERS)

    async def _one(self, crew: Crew, ticket: Ticket, letter: Letter) -> None:
        actor, services = crew.window, self.stage.services
        now = ticket.registered_at + timedelta(minutes=12)
        person = Person(
            name=letter.client, gender=letter.gender, birth_month=letter.born, status="full"
        )  # fmt: skip
        source = Elsewhere(name=letter.branch, committee_name=letter.committee)
        issued = local_day(now) - timedelta(days=5)
        made = await register_arrival(
            self.stage.work(actor), actor, at=ticket.department.id, pinyin=services.pinyin,
            comer=Comer(person=person, source=source, letter_no=letter.number, issued_on=issued),
            start=Start(
                channel=TransferChannel.PAPER, to=self.tree.named(letter.to).id, told=_TOLD,
                terms=living_in(self.tree, TERMS[letter.terms], letter.lives), ticket_id=ticket.id,
                materials=("党员组织关系介绍信", "居民身份证"),
            ),
            vault=services.vault, now=now,
        )  # fmt: skip
        if letter.placed is not None:
            await self._placed(made, now + timedelta(days=letter.placed))

    async def _placed(self, made: Transfer, now: datetime) -> None:
        """The street approves, the community takes in; then the counter owes the feedback."""
        branch = self.tree.named("柳荫社区").id
        steps: tuple[tuple[str, Wish], ...] = (
            ("street", Approve(opinion="同意接收")), ("community", WishToAssign(branch_id=branch))
        )  # fmt: skip
        services = self.stage.services
        means = Means(pinyin=services.pinyin, vault=services.vault)
        for who, wish in steps:
            actor = self.cast[who]
            await step_transfer(
                self.stage.work(actor), actor, transfer_id=made.id, read_version=None, wish=wish,
                means=means, now=now,
            )  # fmt: skip
