"""What a unit may hand over, by where the member's account stands."""

from uuid import UUID

import pytest

from partyhub.domain.accounts.account import MemberHasAccount
from partyhub.domain.accounts.member_account import (
    AccountClosed,
    AccountHasRoles,
    AccountState,
    Handing,
    MemberAccount,
    MemberHasNoAccount,
    MemberLeft,
    allowed_actions,
    opening,
    opening_among_many,
    require_open,
    resetting,
)
from partyhub.domain.shared.errors import DomainError
from partyhub.domain.shared.ids import AccountId, MemberId

_S = AccountState


def _account(state: AccountState, *, has_roles: bool = False) -> MemberAccount:
    return MemberAccount(
        id=AccountId(UUID(int=1)),
        member_id=MemberId(UUID(int=2)),
        login="wang5678",
        state=state,
        has_roles=has_roles,
        opened_at=None,
        signed_in_at=None,
    )


def test_an_account_is_opened_once_and_a_closed_one_again() -> None:
    assert opening(None, left=False) is Handing.OPEN
    assert opening(_account(_S.CLOSED), left=False) is Handing.REOPEN
    for state in (_S.WAITING, _S.IN_USE):
        with pytest.raises(MemberHasAccount):
            opening(_account(state), left=False)


@pytest.mark.parametrize("state", [None, *_S])
def test_who_has_left_gets_no_password(state: AccountState | None) -> None:
    account = None if state is None else _account(state)
    with pytest.raises(MemberLeft):
        opening(account, left=True)
    with pytest.raises(MemberLeft):
        resetting(account, left=True)
    with pytest.raises(MemberLeft):
        opening_among_many(account, left=True, renew=True)


@pytest.mark.parametrize("state", list(_S))
def test_an_account_with_a_role_of_staff_is_left_to_the_administrator(state: AccountState) -> None:
    """ROL-38: whoever resets a password could borrow its rights."""
    account = _account(state, has_roles=True)
    with pytest.raises(AccountHasRoles):
        opening(account, left=False)
    with pytest.raises(AccountHasRoles):
        resetting(account, left=False)
    with pytest.raises(AccountHasRoles):
        require_open(account)
    with pytest.raises(AccountHasRoles):
        opening_among_many(account, left=False, renew=True)
    assert allowed_actions(account, left=False) == []


@pytest.mark.parametrize(
    ("state", "renew", "expected"),
    [
        (None, False, Handing.OPEN),
        (None, True, Handing.OPEN),
        (_S.WAITING, False, MemberHasAccount),
        (_S.WAITING, True, Handing.RESET),
        (_S.IN_USE, False, MemberHasAccount),
        (_S.IN_USE, True, MemberHasAccount),
        (_S.CLOSED, False, AccountClosed),
        (_S.CLOSED, True, AccountClosed),
    ],
)
def test_a_list_takes_no_password_from_anybody_who_chose_one(
    state: AccountState | None, renew: bool, expected: Handing | type[DomainError]
) -> None:
    account = None if state is None else _account(state)
    if isinstance(expected, Handing):
        assert opening_among_many(account, left=False, renew=renew) is expected
        return
    with pytest.raises(expected):
        opening_among_many(account, left=False, renew=renew)


def test_a_password_is_reset_where_there_is_one() -> None:
    assert resetting(_account(_S.IN_USE), left=False) is Handing.RESET
    with pytest.raises(MemberHasNoAccount):
        resetting(None, left=False)
    with pytest.raises(AccountClosed):
        resetting(_account(_S.CLOSED), left=False)


@pytest.mark.parametrize(
    ("state", "left", "expected"),
    [
        (None, False, ["open"]),
        (None, True, []),
        (_S.WAITING, False, ["reset", "close"]),
        (_S.IN_USE, False, ["reset", "close"]),
        (_S.IN_USE, True, ["close"]),
        (_S.CLOSED, False, ["reopen"]),
        (_S.CLOSED, True, []),
    ],
)
def test_what_is_offered_is_what_will_be_done(
    state: AccountState | None, left: bool, expected: list[str]
) -> None:
    account = None if state is None else _account(state)
    assert allowed_actions(account, left=left) == expected
