"""Implements the port `Workbooks`: the reader, the template and the writers under one name."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.days import local_time
from partyhub.integrations.workbooks import template, writer
from partyhub.integrations.workbooks.layout import ExportStamp
from partyhub.integrations.workbooks.reader import read_sheet


class Workbooks:
    """Moments are printed as people in China read them."""

    def read(self, data: bytes) -> list[Row]:
        return read_sheet(data)

    def template(self) -> bytes:
        return template.template()

    def refused(
        self,
        sheet: Sequence[Row],
        header: Header,
        faults: Mapping[int, Sequence[RowFault]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes:
        return writer.refused(sheet, header, faults, stamp=_stamp(exporter, at))

    def roster(
        self,
        title: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes:
        return writer.roster(title, headings, rows, stamp=_stamp(exporter, at))


def _stamp(exporter: str, at: datetime) -> ExportStamp:
    return ExportStamp(exporter, local_time(at))
