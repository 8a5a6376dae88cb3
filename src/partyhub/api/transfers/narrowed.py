"""What the register of transfers is narrowed to, in the address."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from partyhub.api.text import Line
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.turns import TurnKind
from partyhub.domain.transfers.views import TransferFilter


def _wanted(
    state: TransferState | None = None,
    direction: Direction | None = None,
    channel: TransferChannel | None = None,
    reason: Reason | None = None,
    asked: Line = "",
    since: Annotated[
        date | None, Query(alias="from", description="First day on which they began.")
    ] = None,
    until: Annotated[date | None, Query(alias="to", description="The last such day.")] = None,
    under: Annotated[UUID | None, Query(description="Only of this organisation's subtree.")] = None,
    open_only: Annotated[bool, Query(alias="open", description="Only those under way.")] = False,
    overdue: Annotated[
        bool, Query(description="Only those whose letter or receipt is late.")
    ] = False,
    awaits_receipt: Annotated[
        bool, Query(description="Only those taken in whose receipt is not back.")
    ] = False,
    batch: Annotated[UUID | None, Query(description="Only those begun by this list.")] = None,
    turn: Annotated[
        TurnKind | None, Query(description="Only those that wait for this step of the caller's.")
    ] = None,
) -> TransferFilter:
    return TransferFilter(
        state=state or "",
        direction=direction or "",
        channel=channel or "",
        reason=reason or "",
        since=since,
        until=until,
        under=None if under is None else OrgId(under),
        asked=asked,
        open_only=open_only,
        overdue=overdue,
        awaits_receipt=awaits_receipt,
        batch=batch,
        turn=turn,
    )


Wanted = Annotated[TransferFilter, Depends(_wanted)]
