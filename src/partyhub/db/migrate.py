"""Brings a database to the head revision; `migrations/` is beside the checkout or in the wheel."""

from pathlib import Path

from alembic import command
from alembic.config import Config

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "migrations", _PACKAGE.parent.parent / "migrations")


def alembic_config(dsn: str) -> Config:
    """Alembic's configuration for `dsn` (`postgresql://…`), without an alembic.ini."""
    place = next(p for p in _PLACES if (p / "env.py").exists())
    config = Config()
    config.set_main_option("script_location", str(place))
    config.set_main_option(
        "file_template", "%%(year)d-%%(month).2d-%%(day).2d-%%(hour).2d%%(minute).2d_%%(slug)s"
    )
    config.attributes["dsn"] = dsn
    return config


def upgrade(dsn: str, revision: str = "head") -> None:
    """Run the migrations, one process at a time (an advisory lock)."""
    command.upgrade(alembic_config(dsn), revision)
