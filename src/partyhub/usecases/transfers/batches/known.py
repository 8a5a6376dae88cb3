"""What the rows of a list are compared with, looked up once for all of them."""

from collections.abc import Iterable, Mapping, Sequence

from partyhub.domain.members.member import NotABranch
from partyhub.domain.orgs.org import Org
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.rosters.cells import CellFault
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.batches.plan import Candidate, Known
from partyhub.domain.transfers.batches.row import ListedRow
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.refusals_moving import NoCommitteeAbove
from partyhub.usecases.transfers.parties import party_of, target_of
from partyhub.usecases.uow import UnitOfWork

_UNKNOWN = "系统内没有“{}”；系统外的党组织请改填“抬头”和“对方支部”"
_SEVERAL = "有 {} 个组织叫“{}”，请写成“上级党组织/{}”"
_NO_MEMBERS = CellFault("target-no-branch", "这里不直接接收党员，请写到支部、社区或单位党组织")
_CLOSED = CellFault("target-closed", "这个党组织已撤销")
_NO_COMMITTEE = CellFault("no-committee", "这个支部上面没有党委，无人审批")


async def known_to(uow: UnitOfWork, actor: Actor, org: Org, rows: Sequence[ListedRow]) -> Known:
    """Of the organisation whose list it is, and of the sender's other branches."""
    found = await uow.transfer_batches.candidates(
        sorted({row.name for row in rows}),
        org=org.ref,
        within=actor.scope(Permission.TRANSFER_APPLY),
    )
    sources, addresses = await _sources(uow, found)
    texts = {row.target for row in rows if row.target}
    return Known(
        candidates=found,
        sources=sources,
        addresses=addresses,
        targets=await _targets(uow, texts),
    )


async def _sources(
    uow: UnitOfWork, candidates: Iterable[Candidate]
) -> tuple[Mapping[OrgId, Party | CellFault], Mapping[OrgId, str]]:
    parties: dict[OrgId, Party | CellFault] = {}
    addresses: dict[OrgId, str] = {}
    for branch_id in sorted({c.branch_id for c in candidates if c.inside}):
        try:
            party = await party_of(uow, await uow.orgs.get(branch_id))
        except NoCommitteeAbove:
            parties[branch_id] = _NO_COMMITTEE
            continue
        parties[branch_id] = party
        if party.committee is not None:
            addresses[branch_id] = (await uow.orgs.get(party.committee.id)).address
    return parties, addresses


async def _targets(uow: UnitOfWork, texts: Iterable[str]) -> Mapping[str, Party | CellFault]:
    called = await uow.transfer_batches.orgs_called(sorted(texts))
    return {text: await _target(uow, text, called.get(text, [])) for text in texts}


async def _target(uow: UnitOfWork, text: str, found: Sequence[OrgId]) -> Party | CellFault:
    if not found:
        return CellFault("unknown-org", _UNKNOWN.format(text))
    if len(found) > 1:
        return CellFault("several-orgs", _SEVERAL.format(len(found), text, text))
    try:
        return await target_of(uow, found[0])
    except NotABranch:
        return _NO_MEMBERS
    except OrgClosed:
        return _CLOSED
    except NoCommitteeAbove:
        return _NO_COMMITTEE
