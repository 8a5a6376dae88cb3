"""Passwords are hashed slowly, a few at a time, and nobody learns who has an account."""

import asyncio
import threading
import time

import pytest

from partyhub.domain.shared.errors import Kind
from partyhub.integrations.passwords.argon2 import Passwords, TooBusy
from partyhub.integrations.passwords.common import COMMON_PASSWORDS


def cheap(*, at_once: int = 2, queue: int = 20) -> Passwords:
    return Passwords(memory_kib=64, passes=1, at_once=at_once, queue=queue)


async def test_a_password_matches_its_own_hash_only() -> None:
    passwords = cheap()
    hashed = await passwords.hash("社区报到 correct horse")
    assert await passwords.verify("社区报到 correct horse", hashed)
    assert not await passwords.verify("社区报到 correct horsf", hashed)
    assert hashed != await passwords.hash("社区报到 correct horse")


@pytest.mark.parametrize("hashed", [None, "", "not a hash", "$argon2id$v=19$m=64,t=1,p=1$AAAA$B"])
async def test_an_unknown_user_or_a_broken_hash_matches_nothing(hashed: str | None) -> None:
    assert not await cheap().verify("anything at all", hashed)


async def test_the_default_cost_is_the_agreed_one() -> None:
    """security.md 5, item 1: m = 19 MiB, t = 2, p = 1."""
    assert (await Passwords().hash("x")).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_an_unknown_user_costs_the_time_of_a_known_one() -> None:
    passwords = Passwords()
    hashed = await passwords.hash("correct horse")

    async def seconds(of: str | None) -> float:
        spent = []
        for _ in range(5):
            began = time.perf_counter()
            await passwords.verify("wrong horse", of)
            spent.append(time.perf_counter() - began)
        return min(spent)

    known, unknown = await seconds(hashed), await seconds(None)
    assert unknown > known / 3


async def test_a_hash_of_another_cost_wants_to_be_made_again() -> None:
    old, new = cheap(), Passwords(memory_kib=128, passes=1)
    hashed = await old.hash("correct horse")
    assert new.needs_rehash(hashed)
    assert not old.needs_rehash(hashed)
    assert await new.verify("correct horse", hashed)


async def test_two_work_twenty_wait_and_the_next_is_turned_away() -> None:
    """security.md 5, item 2."""
    passwords, gate = cheap(), threading.Event()
    running, most, guard = 0, 0, threading.Lock()

    def slow() -> None:
        nonlocal running, most
        with guard:
            running += 1
            most = max(most, running)
        gate.wait(10)
        with guard:
            running -= 1

    waiting = [asyncio.ensure_future(passwords._in_thread(slow)) for _ in range(22)]
    await asyncio.sleep(0.05)
    with pytest.raises(TooBusy) as refusal:
        await passwords.hash("one too many")
    gate.set()
    await asyncio.gather(*waiting)
    assert refusal.value.kind is Kind.TOO_MANY
    assert most == 2
    assert await passwords.hash("again")


async def test_a_caller_who_leaves_frees_the_place_only_when_the_work_is_done() -> None:
    passwords, gate = cheap(at_once=1, queue=0), threading.Event()
    leaver = asyncio.ensure_future(passwords._in_thread(lambda: gate.wait(10)))
    await asyncio.sleep(0.05)
    leaver.cancel()
    with pytest.raises(TooBusy):
        await passwords.hash("still working")
    gate.set()
    await asyncio.sleep(0.05)
    assert await passwords.hash("now")


def test_the_common_list_is_lower_case_and_holds_local_habits() -> None:
    assert len(COMMON_PASSWORDS) > 300
    assert {"12345678", "woaini1314", "5201314520", "1qaz2wsx3edc"} <= COMMON_PASSWORDS
    assert all(word == word.casefold().strip() for word in COMMON_PASSWORDS)
