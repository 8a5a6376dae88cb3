"""Rows of check-ins to domain objects and back."""

from dataclasses import fields
from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Candidate
from partyhub.domain.check_ins.holder import Holder
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.org import OrgRef

PLAIN = (
    "id", "member_id", "volunteered_at", "volunteered_how", "reason_elsewhere", "certificate_no",
    "short_code", "limit_days", "issued_on", "due_on", "checked_in_on", "receipt_on",
    "registered_by", "registered_at", "returned_at", "team_id", "duty", "ended_on", "reason",
    "changed_at", "version",
)  # fmt: skip
_LISTS = ("specialties", "delegate_roles", "claimed_work_types", "available_times")
_HOLDER = tuple(field.name for field in fields(Holder))
_IN_SERVICE = frozenset({"in_service", "two_new"})


def check_in_of(row: Row) -> CheckIn:
    plain = {name: row[name] for name in PLAIN}
    plain |= {name: plain[name] or "" for name in ("certificate_no", "short_code")}
    return CheckIn(
        **plain,
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        community=OrgRef(row["community_id"], row["community_path"]),
        holder=holder_of(row["holder"]),
        state=CheckInState(row["state"]),
        receipt=ReceiptState(row["receipt"]),
    )


def holder_of(kept: dict[str, Any]) -> Holder:
    fields: dict[str, Any] = {k: tuple(v) if k in _LISTS else v for k, v in kept.items()}
    return Holder(**fields)


def values_of(check_in: CheckIn) -> dict[str, Any]:
    """The binds that write a check-in."""
    holder = check_in.holder
    values = {name: getattr(check_in, name) for name in PLAIN}
    values |= {name: values[name] or None for name in ("certificate_no", "short_code")}
    return values | {
        "unit_id": check_in.unit.id,
        "community_id": check_in.community.id,
        "state": check_in.state,
        "receipt": check_in.receipt,
        "name": holder.name,
        "name_sort": holder.name_sort,
        "name_initials": holder.name_initials,
        "phone_masked": holder.phone_masked,
        "phone_tail": holder.phone_tail,
        "holder": {name: getattr(holder, name) for name in _HOLDER},
    }


def candidate_of(row: Row) -> Candidate:
    home = OrgRef(row["home_id"], row["home_path"]) if row["home_id"] else None
    return Candidate(
        member_id=row["id"],
        unit=OrgRef(row["unit_id"], row["unit_path"]),
        in_service=row["category"] in _IN_SERVICE,
        home=home,
        holder=_holder_of(row),
        search_keys=tuple(row["search_keys"]),
    )


def _holder_of(row: Row) -> Holder:
    joined = row["joined_party_on"]
    contact = f"{row['contact_name']} {row['contact_phone']}".strip()
    return Holder(
        name=row["name"],
        name_sort=row["name_sort"],
        name_initials=row["name_initials"],
        gender=row["gender"],
        birth_month=row["birth_month"],
        education=row["education"],
        member_status=row["status"],
        joined_party_on=joined.isoformat() if joined else "",
        phone_masked=row["phone_masked"],
        phone_tail=row["phone_tail"],
        employer_and_post=" ".join(filter(None, (row["employer"], row["post"]))),
        unit_contact=contact,
        residence_estate=row["residence_estate"],
        specialties=tuple(row["specialties"]),
        delegate_roles=tuple(row["delegate_roles"]),
        available_times=tuple(row["available_times"]),
    )
