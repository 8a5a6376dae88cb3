"""Imports every table, so that the metadata is whole for migrations and for tests."""

from partyhub.db.metadata import metadata

__all__ = ["metadata"]
