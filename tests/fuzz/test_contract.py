"""schemathesis over the whole contract, as staff, administrator and member: as promised (G3)."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.fuzz.server import running_server
from tests.matrix.oracle import GATES, LISTS, RULES, UNSCOPED
from tests.matrix.scene import Scene, set_the_scene
from tests.world import World

EXAMPLES = os.environ.get("PARTYHUB_FUZZ_EXAMPLES", "4")
_STAFF = (
    (Role.UNIT_ORG, "unit_a"),
    (Role.COMMUNITY_ORG, "comm_a"),
    (Role.CENTRE_DIRECTOR, "centre_a"),
    (Role.WINDOW_CLERK, "dept_a"),
)
"""One account with much in reach gets deeper than several with little, and in less time."""
_NEVER = {"signOut", "endOtherSessions", "signIn", "refreshSession"}


def _open_to(role: Role) -> set[str]:
    """What a role may ask for at all; the staff below ask for everything."""
    return (
        {name for name, rule in RULES.items() if role in rule.may}
        | {name for name, (askers, _) in LISTS.items() if role in askers}
        | {name for name, askers in GATES.items() if role in askers}
    )


def _own() -> set[str]:
    return UNSCOPED | {name for name, rule in RULES.items() if rule.own or rule.own_sees}


_CHECKS = ",".join(
    (
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "ignored_auth",
    )
)


def _fuzz(
    address: str, who: dict[str, str], report: Path, only: Iterable[str]
) -> "subprocess.CompletedProcess[str]":
    among = f"^({'|'.join(sorted(only))})$" if only else "."
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run",
        f"{address}/api/v1/openapi.json",
        "--header", f"Authorization: {who['Authorization']}",
        "--checks", _CHECKS, "--max-examples", EXAMPLES, "--seed", "20261122",
        "--phases", "examples,coverage,fuzzing", "--include-operation-id-regex", among,
        "--exclude-operation-id-regex", "|".join(sorted(_NEVER)), "--suppress-health-check", "all",
        "--no-shrink", "--continue-on-failure", "--warnings", "off", "--output-truncate", "true",
        "--generation-database", "none",
    ]  # fmt: skip
    return subprocess.run(
        command, capture_output=True, text=True, cwd=report, timeout=600, check=False
    )


Fuzz = Callable[[dict[str, str], set[str]], Awaitable[None]]


@pytest.fixture
async def scene(client: httpx.AsyncClient, world: World) -> Scene:
    return await set_the_scene(client, world)


@pytest.fixture
def fuzz(dsn: str, tmp_path: Path) -> Fuzz:
    """Asks `only` these operations, or all, of a server of its own; fails with what it found."""

    async def run(who: dict[str, str], only: set[str]) -> None:
        with running_server(dsn) as address:
            done = await asyncio.to_thread(_fuzz, address, who, tmp_path, only)
        print(re.findall(r"[\d,]+ generated.*|.*passed.*", done.stdout)[-3:])  # noqa: T201
        assert done.returncode == 0, done.stdout[-6000:]

    return run


async def test_no_operation_breaks_for_staff(scene: Scene, world: World, fuzz: Fuzz) -> None:
    """G3, G4: every operation; what they may not do is refused as the contract says."""
    assert scene
    await fuzz(await world.sign_in("fuzzer", *_STAFF), set())


async def test_no_operation_of_administrators_breaks(
    scene: Scene, world: World, fuzz: Fuzz
) -> None:
    """G3, G4."""
    assert scene
    who = await world.sign_in("fuzzer", (Role.SYSTEM_ADMIN, "district"))
    await fuzz(who, _open_to(Role.SYSTEM_ADMIN))


async def test_no_operation_of_members_breaks(scene: Scene, world: World, fuzz: Fuzz) -> None:
    """G3, G4; ROL-15."""
    await fuzz(await world.sign_in("fuzzer", member=scene.member), _own())
