"""Where things stand in the organisation tree: references, sides and places."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from partyhub.domain.shared.ids import MemberId, OrgId


def path_steps(path: str) -> list[str]:
    """The paths of all above it and its own, from the top: `/1/`, `/1/7/`."""
    steps = path.strip("/").split("/")
    return ["/" + "/".join(steps[: n + 1]) + "/" for n in range(len(steps))]


@dataclass(frozen=True, slots=True)
class OrgRef:
    """An organisation and its place: `path` is `/1/7/42/`, each step a node number, ever closed."""

    id: OrgId
    path: str

    @property
    def path_steps(self) -> list[str]:
        return path_steps(self.path)

    @property
    def node(self) -> int:
        """The number of its own step; it stands in the numbers of papers."""
        return int(self.path.rstrip("/").rsplit("/", 1)[-1])


class Side(StrEnum):
    """The organisations that a thing has to do with: a check-in (CHK-04), a service ticket, a
    transfer from one branch to another and the committees above both (TRF-05), an entry of a
    register: who keeps it, and the branch of the member (MEM-09). Between a unit and a community
    SOURCE says something, TARGET answers (CHK-29, CHK-30).
    """

    UNIT = "unit"
    COMMUNITY = "community"
    CENTRE = "centre"
    SOURCE = "source"
    SOURCE_COMMITTEE = "source_committee"
    TARGET = "target"
    TARGET_COMMITTEE = "target_committee"
    KEEPER = "keeper"
    HOME = "home"


CheckInSide = Literal[Side.UNIT, Side.COMMUNITY]
"""The sides of a check-in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an action happens: the organisations on its sides, and the member it is about."""

    paths: tuple[str, ...]
    owner: MemberId | None = None

    @classmethod
    def of(cls, orgs: Iterable[OrgRef], owner: MemberId | None = None) -> "Place":
        return cls(tuple(org.path for org in orgs), owner)


@dataclass(frozen=True, slots=True)
class OrgName:
    """An organisation as lists name it."""

    id: OrgId
    name: str
