"""Short codes that people read aloud and type: Crockford's alphabet, no I, L, O or U."""

_MISREAD = str.maketrans("ILO", "110", "- ")


def plain_code(code: str) -> str:
    """As it is kept: upper case, no dash or blank, misread letters set right."""
    return code.upper().translate(_MISREAD)
