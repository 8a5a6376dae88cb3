"""A pair as its reader sees it: both records whole, what hangs on them, and what may be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.data_requests.states import OPEN
from partyhub.domain.duplicates.pair import Decision, Hindrance, Pair, Standing, hindrances
from partyhub.domain.floating.states import STANDING
from partyhub.domain.members.views import WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.states import UNDER_WAY
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One record of the pair; `hindrances`: why it can't go into the other one.

    `identity_masked` is empty where no identity number is kept of the member.
    """

    whole: WholeMember
    standing: Standing
    identity_masked: str
    hindrances: Sequence[Hindrance]


@dataclass(frozen=True, slots=True)
class WholePair:
    """Both records beside each other."""

    pair: Pair
    one: Beside
    other: Beside
    allowed_actions: Sequence[str]


async def whole_pair(uow: UnitOfWork, actor: Actor, pair: Pair) -> WholePair:
    """NotFound unless both records are in the reader's reach."""
    one, other = [await _read(uow, actor, id_, pair.id) for id_ in (pair.one, pair.other)]
    stand_one = await standing_of(uow, one)
    stand_other = await standing_of(uow, other)
    may = pair.decision is Decision.OPEN and may_decide(actor, one, other)
    return WholePair(
        pair,
        await _beside(uow, one, stand_one, hindrances(stand_other, stand_one)),
        await _beside(uow, other, stand_other, hindrances(stand_one, stand_other)),
        ["merge", "tell_apart"] if may else [],
    )


def may_decide(actor: Actor, *wholes: WholeMember) -> bool:
    """MEMBER_MERGE at both: within a unit the unit, across units who stands above both."""
    scope = actor.scope(Permission.MEMBER_MERGE)
    return all(scope.covers(whole.member.at()) for whole in wholes)


async def standing_of(uow: UnitOfWork, whole: WholeMember) -> Standing:
    """What runs: a check-in, a transfer or its receipt, an account, a floating registration, a
    request about one's data.
    """
    member_id = whole.member.id
    transfers = await uow.transfers.of_member(member_id)
    awaited = await uow.transfers.awaited_of(member_id)
    account = (await uow.accounts.of_members([member_id])).get(member_id)
    floating = await uow.floating_members.of_member(member_id)
    requests = await uow.data_requests.of_member(member_id)
    return Standing(
        present=whole.member.details.left_on is None,
        check_in_runs=whole.check_in is not None,
        transfer_runs=awaited is not None or any(t.state in UNDER_WAY for t in transfers),
        account=account.state.value if account else "",
        floats=frozenset(one.direction.value for one in floating if one.state in STANDING),
        asks=any(one.state in OPEN for one in requests),
    )


async def _beside(
    uow: UnitOfWork, whole: WholeMember, standing: Standing, hindered: Sequence[Hindrance]
) -> Beside:
    record = await uow.identities.of_member(whole.member.id)
    return Beside(
        whole=whole, standing=standing, identity_masked=record.masked, hindrances=hindered
    )


async def _read(uow: UnitOfWork, actor: Actor, member_id: MemberId, pair_id: UUID) -> WholeMember:
    scope = actor.scope(Permission.MEMBER_READ)
    whole = await uow.members.get(member_id, within=scope)
    if not scope.roots:
        raise NotFound("no such pair", pair=str(pair_id))
    return whole
