"""Each street's general branch for floating members, its branches, and who is there (TRF-06)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from partyhub.demo.centres import Below
from partyhub.demo.contacts import Contacts
from partyhub.demo.stage import Stage, dice, founder, made_id
from partyhub.domain.members.member import Details, Member, MemberCategory
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.orgs.keep_floating import keep_floating

_BRANCHES = ("高校毕业生流动党员支部", "退役军人流动党员支部")
_BORN = 2001
_NAMES = (
    "骆思齐", "简书宁", "邬嘉禾", "仲伯安", "糜文清", "谷雨桐",
    "符子昂", "阮清和", "柏景行", "尚子墨", "桑梓言", "牧云川",
)  # fmt: skip
_EACH = 2


@dataclass(frozen=True, slots=True)
class Floating:
    """A street's general branch for floating members (流动党员党总支) with its branches."""

    org: Org
    branches: Sequence[Org]


async def plant_floating(
    below: Below, contacts: Contacts, stage: Stage, street: Org, actor: Actor
) -> Floating:
    """Marked since the tree was made."""
    name = street.short_name
    org = await below(
        street, OrgKind.GENERAL_BRANCH, f"中共{name}流动党员总支部委员会",
        short_name=f"{name}流动党员党总支", address=street.address, **contacts.office(),
    )  # fmt: skip
    branches = [
        await below(
            org, OrgKind.BRANCH, name + title, short_name=name + title, address=street.address,
            **contacts.office(),
        )
        for title in _BRANCHES
    ]  # fmt: skip
    since = local_day(stage.founded)
    marked = await keep_floating(
        stage.work(actor), actor, org_id=org.id, since=since, read_version=org.version,
        pinyin=stage.services.pinyin, today=since, now=stage.founded,
    )  # fmt: skip
    return Floating(marked.org, branches)


async def tell_floating(stage: Stage, floating: Sequence[Floating]) -> int:
    """How many members are there."""
    branches = [(one.org, branch) for one in floating for branch in one.branches]
    for place in range(len(branches) * _EACH):
        unit, branch = branches[place // _EACH]
        await _enter(stage, unit, branch, place)
    return len(branches) * _EACH


async def _enter(stage: Stage, unit: Org, branch: Org, place: int) -> None:
    rng, at = dice("floating", place), stage.now - timedelta(days=90 + place * 9)
    gender = rng.choice([Gender.FEMALE, Gender.MALE])
    member_id = MemberId(made_id(rng, at))
    details = Details(
        name=_NAMES[place], gender=gender, birth_month=f"{_BORN + place % 3}-05",
        category=MemberCategory.FLOATING,
    )  # fmt: skip
    member = Member(
        id=member_id, branch=branch.ref, unit=unit.ref, details=details,
        reading=stage.services.pinyin.of_person(details.name),
        phone=keep_phone(stage.services.vault, member_id, f"15400000{601 + place}"),
    )  # fmt: skip
    system = founder(unit.ref)
    async with stage.work(system) as uow:
        await uow.members.add([member])
        uow.record(
            Event(action="member.create", subject=member_id, by=system.account_id, at=at,
                  facts={"branch": str(branch.id)})
        )  # fmt: skip
        await uow.commit(None)
