"""The passwords that guessers try first, read once from the list beside this file."""

from importlib.resources import files

_LIST = files("partyhub.integrations.passwords").joinpath("common.txt")

COMMON_PASSWORDS: frozenset[str] = frozenset(
    line for line in _LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")
)
