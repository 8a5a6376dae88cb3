"""The permission table: nothing in it is idle, nothing outside it is asked."""

from pathlib import Path

import pytest

from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE
from partyhub.domain.shared.permission import Permission, Role
from partyhub.domain.shared.role_permissions import (
    CLOCK_PERMISSIONS,
    OWN_PERMISSIONS,
    ROLE_PERMISSIONS,
)
from partyhub.domain.tickets.states import TICKET_LIFECYCLE
from partyhub.domain.transfers.states import TRANSFER_LIFECYCLE

_SOURCES = Path(__file__).resolve().parents[2] / "src" / "partyhub"


def _asked() -> set[str]:
    tables = (CHECK_IN_LIFECYCLE, TICKET_LIFECYCLE, TRANSFER_LIFECYCLE)
    needs = {step.needs.name for table in tables for step in table.steps.values()}
    for layer in ("usecases", "api", "domain"):
        for file in (_SOURCES / layer).rglob("*.py"):
            if file.name == "permission.py":
                continue
            text = file.read_text("utf-8")
            needs |= {p.name for p in Permission if f"Permission.{p.name}" in text}
            needs |= {p.name for p in Permission if f"_P.{p.name}" in text}
    return needs


@pytest.mark.parametrize("permission", list(Permission))
def test_every_permission_is_asked_somewhere_and_held_by_somebody(permission: Permission) -> None:
    held = set().union(*ROLE_PERMISSIONS.values()) | OWN_PERMISSIONS | CLOCK_PERMISSIONS
    assert permission in held
    assert permission.name in _asked()


def test_every_role_stands_in_the_table() -> None:
    """ROL-15, ROL-18, ROL-19, ROL-20, ROL-21, ROL-23, ROL-25, ROL-38, ROL-03."""
    assert set(ROLE_PERMISSIONS) == set(Role)


def test_administrators_and_auditors_have_no_content_rights() -> None:
    """ROL-38. The working-day calendar is a setting of the system (CLK-17)."""
    assert ROLE_PERMISSIONS[Role.SYSTEM_ADMIN] == {
        Permission.ACCOUNT_MANAGE,
        Permission.CALENDAR_ANNOUNCE,
        Permission.CALENDAR_MANAGE,
    }
    assert ROLE_PERMISSIONS[Role.AUDITOR] == {Permission.ACCESS_LOG_READ}


def test_a_community_keeps_the_register_as_a_unit_does_and_its_street_only_reads() -> None:
    """MEM-05, ADR 0026: a file is imported by units and kept by streets (MEM-06), so not these."""
    of_unit = {p for p in ROLE_PERMISSIONS[Role.UNIT_ORG] if p.startswith("member")}
    community, street = (
        {p for p in ROLE_PERMISSIONS[role] if p.startswith("member")}
        for role in (Role.COMMUNITY_ORG, Role.STREET_COMMITTEE)
    )
    assert of_unit - community == {Permission.MEMBER_IMPORT, Permission.MEMBER_FILE_KEEP}
    assert street == {
        Permission.MEMBER_EXPORT, Permission.MEMBER_FILE_KEEP, Permission.MEMBER_FILE_READ,
        Permission.MEMBER_READ,
    }  # fmt: skip
