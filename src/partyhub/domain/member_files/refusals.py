"""Why a check of a member's file is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class FilePaperUnnamed(DomainError):
    """Another paper than those listed is named in words; those listed have their names."""

    kind, code = Kind.RULE_BROKEN, "file-paper-unnamed"


class FilePaperTwice(DomainError):
    """One check says of each paper one thing."""

    kind, code = Kind.RULE_BROKEN, "file-paper-twice"


class FileLoanUnsaid(DomainError):
    """A paper that is lent says to whom and until when."""

    kind, code = Kind.RULE_BROKEN, "file-loan-unsaid"


class FileChanged(DomainError):
    """Somebody checked the file since it was read."""

    kind, code = Kind.CONFLICT, "file-changed"
