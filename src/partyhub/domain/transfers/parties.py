"""The two ends of a transfer: a branch with its committee here, or an organisation elsewhere."""

from dataclasses import dataclass

from partyhub.domain.shared.org import OrgRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """`branch` and `committee` are None for an organisation outside this system.

    `name` is what the letter says; `committee_name` is who is addressed there (抬头).
    `keeps_floating`: it, or one above it below a street, keeps floating members (TRF-06).
    """

    name: str
    committee_name: str = ""
    branch: OrgRef | None = None
    committee: OrgRef | None = None
    keeps_floating: bool = False

    @property
    def inside(self) -> bool:
        return self.committee is not None


def same_committee(source: Party, target: Party) -> bool:
    """Both branches stand under one committee: its approval is one, and speaks for both."""
    if source.committee is None or target.committee is None:
        return False
    return source.committee.id == target.committee.id
