"""What points are refused for; codes never change."""

from partyhub.domain.shared.errors import DomainError, Kind


class RuleBackdated(DomainError):
    """A rule takes effect from tomorrow at the earliest: nobody's points change behind them."""

    kind, code = Kind.RULE_BROKEN, "rule-backdated"


class PointsGiven(DomainError):
    """That entry of service has its points already."""

    kind, code = Kind.CONFLICT, "points-given"


class RankingOff(DomainError):
    """The community shows no order of members, which is so unless it says otherwise (SP-09)."""

    kind, code = Kind.CONFLICT, "ranking-off"


class RankingForConsenting(DomainError):
    """Whoever does not stand in it does not read it, but for the community's desk (SP-09)."""

    kind, code = Kind.FORBIDDEN, "ranking-for-consenting"
