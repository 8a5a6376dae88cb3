"""What the catalogue of service items refuses."""

from partyhub.domain.shared.errors import DomainError, Kind


class ItemCodeTaken(DomainError):
    """The organisation already has an item of that code."""

    kind, code = Kind.CONFLICT, "service-item-code-taken"


class FeeNeedsBasis(DomainError):
    """No fee without the statute that sets it (TKT-34, PV-33)."""

    kind, code = Kind.RULE_BROKEN, "fee-needs-basis"


class GuideIncomplete(DomainError):
    """What a published guide must say is missing (TKT-20); `fields` names it."""

    kind, code = Kind.RULE_BROKEN, "guide-incomplete"


class NothingToPublish(DomainError):
    """There is no draft beside what is published."""

    kind, code = Kind.CONFLICT, "nothing-to-publish"


class UnknownDepartment(DomainError):
    """The centre has no open department of that name."""

    kind, code = Kind.RULE_BROKEN, "unknown-department"


class ItemsRefused(DomainError):
    """A workbook of items with faults writes nothing; the dry run names their cells."""

    kind, code = Kind.RULE_BROKEN, "service-items-refused"
