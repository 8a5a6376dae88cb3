"""What one transaction may touch of members' service."""

from typing import Protocol

from partyhub.domain.demands.ports import ServiceDemands, ServiceMenus, ServicePool
from partyhub.domain.service_records.ports import ServiceRecords


class ServingWork(Protocol):
    """The service part of the unit of work."""

    @property
    def service_records(self) -> ServiceRecords: ...
    @property
    def service_demands(self) -> ServiceDemands: ...
    @property
    def service_pool(self) -> ServicePool: ...
    @property
    def service_menus(self) -> ServiceMenus: ...
