"""The commands of an operator: faults told in a sentence, the first administrator, the demo."""

import asyncio
import signal
import socket
from pathlib import Path

import asyncpg
import httpx
import pytest
from typer.testing import CliRunner, Result

from partyhub.cli import main
from partyhub.demo.banner import accounts_table
from partyhub.demo.cast import LOGINS, PASSWORD
from partyhub.settings import Settings
from partyhub.terminal import open_door

_SECRET = "a secret that only the tests know"
_DISTRICT = ("--district", "中共甲区委组织部")


@pytest.fixture(autouse=True)
def no_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands take SIGINT and SIGTERM over, which belongs to the test run here."""
    monkeypatch.setattr(signal, "signal", lambda *_: None)


@pytest.fixture
def on_the_test_database(dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARTYHUB_DATABASE_URL", dsn)
    monkeypatch.setenv("PARTYHUB_SECRET", _SECRET)


def _run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


async def _run_beside(*words: str) -> Result:
    """In a thread: these commands run an event loop of their own."""
    return await asyncio.to_thread(_run, *words)


def _one_time_password(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.output.split(" once with ")[1].split(" ")[0]


@pytest.mark.usefixtures("on_the_test_database")
async def test_the_first_administrator_gets_a_password_for_one_use(
    clean: asyncpg.Connection, client: httpx.AsyncClient
) -> None:
    """ROL-38."""
    password = _one_time_password(
        await _run_beside("account", "create-admin", "boss", "管理员", *_DISTRICT)
    )
    body = {"login": "boss", "password": password}
    token = (await client.post("/sessions", json=body)).json()["access_token"]
    me = (await client.get("/me", headers={"Authorization": f"Bearer {token}"})).json()
    assert me["must_change_password"]
    held = [(grant["role"], grant["org"]["name"]) for grant in me["grants"]]
    assert held == [("system_admin", _DISTRICT[1])]


@pytest.mark.usefixtures("on_the_test_database", "clean")
async def test_an_administrator_needs_a_tree_and_a_login_of_their_own() -> None:
    words = ("account", "create-admin", "boss", "管理员")
    assert "--district" in str((await _run_beside(*words)).exception)
    _one_time_password(await _run_beside(*words, *_DISTRICT))
    assert "login-taken" in str((await _run_beside(*words)).exception)
    second = await _run_beside(*words, "--district", "中共乙区委组织部")
    assert "wrong-parent" in str(second.exception)


@pytest.mark.parametrize("words", [("serve", "--demo"), ("seed",)])
def test_production_loads_no_demo(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """SP-25."""
    monkeypatch.setenv("PARTYHUB_PROFILE", "production")
    monkeypatch.setenv("PARTYHUB_SECRET", _SECRET)
    monkeypatch.setenv("PARTYHUB_PUBLIC_URL", "https://party.example")
    monkeypatch.setenv("PARTYHUB_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    refused = _run(*words)
    assert refused.exit_code == 1
    assert "refuses the demo" in str(refused.exception)


def test_production_has_one_clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A moved clock would forge days; ADR 0046."""
    monkeypatch.setenv("PARTYHUB_PROFILE", "production")
    monkeypatch.setenv("PARTYHUB_SECRET", _SECRET)
    monkeypatch.setenv("PARTYHUB_PUBLIC_URL", "https://party.example")
    monkeypatch.setenv("PARTYHUB_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    monkeypatch.setenv("PARTYHUB_DEMO_CLOCK", str(tmp_path / "clock"))
    refused = _run("migrate")
    assert refused.exit_code == 1
    assert "production has one clock" in str(refused.exception)


def test_a_database_out_of_reach_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PARTYHUB_DATABASE_URL", "postgresql://someone:hush@127.0.0.1:1/none")
    said = str(_run("migrate").exception)
    assert "127.0.0.1:1/none" in said
    assert "hush" not in said


def test_a_wrong_setting_is_named_and_a_secret_is_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PARTYHUB_PROFILE", "production")
    monkeypatch.setenv("PARTYHUB_SECRET", "too-short-a-one")
    said = str(_run("migrate").exception)
    assert "PARTYHUB_SECRET" in said
    assert "too-short-a-one" not in said


def test_a_port_in_use_is_said_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match="PARTYHUB_PORT="), open_door(Settings(port=port)):
            pass


def test_the_table_of_accounts_lines_up_under_wide_characters() -> None:
    lines = accounts_table().splitlines()
    assert all(any(login.login in line for line in lines) for login in LOGINS)
    assert PASSWORD in lines[-1]
    assert lines[2] == "  window        窗口人员      window_clerk             沈佳怡  望河街道"
