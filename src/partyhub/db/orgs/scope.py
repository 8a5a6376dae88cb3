"""A Scope as SQL: the only place where reach becomes a condition."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    TableValuedAlias,
    bindparam,
    column,
    func,
    literal_column,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import SORTED
from partyhub.db.gate import Gate, Statement
from partyhub.db.orgs.table import orgs
from partyhub.domain.shared.actor import Scope

_NIL = UUID(int=0)
_LAST = "~"  # sorts after every digit and slash under COLLATE "C"


def scope_binds(scope: Scope) -> dict[str, Any]:
    """The values of `roots` and `own`; an empty scope matches nothing."""
    return {"roots": list(scope.roots), "own": scope.own or _NIL}


def reaches_all(scope: Scope) -> bool:
    """True if the scope holds the root of the tree (there is one: `uq_orgs_one_root`)."""
    return any(root.count("/") == 2 or root == "/" for root in scope.roots)  # noqa: PLR2004


FEW = 64
"""So many organisations an index is asked for one by one rather than joined with."""
_ENOUGH: ColumnElement[int] = literal_column(f"{FEW + 1}")


def orgs_in_scope(roots: str = "roots") -> "Select[tuple[UUID]]":
    """Ids of the organisations in the subtrees of that bind, by ranges on the path's index."""
    root = _roots(roots)
    return select(orgs.c.id).join_from(root, orgs, _below(root))


def _roots(bind: str) -> TableValuedAlias:
    given = func.unnest(bindparam(bind, type_=ARRAY(SORTED)))
    return given.table_valued(column("root", SORTED), name="reach").render_derived()


def _below(root: TableValuedAlias) -> ColumnElement[bool]:
    return (orgs.c.path >= root.c.root) & (orgs.c.path < root.c.root.concat(_LAST))


def _some_of_scope() -> Statement:
    """The first of each root in the order of paths: unordered, a planner that believes a ninth of
    the tree to lie below a root reads all of it.
    """
    root = _roots("roots")
    first = select(orgs.c.id).where(_below(root)).order_by(orgs.c.path).limit(_ENOUGH)
    found = first.lateral("of_root")
    return Statement(select(found.c.id).select_from(root.join(found, true())).limit(_ENOUGH))


SOME_OF_SCOPE = _some_of_scope()


async def few_in_scope(gate: Gate, scope: Scope) -> list[UUID] | None:
    """The organisations of the scope; None if they are more than `FEW`."""
    rows = await gate.rows(SOME_OF_SCOPE, roots=list(scope.roots))
    return None if len(rows) > FEW else [row["id"] for row in rows]
