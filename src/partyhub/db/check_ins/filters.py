"""A CheckInFilter as SQL: one condition for each field, whose bind has the field's name."""

from typing import Any

from sqlalchemy import ColumnElement, Date, Select, Text, Uuid, and_, any_, bindparam, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.check_ins.statements import ARRIVED, OWN
from partyhub.db.check_ins.table import check_ins
from partyhub.db.columns import MOMENT
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.search import asked_query, matches
from partyhub.domain.check_ins.views import CheckInFilter
from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.shared.search import asked_prefix

_C = check_ins.c


def _orgs_under(bind: str) -> "Select[Any]":
    """Ids of the organisations in the subtrees of those that the bind names."""
    top, low = orgs.alias("top"), orgs.alias("low")
    inside = low.c.path.op("^@", is_comparison=True)(top.c.path)
    wanted = top.c.id == any_(bindparam(bind, type_=ARRAY(Uuid)))
    return select(low.c.id).join_from(top, low, inside).where(wanted).correlate(None)


FILTERS: dict[str, ColumnElement[bool]] = {
    "states": _C.state == any_(bindparam("states", type_=ARRAY(Text))),
    "receipt": _C.receipt == bindparam("receipt", type_=Text),
    "unit_id": _C.unit_id == bindparam("unit_id", type_=Uuid),
    "community_id": _C.community_id == bindparam("community_id", type_=Uuid),
    "asked": matches(_C.search),
    "under": or_(_C.unit_id.in_(_orgs_under("under")), _C.community_id.in_(_orgs_under("under"))),
    "under_unit": _C.unit_id.in_(_orgs_under("under_unit")),
    "under_community": _C.community_id.in_(_orgs_under("under_community")),
    "since": _C.volunteered_at >= bindparam("since", type_=MOMENT),
    "until": _C.volunteered_at < bindparam("until", type_=MOMENT),
    "due_by": _C.due_on <= bindparam("due_by", type_=Date),
}


def filter_binds(wanted: CheckInFilter) -> dict[str, Any] | None:
    """The binds of the conditions that are asked for; None if nothing could be found."""
    binds: dict[str, Any] = {}
    if wanted.asked:
        if (prefix := asked_prefix(wanted.asked)) is None:
            return None
        binds["asked"] = asked_query(prefix)
    if wanted.states:
        binds["states"] = list(wanted.states)
    if wanted.under:
        side = f"under_{wanted.side}" if wanted.side else "under"
        binds[side] = list(wanted.under)
    if wanted.since:
        binds["since"] = first_moment(wanted.since)
    if wanted.until:
        binds["until"] = moment_after(wanted.until)
    plain = ("receipt", "unit_id", "community_id", "due_by")
    return binds | {name: value for name in plain if (value := getattr(wanted, name))}


def readable() -> ColumnElement[bool]:
    """Where the scope reaches: any row of its units, arrived ones of its communities, one's own."""
    return or_(
        _C.unit_id.in_(orgs_in_scope()),
        and_(_C.community_id.in_(orgs_in_scope()), ARRIVED),
        OWN,
    )
