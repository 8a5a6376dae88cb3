"""Where an edit may place a member: nowhere but within what they belong to already (MEM-05)."""

from partyhub.domain.members.member import Member
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.org import OrgRef


class MovesByTransfer(DomainError):
    """From branch to branch a member moves by a transfer alone; `branch` is where they belong."""

    kind, code = Kind.CONFLICT, "moves-by-transfer"


def require_placing(member: Member, branch: OrgRef, unit: OrgRef) -> None:
    """An organisation that is divided into branches (分编支部) places its own members in them; any
    other move has two sides, and is a transfer (TRF-07, TRF-11).
    """
    if unit.id != member.unit.id or not branch.path.startswith(member.branch.path):
        raise MovesByTransfer("begin a transfer", branch=str(member.branch.id))
