"""What waits on the workbench of tickets: each figure is a list, under the same conditions."""

from dataclasses import dataclass
from enum import StrEnum

from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.views import Desk


class TileKind(StrEnum):
    """Of one's own desk, of what one leads, and of what one decides."""

    MY_SECOND_CONTACTS = "my_second_contacts"
    MY_OVERDUE = "my_overdue"
    MY_TODAY = "my_today"
    MY_NEAR = "my_near"
    OFFERED_TO_ME = "offered_to_me"
    MY_PAPERS_IN = "my_papers_in"
    MY_AWAITING_CLIENT = "my_awaiting_client"
    MY_FEEDBACK_OWED = "my_feedback_owed"
    LED_OVERDUE = "led_overdue"
    LED_NEAR = "led_near"
    LED_UNSIGNED = "led_unsigned"
    LED_SILENT = "led_silent"
    TO_DECIDE = "to_decide"
    TO_RULE = "to_rule"


@dataclass(frozen=True, slots=True)
class Tile:
    """Narrowed as `GET /tickets` is; without a desk it is one's whole reach."""

    kind: TileKind
    desk: Desk | None = None
    attention: Attention | None = None
    state: tuple[TicketState, ...] = ()


@dataclass(frozen=True, slots=True)
class TileCount:
    """A tile and how many tickets its list holds now."""

    tile: Tile
    count: int


_K, _A, _S = TileKind, Attention, TicketState
OWN = (
    Tile(_K.MY_SECOND_CONTACTS, Desk.MINE, _A.SECOND_CONTACT),
    Tile(_K.MY_OVERDUE, Desk.MINE, _A.OVERDUE),
    Tile(_K.MY_TODAY, Desk.MINE, _A.TODAY),
    Tile(_K.MY_NEAR, Desk.MINE, _A.NEAR),
    Tile(_K.MY_PAPERS_IN, Desk.MINE, _A.PAPERS_IN),
    Tile(_K.MY_AWAITING_CLIENT, Desk.MINE, state=(_S.AWAITING_CLIENT, _S.AWAITING_MATERIALS)),
    Tile(_K.MY_FEEDBACK_OWED, Desk.MINE, state=(_S.RESOLVED,)),
)
OFFERED = (Tile(_K.OFFERED_TO_ME, Desk.OFFERED),)
LED = (
    Tile(_K.LED_OVERDUE, attention=_A.OVERDUE),
    Tile(_K.LED_NEAR, attention=_A.NEAR),
    Tile(_K.LED_UNSIGNED, attention=_A.UNSIGNED),
    Tile(_K.LED_SILENT, attention=_A.SILENT),
)
DECIDED = (
    Tile(_K.TO_DECIDE, attention=_A.REQUESTED),
    Tile(_K.TO_RULE, attention=_A.RULING),
)
