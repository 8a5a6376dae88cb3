"""Opens the demo's accounts, all with the one password that the start of a demo prints."""

from dataclasses import dataclass

from partyhub.demo.case_reports import Superiors
from partyhub.demo.cast import LOGINS, PASSWORD
from partyhub.demo.stage import Stage, dice, founder, made_id
from partyhub.demo.ticket_crews import Crew, crew_of, posts
from partyhub.demo.tree import Tree
from partyhub.domain.accounts.account import Account
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.ids import AccountId, MemberId
from partyhub.domain.shared.permission import Role
from partyhub.usecases.accounts.open_account import open_account


@dataclass(frozen=True, slots=True)
class Staff:
    """Who acts for each unit and each community, in the order of the tree."""

    officers: list[Actor]
    desks: list[Actor]


class Registrar:
    """Opens accounts as the system; the password is hashed once for all of them."""

    def __init__(self, stage: Stage, tree: Tree, hashed: str) -> None:
        self._stage, self._tree, self._hashed = stage, tree, hashed
        self._actor, self._rng = founder(tree.top.ref), dice("accounts")
        self._known: dict[str, Actor] = {}

    async def staff(self) -> Staff:
        """Accounts that act: one for each unit and each community, and those of the offices."""
        orgs = [unit.org for unit in self._tree.units]
        officers = [await self._of(o, n, Role.LIAISON_OFFICER) for n, o in enumerate(orgs)]
        orgs = [community.org for community in self._tree.communities]
        desks = [await self._of(o, n, Role.COMMUNITY_ORG) for n, o in enumerate(orgs)]
        for login in LOGINS:
            if login.role not in {Role.MEMBER, Role.LIAISON_OFFICER, Role.COMMUNITY_ORG}:
                self._known[login.login] = await self._open(
                    login.login, login.name, self._tree.named(login.org), login.role, None
                )
        return Staff(officers, desks)

    def superiors(self) -> Superiors:
        """The street's officer and the organisation department's, who sign for reports."""
        return Superiors(self._known["street"], self._known["district"])

    async def movers(self, staff: Staff) -> dict[str, Actor]:
        """Who acts in transfers, by login; two officers of the second unit and two secretaries
        of branches are opened here.
        """
        first, second = self._tree.units[0], self._tree.units[1]
        graduates = self._tree.floating[0].branches[0]
        more = (
            ("unit02", "曾文华", second.org, Role.UNIT_ORG),
            ("unit03", "袁立群", second.org, Role.UNIT_ORG),
            ("secretary03", "夏晓峰", first.branches[1], Role.BRANCH_SECRETARY),
            ("secretary04", "卢静怡", graduates, Role.BRANCH_SECRETARY),
        )
        opened = {
            login: await self._open(login, name, org, role, None) for login, name, org, role in more
        }
        desks = {"community": staff.desks[0], "community02": staff.desks[1]}
        return self._known | opened | desks

    async def crews(self) -> list[Crew]:
        """The centres' people: those of the first desk are in the cast, the others opened here."""
        centres = self._tree.centres
        departments = [department for centre in centres for department in centre.departments]
        handlers = await self._first("handler", departments, Role.HANDLER)
        above = await self._first("director", [c.org for c in centres], Role.CENTRE_DIRECTOR)
        desks = iter(handlers)
        return [
            crew_of(centre, [next(desks) for _ in centre.departments], director)
            for centre, director in zip(centres, above, strict=True)
        ]

    async def _first(self, login: str, orgs: list[Org], role: Role) -> list[Actor]:
        """One for each organisation; the first of them is in the cast."""
        others = [
            await self._open(post.login, post.name, post.org, role, None)
            for post in posts(login, orgs[1:])
        ]
        return [self._known[login], *others]

    async def members(self, ids: dict[str, MemberId]) -> None:
        """Accounts of members, who hold no grants: they reach what is their own."""
        for login in LOGINS:
            if login.role is Role.MEMBER:
                home = self._tree.named(login.org)
                self._known[login.login] = await self._open(
                    login.login, login.name, home, None, ids[login.name]
                )

    def known(self, login: str) -> Actor:
        """Somebody of the cast who has been opened."""
        return self._known[login]

    async def colleague(self, login: str, name: str, org: Org, role: Role) -> Actor:
        """A second account at a place, for what one account may not do alone."""
        return await self._open(login, name, org, role, None)

    async def of_member(self, login: str, name: str, home: Org, member: MemberId) -> Actor:
        """The own account of a member whom no list of players names."""
        return await self._open(login, name, home, None, member)

    async def _of(self, org: Org, number: int, role: Role) -> Actor:
        first = "liaison" if role is Role.LIAISON_OFFICER else "community"
        login = first if number == 0 else f"{first}{number + 1:02d}"
        return await self._open(login, org.contact_name, org, role, None)

    async def _open(
        self, login: str, name: str, org: Org, role: Role | None, member: MemberId | None
    ) -> Actor:
        account = Account(
            id=AccountId(made_id(self._rng, self._stage.founded)), login=login, display_name=name,
            password_hash=self._hashed, member_id=member, home_org_id=org.id, is_demo=True,
        )  # fmt: skip
        await open_account(
            self._stage.work(self._actor), self._actor, account,
            grants=[(role, org.id)] if role else [], now=self._stage.founded,
        )  # fmt: skip
        held = (Grant(role, org.ref),) if role else ()
        return Actor(account.id, name, held, member, org_name=org.name)


async def hashed_password(stage: Stage) -> str:
    return await stage.services.passwords.hash(PASSWORD)
