"""What a file can be refused for; each code is published and never changes."""

from partyhub.domain.shared.errors import DomainError, Kind


class FileKindRefused(DomainError):
    """Neither PDF nor JPEG nor PNG, or its name or declared type says something else."""

    kind, code = Kind.RULE_BROKEN, "file-kind-refused"


class FileUnreadable(DomainError):
    """It begins like such a file, and can't be read as one, or is far too large a picture."""

    kind, code = Kind.RULE_BROKEN, "file-unreadable"


class FileTooLarge(DomainError):
    """More bytes than one file may have; `most` says how many."""

    kind, code = Kind.TOO_LARGE, "file-too-large"


class TooManyFiles(DomainError):
    """The ticket, or this one request, has as many files as it may have; `most` says how many."""

    kind, code = Kind.CONFLICT, "too-many-files"


class QuotaReached(DomainError):
    """The centre's files fill what it was given; `quota` and `used` in bytes."""

    kind, code = Kind.CONFLICT, "file-quota-reached"


class NoSpace(DomainError):
    """The disk is full: nothing was kept, and the same file may be sent again later."""

    kind, code = Kind.NO_SPACE, "no-space-left"


class FileWithdrawn(DomainError):
    """It was withdrawn: its mark stays, its content is shown to nobody."""

    kind, code = Kind.CONFLICT, "file-withdrawn"


class FilesClosed(DomainError):
    """The matter is over: reopen it to add to it."""

    kind, code = Kind.CONFLICT, "files-closed"
