"""Figures of the workbench: all of one desk, or of one's reach, by one statement over an index."""

from functools import lru_cache

from sqlalchemy import ColumnElement, select, true

from partyhub.db.gate import Statement
from partyhub.db.orgs.scope import orgs_in_scope
from partyhub.db.orgs.table import orgs
from partyhub.db.tickets.attention import AMONG_OPEN, in_states
from partyhub.db.tickets.boards import counted
from partyhub.db.tickets.pages import DESKS
from partyhub.db.tickets.statements import NOT_KEPT_FROM, shown_at
from partyhub.db.tickets.table import OPEN_NOW, tickets
from partyhub.domain.tickets.tiles import Tile

_T = tickets.c


@lru_cache(maxsize=32)
def tiles_statement(tiles: tuple[Tile, ...]) -> Statement:
    """The tiles are of one desk; their figures stand in their order."""
    figures = [counted(_condition(tile), f"n{n}") for n, tile in enumerate(tiles)]
    query = select(*figures).where(OPEN_NOW, NOT_KEPT_FROM)
    if (desk := tiles[0].desk) is not None:
        return Statement(query.where(DESKS[desk]))
    return Statement(
        query.join_from(tickets, orgs, orgs.c.id == _T.department_id).where(
            _T.department_id.in_(orgs_in_scope().correlate(None)), shown_at(orgs.c.path)
        )
    )


def _condition(tile: Tile) -> ColumnElement[bool]:
    if tile.attention is not None:
        return AMONG_OPEN[tile.attention]
    return in_states(frozenset(tile.state)) if tile.state else true()
