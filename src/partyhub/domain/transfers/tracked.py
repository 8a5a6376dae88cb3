"""What events tell of a transfer, so that its events alone give back how it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date

from partyhub.domain.shared.events import Event
from partyhub.domain.transfers.hands import Hands
from partyhub.domain.transfers.transfer import Terms, Transfer


def tracked(transfer: Transfer) -> dict[str, str]:
    """How it stands, in words: nothing of the person, only of the way."""
    letter = transfer.letter
    return {
        "direction": transfer.direction,
        "channel": transfer.channel,
        "target": str(transfer.target.branch.id) if transfer.target.branch else "",
        "target_name": transfer.target.name,
        "target_committee": transfer.target.committee_name,
        **{one.name: _said(getattr(transfer.terms, one.name)) for one in fields(Terms)},
        "national_no": transfer.national_no,
        "receipt": transfer.receipt,
        "receipt_on": _written(transfer.receipt_on),
        "letter_no": letter.number if letter else "",
        "valid_until": _written(letter.valid_until if letter else None),
        "letters": str(len(transfer.letters)),
        **_hands(transfer.hands),
        **_at_the_counter(transfer),
        "assigned_to": transfer.assigned_name,
        "assigned_on": _written(transfer.assigned_on),
    }


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _hands(hands: Hands) -> dict[str, str]:
    return {
        "applicant": str(hands.applicant or ""),
        "applicants": ",".join(map(str, hands.applicants)),
        "approvers": ",".join(map(str, hands.approvers)),
        "verifier": str(hands.verifier or ""),
    }


def _at_the_counter(transfer: Transfer) -> dict[str, str]:
    """Papers, what the member was told and talked about, and who was asked above."""
    return {
        "materials": "、".join(transfer.materials),
        "told": transfer.told,
        "told_at": _written(transfer.told_at),
        "told_by": transfer.told_by,
        "talked_on": _written(transfer.talked_on),
        "talked_by": transfer.talked_by,
        "referred_to": transfer.referral.to if transfer.referral else "",
        "feedback_owed_by": _owed_by(transfer),
    }


def _written(when: date | None) -> str:
    return when.isoformat() if when else ""


def difference(before: Transfer, after: Transfer) -> dict[str, str]:
    """What a step changed, for its event."""
    stood = tracked(before)
    return {name: value for name, value in tracked(after).items() if stood[name] != value}


def folded(events: Iterable[Event]) -> Mapping[str, str]:
    """How a transfer stands by its events alone, from the first on; `state` with it."""
    stands: dict[str, str] = {}
    for event in events:
        stands |= {**event.facts, "state": event.to_state}
    return stands


def _owed_by(transfer: Transfer) -> str:
    return transfer.referral.owed_by if transfer.referral and transfer.referral.open else ""
