"""Words that a step needs."""

from partyhub.domain.tickets.refusals import TextNeeded


def needed(text: str, field: str) -> str:
    """The text without its outer blanks; TextNeeded if nothing is left."""
    if not (said := text.strip()):
        raise TextNeeded("words are needed", field=field)
    return said
