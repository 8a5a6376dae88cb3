"""Rows of service records as entries, and as the lines of cards."""

from partyhub.db.gate import Row
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.served import Proof, RecordState, Served, ServiceMark, Source
from partyhub.domain.service_records.views import RecordLine, UnitRecordLine
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.org import OrgName, OrgRef

SERVED = (
    "member_id", "source_id", "check_in_id", "team_id", "begins_at", "ends_at", "content", "place",
    "organiser", "beneficiary_code", "note",
)  # fmt: skip
ENTRY = (
    "id", "hours", "told_by", "told_name", "told_at", "decided_by", "decided_name", "decided_at",
    "why", "reverses_id",
)  # fmt: skip


def made(row: Row) -> ServiceRecord:
    """The entry of a whole row with `community_path`."""
    served = Served(
        **{name: row[name] for name in SERVED},
        community=OrgRef(row["community_id"], row["community_path"]),
        source=Source(row["source"]),
        category=WorkType(row["category"]),
    )
    return ServiceRecord(
        **{name: row[name] for name in ENTRY},
        served=served,
        flags=frozenset(ServiceMark(flag) for flag in row["flags"]),
        state=RecordState(row["state"]),
        proof=None if row["proof"] is None else Proof(row["proof"]),
        reversed_at=row["reversed_at"],
    )


def line(row: Row) -> RecordLine:
    """The columns of `lines.DESK` and `lines.CARD`."""
    return RecordLine(
        row[0], row[1], row[2], OrgName(row[3], row[4]), OrgName(row[5], row[6]), *row[7:]
    )


def unit_line(row: Row) -> UnitRecordLine:
    """The columns of `lines.UNIT_CARD`."""
    return UnitRecordLine(row[0], OrgName(row[1], row[2]), *row[3:])
