"""The demo's contact requests: one new, one that nobody answered in time, one that is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from partyhub.demo.data_requests import STORIES as ASKERS
from partyhub.demo.data_requests import UNIT
from partyhub.demo.logins import Registrar
from partyhub.demo.people import Person
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.contacts.request import ContactRequest, ContactStep, Wish
from partyhub.domain.contacts.states import ContactAction, ContactTopic, ContactWay
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.usecases.contacts.desk import take_contact_step
from partyhub.usecases.contacts.send import Wanted, send_contact

PLACE = 1
"""The second community: the one that `community02` answers for."""


@dataclass(frozen=True, slots=True)
class Called:
    """Who asks, days ago, for what, and what came of it; without `wish` an account alone."""

    login: str
    ago: int = 0
    wish: Wish | None = None
    answer: str = ""


def _wish(topic: ContactTopic, words: str, way: ContactWay, times: str = "") -> Wish:
    return Wish(topic=topic, words=words, way=way, times=times)


STORIES = (
    Called("caller"),
    Called(
        "caller02", 1,
        _wish(ContactTopic.PARTY_LIFE, "上月搬来居住，想参加社区的主题党日", ContactWay.PHONE,
              "工作日晚上"),
    ),
    Called(
        "caller03", 12,
        _wish(ContactTopic.HELP, "楼上独居老党员近来行动不便，想请社区上门看看", ContactWay.VISIT),
    ),
    Called(
        "caller04", 20,
        _wish(ContactTopic.ADVICE, "建议党群服务中心周末开放活动室", ContactWay.MESSAGE),
        "已电话致谢，周六上午起试行开放",
    ),
)  # fmt: skip


async def tell_contacts(
    stage: Stage, tree: Tree, registrar: Registrar, desk: Actor, people: Sequence[Person]
) -> int:
    """How many there are."""
    teller = ContactTeller(stage, tree, registrar, desk)
    present = [p for p in people if p.unit == UNIT and p.in_service]
    callers = islice(reversed(present), len(ASKERS), None)
    told = [await teller.one(story, who) for story, who in zip(STORIES, callers, strict=False)]
    return sum(told)


@dataclass(frozen=True, slots=True)
class ContactTeller:
    """Opens accounts for those who ask; the community's officer answers."""

    stage: Stage
    tree: Tree
    registrar: Registrar
    desk: Actor

    async def one(self, story: Called, person: Person) -> bool:
        """True if a request came of it."""
        home, member = self.tree.units[UNIT].org, person.member
        actor = await self.registrar.of_member(story.login, member.details.name, home, member.id)
        if story.wish is None:
            return False
        services, at = self.stage.services, self.stage.now - timedelta(days=story.ago)
        wanted = Wanted(self.tree.communities[PLACE].org.id, story.wish, services.policy)
        sent = await send_contact(self.stage.work(actor), actor, wanted, now=at)
        if story.answer:
            await self._answered(sent, story.answer)
        return True

    async def _answered(self, sent: ContactRequest, text: str) -> None:
        at = sent.sent_at + timedelta(days=1)
        steps = (
            ContactStep(action=ContactAction.CONTACT, text=text, on=local_day(at)),
            ContactStep(action=ContactAction.CLOSE),
        )
        for version, step in enumerate(steps, start=1):
            await take_contact_step(
                self.stage.work(self.desk), self.desk, step, request_id=sent.id,
                read_version=version, vault=self.stage.services.vault, now=at,
            )  # fmt: skip
