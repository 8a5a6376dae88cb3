"""The invented members: who works where, lives where, joined when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from partyhub.demo import work_life
from partyhub.demo.cast import PLAYERS, Player
from partyhub.demo.names import full_name
from partyhub.demo.probationers import on_probation
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.demo.tree import Tree, UnitNode
from partyhub.demo.units import Sort
from partyhub.domain.members.member import Details, Member, MemberCategory
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.codes import DelegateRole, Gender, MemberStatus
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import EstateId, MemberId

_WOMEN = {Sort.ORGAN: 0.42, Sort.SCHOOL: 0.68, Sort.HOSPITAL: 0.71, Sort.BANK: 0.57,
          Sort.ENTERPRISE: 0.45}  # fmt: skip
_FAR_HOMES = ("邻区滨湖花园", "市开发区人才公寓", "云栖小镇", "单位集体宿舍")
_RETIRED_WORDS = ("退休",)
_FAR, _NEAR = 0.04, 0.45  # homes outside of the district, homes near the unit
_LEFT, _VERIFIED, _FLOATING, _DELEGATES = 0.012, 0.7, 0.05, 0.02
_RETIRED_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Person:
    """A member with what the story needs to know; `community` is the index of the home's."""

    member: Member
    unit: int
    community: int | None
    player: Player | None = None

    @property
    def in_service(self) -> bool:
        """May volunteer (CHK-02): employed, and still with the unit."""
        details = self.member.details
        working = {MemberCategory.IN_SERVICE, MemberCategory.TWO_NEW}
        return details.category in working and details.left_on is None


class Register:
    """Makes the members of all units, the same ones in every load."""

    def __init__(self, stage: Stage, tree: Tree) -> None:
        self._stage, self._tree = stage, tree
        self._today = local_day(stage.now)

    def people(self) -> list[Person]:
        made = []
        for number, unit in enumerate(self._tree.units):
            players: tuple[Player | None, ...] = PLAYERS if number == 0 else ()
            count = max(2, unit.spec.members * self._stage.size.value // 100)
            wanted = [*players, *([None] * max(0, count - len(players)))]
            made += [self._person(number, unit, n, player) for n, player in enumerate(wanted)]
        return made

    def _person(self, number: int, unit: UnitNode, place: int, player: Player | None) -> Person:
        rng = dice("member", number, place)
        branch = self._branch(rng, unit, player)
        retired = _is_for_retired(branch)
        born = player.born if player else _birth_year(rng, unit.spec.sort, retired)
        details = self._details(rng, unit, player, retired, born, place)
        community, details = self._housed(rng, unit, player, details)
        details = on_probation(details, number, place, self._today)
        member_id = MemberId(made_id(rng, self._stage.founded))
        reading = self._stage.services.pinyin.of_person(details.name)
        phone = keep_phone(self._stage.services.vault, member_id, _phone(number, place, player))
        member = Member(
            id=member_id, branch=branch.ref, unit=unit.org.ref, details=details, reading=reading,
            phone=phone,
        )  # fmt: skip
        return Person(self._verified(rng, unit, member), number, community, player)

    def _branch(self, rng: Random, unit: UnitNode, player: Player | None) -> Org:
        """Known people stand in the first branch; the pensioner among them in the pensioners'."""
        if player is not None:
            return unit.branches[-1] if player.retired else unit.branches[0]
        return rng.choices(
            unit.branches,
            [_RETIRED_WEIGHT if _is_for_retired(branch) else 1 for branch in unit.branches],
        )[0]

    def _details(
        self, rng: Random, unit: UnitNode, player: Player | None, retired: bool, born: int, n: int
    ) -> Details:
        sort = unit.spec.sort
        gender = Gender.FEMALE if rng.random() < _WOMEN[sort] else Gender.MALE
        gender = player.gender if player else gender
        name = player.name if player else full_name(rng, gender, born)
        joined = date(born + rng.randint(19, 34), rng.randint(1, 12), rng.randint(1, 28))
        joined = min(joined, self._today - timedelta(days=rng.randint(30, 700)))
        fresh = self._today - joined < timedelta(days=365)
        left = not player and not retired and rng.random() < _LEFT
        return Details(
            name=name, gender=gender, birth_month=f"{born}-{rng.randint(1, 12):02d}",
            status=MemberStatus.PROBATIONARY if fresh else MemberStatus.FULL,
            category=_category(rng, sort, retired=retired, known=player is not None),
            external_id=f"{n + 1:04d}" if sort in {Sort.HOSPITAL, Sort.BANK} else None,
            education=work_life.schooling(rng, born), joined_party_on=joined,
            post=work_life.RETIRED_POST if retired else work_life.post_of(rng, sort, born),
            specialties=work_life.skills(rng, sort), delegate_roles=_delegate(rng),
            available_times=work_life.free_times(rng),
            left_on=self._today - timedelta(days=rng.randint(10, 300)) if left else None,
        )  # fmt: skip

    def _housed(
        self, rng: Random, unit: UnitNode, player: Player | None, details: Details
    ) -> tuple[int | None, Details]:
        """Many live near their unit, most somewhere in the district, a few outside of it."""
        dice_share = rng.random()
        if player is None and dice_share < _FAR:
            return None, replace(details, residence_estate=rng.choice(_FAR_HOMES))
        near = player is not None or dice_share < _NEAR
        number = unit.spec.near if near else rng.randrange(len(self._tree.communities))
        estates = self._tree.communities[number].estates
        named = sorted(estates, key=lambda estate: estate.name)
        estate = next(e for e in named if e.name == "柳荫新村") if player else rng.choice(named)
        home = EstateId(estate.id) if estate.id else None
        return number, replace(details, estate_id=home, residence_estate=estate.name)

    def _verified(self, rng: Random, unit: UnitNode, member: Member) -> Member:
        """Seven of ten were verified, a few of them more than a year ago (MEM-03)."""
        if rng.random() > _VERIFIED:
            return member
        at = self._stage.now - timedelta(days=rng.randint(1, 395), minutes=rng.randint(0, 400))
        return replace(member, verified_at=at, verified_by=unit.org.contact_name)


def _is_for_retired(branch: Org) -> bool:
    return any(word in branch.name for word in _RETIRED_WORDS)


def _birth_year(rng: Random, sort: Sort, retired: bool) -> int:
    if retired:
        return rng.randint(1942, 1965)
    youngest = 2002 if sort is Sort.ENTERPRISE else 2000
    return min(youngest, max(1967, round(rng.gauss(1984, 9))))


def _category(rng: Random, sort: Sort, *, retired: bool, known: bool) -> MemberCategory:
    if retired:
        return MemberCategory.RETIRED
    if sort is not Sort.ENTERPRISE:
        return MemberCategory.IN_SERVICE
    floating = rng.random() < _FLOATING and not known
    return MemberCategory.FLOATING if floating else MemberCategory.TWO_NEW


def _delegate(rng: Random) -> tuple[DelegateRole, ...]:
    return (rng.choice(list(DelegateRole)),) if rng.random() < _DELEGATES else ()


def _phone(unit: int, place: int, player: Player | None) -> str:
    """154 is given to no operator (the ministry's list of March 2023): nobody has these numbers."""
    if player is not None:
        return f"1540000{101 + PLAYERS.index(player):04d}"
    middle, tail = divmod((unit * 1000 + place) * 7919 + 20_011, 10_000)
    return f"154{1 + middle % 9999:04d}{tail:04d}"
