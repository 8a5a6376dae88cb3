"""Every operation × role × where the role stands: 0 leaks, 0 wrong denials (security.md G1).

The answers are compared with an oracle that was written independently of the application.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import httpx
import pytest
from fastapi import FastAPI

from partyhub.domain.shared.permission import Role
from tests.guards.operations import operations
from tests.guards.test_contract import PUBLIC
from tests.matrix.asking import Answer, question
from tests.matrix.oracle import EVERYBODY, GATES, LISTS, OF_SOMEBODY_ELSE, RULES, UNSCOPED
from tests.matrix.ours import OURS
from tests.matrix.places import RELATIONS
from tests.matrix.scene import Scene, requests_of, set_the_scene
from tests.world import World, key

_DENIED = {403: "forbidden", 404: "not found", 401: "unknown"}


def _answered(status: int) -> str:
    """A refusal by a rule (409, 412, 422 …) comes after the right was found; a bug is neither."""
    assert status < 500, status
    return _DENIED.get(status, "done")


def test_the_oracle_speaks_of_every_operation_and_every_role() -> None:
    spoken = RULES.keys() | LISTS.keys() | GATES.keys() | UNSCOPED | PUBLIC
    assert {o.id for o in operations()} - spoken == set()
    assert {role.value for role in Role} == EVERYBODY


class Matrix:
    """Asks everything and remembers what came otherwise than expected."""

    def __init__(self, app: FastAPI, client: httpx.AsyncClient, scene: Scene) -> None:
        self._app, self._scene = app, scene
        self._questions = {
            operation: question(client, *request)
            for operation, request in requests_of(scene).items()
        }
        self.asked: Counter[str] = Counter()
        self.wrong: list[str] = []

    async def ask(self, operation: str, who: dict[str, str]) -> Answer:
        self.asked[operation] += 1
        return await self._questions[operation].ask(self._app, who | key())

    def expect(self, cell: str, wanted: object, got: object) -> None:
        if wanted != got:
            self.wrong.append(f"{cell}: wanted {wanted}, got {got}")

    async def things(
        self, cell: str, role: str, above: set[str], who: dict[str, str], own: bool
    ) -> None:
        for operation, rule in RULES.items():
            answer = await self.ask(operation, who)
            is_own = own and operation not in OF_SOMEBODY_ELSE
            wanted = rule.expects(role, above, is_own=is_own)
            self.expect(f"{operation} {cell}", wanted, _answered(answer.status_code))

    def _ours(self) -> set[str]:
        """What lists show of the member that the matrix is about."""
        scene = self._scene
        told = {scene.arrived, str(scene.member), scene.roster, scene.ticket}
        told |= {scene.case_report, scene.transfer}
        in_a_roster = f"{scene.world.orgs['branch_a']}-{scene.member}"
        return told | {in_a_roster} | OURS

    async def lists(
        self, cell: str, role: str, above: set[str], who: dict[str, str], own: bool
    ) -> None:
        ours = self._ours()
        for operation, (askers, rule) in LISTS.items():
            answer = await self.ask(operation, who)
            may_ask = role in askers or (role == "member" and rule.own)
            self.expect(f"{operation} {cell}", may_ask, answer.status_code == 200)
            if answer.status_code == 200:
                found = {line["id"] for line in answer.json()["items"]}
                wanted = rule.expects(role, above, is_own=own) == "done"
                self.expect(f"{operation} rows {cell}", wanted, bool(found & ours))

    async def gates(self, cell: str, role: str, who: dict[str, str]) -> None:
        for operation, askers in GATES.items():
            answer = await self.ask(operation, who)
            self.expect(f"{operation} {cell}", role in askers, answer.status_code == 200)


def _places() -> Iterator[tuple[str, str]]:
    for relation, nodes in RELATIONS.items():
        yield from ((relation, node) for node in nodes)


@pytest.fixture
async def matrix(app: FastAPI, client: httpx.AsyncClient, world: World) -> Matrix:
    return Matrix(app, client, await set_the_scene(client, world))


async def test_no_role_reaches_more_or_less_than_it_should(matrix: Matrix, world: World) -> None:
    """G1; CHK-04; ROL-03, ROL-18, ROL-19, ROL-20, ROL-21, ROL-23, ROL-25, ROL-38; SP-17."""
    scene = matrix._scene
    for role, (relation, node) in product(Role, list(_places())):
        if role is Role.MEMBER:
            continue
        who = await world.sign_in(f"{role}-{node}".replace("_", "-"), (role, node))
        cell, above = f"as {role} at {relation} ({node})", scene.above(node)
        await matrix.things(cell, role, above, who, own=False)
        await matrix.lists(cell, role, above, who, own=False)
        await matrix.gates(cell, role, who)
    assert not matrix.wrong, "\n".join(matrix.wrong)
    print(f"\n{sum(matrix.asked.values())} cells, {len(matrix.asked)} operations, 0 leaks")  # noqa: T201


async def test_a_member_reaches_their_own_records_and_nobody_elses(
    matrix: Matrix, world: World
) -> None:
    """G1; ROL-15, ROL-16."""
    stranger = await world.member("赵一", of="b", home=None, phone="13600002222")
    for own, member in ((True, matrix._scene.member), (False, stranger)):
        who = await world.sign_in(f"member-{own}".lower(), member=member)
        cell = "as the member concerned" if own else "as another member"
        await matrix.things(cell, "member", {"any"}, who, own=own)
        await matrix.lists(cell, "member", set(), who, own=own)
    assert not matrix.wrong, "\n".join(matrix.wrong)


async def test_a_session_that_ended_reaches_nothing(matrix: Matrix, world: World) -> None:
    who = await world.sign_in("gone", (Role.UNIT_ORG, "unit_a"))
    await world.owner.execute("UPDATE sessions SET ended_at = now()")
    for operation in (*RULES, *LISTS, *GATES):
        answer = await matrix.ask(operation, who)
        assert answer.status_code == 401, operation


async def test_a_grant_that_ended_reaches_nothing_at_once(matrix: Matrix, world: World) -> None:
    """ASVS 8.3.2; security.md case 10."""
    who = await world.sign_in("former", (Role.UNIT_ORG, "unit_a"))
    assert (await matrix.ask("getMember", who)).status_code == 200
    await world.owner.execute("UPDATE grants SET ended_at = now()")
    assert (await matrix.ask("getMember", who)).status_code == 404
    assert (await matrix.ask("listMembers", who)).status_code == 403
