"""The demo's records that may be of one person, and a unit whose identity numbers are kept."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from partyhub.demo.stage import Stage, dice, founder, made_id
from partyhub.demo.tree import Tree, UnitNode
from partyhub.domain.identity.number import check_digit
from partyhub.domain.identity.record import IdentityRecord, kept
from partyhub.domain.identity.switch import Switching
from partyhub.domain.members.member import Details, Member
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId

_F, _M = Gender.FEMALE, Gender.MALE
_WITH_NUMBER = "凌若溪"


@dataclass(frozen=True, slots=True)
class Twice:
    """One of two records: unit and branch by their place, how many days ago it was entered."""

    name: str
    gender: Gender
    month: str
    phone: str
    unit: int
    branch: int
    days: int
    more: dict[str, Any] = field(default_factory=dict)


TWICE = (
    Twice("顾清扬", _F, "1989-04", "15400000901", 1, 0, 380,
          {"post": "科员", "joined_party_on": date(2014, 6, 24)}),
    Twice("顾清扬", _F, "1989-04", "15400000901", 1, 1, 40,
          {"post": "基础教育科副科长", "remark": "由外单位转入时建档"}),
    Twice("凌若溪", _F, "1993-11", "15400000902", 1, 0, 380, {"post": "科员"}),
    Twice("凌若溪", _F, "1993-11", "", 1, 1, 25, {"post": "教研员"}),
    Twice("祁连川", _M, "1978-02", "15400000903", 2, 0, 380, {"post": "科长"}),
    Twice("祁连川", _M, "1978-02", "15400000903", 3, 0, 60, {"post": "副主任"}),
)  # fmt: skip
"""Within a unit a certain and a likely pair, across two units one that the department decides."""


@dataclass(frozen=True, slots=True)
class DuplicateTeller:
    """`officers` act for the units, in the order of the tree."""

    stage: Stage
    tree: Tree
    officers: list[Actor]

    async def tell(self) -> int:
        """How many records there are; the pairs are found as in life, by their writing."""
        for place, one in enumerate(TWICE):
            await self._enter(place, one)
        return len(TWICE)

    async def _enter(self, place: int, one: Twice) -> None:
        unit, at = self.tree.units[one.unit], self.stage.now - timedelta(days=one.days)
        officer, services = self.officers[one.unit], self.stage.services
        member_id = MemberId(made_id(dice("twice", place), at))
        branch = unit.branches[one.branch]
        member = Member(
            id=member_id, branch=branch.ref, unit=unit.org.ref,
            details=Details(
                name=one.name, gender=one.gender, birth_month=one.month, **one.more
            ),
            reading=services.pinyin.of_person(one.name),
            phone=keep_phone(services.vault, member_id, one.phone),
        )  # fmt: skip
        async with self.stage.work(officer) as uow:
            await uow.members.add([member])
            if one.name == _WITH_NUMBER and one.phone:
                await self._number(uow.identities, unit, member)
            facts = {"branch": str(branch.id)}
            uow.record(
                Event(action="member.create", subject=member_id, by=officer.account_id, at=at,
                      facts=facts)
            )  # fmt: skip
            await uow.commit(None)

    async def _number(self, identities: Any, unit: UnitNode, member: Member) -> None:
        """The unit keeps numbers; hers is of a county that there is not (SP-25)."""
        system, at = founder(self.tree.top.ref), self.stage.now - timedelta(days=20)
        said = Switching(
            org_id=unit.org.id, is_on=True, reason="配合全国党员管理信息系统核对", at=at,
            by=system.account_id, by_name="邓伟",
        )  # fmt: skip
        await identities.switch(said)
        first = f"530099{member.details.birth_month.replace('-', '')}06002"
        number, vault = first + check_digit(first), self.stage.services.identity_vault
        empty = IdentityRecord(member_id=member.id)
        await identities.save(kept(vault, empty, number, by=unit.org.contact_name, at=at))
