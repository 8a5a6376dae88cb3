"""Implements the port `RosterWriter`: rosters as workbooks and as separated values."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from partyhub.domain.shared.days import local_time
from partyhub.integrations.workbooks import writer
from partyhub.integrations.workbooks.csv_writer import csv_file
from partyhub.integrations.workbooks.layout import ExportStamp


class RosterFiles:
    """Every cell is text; the moment is printed as people in China read it."""

    def roster(
        self,
        title: str,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        exporter: str,
        at: datetime,
        note: str = "",
    ) -> bytes:
        return writer.roster(title, headings, rows, stamp=stamp_of(exporter, at), note=note)

    def csv(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
        return csv_file(headings, rows)


def stamp_of(exporter: str, at: datetime) -> ExportStamp:
    """The stamp under a file, in China's time."""
    return ExportStamp(exporter, local_time(at))
