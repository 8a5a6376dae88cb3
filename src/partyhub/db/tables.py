"""Imports every table, so that the metadata is whole for migrations and for tests."""

import partyhub.db.accounts.table
import partyhub.db.check_ins.table
import partyhub.db.events.table
import partyhub.db.members.table
import partyhub.db.orgs.table
import partyhub.db.rosters.table
from partyhub.db.metadata import metadata

__all__ = ["metadata"]
