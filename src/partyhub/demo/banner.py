"""What the start of a demo shows: its accounts and their password."""

import unicodedata
from collections.abc import Sequence

from partyhub.demo.cast import LOGINS, PASSWORD

_HEADER = ("登录名 login", "角色", "role", "姓名", "组织 organisation")


def accounts_table() -> str:
    """The accounts as a table that lines up in a terminal, Chinese characters two columns wide."""
    rows = [_HEADER, *((x.login, x.role_zh, x.role, x.name, x.org) for x in LOGINS)]
    widths = [max(_width(row[n]) for row in rows) for n in range(len(_HEADER))]
    lines = ["  " + _line(row, widths) for row in rows]
    password = f"  密码 password: {PASSWORD}"
    return "\n".join(("演示账号 Demo accounts", *lines, password))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (c + " " * (w - _width(c)) for c, w in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
