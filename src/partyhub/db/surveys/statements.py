"""How rounds, sheets and lines of surveys are written and read one by one."""

from sqlalchemy import (
    ColumnElement,
    Integer,
    Uuid,
    any_,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.gate import Statement
from partyhub.db.orgs.table import orgs
from partyhub.db.surveys.mapping import SIGNED
from partyhub.db.surveys.table import survey_finds, survey_rounds, survey_sheets
from partyhub.db.tickets.statements import under

_R, _S, _F = survey_rounds.c, survey_sheets.c, survey_finds.c
_ID = bindparam("id", type_=Uuid)
_ONE_MORE: ColumnElement[int] = literal_column("1")
BELOW = Statement(
    select(orgs.c.id, orgs.c.path)
    .where(
        orgs.c.parent_id == bindparam("street_id", type_=Uuid),
        orgs.c.kind.in_([literal_column("'community_org'"), literal_column("'centre'")]),
        orgs.c.closed_on.is_(None),
    )
    .order_by(orgs.c.name_sort, orgs.c.id)
)
ADD_ROUND = Statement(
    insert(survey_rounds).values({c.name: bindparam(c.name) for c in survey_rounds.columns})
)
_new_sheet = (
    func.unnest(
        bindparam("ids", type_=ARRAY(Uuid)), bindparam("org_ids", type_=ARRAY(Uuid))
    ).table_valued("id", "org_id", name="new").render_derived()
)  # fmt: skip
ADD_SHEETS = Statement(
    insert(survey_sheets).from_select(
        ["round_id", "state", "id", "org_id"],
        select(
            bindparam("round_id", type_=Uuid),
            literal_column("'open'"),
            _new_sheet.c.id,
            _new_sheet.c.org_id,
        ),
    )
)
_SHEET = (
    select(survey_sheets, orgs.c.path, orgs.c.name.label("org_name"), _R.year, _R.due_on)
    .join(orgs, orgs.c.id == _S.org_id)
    .join(survey_rounds, _R.id == _S.round_id)
    .where(_S.id == _ID, under(orgs.c.path))
)
SHEET = Statement(_SHEET)
LOCK_SHEET = Statement(_SHEET.with_for_update(of=survey_sheets))
_HERE = "result IN ('registered', 'contacted')"


def _counted(condition: str) -> object:
    return (
        select(func.count())
        .select_from(survey_finds)
        .where(_F.sheet_id == _S.id, literal_column(f"({condition})"))
        .scalar_subquery()
    )


SAVE_SHEET = Statement(
    update(survey_sheets)
    .where(_S.id == _ID, _S.version == bindparam("read", type_=Integer))
    .values(
        {_S[name]: bindparam(name) for name in SIGNED}
        | {
            _S.waiting: _counted("result = 'proposed'"),
            _S.inflow: _counted(f"kind = 'inflow' AND {_HERE}"),
            _S.merchants: _counted(f"kind = 'merchant' AND {_HERE}"),
            _S.version: _S.version + _ONE_MORE,
        }
    )
    .returning(_S.waiting, _S.inflow, _S.merchants, _S.version)
)
_KEPT = [c for c in survey_finds.columns if c.name != "version"]
_new = (
    func.unnest(*(bindparam(c.name, type_=ARRAY(c.type)) for c in _KEPT))
    .table_valued(*(c.name for c in _KEPT), name="new")
    .render_derived()
)
KEPT = [c.name for c in _KEPT]
ADD_FINDS = Statement(insert(survey_finds).from_select(KEPT, select(*_new.c)))
FIND = Statement(
    select(survey_finds)
    .join(survey_sheets, _S.id == _F.sheet_id)
    .join(orgs, orgs.c.id == _S.org_id)
    .where(_F.id == _ID, under(orgs.c.path))
)
SAVE_FIND = Statement(
    update(survey_finds)
    .where(_F.id == _ID, _F.version == bindparam("read", type_=Integer))
    .values(
        {c.name: bindparam(c.name) for c in _KEPT if c.name != "id"}
        | {"version": _F.version + _ONE_MORE}
    )
    .returning(_F.version)
)
HELD = Statement(
    select(_F.floating_id, _F.earlier_id).where(
        _F.sheet_id == any_(bindparam("sheets", type_=ARRAY(Uuid)))
    )
)
