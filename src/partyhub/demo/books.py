"""The demo's registers beside transfers: floating members and certificates, by the use cases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from partyhub.demo.book_stories import AWAY, COME, GIVEN, GOT, OF_CENTRE, Away, Come, Given, Got
from partyhub.demo.people import Person
from partyhub.demo.self_checks import Checker
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.floating.registration import Activity, Floating, FloatingTerms
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.floating.steps import (
    End,
    FloatingStep,
    Issue,
    NoteActivity,
    Promise,
    ReverseEntry,
    Withdraw,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.usecases.floating.arriving import Comer
from partyhub.usecases.floating.register import register_floating
from partyhub.usecases.floating.step import step_floating
from partyhub.usecases.member_certificates.issue import (
    Asked,
    Received,
    issue_certificate,
    keep_received,
)
from partyhub.usecases.member_certificates.keep import void_certificate

_OLD, _BUSY = 1, 7
"""Of the second unit pensioners live elsewhere; so many who work there are on the move."""


@dataclass(frozen=True, slots=True)
class BookTeller:
    """`cast` are those who act, by the names that the stories give them."""

    stage: Stage
    tree: Tree
    cast: dict[str, Actor]
    people: Sequence[Person]

    async def tell(self) -> int:
        """How many entries there are."""
        old = self._of((1,), in_service=False)
        told = [await self._away(away, who) for away, who in zip(AWAY, old, strict=False)]
        told += [await self._come(come) for come in COME]
        busy = islice(self._of((1,), in_service=True), _BUSY, None)
        near = self._of(self._of_the_street(), in_service=True)
        given = [*zip(GIVEN, busy, strict=False), *zip(OF_CENTRE, near, strict=False)]
        for story, who in given:
            await self._given(story, who)
        for got in GOT:
            await self._got(got)
        checks = await Checker(self.stage, self.tree, self.cast).check()
        return len(told) + len(given) + len(GOT) + checks

    def _of(self, units: Sequence[int], *, in_service: bool) -> Iterator[Person]:
        """Of those units who is still there, in the order in which they were made."""
        for one in self.people:
            stays = one.member.details.left_on is None
            if one.unit in units and stays and one.in_service is in_service:
                yield one

    def _of_the_street(self) -> Sequence[int]:
        units = enumerate(self.tree.units)
        return [n for n, u in units if u.org.path.startswith(self.tree.streets[0].path)]

    async def _away(self, story: Away, who: Person) -> Floating:
        member = who.member
        return await self._registered(story, member.branch.id, FloatingDirection.OUTFLOW, member.id)

    async def _come(self, story: Come) -> Floating:
        comer = Comer(
            name=story.name, gender=story.gender, home_org=story.home, phone=story.phone
        )  # fmt: skip
        at = self.tree.named(story.at).id
        return await self._registered(story, at, FloatingDirection.INFLOW, comer)

    async def _registered(
        self, story: Away | Come, at: OrgId, flow: FloatingDirection, who: MemberId | Comer
    ) -> Floating:
        actor, now, services = self.cast[story.by], self._ago(story.days), self.stage.services
        since = local_day(now)
        terms = FloatingTerms(
            place=story.place, since=since, until=since + timedelta(days=story.span),
            host=story.host, reason=story.reason, contact=story.contact,
        )  # fmt: skip
        one = await register_floating(
            self.stage.work(actor), actor, at=at, direction=flow, who=who, terms=terms,
            pinyin=services.pinyin, vault=services.vault, now=now,
        )  # fmt: skip
        for days, what, words in story.steps:
            at_last = self._ago(days)
            await step_floating(
                self.stage.work(actor), actor, floating_id=one.id, read_version=None,
                step=await self._step(one, what, words, at_last), now=at_last,
            )  # fmt: skip
        return one

    async def _step(self, one: Floating, what: str, words: str, now: datetime) -> FloatingStep:
        today = local_day(now)
        match what:
            case "issue":
                return Issue()
            case "pledge":
                return Promise(text=words, signed_on=today)
            case "note":
                activity, place, org = words.split("|")
                said = Activity(held_on=today, activity=activity, place=place, org=org)
                return NoteActivity(activity=said)
            case "reverse":
                async with self.stage.work(None).reading() as uow:
                    *_, last = await uow.floating_members.entries([one.id])
                return ReverseEntry(entry_id=last.id, reason=words)
            case "withdraw":
                return Withdraw(reason=words)
            case _:
                return End(ended_on=today, reason=words, returned=what == "end!")

    async def _given(self, story: Given, who: Person) -> None:
        actor, pinyin = self.cast[story.by], self.stage.services.pinyin
        at = self.tree.named("望河街道党群服务中心").id
        asked = Asked(addressee=story.to, purpose=story.purpose, valid_days=story.valid)
        made = await issue_certificate(
            self.stage.work(actor), actor, member_id=who.member.id, asked=asked, pinyin=pinyin,
            at=at if story.by == "window" else who.member.branch.id, now=self._ago(story.days),
        )  # fmt: skip
        if story.void is not None:
            days, why = story.void
            await void_certificate(
                self.stage.work(actor), actor, certificate_id=made.id, reason=why,
                read_version=None, now=self._ago(days),
            )  # fmt: skip

    async def _got(self, story: Got) -> None:
        actor, now = self.cast[story.by], self._ago(story.days)
        issued = local_day(now) - timedelta(days=story.issued)
        received = Received(
            name=story.name, gender=story.gender, issuer=story.issuer, purpose=story.purpose,
            number=f"{story.mark}〔{issued.year}〕{story.number}", issued_on=issued,
            received_on=local_day(now), kept_at=story.kept, valid_days=30,
        )  # fmt: skip
        await keep_received(
            self.stage.work(actor), actor, at=self.tree.named(story.at).id, received=received,
            pinyin=self.stage.services.pinyin, now=now,
        )  # fmt: skip

    def _ago(self, days: float) -> datetime:
        return self.stage.now - timedelta(days=days)
