"""How certificates are numbered: 2026-0042-00007, running per unit and year (requirements 8.1)."""

from partyhub.domain.shared.org import OrgRef


def certificate_number(unit: OrgRef, year: int, running: int) -> str:
    """`running` counts the certificates of that unit in that year, from 1 and without gaps."""
    return f"{year}-{unit.node:04d}-{running:05d}"
