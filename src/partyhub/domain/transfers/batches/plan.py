"""What a list would begin: for each row whose transfer, where to, by which words; or why not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from partyhub.domain.rosters.cells import CellFault
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.transfers.applying import require_settled, require_target
from partyhub.domain.transfers.batches.columns import Column
from partyhub.domain.transfers.batches.row import ListedRow
from partyhub.domain.transfers.kinds import TransferChannel
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.refusals import NotFloatingOrg, NotUnsettled, SameBranch
from partyhub.domain.transfers.transfer import Terms

Place = tuple[Column, CellFault]
_TAIL = 4
UNDER_WAY = CellFault("transfer-open", "该党员已有一件办理中的接转，请先办结或撤销")
_LEFT = CellFault("member-left", "该党员的组织关系已转出")
_NOWHERE = CellFault(
    "target-required", "请填“去往组织”；去往系统外的，改填“抬头”（对方党委）和“对方支部”"
)
_NO_ADDRESS = CellFault("address-required", "请填“原党委通讯地址”：回执要寄回这里")
_SAME = CellFault("same-branch", "该党员已经在这个支部")
_SETTLED = CellFault("not-unsettled", "“工作未落实”只限毕业、退役的党员")
_FLOATING = CellFault(
    "not-floating-org", "“工作未落实”的党员只能转往街道的流动党员党组织或其下属支部"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A member whom a row may mean. `inside`: of the organisation whose list it is; `moving`: an
    open transfer is under way.
    """

    id: MemberId
    name: str
    branch_id: OrgId
    branch_name: str
    external_id: str
    phone_tail: str
    inside: bool
    left: bool
    moving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rows are compared with: targets by what the list calls them, sources by branch,
    and the address of each branch's committee.
    """

    candidates: Sequence[Candidate]
    targets: Mapping[str, Party | CellFault]
    sources: Mapping[OrgId, Party | CellFault]
    addresses: Mapping[OrgId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One transfer to be begun."""

    row: ListedRow
    member: Candidate
    target: Party
    terms: Terms
    channel: TransferChannel


class _Refused(Exception):
    """Leaves the reading of one row."""

    def __init__(self, column: Column, fault: CellFault) -> None:
        super().__init__(fault.code)
        self.place = column, fault


def plan(rows: Iterable[ListedRow], known: Known) -> list[tuple[ListedRow, Planned | Place]]:
    """In the order of the list."""
    taken: dict[MemberId, int] = {}
    found: list[tuple[ListedRow, Planned | Place]] = []
    for row in rows:
        try:
            found.append((row, _planned(row, known, taken)))
        except _Refused as refusal:
            found.append((row, refusal.place))
    return found


def _planned(row: ListedRow, known: Known, taken: dict[MemberId, int]) -> Planned:
    member = _member(row, known.candidates)
    first = taken.setdefault(member.id, row.row_number)
    if first != row.row_number:
        fault = CellFault("duplicate-person", f"与第 {first} 行是同一名党员")
        raise _Refused(Column.NAME, fault)
    if member.moving:
        raise _Refused(Column.NAME, UNDER_WAY)
    source = _sound(Column.NAME, known.sources[member.branch_id])
    target = _sound(Column.TARGET, _target(row, known))
    terms = _terms(row, known, member)
    _require_rules(source, target, terms)
    by_hand = TransferChannel.ONLINE if target.inside else TransferChannel.PAPER
    return Planned(
        row=row, member=member, target=target, terms=terms, channel=row.channel or by_hand
    )


def _sound(column: Column, party: Party | CellFault) -> Party:
    if isinstance(party, CellFault):
        raise _Refused(column, party)
    return party


def _member(row: ListedRow, candidates: Sequence[Candidate]) -> Candidate:
    """By name; namesakes are told apart by staff number or the last four digits of the phone."""
    named = [c for c in candidates if c.name == row.name]
    here = [c for c in named if c.inside and not c.left]
    if not here:
        raise _Refused(Column.NAME, _absent(row, named))
    meant = [c for c in here if _keyed(c, row.key)] if row.key else here
    if not meant:
        said = f"本组织的“{row.name}”中，没有工号或手机后四位是“{row.key}”的"
        raise _Refused(Column.KEY, CellFault("key-differs", said))
    if len(meant) > 1:
        said = f"本组织有 {len(meant)} 名“{row.name}”，请填工号或手机后四位以便区分"
        raise _Refused(Column.KEY, CellFault("namesakes", said))
    return meant[0]


def _absent(row: ListedRow, named: Sequence[Candidate]) -> CellFault:
    elsewhere = [c.branch_name for c in named if not c.left]
    if elsewhere:
        return CellFault("not-of-branch", f"“{row.name}”不在本组织，在{elsewhere[0]}")
    return _LEFT if named else CellFault("unknown-member", f"本组织没有名叫“{row.name}”的党员")


def _keyed(member: Candidate, key: str) -> bool:
    """A whole phone number counts by its ending."""
    by_phone = key.isdigit() and len(key) in (_TAIL, 11) and key[-_TAIL:] == member.phone_tail
    return key == member.external_id or by_phone


def _target(row: ListedRow, known: Known) -> Party | CellFault:
    if row.target:
        return known.targets[row.target]
    if row.addressee or row.branch:
        committee = row.addressee or row.branch
        return Party(name=row.branch or committee, committee_name=committee)
    return _NOWHERE


def _terms(row: ListedRow, known: Known, member: Candidate) -> Terms:
    return Terms(
        reason=row.reason,
        destination=row.destination,
        dues_paid_to=row.dues,
        valid_days=row.days or 0,
        source_address=row.address or known.addresses.get(member.branch_id, ""),
        unsettled=row.unsettled,
    )


def _require_rules(source: Party, target: Party, terms: Terms) -> None:
    """Those that the branch's application will be held to."""
    if not terms.source_address:
        raise _Refused(Column.ADDRESS, _NO_ADDRESS)
    try:
        require_target(source, target)
        require_settled(target, terms)
    except SameBranch as refusal:
        raise _Refused(Column.TARGET, _SAME) from refusal
    except NotUnsettled as refusal:
        raise _Refused(Column.UNSETTLED, _SETTLED) from refusal
    except NotFloatingOrg as refusal:
        raise _Refused(Column.TARGET, _FLOATING) from refusal
