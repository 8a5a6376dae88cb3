"""Offers and units' services on PostgreSQL: told by one side, answered by the other."""

from typing import Any, Final

from partyhub.db.co_building.either import (
    adding,
    asked,
    between,
    held,
    paged,
    saving,
    sides_of,
)
from partyhub.db.co_building.tables import co_offers, unit_services
from partyhub.db.gate import Gate, Row
from partyhub.domain.co_building.offer import CoOffer, OfferKind, OfferState
from partyhub.domain.co_building.participation import UnitService, UnitServiceState
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import CoOfferId, UnitServiceId

_OFFER: Final = (
    "id", "kind", "what", "told_at", "told_name", "state", "answer", "result", "changed_name",
    "changed_at",
)  # fmt: skip
_ANSWERED: Final = ("state", "answer", "result", "changed_name", "changed_at")
_SERVICE: Final = (
    "id", "served_on", "what", "people", "told_by", "told_at", "told_name", "state", "decided_by",
    "decided_name", "decided_at", "why",
)  # fmt: skip
_DECIDED: Final = ("state", "decided_by", "decided_name", "decided_at", "why")
_ADD_OFFER, _GET_OFFER = adding(co_offers), held(co_offers)
_SAVE_OFFER, OFFERS = saving(co_offers, *_ANSWERED), paged(co_offers, "told_on")
_ADD, _GET = adding(unit_services), held(unit_services)
_SAVE, SERVICES = saving(unit_services, *_DECIDED), paged(unit_services, "served_on")


class SqlCoOffers:
    """All offers and needs."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, offer: CoOffer) -> None:
        said = _said(offer, _OFFER) | sides_of(offer.between)
        await self._gate.run(_ADD_OFFER, told_on=local_day(offer.told_at), **said)

    async def get(self, offer_id: CoOfferId) -> CoOffer:
        row = await self._gate.row(_GET_OFFER, id=offer_id)
        if row is None:
            raise NotFound("no such offer", offer=str(offer_id))
        return _offer(row)

    async def save(self, offer: CoOffer) -> None:
        await self._gate.run(_SAVE_OFFER, id=offer.id, **_new(offer, _ANSWERED))

    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[CoOffer]:
        rows = await self._gate.rows(OFFERS, roots=list(within.roots), **asked(wanted))
        return [_offer(row) for row in rows]


class SqlUnitServices:
    """All that units took part in."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, one: UnitService) -> None:
        await self._gate.run(_ADD, **_said(one, _SERVICE), **sides_of(one.between))

    async def get(self, service_id: UnitServiceId) -> UnitService:
        row = await self._gate.row(_GET, id=service_id)
        if row is None:
            raise NotFound("no such entry", unit_service=str(service_id))
        return _service(row)

    async def save(self, one: UnitService) -> None:
        await self._gate.run(_SAVE, id=one.id, **_new(one, _DECIDED))

    async def page(self, wanted: KeptFilter, *, within: Scope) -> list[UnitService]:
        rows = await self._gate.rows(SERVICES, roots=list(within.roots), **asked(wanted))
        return [_service(row) for row in rows]


def _said(one: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _new(one: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {f"new_{name}": getattr(one, name) for name in names}


def _offer(row: Row) -> CoOffer:
    coded = {"kind": OfferKind(row["kind"]), "state": OfferState(row["state"])}
    said = {name: row[name] for name in _OFFER} | coded
    return CoOffer(**said, between=between(row))


def _service(row: Row) -> UnitService:
    said = {name: row[name] for name in _SERVICE} | {"state": UnitServiceState(row["state"])}
    return UnitService(**said, between=between(row))
