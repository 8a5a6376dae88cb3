"""The statements on pairs and on what is missing in a half-year."""

from sqlalchemy import (
    ColumnElement,
    Date,
    Uuid,
    and_,
    any_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.co_building.either import (
    COMMUNITY,
    LIMIT,
    UNIT,
    adding,
    held,
    reached,
    saving,
    whole,
)
from partyhub.db.co_building.tables import (
    joint_meetings,
    partner_pairs,
    unit_services,
)
from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import liaison_officers, orgs

_P, _S, _J, _L = partner_pairs.c, unit_services.c, joint_meetings.c, liaison_officers.c
_AFTER = tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid))
_BEGINS, _ENDS = bindparam("begins", type_=Date), bindparam("ends", type_=Date)
ADD, GET = adding(partner_pairs), held(partner_pairs)
END = saving(partner_pairs, "until", "end_reason", "ended_by")
PAGE = Statement(
    whole(partner_pairs)
    .add_columns(UNIT.c.name_sort)
    .where(
        _P.id.in_(reached(partner_pairs)), _P.until.is_(None),
        tuple_(UNIT.c.name_sort, _P.id) > _AFTER,
    )
    .order_by(UNIT.c.name_sort, _P.id)
    .limit(LIMIT)
)  # fmt: skip
_CONFIRMED: ColumnElement[str] = literal_column("'confirmed'")
_TOLD: ColumnElement[str] = literal_column("'told'")


def _in_half(state: ColumnElement[str]) -> ColumnElement[int]:
    """How many of the unit; counted unit by unit, for a join would read what all units told."""
    of_unit = and_(_S.unit_id == _P.unit_id, _S.served_on.between(_BEGINS, _ENDS))
    counted = select(func.count()).select_from(unit_services).where(of_unit, _S.state == state)
    return counted.correlate(partner_pairs).scalar_subquery()


_last_served = (
    select(func.max(_S.served_on))
    .where(_S.unit_id == _P.unit_id, _S.state == _CONFIRMED)
    .scalar_subquery()
)
UNIT_GAPS = Statement(
    select(
        _P.id, UNIT.c.id, UNIT.c.name, COMMUNITY.c.id, COMMUNITY.c.name, _last_served,
        _in_half(_TOLD) > 0, UNIT.c.name_sort,
    )
    .join_from(partner_pairs, UNIT, UNIT.c.id == _P.unit_id)
    .join(COMMUNITY, COMMUNITY.c.id == _P.community_id)
    .where(
        _P.id.in_(reached(partner_pairs)), _P.since <= _ENDS,
        or_(_P.until.is_(None), _P.until >= _ENDS),
        _in_half(_CONFIRMED) == 0,
        tuple_(UNIT.c.name_sort, _P.id) > _AFTER,
    )
    .order_by(UNIT.c.name_sort, _P.id)
    .limit(LIMIT)
)  # fmt: skip
"""A pair that ended within the half-year owes nothing for it."""
OFFICERS = Statement(
    select(_L.unit_id, _L.name, _L.phone)
    .where(
        _L.unit_id == any_(bindparam("ids", type_=ARRAY(Uuid))),
        _L.until.is_(None),
    )
    .order_by(_L.since, _L.id)
)
_last_pair = select(func.max(_P.until)).where(_P.unit_id == orgs.c.id).scalar_subquery()
UNPAIRED = Statement(
    select(orgs.c.id, orgs.c.name, _last_pair, orgs.c.name_sort)
    .where(
        orgs.c.id.in_(orgs_in_scope()),
        orgs.c.kind == literal_column("'unit_org'"),
        orgs.c.closed_on.is_(None),
        ~exists().where(_P.unit_id == orgs.c.id, _P.until.is_(None)),
        tuple_(orgs.c.name_sort, orgs.c.id) > _AFTER,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(LIMIT)
)  # fmt: skip
_last_held = select(func.max(_J.held_on)).where(_J.community_id == orgs.c.id).scalar_subquery()
_partners = (
    select(func.count())
    .where(_P.community_id == orgs.c.id, _P.until.is_(None))
    .select_from(partner_pairs)
    .scalar_subquery()
)
MEETING_GAPS = Statement(
    select(
        orgs.c.id, orgs.c.name, orgs.c.contact_name, orgs.c.contact_phone, _last_held, _partners,
        orgs.c.name_sort,
    )
    .where(
        orgs.c.id.in_(orgs_in_scope()),
        orgs.c.kind == literal_column("'community_org'"),
        orgs.c.closed_on.is_(None),
        ~exists().where(_J.community_id == orgs.c.id, _J.held_on.between(_BEGINS, _ENDS)),
        tuple_(orgs.c.name_sort, orgs.c.id) > _AFTER,
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
    .limit(LIMIT)
)  # fmt: skip
