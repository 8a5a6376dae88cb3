"""Prints analysis reports on A4, in the figures that were frozen."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from partyhub.domain.analysis.published import PublicFigures
from partyhub.domain.analysis.report import Report
from partyhub.domain.analysis.tables import Table, definitions, public_tables, tables_of
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable


def print_report(report: Report) -> bytes:
    """Everything: figures, comments, definitions."""
    comments = [
        {"title": "热点分析", "text": breakable(report.hot_comment)},
        {"title": "难点分析", "text": breakable(report.difficult_comment)},
    ]
    tables = [*tables_of(report), definitions(report)]
    return typeset("analysis", _head(report) | {
        "title": report.title, "tables": _plain(tables),
        "comments": [c for c in comments if c["text"]], "public": False,
    })  # fmt: skip


def print_public(report: Report, figures: PublicFigures) -> bytes:
    """What may be published: no comments, small cells held back."""
    tables = [*public_tables(figures), definitions(report)]
    return typeset("analysis", _head(report) | {
        "title": f"{report.centre_name}{report.period.name}诉求情况公开",
        "tables": _plain(tables), "comments": [], "public": True,
    })  # fmt: skip


def _head(report: Report) -> dict[str, Any]:
    sending = report.sending
    return {
        "number": report.number,
        "centre": breakable(report.centre_name),
        "period": report.period.name,
        "days": f"{report.period.since:%Y-%m-%d} 至 {report.period.until:%Y-%m-%d}",
        "frozen": f"冻结于 {_moment(report.frozen_at)}，口径第 {report.definition} 版",
        "author": report.frozen_by_name,
        "to": sending.to_name if sending else "",
        "copies": sending.copies if sending else "",
        "sent": _moment(sending.at) if sending else "",
    }


def _plain(tables: Sequence[Table]) -> list[dict[str, Any]]:
    return [
        {
            "title": table.title,
            "headings": list(table.headings),
            "rows": [[breakable(cell) for cell in row] for row in table.rows],
        }
        for table in tables
    ]


def _moment(at: datetime) -> str:
    return f"{local_time(at):%Y-%m-%d %H:%M}"
