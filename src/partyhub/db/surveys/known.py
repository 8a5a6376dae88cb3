"""Who is known already: on the register of floating members, and on the sheets before (MEM-08)."""

from sqlalchemy import Integer, Uuid, any_, bindparam, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.floating.table import floating_members
from partyhub.db.gate import Row, Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.surveys.table import survey_finds, survey_rounds, survey_sheets
from partyhub.domain.shared.ids import FloatingId
from partyhub.domain.surveys.proposals import Registered

_M, _F = floating_members.c, survey_finds.c
REGISTERED = Statement(
    select(floating_members, orgs.c.path.label("keeper_path"))
    .join(orgs, orgs.c.id == _M.keeper_id)
    .where(
        _M.keeper_id.in_(orgs_in_scope()),
        _M.direction == literal_column("'inflow'"),
        _M.state.in_([literal_column("'registered'"), literal_column("'permitted'")]),
    )
    .order_by(_M.registered_at, _M.id)
)
_YEAR = bindparam("year", type_=Integer)
_then, _that = survey_sheets.alias("then"), survey_rounds.alias("that")
_LAST_YEAR = (
    select(func.max(_that.c.year))
    .join(_then, _then.c.round_id == _that.c.id)
    .where(_then.c.org_id == survey_sheets.c.org_id, _that.c.year < _YEAR)
    .scalar_subquery()
)
EARLIER = Statement(
    select(survey_finds, survey_sheets.c.org_id)
    .join(survey_sheets, survey_sheets.c.id == _F.sheet_id)
    .join(survey_rounds, survey_rounds.c.id == survey_sheets.c.round_id)
    .where(
        survey_sheets.c.org_id == any_(bindparam("orgs", type_=ARRAY(Uuid))),
        survey_rounds.c.year == _LAST_YEAR,
        _F.result.in_([literal_column("'registered'"), literal_column("'contacted'")]),
    )
    .order_by(_F.name_sort, _F.id)
)


def registered_of(row: Row) -> Registered:
    person = row["person"]
    return Registered(
        id=FloatingId(row["id"]), keeper_path=row["keeper_path"], name=person["name"],
        gender=person["gender"], home_org=person["home_org"], phone_masked=person["phone_masked"],
        phone=row["phone_sealed"], place=row["place"], host=row["host"], since=row["since"],
        permit=bool(row["permit_no"]), pledged=row["pledged_on"] is not None,
    )  # fmt: skip
