"""Which rights a member leaves behind with a move (issue "transfers": none survive it)."""

from dataclasses import dataclass

from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True)
class Home:
    """The branch where a member belongs, and the unit that it stands under."""

    branch: OrgRef
    unit: OrgRef


def ends_with_the_move(org: OrgRef, left: Home, joined: Home | None) -> bool:
    """A role at `org` ends if it stands in what was left: the branch, or with another unit the
    whole unit; roles above it, and on the way to or in the new branch, stay. None: left for good.
    """
    if joined is None:
        return org.path.startswith(left.unit.path)
    root = left.branch if left.unit.id == joined.unit.id else left.unit
    new = joined.branch.path
    stays = new.startswith(org.path) or org.path.startswith(new)
    return org.path.startswith(root.path) and not stays
