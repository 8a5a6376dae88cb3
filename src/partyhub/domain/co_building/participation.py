"""单位参与社区服务: told by one side, confirmed by the other (CHK-27, SRV-06; ADR 0036)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from partyhub.domain.co_building.between import Between, require_note
from partyhub.domain.co_building.refusals import OwnParticipation
from partyhub.domain.shared.ids import AccountId, UnitServiceId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission


class UnitServiceState(StrEnum):
    """待对方确认, 已确认, 未予确认, 已撤回."""

    TOLD = "told"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class UnitServiceAction(StrEnum):
    """确认, 不予确认, 撤回."""

    CONFIRM = "confirm"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_S, _A, _KEEP = UnitServiceState, UnitServiceAction, Permission.CO_BUILDING_KEEP
UNIT_SERVICE_LIFECYCLE = Lifecycle(
    _S.TOLD,
    Step(_A.CONFIRM, {_S.TOLD}, _S.CONFIRMED, _KEEP, {Side.TARGET}),
    Step(_A.REFUSE, {_S.TOLD}, _S.REFUSED, _KEEP, {Side.TARGET}),
    Step(_A.WITHDRAW, {_S.TOLD, _S.CONFIRMED}, _S.WITHDRAWN, _KEEP, {Side.SOURCE}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitService:
    """A unit took part on a day: what was done, and with how many people."""

    id: UnitServiceId
    between: Between
    served_on: date
    what: str
    people: int
    told_by: AccountId
    told_at: datetime
    told_name: str
    state: UnitServiceState = UnitServiceState.TOLD
    decided_by: AccountId | None = None
    decided_name: str = ""
    decided_at: datetime | None = None
    why: str = ""

    def stepped(
        self, action: UnitServiceAction, note: str, *, by: AccountId, name: str, at: datetime
    ) -> "UnitService":
        """IllegalTransition, OwnParticipation; Invalid for a refusal without its reason."""
        state = UNIT_SERVICE_LIFECYCLE.after(self.state, action)
        if action is _A.CONFIRM and by == self.told_by:
            raise OwnParticipation("another account confirms it")
        why = note if action is _A.CONFIRM else require_note(note)
        return replace(self, state=state, decided_by=by, decided_name=name, decided_at=at, why=why)
