"""The counter of the tickets' tests, for what is counted of it."""

from tests.api.tickets.conftest import counter

__all__ = ["counter"]
