"""Why an uploaded workbook is turned away before anything in it is believed."""

from partyhub.domain.shared.errors import DomainError, Kind


class WorkbookRefused(DomainError):
    """`reason` is stable: too-large, not-xlsx, bomb, …; `message` is for the person who sent it."""

    kind, code = Kind.RULE_BROKEN, "workbook-refused"

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message, reason=reason, message=message)
