"""What a unit of work may touch of members' service, on its one connection."""

from abc import ABC, abstractmethod

from partyhub.db.gate import Gate
from partyhub.db.service_records.repository import SqlServiceRecords


class SqlServing(ABC):
    """Made anew at each asking: they hold nothing but the gate."""

    @property
    @abstractmethod
    def gate(self) -> Gate: ...

    @property
    def service_records(self) -> SqlServiceRecords:
        return SqlServiceRecords(self.gate)
