"""Transfers as rows and back."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any
from uuid import UUID

from partyhub.db.gate import Row
from partyhub.domain.shared.ids import MemberId, OrgId, TicketId, TransferId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.hands import Hands
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.letter import Letter, LetterWords
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.referred import Referral
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.states import TransferReceipt, TransferState
from partyhub.domain.transfers.transfer import Person, Terms, Transfer

_SAME = (
    "id", "member_id", "ticket_id", "direction", "channel", "state", "receipt", "national_no",
    "told", "assigned_name", "assigned_on", "receipt_on", "why", "started_at", "changed_at",
    "reached", "talked_on", "talked_by", "batch_id", "batch_row",
    "told_at", "told_by",
)  # fmt: skip
_DAYS = ("on", "answered_on", "fed_back_on")
_TERMS = (
    "reason", "destination", "dues_paid_to", "valid_days", "source_address", "unsettled",
)  # fmt: skip


def values_of(transfer: Transfer) -> dict[str, Any]:
    """All columns but the version and what it is found by."""
    letter, hands = transfer.letter, transfer.hands
    return (
        {name: getattr(transfer, name) for name in _SAME}
        | {name: getattr(transfer.terms, name) for name in _TERMS}
        | _party("source", transfer.source)
        | _party("target", transfer.target)
        | {
            "target_of_street": transfer.target.keeps_floating,
            "residence": _residence_json(transfer.terms.residence),
            "materials": list(transfer.materials),
            "phone_sealed": transfer.phone,
            "centre_id": _id(transfer.centre),
            "assigned_id": _id(transfer.assigned_to),
            "person": asdict(transfer.person),
            "referral": _referral_json(transfer.referral),
            "letter_no": letter.number if letter else "",
            "valid_until": letter.valid_until if letter else None,
            "receipt_days": transfer.receipt_days,
            "letters": [_letter_json(one) for one in transfer.letters],
            "applicant_id": hands.applicant,
            "applicant_ids": list(hands.applicants),
            "approver_ids": list(hands.approvers),
            "verifier_id": hands.verifier,
        }
    )


def transfer_of(row: Row) -> Transfer:
    return Transfer(
        id=TransferId(row["id"]),
        member_id=MemberId(row["member_id"]) if row["member_id"] else None,
        ticket_id=TicketId(row["ticket_id"]) if row["ticket_id"] else None,
        direction=Direction(row["direction"]),
        channel=TransferChannel(row["channel"]),
        state=TransferState(row["state"]),
        receipt=TransferReceipt(row["receipt"]),
        source=_party_of(row, "source"),
        target=replace(_party_of(row, "target"), keeps_floating=row["target_of_street"]),
        materials=tuple(row["materials"]),
        phone=row["phone_sealed"],
        centre=_org(row, "centre"),
        assigned_to=_org(row, "assigned"),
        person=Person(**row["person"]),
        referral=_referral_of(row["referral"]),
        terms=_terms_of(row),
        letters=tuple(_letter_of(one) for one in row["letters"]),
        hands=_hands_of(row),
        version=row["version"],
        **{name: row[name] for name in _SAME[7:]},
    )


def _terms_of(row: Row) -> Terms:
    lives = _residence_of(row["residence"])
    plain = {name: row[name] for name in _TERMS[1:]}
    return Terms(reason=Reason(row["reason"]), residence=lives, **plain)


def _hands_of(row: Row) -> Hands:
    """Of those begun before all applicants were kept, the last one."""
    last = row["applicant_id"]
    return Hands(
        last,
        tuple(row["approver_ids"]),
        row["verifier_id"],
        tuple(row["applicant_ids"]) or ((last,) if last else ()),
    )


def _party(side: str, party: Party) -> dict[str, Any]:
    return {
        f"{side}_name": party.name,
        f"{side}_committee_name": party.committee_name,
        f"{side}_branch_id": _id(party.branch),
        f"{side}_committee_id": _id(party.committee),
    }


def _party_of(row: Row, side: str) -> Party:
    return Party(
        name=row[f"{side}_name"],
        committee_name=row[f"{side}_committee_name"],
        branch=_org(row, f"{side}_branch"),
        committee=_org(row, f"{side}_committee"),
    )


def _org(row: Row, side: str) -> OrgRef | None:
    found = row[f"{side}_id"]
    return None if found is None else OrgRef(found, row[f"{side}_path"])


def _id(org: OrgRef | None) -> object:
    return None if org is None else org.id


def _letter_json(letter: Letter) -> dict[str, Any]:
    return asdict(letter) | {"issued_on": letter.issued_on.isoformat()}


def _letter_of(kept: dict[str, Any]) -> Letter:
    words = kept["words"]
    plain = {
        "issued_on": date.fromisoformat(kept["issued_on"]),
        "words": LetterWords(**words) if words else None,
    }
    return Letter(**(kept | plain))


def _residence_json(residence: Residence | None) -> dict[str, Any] | None:
    if residence is None:
        return None
    return asdict(residence) | {"org_id": str(residence.org_id)}


def _residence_of(kept: dict[str, Any] | None) -> Residence | None:
    return None if kept is None else Residence(**(kept | {"org_id": OrgId(UUID(kept["org_id"]))}))


def _referral_json(referral: Referral | None) -> dict[str, Any] | None:
    if referral is None:
        return None
    days = {name: _iso(getattr(referral, name)) for name in _DAYS}
    return asdict(referral) | days


def _referral_of(kept: dict[str, Any] | None) -> Referral | None:
    if kept is None:
        return None
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in _DAYS}
    return Referral(**(kept | days))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
