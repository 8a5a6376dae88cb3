"""Rows of letters and runs, to and fro."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from partyhub.db.gate import Row
from partyhub.db.participation_letters.statements import DONE, RUN_CHANGES
from partyhub.domain.participation_letters.letter import (
    LetterFigures,
    LetterState,
    LetterVersion,
    ParticipationLetter,
    TookPartLine,
)
from partyhub.domain.participation_letters.period import period_of
from partyhub.domain.participation_letters.run import LetterRun
from partyhub.domain.participation_letters.views import LetterLine
from partyhub.domain.shared.ids import LetterRunId, ParticipationLetterId
from partyhub.domain.shared.org import OrgName, OrgRef

_SAID: Final = ("number", "drafted_at", "drafted_by", "drafted_name", "why")


def run_of(row: Row) -> LetterRun:
    return LetterRun(
        id=LetterRunId(row["id"]), org=OrgRef(row["org_id"], row["path"]),
        org_name=row["org_name"], period=period_of(row["begins"], row["ends"]),
        **{name: row[name] for name in RUN_CHANGES},
    )  # fmt: skip


def version_of(row: Row) -> LetterVersion:
    lines = [TookPartLine(date.fromisoformat(one[0]), one[1], one[2]) for one in row["lines"]]
    done = {name: row[name] for name in DONE} | {"letter_no": row["letter_no"] or ""}
    said = {name: row[name] for name in _SAID}
    return LetterVersion(**said, **done, figures=LetterFigures(**row["figures"]), lines=lines)


def version_values(one: LetterVersion) -> dict[str, Any]:
    """Without whose it is."""
    said = {name: getattr(one, name) for name in _SAID}
    lines = [[line.on.isoformat(), line.what, line.people] for line in one.lines]
    return said | done_values(one) | {"figures": asdict(one.figures), "lines": lines}


def done_values(one: LetterVersion) -> dict[str, Any]:
    done = {name: getattr(one, name) for name in DONE}
    return done | {"letter_no": one.letter_no or None}


def letter_of(row: Row, versions: Mapping[int, LetterVersion]) -> ParticipationLetter:
    return ParticipationLetter(
        id=ParticipationLetterId(row["id"]),
        unit=OrgRef(row["unit_id"], row["unit_path"]), unit_name=row["unit_name"],
        community=OrgRef(row["community_id"], row["community_path"]),
        community_name=row["community_name"],
        superior=OrgRef(row["superior_id"], row["superior_path"]),
        superior_name=row["superior_name"], period=period_of(row["begins"], row["ends"]),
        state=LetterState(row["state"]), current=versions[row["number"]],
    )  # fmt: skip


def line_of(row: Row) -> tuple[LetterLine, str]:
    line = LetterLine(
        id=row[0], unit=OrgName(row[1], row[2]), community=OrgName(row[3], row[4]),
        superior=OrgName(row[5], row[6]), begins=row[7], ends=row[8], state=LetterState(row[9]),
        version=row[10], services=row[11], people=row[12], drafted_at=row[13],
        answered_at=row[14], letter_no=row[15], received_at=row[16],
    )  # fmt: skip
    return line, row[17]
