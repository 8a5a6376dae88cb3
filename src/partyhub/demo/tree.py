"""Makes the district's tree through the use cases: streets, communities, units, branches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partyhub.demo import places
from partyhub.demo.centres import Centre, plant_centre
from partyhub.demo.contacts import Contacts
from partyhub.demo.floating_orgs import Floating, plant_floating
from partyhub.demo.stage import Stage, dice, founder, made_id, new_org
from partyhub.demo.units import UNITS, Unit
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.parts import Estate, LiaisonOfficer, Team
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.orgs.create_org import create_org
from partyhub.usecases.orgs.found_tree import found_tree
from partyhub.usecases.orgs.put_parts import put_estates, put_liaison_officers, put_teams
from partyhub.usecases.uow import UnitOfWork

_K = OrgKind
_TEAMS = (
    ("先锋政策宣传队", WorkType.POLICY_PUBLICITY),
    ("红袖标平安巡逻队", WorkType.SECURITY_PATROL),
    ("暖夕为老服务队", WorkType.ELDER_CARE),
    ("绿色家园环境队", WorkType.GREENING),
)
_NUMERALS = "一二三四五六"


@dataclass(frozen=True, slots=True)
class Community:
    """A community in the tree with its estates and teams."""

    org: Org
    estates: Sequence[Estate]
    teams: Sequence[Team]


@dataclass(frozen=True, slots=True)
class UnitNode:
    """A unit in the tree with its branches."""

    spec: Unit
    org: Org
    branches: Sequence[Org]


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole district."""

    top: Org
    streets: Sequence[Org]
    communities: Sequence[Community]
    units: Sequence[UnitNode]
    centres: Sequence[Centre]
    floating: Sequence[Floating]

    def named(self, short_name: str) -> Org:
        """The organisation with that short name."""
        found = [self.top, *self.streets, *(c.org for c in self.communities)]
        found += [org for u in self.units for org in (u.org, *u.branches)]
        found += [org for c in self.centres for org in (c.org, *c.departments)]
        found += [org for f in self.floating for org in (f.org, *f.branches)]
        return next(org for org in found if org.short_name == short_name)


class Planter:
    """Plants the tree from the top down, as the system."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._contacts = stage, Contacts()
        self._actor: Actor = founder()
        self._rng = dice("tree")

    async def plant(self) -> Tree:
        top = await self._top()
        self._actor = founder(top.ref)
        organs = await self._below(
            top, _K.ORGANS_WORKING_COMMITTEE, "中共澜溪区直属机关工作委员会",
            short_name="区直机关工委", address="政和路 1 号 3 号楼", **self._contacts.office(),
        )  # fmt: skip
        streets, communities = [], []
        for index, street in enumerate(places.STREETS):
            streets.append(await self._street(top, index, street))
            for number, community in enumerate(street.communities):
                communities.append(await self._community(streets[-1], index, number, community))
        units = [
            await self._unit(n, organs if unit.under is None else streets[unit.under])
            for n, unit in enumerate(UNITS)
        ]
        centres = [await plant_centre(self._below, self._contacts, s) for s in streets]
        floating = [
            await plant_floating(self._below, self._contacts, self._stage, s, self._actor)
            for s in streets
        ]
        return Tree(top, streets, communities, units, centres, floating)

    async def _top(self) -> Org:
        texts = {
            "short_name": "区委组织部", "code": places.DISTRICT_CODE,
            "address": "政和路 1 号 2 号楼", **self._contacts.office(),
        }  # fmt: skip
        return await found_tree(
            self._work(), self._new(_K.SUPERIOR_ORG_DEPARTMENT, "中共澜溪区委组织部", texts),
            by=self._actor.account_id, pinyin=self._stage.services.pinyin,
            now=self._stage.founded,
        )  # fmt: skip

    async def _below(self, parent: Org, kind: OrgKind, name: str, **texts: str) -> Org:
        whole = await create_org(
            self._work(), self._actor, self._new(kind, name, texts), parent_id=parent.id,
            pinyin=self._stage.services.pinyin, now=self._stage.founded,
        )  # fmt: skip
        return whole.org

    def _new(self, kind: OrgKind, name: str, texts: Mapping[str, str]) -> Org:
        return new_org(OrgId(made_id(self._rng, self._stage.founded)), kind, name, texts)

    async def _street(self, top: Org, index: int, street: places.Street) -> Org:
        return await self._below(
            top, _K.STREET_COMMITTEE, f"中共澜溪区{street.name}工作委员会", short_name=street.name,
            code=places.street_code(index), address=street.at,
            place=f"{street.name}党群服务中心一楼大厅", hours=places.hours(0),
            **self._contacts.office(),
        )  # fmt: skip

    async def _community(
        self, street: Org, index: int, number: int, community: places.Community
    ) -> Community:
        name, contacts = community.name, self._contacts.community(index * 4 + number)
        org = await self._below(
            street, _K.COMMUNITY_ORG, f"中共{street.short_name}{name}委员会", short_name=name,
            code=places.community_code(index, number), address=community.at,
            place=f"{name}党群服务中心一楼 {number + 1} 号窗口", hours=places.hours(index + number),
            **contacts,
        )  # fmt: skip
        return await self._with_parts(org, community)

    async def _with_parts(self, org: Org, community: places.Community) -> Community:
        estates = [
            Estate(name=estate, address=community.at[:-2], grid=f"第{_NUMERALS[n % 6]}网格")
            for n, estate in enumerate(community.estates)
        ]
        now, prefix = self._stage.founded, community.name.removesuffix("社区")
        first = await put_estates(
            self._work(), self._actor, org_id=org.id, wanted=estates, read_version=org.version,
            pinyin=self._stage.services.pinyin, now=now,
        )  # fmt: skip
        teams = [Team(name=prefix + team, field=field) for team, field in _TEAMS]
        whole = await put_teams(
            self._work(), self._actor, org_id=org.id, wanted=teams,
            read_version=first.org.version, today=local_day(now), now=now,
        )  # fmt: skip
        return Community(whole.org, whole.estates, whole.teams)

    async def _unit(self, number: int, parent: Org) -> UnitNode:
        spec = UNITS[number]
        contacts = self._contacts.unit(number)
        org = await self._below(
            parent, _K.UNIT_ORG, spec.name, short_name=spec.short,
            address=f"政和路 {number * 2 + 3} 号", **contacts,
        )  # fmt: skip
        branches = [
            await self._below(
                org, _K.BRANCH, f"{_stem(spec.name)}{branch}",
                short_name=spec.short + branch, **self._contacts.office(),
            )
            for branch in spec.branches
        ]  # fmt: skip
        today = local_day(self._stage.founded)
        officer = LiaisonOfficer(
            name=contacts["contact_name"], phone=contacts["contact_phone"], since=today
        )
        whole = await put_liaison_officers(
            self._work(), self._actor, org_id=org.id, wanted=[officer], read_version=org.version,
            today=today, now=self._stage.founded,
        )  # fmt: skip
        return UnitNode(spec, whole.org, branches)

    def _work(self) -> UnitOfWork:
        return self._stage.work(self._actor)


def _stem(unit_name: str) -> str:
    """What the names of a unit's branches begin with: no 机关 twice over."""
    return unit_name.split("机关", maxsplit=1)[0].removesuffix("委员会")
