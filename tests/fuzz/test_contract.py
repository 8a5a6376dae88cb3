"""schemathesis over the whole contract, as staff and administrator: answers as promised (G3)."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from partyhub.domain.shared.permission import Role
from tests.fuzz.server import running_server
from tests.matrix.scene import set_the_scene
from tests.world import World

EXAMPLES = os.environ.get("PARTYHUB_FUZZ_EXAMPLES", "4")
_PEOPLE = {
    "staff": (
        (Role.UNIT_ORG, "unit_a"),
        (Role.COMMUNITY_ORG, "comm_a"),
        (Role.CENTRE_DIRECTOR, "centre_a"),
        (Role.WINDOW_CLERK, "dept_a"),
    ),
    "administrator": ((Role.SYSTEM_ADMIN, "district"),),
}
"""One account with much in reach gets deeper than several with little, and in less time."""
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


def _fuzz(address: str, who: dict[str, str], report: Path) -> "subprocess.CompletedProcess[str]":
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run",
        f"{address}/api/v1/openapi.json",
        "--header", f"Authorization: {who['Authorization']}",
        "--checks", _CHECKS, "--max-examples", EXAMPLES, "--seed", "20261122",
        "--phases", "examples,coverage,fuzzing", "--exclude-operation-id-regex",
        "signOut|endOtherSessions|signIn|refreshSession", "--suppress-health-check", "all",
        "--no-shrink", "--continue-on-failure", "--warnings", "off", "--output-truncate", "true",
        "--generation-database", "none",
    ]  # fmt: skip
    return subprocess.run(
        command, capture_output=True, text=True, cwd=report, timeout=600, check=False
    )


@pytest.mark.parametrize("grants", _PEOPLE.values(), ids=_PEOPLE)
async def test_no_operation_breaks_or_answers_otherwise_than_the_contract_says(
    world: World, client: object, dsn: str, tmp_path: Path, grants: tuple[tuple[Role, str], ...]
) -> None:
    """G3, G4."""
    await set_the_scene(client, world)  # type: ignore[arg-type]  # the client fixture
    who = await world.sign_in("fuzzer", *grants)
    with running_server(dsn) as address:
        done = await asyncio.to_thread(_fuzz, address, who, tmp_path)
    print(re.findall(r"[\d,]+ generated.*|.*passed.*", done.stdout)[-3:])  # noqa: T201
    assert done.returncode == 0, done.stdout[-6000:]
