"""The service centres (党群服务中心) of the streets, each with its departments."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from partyhub.demo import places
from partyhub.demo.contacts import Contacts
from partyhub.domain.orgs.org import Org, OrgKind


class Below(Protocol):
    """Makes an organisation below another one."""

    async def __call__(self, parent: Org, kind: OrgKind, name: str, **texts: str) -> Org: ...


@dataclass(frozen=True, slots=True)
class Centre:
    """A street's service centre with its departments."""

    org: Org
    departments: Sequence[Org]


async def plant_centre(below: Below, contacts: Contacts, street: Org) -> Centre:
    """Open at the hours of PV-08; its departments sit on its floors."""
    name = f"{street.short_name}党群服务中心"
    org = await below(
        street, OrgKind.CENTRE, name, short_name=name, address=street.address,
        place="一楼大厅", hours=places.CENTRE_HOURS, **contacts.office(),
    )  # fmt: skip
    departments = [
        await below(
            org, OrgKind.DEPARTMENT, title, short_name=street.short_name + title,
            address=street.address, place=place, hours=places.CENTRE_HOURS, **contacts.office(),
        )
        for title, place in places.DEPARTMENTS.items()
    ]  # fmt: skip
    return Centre(org, departments)
