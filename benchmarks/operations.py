"""The hot operations: who asks what, and what every answer has to hold."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

import asyncpg

from benchmarks import register_calls, service_calls, ticket_calls
from benchmarks.database import COUNTER, REGISTER, SERVICE, District
from benchmarks.requests_out import get, post
from benchmarks.serving import KEYS
from partyhub.integrations.tokens.access_tokens import AccessTokens

_STAFF = """
SELECT g.org_id, a.id, s.id FROM accounts a JOIN sessions s ON s.account_id = a.id
JOIN grants g ON g.account_id = a.id WHERE g.role = $1 ORDER BY random()"""
_ENROLLED = "SELECT id, unit_id FROM kept WHERE state = 'enrolled' ORDER BY random()"
_ISSUED = """
SELECT id, community_id, short_code FROM kept
WHERE state = 'certificate_issued' ORDER BY random()"""
_ASKED = """
SELECT unit_id, CASE (random() * 3)::int WHEN 0 THEN left(name, 2) WHEN 1 THEN name_initials
  WHEN 2 THEN phone_tail ELSE regexp_replace(name_sort, '[0-9 ]', '', 'g') END
FROM members TABLESAMPLE BERNOULLI (3) ORDER BY random()"""
_PUT_BACK = """
SET session_replication_role = replica;
DELETE FROM check_ins USING kept
WHERE kept.id = check_ins.id AND kept.version <> check_ins.version;
INSERT INTO check_ins SELECT * FROM kept ON CONFLICT DO NOTHING;
DELETE FROM tickets WHERE content = '申请办理';
DELETE FROM demand_takes;
UPDATE service_demands SET state = 'dispatched', taken = 0 WHERE state = 'accepted'"""
Calls = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """`endless` operations may repeat their calls; the others use up what they change.

    One that `grows` is asked of the small district as well.
    """

    name: str
    title: str
    calls: Callable[["Maker"], Awaitable[Calls]]
    endless: bool = True
    grows: bool = False
    district: District = COUNTER


class Maker:
    """Makes the calls of one window, with tokens that hold while it lasts."""

    def __init__(self, owner: asyncpg.Connection) -> None:
        self._owner = owner
        self._tokens = AccessTokens({"1": KEYS.access}, "1", "partyhub", "partyhub-portal")

    async def put_back(self) -> None:
        """Undo what the windows before have changed."""
        await self._owner.execute(_PUT_BACK)

    async def tokens(self, role: str) -> dict[UUID, str]:
        """A token for the account at each organisation that has one of that role."""
        return dict(await self.sessions(_STAFF, role))

    async def sessions(self, asked: str, *given: str) -> list[tuple[UUID, str]]:
        """Tokens of rows that name an organisation, an account and its session."""
        rows, now = await self._owner.fetch(asked, *given), datetime.now(UTC)
        return [(org, self._tokens.issue(account, session, now)) for org, account, session in rows]

    async def rows(self, asked: str) -> list[Any]:
        """What the calls are made of."""
        return list(await self._owner.fetch(asked))

    async def ledger(self, role: str) -> Calls:
        tokens = await self.tokens(role)
        return [(get("/check-ins?limit=25", t), '"next_cursor":"') for t in tokens.values()]

    async def search(self) -> Calls:
        tokens = await self.tokens("liaison_officer")
        asked = await self._owner.fetch(_ASKED)
        return [
            (get(f"/members?limit=25&q={quote(q)}", tokens[unit]), '{"items":[{"')
            for unit, q in asked
        ]

    async def certificates(self) -> Calls:
        tokens = await self.tokens("liaison_officer")
        rows = await self._owner.fetch(_ENROLLED)
        expected = '"state":"certificate_issued"'
        return [
            (post(f"/check-ins/{i}/certificate", tokens[unit], "{}"), expected) for i, unit in rows
        ]

    async def registrations(self) -> Calls:
        tokens = await self.tokens("community_org")
        rows = await self._owner.fetch(_ISSUED)
        return [
            (
                post(f"/check-ins/{i}/registration", tokens[org], json.dumps({"short_code": code})),
                '"state":"checked_in"',
            )
            for i, org, code in rows
        ]


def _of_the_register(
    name: str, title: str, calls: Callable[["Maker"], Awaitable[Calls]]
) -> Operation:
    return Operation(name, title, calls, grows=True, district=REGISTER)


def _of_service(
    name: str, title: str, calls: Callable[["Maker"], Awaitable[Calls]], *, endless: bool = True
) -> Operation:
    return Operation(name, title, calls, endless, grows=True, district=SERVICE)


OPERATIONS = (
    Operation("ledger", "ledger page, community", lambda m: m.ledger("community_org")),
    Operation("ledger-street", "ledger page, street", lambda m: m.ledger("street_committee")),
    Operation("search", "member search", lambda m: m.search()),
    Operation("certify", "certificate issue", lambda m: m.certificates(), endless=False),
    Operation("register", "check-in registration", lambda m: m.registrations(), endless=False),
    Operation("ticket-queue", "tickets by due time, centre", ticket_calls.queue, grows=True),
    Operation("ticket-board", "board counts, centre", ticket_calls.board, grows=True),
    Operation("ticket-read", "ticket with events", ticket_calls.read, grows=True),
    Operation("ticket-create", "ticket taken in", ticket_calls.take_in, endless=False, grows=True),
    _of_the_register("member-page", "member page", register_calls.page),
    _of_the_register("member-story", "a member's story", register_calls.story),
    _of_the_register("member-roster", "roster of a branch as of a day", register_calls.roster),
    _of_the_register(
        "member-roster-district", "roster of the district as of a day", register_calls.whole_roster
    ),
    _of_the_register("member-search", "member search in a unit", register_calls.search),
    _of_service("service-pool", "orders for a member", service_calls.pool),
    _of_service("service-take", "order taken", service_calls.take, endless=False),
    _of_service("service-figures", "a district's months of service", service_calls.figures),
)
