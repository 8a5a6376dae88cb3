"""The routers of members' service, in the order of the contract."""

from fastapi import APIRouter

SERVICE_ROUTERS: tuple[APIRouter, ...] = ()
