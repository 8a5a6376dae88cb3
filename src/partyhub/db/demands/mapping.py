"""Rows of orders, parts and codes to domain objects and back."""

from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.demands.codes import DemandCode
from partyhub.domain.demands.demand import Demand, Wish
from partyhub.domain.demands.people import Resident, SealedPerson
from partyhub.domain.demands.states import (
    DemandKind,
    DemandManner,
    DemandState,
    DemandTarget,
    OrderChannel,
    TakeState,
)
from partyhub.domain.demands.taking import Take
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import ResidentId
from partyhub.domain.shared.org import OrgRef

_WISH = (
    "what", "area", "wanted_from", "wanted_until", "places", "expires_on", "menu_item_id",
)  # fmt: skip
_OWN = (
    "id", "number", "ordered_at", "entered_by", "entered_name", "taken", "dispatched_at",
    "dispatched_by", "dispatched_name", "reason", "closed_at", "code_used_at", "stars", "words",
    "rated_at",
)  # fmt: skip
_TAKE = (
    "id", "demand_id", "member_id", "check_in_id", "since", "account_id", "account_name",
    "begins_at", "ends_at", "result", "told_at", "ended_at", "ended_name", "reason", "record_id",
)  # fmt: skip


def demand_of(row: Row) -> Demand:
    """Of a whole row with the resident's running number and the community's path and name."""
    wish = Wish(
        **{name: row[name] for name in _WISH},
        kind=DemandKind(row["kind"]),
        field=WorkType(row["field"]),
        manner=DemandManner(row["manner"]),
    )
    kept = ("name_sealed", "phone_sealed", "address_sealed", "tail_digest")
    return Demand(
        **{name: row[name] for name in _OWN},
        community=OrgRef(row["community_id"], row["community_path"]),
        community_name=row["community_name"],
        resident=Resident(ResidentId(row["resident_id"]), row["resident_running"]),
        person=SealedPerson(*(row[name] for name in kept)),
        wish=wish,
        channel=OrderChannel(row["channel"]),
        state=DemandState(row["state"]),
        to=None if row["to_kind"] is None else DemandTarget(row["to_kind"]),
        team_id=row["to_team_id"],
    )


def values_of(demand: Demand) -> dict[str, Any]:
    """The binds that write an order."""
    wish, person = demand.wish, demand.person
    return {
        **{name: getattr(demand, name) for name in _OWN},
        **{name: getattr(wish, name) for name in _WISH},
        "kind": wish.kind,
        "field": wish.field,
        "manner": wish.manner,
        "slots": list(wish.slots),
        "community_id": demand.community.id,
        "resident_id": demand.resident.id,
        "name_sealed": person.name,
        "phone_sealed": person.phone,
        "address_sealed": person.address,
        "tail_digest": person.tail,
        "channel": demand.channel,
        "state": demand.state,
        "to_kind": demand.to,
        "to_team_id": demand.team_id,
    }


def take_of(row: Row) -> Take:
    own = {name: row[name] for name in _TAKE}
    return Take(**own, member_name=row["member_name"], state=TakeState(row["state"]))


def take_values(take: Take) -> dict[str, Any]:
    return {name: getattr(take, name) for name in _TAKE} | {"state": take.state}


def code_of(row: Row) -> DemandCode:
    names = ("id", "demand_id", "digest", "at", "by", "by_name")
    return DemandCode(**{name: row[name] for name in names})
