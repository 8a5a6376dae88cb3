"""What a unit has: members to compare with, branches and estates that a row can name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import UUID

from partyhub.domain.rosters.cells import CellFault
from partyhub.domain.rosters.known import KnownMember
from partyhub.domain.rosters.row import RosterRow
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgName, OrgRef

_NAMED_AT_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """`branches` are those that can be named; `default` is the one if there is no choice.

    `estates` are those whose name stands for one estate only; `left` are no longer members.
    `homes` is where each member belongs, `places` where each branch stands.
    """

    id: OrgId
    name: str
    members: Sequence[KnownMember]
    versions: Mapping[MemberId, int]
    left: frozenset[MemberId]
    branches: Sequence[OrgName]
    default: OrgName | None
    estates: Mapping[str, UUID]
    homes: Mapping[MemberId, OrgRef] = field(default_factory=dict)
    places: Mapping[UUID, OrgRef] = field(default_factory=dict)

    def branch_of(self, row: RosterRow) -> OrgName | CellFault | None:
        """None where the row leaves it open and the unit has several."""
        if row.branch_name is None:
            return self.default
        wanted = _plain(row.branch_name)
        open_to = self.branches or (OrgName(self.id, self.name),)
        found = [branch for branch in open_to if _plain(branch.name) == wanted]
        return found[0] if len(found) == 1 else self._unknown(row.branch_name, len(found))

    def _unknown(self, name: str, found: int) -> CellFault:
        if found:
            return CellFault(
                "branch-ambiguous", f"本单位有 {found} 个支部都叫“{name[:30]}”，请核对"
            )
        return CellFault("branch-unknown", f"系统中没有“{name[:30]}”，{self._which()}")

    def branch_needed(self) -> CellFault:
        return CellFault("branch-required", f"本单位有多个支部，请填写所在支部，{self._which()}")

    def moved(self, member_id: MemberId, branch_id: UUID) -> CellFault | None:
        """A list places members in the branches that their organisation is divided into, and moves
        nobody from branch to branch: that is a transfer (MEM-05).
        """
        home, branch = self.homes.get(member_id), self.places.get(branch_id)
        if home is None or branch is None or branch.path.startswith(home.path):
            return None
        return CellFault(
            "moves-by-transfer", "该党员现编在另一个支部，换支部请办理组织关系接转，花名册不改支部"
        )

    def _which(self) -> str:
        if not self.branches:
            return "本单位还没有建立支部，这一列请留空"
        names = "、".join(branch.name for branch in self.branches[:_NAMED_AT_MOST])
        more = f"等 {len(self.branches)} 个" if len(self.branches) > _NAMED_AT_MOST else ""
        return f"本单位的支部有：{names}{more}"


def in_words_of(branch: OrgName | None, row: RosterRow) -> RosterRow:
    """The row with its branch named as the register names it."""
    return row if branch is None else replace(row, branch_name=branch.name)


def _plain(name: str) -> str:
    return name.replace(" ", "")
