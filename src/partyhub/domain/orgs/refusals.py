"""What organisations refuse."""

from partyhub.domain.shared.errors import DomainError, Kind


class WrongParent(DomainError):
    """That kind of organisation doesn't stand under this one."""

    kind, code = Kind.RULE_BROKEN, "wrong-parent"


class WrongKind(DomainError):
    """Estates and teams belong to communities, liaison officers to units."""

    kind, code = Kind.RULE_BROKEN, "wrong-kind-of-org"


class NotOfStreet(DomainError):
    """Organisations that keep floating members stand below a street's committee (TRF-06)."""

    kind, code = Kind.RULE_BROKEN, "not-of-street"


class OrgNameTaken(DomainError):
    """Its parent already has an organisation of that name."""

    kind, code = Kind.CONFLICT, "org-name-taken"


class OrgClosed(DomainError):
    """A closed organisation is kept and no longer changed."""

    kind, code = Kind.CONFLICT, "org-closed"


class OrgNotEmpty(DomainError):
    """It still has open organisations below it, or members."""

    kind, code = Kind.CONFLICT, "org-not-empty"


class EstateInUse(DomainError):
    """Members live in an estate that was to be taken away."""

    kind, code = Kind.CONFLICT, "estate-in-use"


class EstateNameTaken(DomainError):
    """The community already has an estate of that name."""

    kind, code = Kind.CONFLICT, "estate-name-taken"


class TeamNameTaken(DomainError):
    """The community already has a team of that name."""

    kind, code = Kind.CONFLICT, "team-name-taken"
