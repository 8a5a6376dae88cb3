"""The routers of members' service, in the order of the contract."""

from fastapi import APIRouter

from partyhub.api.service_records.decisions_router import router as record_decisions
from partyhub.api.service_records.my_router import router as my_service_records
from partyhub.api.service_records.router import router as service_records

SERVICE_ROUTERS: tuple[APIRouter, ...] = (
    my_service_records,
    service_records,
    record_decisions,
)
