"""The calendar over HTTP, in few words."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from tests.world import World, key

Json = dict[str, Any]
PERIODS = [{"opens": "08:30", "closes": "12:00"}]
NOTICE_2027: Json = {
    "year": 2027,
    "reference": "国办发明电〔2026〕9号",
    "title": "国务院办公厅关于2027年部分节假日安排的通知",
    "published_on": "2026-11-19",
    "rules": [
        {"day": "2027-01-01", "kind": "holiday", "name": "元旦"},
        {"day": "2027-01-03", "kind": "make_up", "name": "元旦"},
        {"day": "2027-01-04", "kind": "holiday", "name": "元旦"},
    ],
}


class Calendar:
    """What one signed-in person asks and does."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self._client, self._world, self._who = client, world, who

    async def year(self, year: int, org: str | None = None) -> Json:
        answer = await self._get(f"years/{year}", org)
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    async def day(self, day: str, org: str | None = None) -> Json:
        days = (await self.year(int(day[:4]), org))["days"]
        return next(each for each in days if each["day"] == day)

    async def notices(self, org: str | None = None, **params: Any) -> httpx.Response:
        return await self._get("notices", org, **params)

    async def post(self, what: str, body: Json, **headers: str) -> httpx.Response:
        return await self._client.post(
            f"/working-time/{what}", json=body, headers=self._who | key() | headers
        )

    async def load(self, **changed: Any) -> httpx.Response:
        return await self.post("notices", NOTICE_2027 | changed)

    async def close(self, org: str, *days: str, **more: Any) -> httpx.Response:
        body = {"org_id": str(self._world.orgs[org]), "days": days, "name": "停电检修"}
        return await self.post("closures", body | more)

    async def hours(self, org: str, valid_from: str, periods: Any) -> httpx.Response:
        body = {"org_id": str(self._world.orgs[org]), "valid_from": valid_from}
        return await self.post("opening-hours", body | {"title": "办公时间", "periods": periods})

    async def due(self, start: str, days: int = 7, org: str | None = None, **more: Any) -> Json:
        limit = {"kind": "working_days", "days": days}
        place = {} if org is None else {"org_id": str(self._world.orgs[org])}
        answer = await self.post("calculations", {"start": start, "limit": limit} | place | more)
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    async def _get(self, what: str, org: str | None, **params: Any) -> httpx.Response:
        if org is not None:
            params["org_id"] = str(self._world.orgs[org])
        return await self._client.get(f"/working-time/{what}", params=params, headers=self._who)


def told(refusal: httpx.Response) -> tuple[int, str, str, str]:
    """Status, code, field and rule of a refusal."""
    body = refusal.json()
    facts = body["facts"]
    return refusal.status_code, body["code"], facts.get("field", ""), facts.get("rule", "")


def china(moment: str) -> str:
    """A moment of an answer, which is in UTC, as clocks in China show it."""
    assert moment.endswith("Z")
    local = datetime.fromisoformat(moment).astimezone(ZoneInfo("Asia/Shanghai"))
    return local.replace(tzinfo=None).isoformat(timespec="minutes")
