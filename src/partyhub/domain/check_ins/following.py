"""A check-in when the member's organisational relationship moves (9.1: job change, leaving)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, CheckInId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.search import search_keys

_HERE = frozenset({CheckInState.CHECKED_IN, CheckInState.ASSIGNED})


def is_here(check_in: CheckIn) -> bool:
    """The community has seen the person: what was registered is not undone by a move."""
    return check_in.state in _HERE


def without_receipt(old: CheckIn) -> CheckIn:
    """A receipt that is still out is awaited by who has the member now."""
    out = old.receipt is ReceiptState.ISSUED
    return replace(old, receipt=ReceiptState.NONE) if out else old


def handed_over(
    new_id: CheckInId, old: CheckIn, unit: OrgRef, *, by: AccountId, at: datetime
) -> tuple[CheckIn, Event]:
    """The same service in the same community and team, from now on the new unit's.

    The certificate and its number stay with the unit that issued them; a receipt that is still out
    comes back to the new one (CHK-08).
    """
    who = old.holder
    keys = search_keys(who.name, who.name_sort, who.name_initials, who.phone_tail)
    new = replace(
        old, id=new_id, unit=unit, certificate_no="", short_code="", limit_days=None,
        issued_on=None, due_on=None, registered_by=None, registered_at=None, changed_at=at,
        search_keys=keys, version=1,
    )  # fmt: skip
    event = Event(
        action="check-in.hand_over", subject=new.id, by=by, at=at, to_state=new.state,
        facts={"instead_of": str(old.id), "unit_before": str(old.unit.id), "unit": str(unit.id)},
    )  # fmt: skip
    return new, event
