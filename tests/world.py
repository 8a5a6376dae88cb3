"""A small world in the database: a tree with every relation in it, accounts and members.

                    district
       ┌───────────────┼──────────────┐
    street_a        street_b      organs (working committee)
   ┌───┼────┐       ┌──┴───┐         │
comm_a comm_c unit_a comm_b unit_b  unit_c
              └ branch_a  └ branch_b  └ branch_c
"""

from datetime import timedelta
from uuid import UUID

import asyncpg

from partyhub.api.services import Services
from partyhub.db.accounts.repository import SqlAccounts
from partyhub.db.gate import Gate
from partyhub.domain.accounts.account import Account, Session
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, GrantId, MemberId, OrgId, SessionId, new_id
from partyhub.domain.shared.permission import Role
from tests.people import insert_estate, insert_member
from tests.tree import insert_org

PASSWORD = "a long enough password"
_TREE = (
    ("district", None, OrgKind.SUPERIOR_ORG_DEPARTMENT),
    ("street_a", "district", OrgKind.STREET_COMMITTEE),
    ("street_b", "district", OrgKind.STREET_COMMITTEE),
    ("organs", "district", OrgKind.ORGANS_WORKING_COMMITTEE),
    ("comm_a", "street_a", OrgKind.COMMUNITY_ORG),
    ("comm_c", "street_a", OrgKind.COMMUNITY_ORG),
    ("comm_b", "street_b", OrgKind.COMMUNITY_ORG),
    ("unit_a", "street_a", OrgKind.UNIT_ORG),
    ("unit_b", "street_b", OrgKind.UNIT_ORG),
    ("unit_c", "organs", OrgKind.UNIT_ORG),
    ("branch_a", "unit_a", OrgKind.BRANCH),
    ("branch_b", "unit_b", OrgKind.BRANCH),
    ("branch_c", "unit_c", OrgKind.BRANCH),
)


class World:
    """Made anew for each test that asks for it."""

    def __init__(self, owner: asyncpg.Connection, services: Services) -> None:
        self.owner, self.services = owner, services
        self.orgs: dict[str, OrgId] = {}
        self.paths: dict[str, str] = {}
        self._hash = ""
        self._estates: dict[str, tuple[UUID, str]] = {}

    async def found(self) -> "World":
        for name, parent, kind in _TREE:
            await self.add_org(name, parent, kind)
        return self

    async def add_org(self, name: str, parent: str | None, kind: OrgKind) -> OrgId:
        above = None if parent is None else (self.orgs[parent], self.paths[parent])
        self.orgs[name], self.paths[name] = await insert_org(self.owner, name, above, kind)
        return self.orgs[name]

    async def member(
        self,
        name: str,
        of: str = "a",
        *,
        home: str | None = "comm_a",
        phone: str = "13812345678",
        category: str = "in_service",
    ) -> UUID:
        """A member of branch_`of` of unit_`of`, living in an estate of `home`."""
        estate = None
        if home is not None:
            if home not in self._estates:
                self._estates[home] = await insert_estate(self.owner, self.orgs[home], f"{home} 里")
            estate = self._estates[home]
        return await insert_member(
            self.owner,
            self.services,
            name=name,
            branch=self.orgs[f"branch_{of}"],
            unit=self.orgs[f"unit_{of}"],
            phone=phone,
            category=category,
            estate=estate,
        )

    async def account(
        self, login: str, *grants: tuple[Role, str], member: UUID | None = None
    ) -> Account:
        """An account with those grants; its password is `PASSWORD`."""
        now = self.services.clock()
        self._hash = self._hash or await self.services.passwords.hash(PASSWORD)
        account = Account(
            id=AccountId(new_id()),
            login=login,
            display_name=login.title(),
            password_hash=self._hash,
            member_id=None if member is None else MemberId(member),
            home_org_id=self.orgs[grants[0][1]] if grants else None,
        )
        accounts = SqlAccounts(Gate(self.owner))
        await accounts.add(account, at=now)
        for role, org in grants:
            await accounts.grant(GrantId(new_id()), account.id, role, self.orgs[org], at=now)
        return account

    async def sign_in(
        self, login: str, *grants: tuple[Role, str], member: UUID | None = None
    ) -> dict[str, str]:
        """The headers of a signed-in person with those grants."""
        account = await self.account(login, *grants, member=member)
        return await self.headers(account)

    async def headers(self, account: Account) -> dict[str, str]:
        session = await self._session(account)
        token = self.services.tokens.issue(account.id, session.id, self.services.clock())
        return {"Authorization": f"Bearer {token}", "Idempotency-Key": "k" * 8}

    async def actor(
        self, login: str, *grants: tuple[Role, str], member: UUID | None = None
    ) -> Actor:
        """The actor of a new account, as a request would find it."""
        session = await self._session(await self.account(login, *grants, member=member))
        async with self.services.work().reading() as work:
            found = await work.sessions.actor(session.id, now=self.services.clock())
        assert found is not None
        return found

    async def _session(self, account: Account) -> Session:
        now = self.services.clock()
        session = Session(
            id=SessionId(new_id()),
            account_id=account.id,
            device="test",
            address="127.0.0.1",
            started_at=now,
            last_seen_at=now,
            expires_at=now + timedelta(days=30),
        )
        async with self.services.work() as work:
            await work.sessions.start(session, new_id().bytes)
            await work.commit(None)
        return session


def key() -> dict[str, str]:
    """A fresh Idempotency-Key header."""
    return {"Idempotency-Key": str(new_id())}
