"""Analysis reports as workbooks: a sheet for each table, the definitions on the last."""

from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook

from partyhub.domain.analysis.published import PublicFigures
from partyhub.domain.analysis.report import Report
from partyhub.domain.analysis.tables import Table, definitions, public_tables, tables_of
from partyhub.domain.shared.days import local_time
from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    Formats,
    build,
    lay_out,
    width_of,
    write_head,
    write_text,
)
from partyhub.integrations.workbooks.roster_files import stamp_of

_WIDEST = 60.0


def report_book(report: Report, *, exporter: str, at: datetime) -> bytes:
    comments = [("热点分析", report.hot_comment), ("难点分析", report.difficult_comment)]
    said = Table("评述", ("项目", "内容"), [row for row in comments if row[1]])
    tables = [*tables_of(report), *([said] if said.rows else []), definitions(report)]
    return _book(report, tables, exporter=exporter, at=at)


def public_book(report: Report, figures: PublicFigures, *, exporter: str, at: datetime) -> bytes:
    tables = [*public_tables(figures), definitions(report)]
    return _book(report, tables, exporter=exporter, at=at)


def _book(report: Report, tables: Sequence[Table], *, exporter: str, at: datetime) -> bytes:
    frozen = f"冻结于 {local_time(report.frozen_at):%Y-%m-%d %H:%M}，口径第 {report.definition} 版"

    def fill(workbook: Workbook, formats: Formats) -> None:
        for table in tables:
            page = workbook.add_worksheet(_sheet_name(table.title))
            title = f"{report.title}　{table.title}　{report.number}　{frozen}"
            write_head(page, title, table.headings, formats)
            widths = [width_of(heading) for heading in table.headings]
            for number, row in enumerate(table.rows, start=FIRST_ROW):
                for column, text in enumerate(row):
                    widths[column] = min(max(widths[column], width_of(text)), _WIDEST)
                    write_text(page, number, column, text, formats.text)
            lay_out(page, widths, formats, stamp_of(exporter, at))

    return build(fill)


def _sheet_name(title: str) -> str:
    return title.split("、", 1)[-1].split("（", 1)[0][:30]
