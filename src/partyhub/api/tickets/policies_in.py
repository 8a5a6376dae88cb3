"""A centre's rules as its director sends them (PV-01 … PV-07, PV-30, PV-40)."""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from partyhub.api.text import Code, Reason, Word
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.policy import NoticeRule, Target, TargetKind, TicketPolicy
from partyhub.domain.tickets.policy_bounds import BOUNDS, MOST_TARGETS
from partyhub.domain.working_time.pauses import PauseKind
from partyhub.usecases.tickets.policies import NewPolicy

_Phone = Annotated[str, Field(max_length=20, pattern=r"^$|^[0-9]{3,12}$|^0[0-9]{2,3}-[0-9]{7,8}$")]
_Waits = Literal["client", "superior"]
_TARGET: JsonDict = {
    "name": "区委组织部", "kind": "superior_org_department", "phone": "0000-8800200",
}  # fmt: skip
VALUES: JsonDict = {
    "reply_days": 7, "reply_max_days": 15, "consult_days": 7, "consult_complex_days": 10,
    "approval_days": 2, "approval_max_days": 5, "second_contact_warns": True,
    "suspends": ["client", "superior"], "notice": "written", "supplement_days": 15,
    "sign_for_hours": 2, "refusals_before_ruling": 2, "reopen_days": 30, "silence_days": 3,
    "warn_hours": 7,
    "targets": [_TARGET], "categories": ["party_affairs", "livelihood"],
}  # fmt: skip


def _number(name: str) -> object:
    least, most = BOUNDS[name]
    return Field(ge=least, le=most)


class TargetIn(BaseModel):
    """To whom matters are sent up; the order of the list is the order of the choices."""

    model_config = ConfigDict(extra="forbid")

    name: Word
    kind: TargetKind
    phone: _Phone = ""


class PolicyIn(BaseModel):
    """The whole of the next version, and why. Hours are of working time."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [VALUES | {"reason": "补充上级单位名单"}]},
    )

    reply_days: Annotated[int, _number("reply_days")]
    reply_max_days: Annotated[int, _number("reply_max_days")]
    consult_days: Annotated[int, _number("consult_days")]
    consult_complex_days: Annotated[int, _number("consult_complex_days")]
    approval_days: Annotated[int, _number("approval_days")]
    approval_max_days: Annotated[int, _number("approval_max_days")]
    second_contact_warns: bool
    suspends: Annotated[list[_Waits], Field(max_length=2)]
    notice: NoticeRule
    supplement_days: Annotated[int, _number("supplement_days")]
    sign_for_hours: Annotated[int, _number("sign_for_hours")]
    refusals_before_ruling: Annotated[int, _number("refusals_before_ruling")]
    reopen_days: Annotated[int, _number("reopen_days")]
    silence_days: Annotated[int, _number("silence_days")]
    warn_hours: Annotated[int, _number("warn_hours")]
    targets: Annotated[list[TargetIn], Field(max_length=MOST_TARGETS)]
    categories: Annotated[list[Code], Field(min_length=1, max_length=30)]
    reason: Reason

    def new(self, centre_id: OrgId, read_version: int) -> NewPolicy:
        return NewPolicy(
            centre_id=centre_id,
            wanted=self._policy(),
            reason=self.reason,
            read_version=read_version,
        )

    def _policy(self) -> TicketPolicy:
        same = {name: getattr(self, name) for name in _SAME}
        return TicketPolicy(
            **same,
            suspends=frozenset(PauseKind(kind) for kind in self.suspends),
            sign_for=timedelta(hours=self.sign_for_hours),
            warn=timedelta(hours=self.warn_hours),
            targets=tuple(Target(t.name, t.kind, t.phone) for t in self.targets),
            categories=tuple(self.categories),
        )


_SAME = (
    "reply_days", "reply_max_days", "consult_days", "consult_complex_days", "approval_days",
    "approval_max_days", "second_contact_warns", "notice", "supplement_days",
    "refusals_before_ruling", "reopen_days", "silence_days",
)  # fmt: skip
