"""The demo's requests of members about their own data: one new, one late, one that was settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.logins import Registrar
from partyhub.demo.people import Person
from partyhub.demo.stage import Stage
from partyhub.demo.tree import Tree
from partyhub.domain.data_requests.request import DataRequest
from partyhub.domain.data_requests.states import (
    DataRequestAction,
    DataRequestField,
    DataRequestKind,
)
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.data_requests.settle import Settling, Tools, take_request_step
from partyhub.usecases.data_requests.submit import Room, Said, submit_request

_A, _F, _K = DataRequestAction, DataRequestField, DataRequestKind
UNIT = 2
"""The third unit of the tree: no story of a browser moves its members."""


@dataclass(frozen=True, slots=True)
class Story:
    """Who asks, counted from the end of the unit, what, and what came of it."""

    login: str
    ago: int
    said: Said
    steps: tuple[tuple[DataRequestAction, str], ...] = ()


def _correct(field: DataRequestField, wanted: str, words: str) -> Said:
    return Said(kind=_K.CORRECT, field=field, wanted=wanted, words=words, look=None)


STORIES = (
    Story("asker", 3, _correct(_F.POST, "三级主任科员", "今年 9 月职级晋升，任职文件已下发")),
    Story(
        "asker02", 40,
        Said(kind=_K.RESTRICT, field=None, wanted="", words="请不要把手机号放进活动通知名单",
             look=None),
        ((_A.TAKE_UP, ""),),
    ),
    Story(
        "asker03", 20, _correct(_F.RESIDENCE_ESTATE, "桂苑小区", "已搬家"),
        ((_A.TAKE_UP, ""), (_A.CORRECT, "已核对不动产权证")),
    ),
)  # fmt: skip


async def tell_requests(
    stage: Stage,
    tree: Tree,
    registrar: Registrar,
    officers: Sequence[Actor],
    people: Sequence[Person],
) -> int:
    """How many there are."""
    return await RequestTeller(stage, tree, registrar, officers[UNIT]).tell(people)


@dataclass(frozen=True, slots=True)
class RequestTeller:
    """Opens accounts for those who ask; the unit's liaison officer handles what they ask."""

    stage: Stage
    tree: Tree
    registrar: Registrar
    officer: Actor

    async def tell(self, people: Sequence[Person]) -> int:
        """How many there are."""
        present = [p for p in people if p.unit == UNIT and p.in_service]
        askers = list(zip(STORIES, reversed(present), strict=False))
        for story, person in askers:
            await self._one(story, person)
        return len(askers)

    async def _one(self, story: Story, person: Person) -> None:
        services, at = self.stage.services, self.stage.now - timedelta(days=story.ago)
        home, member = self.tree.units[UNIT].org, person.member
        name = member.details.name
        actor = await self.registrar.of_member(story.login, name, home, member.id)
        made = await submit_request(
            self.stage.work(actor), actor, story.said, (),
            room=Room(services.files, services.files_quota), vault=services.vault, now=at,
        )  # fmt: skip
        request: DataRequest = made.request
        for nth, (action, text) in enumerate(story.steps, start=1):
            whole = await take_request_step(
                self.stage.work(self.officer), self.officer,
                Settling(action=action, text=text, read_version=request.version),
                request_id=request.id, tools=Tools(services.vault, services.pinyin),
                now=at + timedelta(days=nth),
            )  # fmt: skip
            request = whole.placed.request
