"""Why a reply template is refused."""

from partyhub.domain.shared.errors import DomainError, Kind


class UnknownPlaceholder(DomainError):
    """Only 〔服务对象〕〔事项〕〔编号〕〔办结时限〕〔取件地点〕 are filled in."""

    kind, code = Kind.RULE_BROKEN, "unknown-placeholder"


class TemplateRetired(DomainError):
    """It was changed or taken out of use meanwhile."""

    kind, code = Kind.CONFLICT, "template-retired"
