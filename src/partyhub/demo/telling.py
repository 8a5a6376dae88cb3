"""Tells what became of each volunteer: check-ins, their events, and who looked at whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from partyhub.demo import work_life
from partyhub.demo.acting import Act, duty, short_code
from partyhub.demo.courses import Script
from partyhub.demo.logins import Staff
from partyhub.demo.people import Person
from partyhub.demo.stage import dice, made_id
from partyhub.demo.tree import Community, Tree
from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Candidate, Wish, enrol
from partyhub.domain.check_ins.states import CheckInAction
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CheckInId, TeamId
from partyhub.domain.shared.policy import Policy
from partyhub.domain.shared.search import folded
from partyhub.usecases.check_ins.enrol import wished

_HOW = ("支部主题党日上报名", "在单位报名表上签字", "电话向联络员报名", "在系统中自行报名")
_WHY_ELSEWHERE = ("父母住在该社区，周末常去照料", "租住在该社区", "孩子在该社区上学，平日住在那里")
_ELSEWHERE = 0.04


@dataclass(slots=True)
class Told:
    """What a load writes: check-ins, events with the names of their authors, looks."""

    check_ins: list[CheckIn] = field(default_factory=list)
    signed: list[tuple[Event, str]] = field(default_factory=list)
    looks: list[Access] = field(default_factory=list)

    def in_order(self) -> list[tuple[Event, str]]:
        return sorted(self.signed, key=lambda pair: pair[0].at)


@dataclass(frozen=True, slots=True)
class Part:
    """A member's scripts, and the numbers of their certificates."""

    person: Person
    candidate: Candidate
    scripts: Sequence[Script]
    numbers: Sequence[str]


class Teller:
    """Tells parts one after the other into `told`."""

    def __init__(self, tree: Tree, staff: Staff, policy: Policy) -> None:
        self.told = Told()
        self._tree, self._staff, self._policy = tree, staff, policy

    def tell(self, part: Part) -> None:
        rng, before = dice("told", part.candidate.member_id.hex), None
        for script, number in zip(part.scripts, part.numbers, strict=True):
            place = self._where(rng, part.person, script)
            community = self._tree.communities[place]
            begun, event = self._enrol(rng, part, script, community)
            if before is not None:
                event = replace(event, facts={**event.facts, "instead_of": str(before.id)})
            officer = self._staff.officers[part.person.unit]
            self.told.signed.append((event, officer.display_name))
            act = Act(
                script=script, officer=officer, desk=self._staff.desks[place], number=number,
                code=script.code or short_code(rng), team=_team(rng, community), duty=duty(rng),
                policy=self._policy,
            )  # fmt: skip
            before = self._play(act, begun)
            self.told.check_ins.append(_kept(before, act))

    def _where(self, rng: Random, person: Person, script: Script) -> int:
        """The home's community; before moving, without a home here and for a few, another one."""
        home, count = person.community, len(self._tree.communities)
        if home is None:
            return rng.randrange(count)
        elsewhere = person.player is None and rng.random() < _ELSEWHERE
        if elsewhere or script.before_moving:
            return (home + 1 + rng.randrange(count - 1)) % count
        return home

    def _enrol(
        self, rng: Random, part: Part, script: Script, community: Community
    ) -> tuple[CheckIn, Event]:
        candidate = part.candidate
        if script.before_moving:
            estate = rng.choice(sorted(estate.name for estate in community.estates))
            then = replace(candidate.holder, residence_estate=estate)
            candidate = replace(candidate, home=community.org.ref, holder=then)
        skills = [WorkType(code) for code in candidate.holder.specialties]
        wish = Wish(
            community_id=community.org.id, volunteered=True, how=rng.choice(_HOW),
            reason_elsewhere=rng.choice(_WHY_ELSEWHERE),
            claimed_work_types=work_life.wishes(rng, skills),
        )  # fmt: skip
        return enrol(
            CheckInId(made_id(rng, script.enrolled_at)), candidate, wish, community.org.ref,
            wished(candidate.holder, wish),
            by=self._staff.officers[part.person.unit].account_id, at=script.enrolled_at,
        )  # fmt: skip

    def _play(self, act: Act, check_in: CheckIn) -> CheckIn:
        for action, at in act.script.steps:
            check_in, event = act.step(check_in, action, at)
            self.told.signed.append((event, act.author(action).display_name))
            if action is CheckInAction.REGISTER:
                self.told.looks.append(
                    Access.by(act.desk, check_in.member_id, Look.CERTIFICATE, at)
                )
        return check_in


def _kept(check_in: CheckIn, act: Act) -> CheckIn:
    """As the use cases would have left it: every write counted, its numbers to be found by."""
    numbers = (check_in.certificate_no, check_in.short_code)
    keys = (*check_in.search_keys, *(folded(number) for number in numbers if number))
    return replace(check_in, search_keys=keys, version=1 + len(act.script.steps))


def _team(rng: Random, community: Community) -> TeamId:
    teams = sorted(community.teams, key=lambda team: team.name)
    chosen = rng.choice(teams).id
    if chosen is None:
        raise ValueError("a team of the tree has no id")
    return TeamId(chosen)
