"""服务(活动)记录卡: what a member did for a community, said by one and confirmed by another.

Form 8.3 表5 (CHK-13): unconfirmed entries do not count. No account alone makes an entry that
counts (field.md 2.9): who says it and who confirms it differ, or the resident's code confirms it.
What stood wrong is taken back by an entry of its own; nothing is rewritten.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from partyhub.domain.service_records.refusals import (
    ImpossibleTime,
    OwnRecord,
    RecordDecided,
    RecordTakenBack,
    WhyNeeded,
)
from partyhub.domain.service_records.served import Proof, RecordState, Served, ServiceMark, Teller
from partyhub.domain.shared.ids import AccountId, ServiceRecordId, new_id
from partyhub.domain.shared.org import Place

LONG: Final = timedelta(hours=8)
MOST: Final = timedelta(hours=16)
LATE: Final = timedelta(days=7)
OLDEST: Final = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRecord:
    """An entry of the card. `hours` of one that takes another back are negative."""

    id: ServiceRecordId
    served: Served
    hours: Decimal
    flags: frozenset[ServiceMark]
    told_by: AccountId
    told_name: str
    told_at: datetime
    state: RecordState = RecordState.DECLARED
    proof: Proof | None = None
    decided_by: AccountId | None = None
    decided_name: str = ""
    decided_at: datetime | None = None
    why: str = ""
    reverses_id: ServiceRecordId | None = None
    reversed_at: datetime | None = None

    def at(self) -> Place:
        return Place((self.served.community.path,), self.served.member_id)

    def confirmed(
        self, proof: Proof, by: Teller | None, at: datetime, why: str = ""
    ) -> "ServiceRecord":
        """Counts from now on. OwnRecord for who told or did it; a flagged one needs a reason
        when the community confirms it. Without `by` the resident's code did it.
        """
        self._require_open()
        if by is not None:
            self._require_other(by)
        if self.flags and proof is Proof.COMMUNITY and not why.strip():
            raise WhyNeeded("it is marked: say why it holds", flags=",".join(sorted(self.flags)))
        return self._decided(RecordState.CONFIRMED, by, at, why, proof)

    def refused(self, by: Teller, at: datetime, why: str) -> "ServiceRecord":
        """Doesn't count; the member reads why."""
        self._require_open()
        self._require_other(by)
        if not why.strip():
            raise WhyNeeded("a reason is needed")
        return self._decided(RecordState.REFUSED, by, at, why, None)

    def taken_back(self, by: Teller, at: datetime, why: str) -> "ServiceRecord":
        """The entry that takes this one back, with the same hours below zero."""
        if self.state is not RecordState.CONFIRMED or self.reverses_id is not None:
            raise RecordDecided("only what counts is taken back", state=self.state)
        if self.reversed_at is not None:
            raise RecordTakenBack("it has been taken back already")
        if by.member_id == self.served.member_id:
            raise OwnRecord("nobody changes their own hours")
        if not why.strip():
            raise WhyNeeded("a reason is needed")
        return replace(
            self, id=ServiceRecordId(new_id()), hours=-self.hours, flags=frozenset(),
            told_by=by.id, told_name=by.name, told_at=at, proof=Proof.COMMUNITY, decided_by=None,
            decided_name=by.name, decided_at=at, why=why, reverses_id=self.id,
        )  # fmt: skip

    def _require_open(self) -> None:
        if self.state is not RecordState.DECLARED:
            raise RecordDecided("it has been decided", state=self.state)

    def _require_other(self, by: Teller) -> None:
        if by.id == self.told_by or by.member_id == self.served.member_id:
            raise OwnRecord("who told or did it does not confirm it")

    def _decided(
        self, state: RecordState, by: Teller | None, at: datetime, why: str, proof: Proof | None
    ) -> "ServiceRecord":
        return replace(
            self, state=state, proof=proof, decided_at=at, why=why,
            decided_by=by.id if by else None, decided_name=by.name if by else "",
        )  # fmt: skip


def told(served: Served, by: Teller, at: datetime, *, overlaps: bool) -> ServiceRecord:
    """The entry, yet unconfirmed, with what is remarkable about it; ImpossibleTime for a stretch
    that can't have been: backwards, longer than 16 hours, not over yet, or older than a year.
    """
    length = served.ends_at - served.begins_at
    if not timedelta(minutes=6) <= length <= MOST:
        raise ImpossibleTime("it ends after it begins, within 16 hours", field="ends_at")
    if served.ends_at > at:
        raise ImpossibleTime("it is not over yet", field="ends_at")
    if served.ends_at < at - OLDEST:
        raise ImpossibleTime("it is older than a year", field="begins_at")
    marks = {
        ServiceMark.OVERLAP: overlaps,
        ServiceMark.LONG: length > LONG,
        ServiceMark.LATE: at - served.ends_at > LATE,
    }
    return ServiceRecord(
        id=ServiceRecordId(new_id()), served=served, hours=served.hours,
        flags=frozenset(flag for flag, stands in marks.items() if stands),
        told_by=by.id, told_name=by.name, told_at=at,
    )  # fmt: skip
