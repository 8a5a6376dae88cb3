"""The oracle's rows of files: a ticket's go where the ticket goes, samples are their editors'."""

from tests.matrix.rule import Rule

OF_ITEM_EDITORS = ("addItemSample", "getItemSample", "exportServiceItems", "loadServiceItems")
"""Everybody may see the item; its editors alone do these."""


def of_files(handles: Rule, reads: Rule, edits: Rule) -> dict[str, Rule]:
    """Whoever handles tickets there adds and withdraws; who reads the ticket reads its files."""
    return {
        "attachToTicket": handles,
        "withdrawTicketAttachment": handles,
        "getTicketAttachment": reads,
        **dict.fromkeys(OF_ITEM_EDITORS, edits),
    }
