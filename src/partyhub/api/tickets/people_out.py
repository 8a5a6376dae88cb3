"""Who stands around a ticket, as its staff see it."""

from dataclasses import dataclass
from uuid import UUID

from partyhub.domain.shared.org import OrgName
from partyhub.domain.tickets.about import About
from partyhub.usecases.tickets.read_ticket import Revealed


@dataclass(frozen=True, slots=True)
class OfficerOut:
    """A named person of the centre."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ClientPhoneOut:
    """The whole number, once; of who complains also their name and unit (SP-06)."""

    phone: str
    name: str
    unit: str

    @classmethod
    def of(cls, found: Revealed) -> "ClientPhoneOut":
        return cls(found.phone, found.name, found.unit)


@dataclass(frozen=True, slots=True)
class AboutOut:
    """Whom a complaint is about; `overseen`: the street committee directs it, for it is about who
    directs the centre.
    """

    officer: OfficerOut | None
    department: OrgName | None
    overseen: bool

    @classmethod
    def of(cls, about: About) -> "AboutOut":
        officer = OfficerOut(about.officer.id, about.officer.name) if about.officer else None
        return cls(officer, about.department, about.overseen)
