"""Sheets and lines of surveys as rows and back."""

from typing import Any

from partyhub.db.gate import Row
from partyhub.domain.shared.ids import (
    FloatingId,
    OrgId,
    SurveyFindId,
    SurveyRoundId,
    SurveySheetId,
)
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.surveys.states import FindKind, FindResult, SheetState
from partyhub.domain.surveys.survey import Find, Said, Sheet

_COUNTED = (
    "year", "due_on", "waiting", "inflow", "merchants", "surveyed_on", "nobody", "comment",
    "signed_at", "signed_by", "version",
)  # fmt: skip
SIGNED = ("state", "surveyed_on", "nobody", "comment", "signed_at", "signed_by")
_SAID = (
    "name", "gender", "home_org", "origin", "workplace", "estate", "since", "permit", "pledged",
    "branch", "surveyed_on", "note",
)  # fmt: skip
_LINE = ("phone_masked", "surveyed_by", "changed_at")


def sheet_of(row: Row) -> Sheet:
    return Sheet(
        id=SurveySheetId(row["id"]),
        round_id=SurveyRoundId(row["round_id"]),
        org=OrgRef(OrgId(row["org_id"]), row["path"]),
        org_name=row["org_name"],
        state=SheetState(row["state"]),
        **{name: row[name] for name in _COUNTED},
    )


def find_values(find: Find, name_sort: str) -> dict[str, Any]:
    """All columns but the version."""
    said = find.said
    return (
        {name: getattr(said, name) for name in (*_SAID, "kind", "result")}
        | {name: getattr(find, name) for name in (*_LINE, "id", "sheet_id")}
        | {
            "name_sort": name_sort, "phone_sealed": find.phone, "floating_id": find.floating_id,
            "earlier_id": find.earlier_id,
        }
    )  # fmt: skip


def find_of(row: Row) -> Find:
    floating, earlier = row["floating_id"], row["earlier_id"]
    said = {name: row[name] for name in _SAID}
    return Find(
        id=SurveyFindId(row["id"]),
        sheet_id=SurveySheetId(row["sheet_id"]),
        said=Said(kind=FindKind(row["kind"]), result=FindResult(row["result"]), **said),
        phone=row["phone_sealed"],
        floating_id=FloatingId(floating) if floating else None,
        earlier_id=SurveyFindId(earlier) if earlier else None,
        version=row["version"],
        **{name: row[name] for name in _LINE},
    )
