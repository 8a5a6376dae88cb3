"""Floating members as rows and back."""

from dataclasses import asdict
from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.floating.registration import (
    Activity,
    Floating,
    FloatingEntry,
    FloatingPerson,
    FloatingTerms,
    Permit,
    Pledge,
)
from partyhub.domain.floating.states import FloatingDirection, FloatingState
from partyhub.domain.shared.ids import FloatingEntryId, FloatingId, MemberId, OrgId
from partyhub.domain.shared.org import OrgRef

_SAME = (
    "id", "member_id", "direction", "state", "entries", "ended_on", "why", "registered_at",
    "changed_at",
)  # fmt: skip
_TERMS = ("place", "host", "since", "until", "reason", "contact")


def values_of(one: Floating) -> dict[str, Any]:
    """All columns but the version and what it is found by."""
    permit, pledge = one.permit, one.pledge
    return (
        {name: getattr(one, name) for name in _SAME}
        | {name: getattr(one.terms, name) for name in _TERMS}
        | {
            "keeper_id": one.keeper.id,
            "office_id": one.office.id,
            "home_id": one.home.id if one.home else None,
            "person": asdict(one.person),
            "phone_sealed": one.phone,
            "permit_no": permit.number if permit else "",
            "permit_on": permit.issued_on if permit else None,
            "permit_issuer": permit.issuer_name if permit else "",
            "renewals": permit.renewals if permit else 0,
            "returned_on": permit.returned_on if permit else None,
            "pledge": pledge.text if pledge else "",
            "pledged_on": pledge.signed_on if pledge else None,
        }
    )


def floating_of(row: Row) -> Floating:
    same = {name: row[name] for name in _SAME} | {
        "id": FloatingId(row["id"]),
        "member_id": MemberId(row["member_id"]) if row["member_id"] else None,
        "direction": FloatingDirection(row["direction"]),
        "state": FloatingState(row["state"]),
    }
    return Floating(
        **same,
        keeper=OrgRef(OrgId(row["keeper_id"]), row["keeper_path"]),
        keeper_name=row["keeper_name"],
        office=OrgRef(OrgId(row["office_id"]), row["office_path"]),
        home=OrgRef(OrgId(row["home_id"]), row["home_path"]) if row["home_id"] else None,
        person=FloatingPerson(**row["person"]),
        phone=row["phone_sealed"],
        terms=FloatingTerms(**{name: row[name] for name in _TERMS}),
        permit=_permit(row),
        pledge=Pledge(text=row["pledge"], signed_on=row["pledged_on"]) if row["pledge"] else None,
        version=row["version"],
        gone=row["gone"],
    )


def _permit(row: Row) -> Permit | None:
    if not row["permit_no"]:
        return None
    return Permit(
        number=row["permit_no"], issued_on=row["permit_on"], issuer_name=row["permit_issuer"],
        renewals=row["renewals"], returned_on=row["returned_on"],
    )  # fmt: skip


def entry_values(entry: FloatingEntry) -> dict[str, Any]:
    own = ("id", "floating_id", "reverses", "noted_by", "noted_at")
    return {name: getattr(entry, name) for name in own} | asdict(entry.activity)


def entry_of(row: Row) -> FloatingEntry:
    said = Activity(
        held_on=row["held_on"], activity=row["activity"], place=row["place"], org=row["org"]
    )  # fmt: skip
    return FloatingEntry(
        id=FloatingEntryId(row["id"]),
        floating_id=FloatingId(row["floating_id"]),
        activity=said,
        noted_by=row["noted_by"],
        noted_at=row["noted_at"],
        reverses=FloatingEntryId(row["reverses"]) if row["reverses"] else None,
    )
