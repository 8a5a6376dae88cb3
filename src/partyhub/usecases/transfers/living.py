"""Where somebody without settled work lives, looked up beside the street they go to (TRF-06)."""

from dataclasses import replace

from partyhub.domain.members.member import Member
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.transfer import Terms
from partyhub.usecases.uow import UnitOfWork

_LIVED_IN = frozenset({OrgKind.STREET_COMMITTEE, OrgKind.COMMUNITY_ORG})


async def living(uow: UnitOfWork, terms: Terms, target: Party, member: Member | None) -> Terms:
    """With the residence that was said, or else that of the member's home estate; Invalid for an
    organisation that nobody lives in. Of who has settled work nothing is kept.
    """
    asked = terms.residence.org_id if terms.residence else await _home_of(uow, member)
    if not terms.unsettled or asked is None:
        return replace(terms, residence=None)
    lived_in = await uow.orgs.get(asked)
    if lived_in.kind not in _LIVED_IN:
        raise Invalid("a street or a community", field="body.terms.residence_id")
    way = zip(await uow.orgs.above(lived_in), lived_in.path_steps, strict=True)
    streets = [(step, path) for step, path in way if step.kind is OrgKind.STREET_COMMITTEE]
    street, path = streets[-1]
    residence = Residence(org_id=asked, name=lived_in.name, street_name=street.name)
    return replace(terms, residence=residence.beside(target, path))


async def _home_of(uow: UnitOfWork, member: Member | None) -> OrgId | None:
    if member is None or member.details.estate_id is None:
        return None
    return OrgId((await uow.orgs.estate(member.details.estate_id)).community_id)
