"""Why a pair of records is not decided upon."""

from partyhub.domain.shared.errors import DomainError, Kind


class PairDecided(DomainError):
    """Somebody has decided upon the pair already."""

    kind, code = Kind.CONFLICT, "pair-decided"


class NotOfThePair(DomainError):
    """The record that is to stay is neither of the two."""

    kind, code = Kind.RULE_BROKEN, "not-of-the-pair"


class MergeHindered(DomainError):
    """Something of the record that would go has to end first, or the other one has to stay.

    `hindrance` names it: `check_in`, `transfer`, `account`, `present`.
    """

    kind, code = Kind.CONFLICT, "merge-hindered"
