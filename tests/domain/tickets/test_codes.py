"""Which print of the client's code counts, and that its hash tells nothing (ADR 0011)."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.ids import AccountId, TicketId
from partyhub.domain.tickets.codes import (
    SCREEN_LIFE,
    CodeKind,
    TicketCode,
    digest_of,
    require_newest,
)
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import CodeExpired, CodeReplaced
from partyhub.integrations.sealing.vault import Vault

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_VAULT = Vault({1: bytes(32)}, 1, b"i" * 32)
_NUMBER = "F2026-0130-000042"


def _code(n: int, kind: CodeKind, minutes: int) -> TicketCode:
    return TicketCode(
        id=UUID(int=n), ticket_id=TicketId(UUID(int=9)), kind=kind, digest=bytes([n]) * 16,
        at=NOW + timedelta(minutes=minutes), by=Officer(AccountId(UUID(int=7)), "沈佳怡"),
    )  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(CodeKind), st.integers(0, 9)), min_size=1, max_size=12))
def test_exactly_the_last_print_of_each_kind_counts(prints: list[tuple[CodeKind, int]]) -> None:
    codes = [_code(n, kind, at) for n, (kind, at) in enumerate(prints)]
    counted = []
    for code in codes:
        try:
            require_newest(code, codes, now=NOW)
        except CodeReplaced:
            continue
        counted.append(code)
    assert {code.kind for code in counted} == {code.kind for code in codes}
    assert len(counted) == len({code.kind for code in counted})
    assert all(code.at == max(c.at for c in codes if c.kind is code.kind) for code in counted)


@pytest.mark.parametrize("kind", CodeKind)
def test_only_a_code_of_the_screen_expires(kind: CodeKind) -> None:
    """评价器: a paper's code is good until it is printed again."""
    code = _code(1, kind, 0)
    require_newest(code, [code], now=NOW + SCREEN_LIFE - timedelta(seconds=1))
    if kind is CodeKind.SCREEN:
        with pytest.raises(CodeExpired):
            require_newest(code, [code], now=NOW + SCREEN_LIFE)
    else:
        require_newest(code, [code], now=NOW + timedelta(days=4000))


def test_a_hash_is_of_one_ticket_and_one_key_however_the_code_is_written() -> None:
    known = digest_of(_VAULT, _NUMBER, "7K3M9QRT")
    assert known == digest_of(_VAULT, _NUMBER, "7k3m-9qrt")
    assert digest_of(_VAULT, _NUMBER, "10101010") == digest_of(_VAULT, _NUMBER, "ioio-LOLO")
    others = (
        digest_of(_VAULT, _NUMBER, "7K3M9QRV"),
        digest_of(_VAULT, _NUMBER.replace("42", "43"), "7K3M9QRT"),
        digest_of(Vault({1: bytes(32)}, 1, b"j" * 32), _NUMBER, "7K3M9QRT"),
    )
    assert known not in others
    assert b"7K3M" not in known
