"""Implements the port `Workbooks`: the reader, the template and the writers under one name."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.integrations.workbooks import template, writer
from partyhub.integrations.workbooks.reader import read_sheet
from partyhub.integrations.workbooks.roster_files import RosterFiles, stamp_of


class Workbooks(RosterFiles):
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
        return writer.refused(sheet, header, faults, stamp=stamp_of(exporter, at))
