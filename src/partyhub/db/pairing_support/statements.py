"""The statements that write pairs, find one, and tell who works without a household."""

from typing import Any

from sqlalchemy import (
    LargeBinary,
    Table,
    Uuid,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    update,
)

from partyhub.db.accounts.table import accounts, grants
from partyhub.db.columns import SORTED
from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.pairing_support.parts_table import supporters
from partyhub.db.pairing_support.table import (
    OPEN,
    household_looks,
    support_households,
    support_pairs,
)
from partyhub.domain.shared.permission import Role

P, H = support_pairs.c, support_households.c
_ID = bindparam("id", type_=Uuid)
_HERE = bindparam("community_id", type_=Uuid)
CHANGED = (
    "name_sealed", "phone_sealed", "address_sealed", "state", "consent_on", "consent_how",
    "consent_who", "consent_noted_by", "started_on", "reviewed_on", "ended_on", "end_reason",
    "ended_by",
)  # fmt: skip


def added(table: Table) -> Statement:
    """All columns, by their names."""
    return Statement(
        insert(table).values({c.name: bindparam(c.name, type_=c.type) for c in table.c})
    )


def changed(table: Table, *names: str) -> Statement:
    values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    return Statement(update(table).where(table.c.id == _ID).values(values))


HOUSEHOLD = Statement(
    select(H.id, H.running).where(
        H.community_id == _HERE,
        H.household_index == bindparam("household_index", type_=LargeBinary),
    )
)
LAST_HOUSEHOLD = Statement(
    select(func.coalesce(func.max(H.running), literal_column("0"))).where(H.community_id == _HERE)
)
ADD_HOUSEHOLD, ADD = added(support_households), added(support_pairs)
SAVE = changed(support_pairs, *CHANGED)
_WHOLE = (
    select(*P, H.running, orgs.c.path.label("community_path"), orgs.c.name.label("community_name"))
    .join_from(support_pairs, support_households, H.id == P.household_id)
    .join(orgs, orgs.c.id == P.community_id)
)
GET = Statement(_WHOLE.where(P.id == _ID))
LOCK = Statement(_WHOLE.where(P.id == _ID).with_for_update(of=support_pairs))
LOOK = added(household_looks)
_L = household_looks.c
LOOKS = Statement(
    select(_L.at, _L.account_name, _L.org_name, _L.purpose)
    .where(_L.pair_id == bindparam("pair_id", type_=Uuid))
    .order_by(_L.at.desc(), _L.id.desc())
    .limit(literal_column("200"))
)
CADRES = (
    Role.COMMUNITY_ORG, Role.STREET_COMMITTEE, Role.CENTRE_DIRECTOR, Role.DEPARTMENT_HEAD,
    Role.HANDLER, Role.WINDOW_CLERK,
)  # fmt: skip
"""Who works for a street or a community (VOL-06)."""
_A, _G, _S = accounts.c, grants.c, supporters.c
WORKS_THERE: Any = text(
    "grants.ended_at IS NULL AND grants.role IN ("
    + ", ".join(f"'{role.value}'" for role in CADRES)
    + ")"
)
_supports = (
    exists()
    .where(
        _S.member_id == _A.member_id, _S.until.is_(None), P.id == _S.pair_id,
        text(f"support_pairs.{OPEN}"),
    )
)  # fmt: skip
_NAME = _A.display_name.collate("C")
_first_grant = (
    select(_G.org_id)
    .where(_G.account_id == _A.id, WORKS_THERE, _G.org_id.in_(orgs_in_scope()))
    .order_by(_G.granted_at, _G.id)
    .limit(literal_column("1"))
    .lateral("works")
)
CADRE_GAPS = Statement(
    select(
        _A.id, _A.display_name, orgs.c.id.label("org_id"), orgs.c.name.label("org_name"),
        _A.member_id.is_not(None).label("has_record"),
    )
    .join_from(accounts, _first_grant, literal_column("true"))
    .join(orgs, orgs.c.id == _first_grant.c.org_id)
    .where(
        _A.id.in_(
            select(_G.account_id).where(WORKS_THERE, _G.org_id.in_(orgs_in_scope()))
        ),
        _A.closed_at.is_(None),
        or_(_A.member_id.is_(None), ~_supports),
        tuple_(_NAME, _A.id)
        > tuple_(bindparam("after_key", type_=SORTED), bindparam("after_id", type_=Uuid)),
    )
    .order_by(_NAME, _A.id)
    .limit(bindparam("limit"))
)  # fmt: skip
