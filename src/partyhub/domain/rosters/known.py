"""The members a unit already has, and the ways a row of its roster can name one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partyhub.domain.rosters.row import RosterRow
from partyhub.domain.shared.codes import DelegateRole, Education, Gender, MemberStatus, WorkType
from partyhub.domain.shared.ids import MemberId

PhoneIndex = Callable[[str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMember:
    """A member of the unit as stored; the phone is known by its blind index only."""

    id: MemberId
    name: str
    phone_index: bytes | None = None
    external_id: str | None = None
    gender: Gender | None = None
    birth_month: str | None = None
    education: Education | None = None
    member_status: MemberStatus | None = None
    joined_party_on: date | None = None
    post: str | None = None
    branch_name: str | None = None
    estate_name: str | None = None
    specialties: tuple[WorkType, ...] = ()
    delegate_roles: tuple[DelegateRole, ...] = ()
    available_times: tuple[str, ...] = ()
    remark: str | None = None


class KnownMembers:
    """The unit's members by each way a row can name one."""

    def __init__(self, members: Iterable[KnownMember], phone_index: PhoneIndex) -> None:
        self._index = phone_index
        self._by_id: dict[str, list[KnownMember]] = defaultdict(list)
        self._by_phone: dict[bytes, list[KnownMember]] = defaultdict(list)
        self._by_name: dict[str, list[KnownMember]] = defaultdict(list)
        for member in members:
            self._by_name[member.name].append(member)
            if member.external_id:
                self._by_id[member.external_id].append(member)
            if member.phone_index:
                self._by_phone[member.phone_index].append(member)

    def matches(self, row: RosterRow) -> Sequence[KnownMember]:
        """By the unit's number, else by name and phone, else by name and month of birth."""
        named = self._by_name.get(row.name, [])
        index = self._index(row.phone)
        ways = (
            self._by_id.get(row.external_id, []) if row.external_id else [],
            [m for m in named if m.phone_index == index],
            [m for m in named if row.birth_month and m.birth_month == row.birth_month],
        )
        return next((found for found in ways if found), [])

    def holders(self, row: RosterRow) -> Sequence[KnownMember]:
        return self._by_phone.get(self._index(row.phone), [])

    def namesakes(self, row: RosterRow) -> Sequence[KnownMember]:
        return self._by_name.get(row.name, [])
