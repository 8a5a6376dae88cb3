"""Whose hands a transfer went through: it remembers them all, whatever came back (TRF-10)."""

from dataclasses import dataclass, replace

from partyhub.domain.shared.ids import AccountId
from partyhub.domain.transfers.refusals import SamePerson


@dataclass(frozen=True, slots=True)
class Hands:
    """No account stands in two of these places. `applicants` are all who ever started, applied,
    entered or submitted it, `applicant` the last who applied.
    """

    applicant: AccountId | None = None
    approvers: tuple[AccountId, ...] = ()
    verifier: AccountId | None = None
    applicants: tuple[AccountId, ...] = ()

    def begun(self, by: AccountId) -> "Hands":
        return replace(self, applicants=_with(self.applicants, by))

    def applied_for(self, by: AccountId) -> "Hands":
        return replace(self.begun(by), applicant=by)

    def approved(self, by: AccountId) -> "Hands":
        return replace(self, approvers=_with(self.approvers, by))


def require_other(hands: Hands, by: AccountId, places: tuple[str, ...]) -> None:
    """SamePerson if `by` stood in one of these places of the same transfer (TRF-10)."""
    stood = {
        "applicant": hands.applicants,
        "approver": hands.approvers,
        "verifier": (hands.verifier,),
    }
    for place in places:
        if by in stood[place]:
            raise SamePerson("applicant, approver and verifier differ", as_=place)


def _with(those: tuple[AccountId, ...], by: AccountId) -> tuple[AccountId, ...]:
    return those if by in those else (*those, by)
