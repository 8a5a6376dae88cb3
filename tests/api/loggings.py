"""A conversation with a served portal in which every value is a canary."""

import asyncio
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID

import httpx

from partyhub.api.accounts.cookies import STAFF_MARK
from partyhub.domain.shared.permission import Role
from tests.api.rosters.conftest import XLSX, a_sheet
from tests.world import PASSWORD, World, key

_NAME, _PHONE, _LOGIN, _OWN = "金丝雀赵", "13987651234", "canary.liaison", "canary.member"
_OTHER, _OTHERS_PHONE = "金丝雀钱", "13987655678"
_MARK = "canary-7f3a"
_INJECTED = f'{_MARK}"}}\r\n{{"event":"forged {_MARK}"}}'
_RAW = (
    f"GET /api/v1/health?q={_MARK} HTTP/1.1\r\nHost: x\r\nBad Header {_MARK}\r\n\r\n",
    f"{_MARK}\r\n\r\n",
    f"GET /api/v1/nope/{_MARK} HTTP/1.1\r\nHost: x\r\nX-A: a\n{{{_MARK}}}: b\r\n\r\n",
    "CANARYMETHOD /api/v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
)


class Conversation:
    """Signs in, keeps members, closes the loop, sends hostile input; remembers what is secret."""

    def __init__(self, client: httpx.AsyncClient, world: World) -> None:
        self._client, self._world = client, world
        self.secrets = {
            "name": _NAME, "phone": _PHONE, "login": _LOGIN, "own login": _OWN,
            "mark": _MARK, "method": "CANARYMETHOD", "password": PASSWORD, "purpose": "通知报到",
            "other name": _OTHER, "other phone": _OTHERS_PHONE,
        }  # fmt: skip
        self.answers: list[tuple[str, str, int]] = []

    async def hold(self) -> None:
        who = await self._signed_in(_LOGIN, (Role.LIAISON_OFFICER, "unit_a"))
        desk = await self._signed_in("canary.desk", (Role.COMMUNITY_ORG, "comm_a"))
        await self._keeps_a_member(who)
        await self._closes_the_loop(who, desk)
        await self._sends_a_roster(who)
        await self._is_hostile(who)
        await self._breaks_the_protocol()

    async def _ask(self, method: str, path: str, **said: Any) -> httpx.Response:
        answer = await self._client.request(method, path, **said)
        self.answers.append((answer.headers["x-request-id"], method, answer.status_code))
        return answer

    async def _signed_in(
        self, login: str, *grants: tuple[Role, str], member: UUID | None = None
    ) -> dict[str, str]:
        """After a wrong password, with the right one; tokens and the cookie are secrets."""
        await self._world.account(login, *grants, member=member)
        for password in (f"wrong {_MARK}", PASSWORD):
            answer = await self._ask(
                "POST", "/sessions", json={"login": login, "password": password}
            )
        assert answer.status_code == 201, answer.text
        self.secrets[f"token of {login}"] = token = answer.json()["access_token"]
        self.secrets[f"signature of {login}"] = token.rsplit(".", 1)[1]
        for name, value in answer.cookies.items():
            if name != STAFF_MARK:  # says "1" to everybody (ADR 0011)
                self.secrets[f"{name} of {login}"] = value
        await self._ask("POST", "/sessions/refresh", headers={"X-PartyHub": "1"})
        return {"Authorization": f"Bearer {token}"}

    async def _keeps_a_member(self, who: dict[str, str]) -> None:
        """Adds, finds, reads and edits one, and has the phone revealed."""
        branch = str(self._world.orgs["branch_a"])
        form = {"branch_id": branch, "name": _NAME, "gender": "male", "phone": _PHONE}
        form["birth_month"] = "1985-07"
        made = await self._ask("POST", "/members", json=form, headers=who | key())
        assert made.status_code == 201, made.text
        path = f"/members/{made.json()['id']}"
        for q in (_NAME, _PHONE, _PHONE[-4:]):
            await self._ask("GET", "/members", params={"q": q}, headers=who)
        await self._ask("PUT", path, json=form, headers=who | {"If-Match": _MARK})
        body = {"purpose": "通知报到"}
        shown = await self._ask("POST", f"{path}/phone-reveal", json=body, headers=who | key())
        assert shown.json() == {"phone": _PHONE}

    async def _closes_the_loop(self, who: dict[str, str], desk: dict[str, str]) -> None:
        """Enrols, certifies, verifies, looks up, registers; codes and tokens are secrets."""
        member = await self._world.member(_OTHER, phone=_OTHERS_PHONE)
        community = str(self._world.orgs["comm_a"])
        body = {
            "member_id": str(member), "community_id": community, "volunteered": True,
            "reason_elsewhere": _MARK,
        }  # fmt: skip
        made = await self._ask("POST", "/check-ins", json=body, headers=who | key())
        path = f"/check-ins/{made.json()['id']}"
        issued = await self._ask("POST", f"{path}/certificate", json={}, headers=who | key())
        assert issued.status_code == 200, issued.text
        self.secrets["short code"] = code = issued.json()["short_code"]
        own = await self._signed_in(_OWN, member=member)
        url = (await self._ask("GET", "/me/check-in", headers=own)).json()["qr_url"]
        self.secrets["certificate token"] = token = url.rsplit("/", 1)[-1]
        for shown in (token, f"{token[:-4]}AAAA", _MARK):
            await self._ask("GET", f"/certificate-verifications/{shown}")
        for asked in ({"scanned": url}, {"name": _OTHER, "phone_tail": _OTHERS_PHONE[-4:]}):
            await self._ask("POST", "/certificate-lookups", json=asked, headers=desk)
        done = await self._ask(
            "POST", f"{path}/registration", json={"short_code": code}, headers=desk | key()
        )
        assert done.status_code == 200, done.text

    async def _sends_a_roster(self, who: dict[str, str]) -> None:
        """Once a workbook, once what only calls itself one."""
        row = (_NAME, _PHONE, "男", "1985-07", "branch_a", "", "", _MARK)
        for data in (a_sheet(row), f"PK {_MARK}".encode()):
            await self._ask(
                "POST", "/rosters", data={"unit_id": str(self._world.orgs["unit_a"])},
                files={"file": (f"{_NAME}{_MARK}.xlsx", data, XLSX)}, headers=who | key(),
            )  # fmt: skip

    async def _is_hostile(self, who: dict[str, str]) -> None:
        """In the path, the query, the body, the headers and the cookies."""
        for path in ("/nope", "/members", "/check-ins", "/sessions"):
            hostile = f"{path}/{quote(_INJECTED)}"
            await self._ask("GET", hostile, params={"q": _INJECTED}, headers=who)
        for body in (f'{{"{_MARK}": "\\r\\n{_MARK}"}}', f'["{_MARK}', "\x00", "[" * 100_000):
            for path in ("/sessions", "/members", "/certificate-lookups", "/accounts"):
                typed = who | key() | {"Content-Type": "application/json"}
                await self._ask("POST", path, content=body, headers=typed)
        for name in ("X-Request-Id", "Traceparent", "User-Agent", "X-Forwarded-For", "Cookie",
                     "Idempotency-Key", "If-Match", "Authorization", "Content-Type"):  # fmt: skip
            await self._ask("POST", "/members", headers=who | {name: _MARK}, json={"name": _MARK})

    async def _breaks_the_protocol(self) -> None:
        """Bytes that are no request; uvicorn answers for itself."""
        place = urlsplit(str(self._client.base_url))
        for raw in _RAW:
            reader, writer = await asyncio.open_connection(place.hostname, place.port)
            writer.write(raw.encode())
            await writer.drain()
            writer.write_eof()
            await asyncio.wait_for(reader.read(), 5)
            writer.close()
