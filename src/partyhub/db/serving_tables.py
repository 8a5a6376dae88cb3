"""The tables of members' service."""

from partyhub.db.service_records.table import service_records

SERVING = (service_records,)
