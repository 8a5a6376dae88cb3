"""The demo's special groups (特别群体, MEM-07) and members who went abroad (MEM-11)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from partyhub.demo.people import Person
from partyhub.demo.stage import Stage, dice, made_id
from partyhub.domain.member_groups.entry import GroupEntry, Said
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import GroupEntryId

_K = GroupKind
_OLD = 1950
_EVERY = 6  # of so many units one has somebody abroad
_ILL = ("本人患重病，长期治疗", "家庭成员残疾，收入较低", "独居，生活需要照料")
_HELP = ("每季度走访一次，发放困难补助", "结对帮扶，联系社区送餐", "七一、春节走访慰问")
_AWAY = ("杭州市余杭区", "上海市浦东新区", "深圳市南山区", "苏州工业园区")
_COUNTRIES = ("德国", "日本", "新加坡", "英国")
_POSTS = ("认领政策宣传岗", "认领环境巡查岗", "认领邻里互助岗")
_KNOWN = {"林晓雯": (_K.POSTLESS, "认领政策宣传岗"), "欧阳翀": (_K.ELDERLY, "七一、春节走访慰问")}


@dataclass(frozen=True, slots=True)
class GroupKeeper:
    """Enters a few members of every unit; the first unit has one of everything."""

    stage: Stage

    async def enter(self, people: Sequence[Person]) -> int:
        by_unit: dict[int, list[Person]] = defaultdict(list)
        for person in people:
            if person.member.details.left_on is None:
                by_unit[person.unit].append(person)
        entries = [e for unit, found in by_unit.items() for e in self._of_unit(unit, found)]
        async with self.stage.work(None) as uow:
            for entry in entries:
                await uow.member_groups.add(entry)
            await uow.commit(None)
        return len(entries)

    def _of_unit(self, unit: int, people: Sequence[Person]) -> Iterator[GroupEntry]:
        rng, drawn = dice("groups", unit), [p for p in people if p.player is None]
        for person in people:
            if person.player is not None and person.player.name in _KNOWN:
                kind, words = _KNOWN[person.player.name]
                yield self._entry(rng, person, kind, 300, help_=words)
        old = [p for p in drawn if int(p.member.details.birth_month[:4]) <= _OLD]
        for person in old[:3]:
            yield self._entry(rng, person, _K.ELDERLY, 380, help_=_HELP[2])
        away = [p for p in drawn if p.member.details.category is MemberCategory.FLOATING]
        for person in away[:3]:
            yield self._entry(rng, person, _K.FLOATING, 200, place=rng.choice(_AWAY))
        rest = iter([p for p in drawn if p not in (*old, *away)])
        yield from self._of_the_rest(rng, unit, rest)

    def _of_the_rest(self, rng: Random, unit: int, rest: Iterator[Person]) -> Iterator[GroupEntry]:
        if person := next(rest, None):
            why, what = rng.choice(_ILL), rng.choice(_HELP)
            yield self._entry(rng, person, _K.HARDSHIP, 250, reason=why, help_=what)
        if person := next(rest, None):
            yield self._entry(rng, person, _K.POSTLESS, 150, help_=rng.choice(_POSTS))
        if unit % _EVERY:
            return
        for kind, back in ((_K.RETAINED, 60), (_K.STOPPED, None), (_K.RETAINED, None)):
            if person := next(rest, None):
                yield self._abroad(rng, person, kind, back)

    def _abroad(self, rng: Random, person: Person, kind: GroupKind, back: int | None) -> GroupEntry:
        number = f"组〔{self._day(390).year}〕{rng.randint(3, 60)}号"
        until = None if back is None else self._day(back)
        why = "公派留学" if kind is _K.RETAINED else "出国定居"
        return self._entry(
            rng, person, kind, rng.randint(200, 380), reason=why, decision_ref=number,
            place=rng.choice(_COUNTRIES), until=until,
        )  # fmt: skip

    def _entry(
        self,
        rng: Random,
        person: Person,
        kind: GroupKind,
        ago: int,
        *,
        help_: str = "",
        until: date | None = None,
        **more: str,
    ) -> GroupEntry:
        """Since some days ago, or since the member joined the Party."""
        by = person.member.verified_by or "系统"
        joined = person.member.details.joined_party_on or self._day(ago)
        since = max(joined, self._day(ago))
        at = self.stage.now - timedelta(days=min(ago, 20))
        over = "" if until is None else by
        return GroupEntry(
            id=GroupEntryId(made_id(rng, at)), member_id=person.member.id,
            said=Said(kind=kind, since=since, until=until, help=help_, **more),
            entered_at=at, entered_by=by, ended_by=over,
            end_note="已回国，恢复党籍" if over else "",
        )  # fmt: skip

    def _day(self, ago: int) -> date:
        return local_day(self.stage.now) - timedelta(days=ago)
