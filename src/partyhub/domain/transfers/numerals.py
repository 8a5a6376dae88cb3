"""Numbers in capital numerals, as letters of introduction give their validity (玖拾天)."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
MOST = 999


def capital(number: int) -> str:
    """1 … 999 as 壹 … 玖佰玖拾玖; ValueError outside."""
    if not 1 <= number <= MOST:
        raise ValueError("capital numerals are for 1 to 999")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{_DIGITS[hundreds]}佰" if hundreds else ""
    if tens:
        said += f"{_DIGITS[tens]}拾"
    elif hundreds and ones:
        said += _DIGITS[0]
    return said + (_DIGITS[ones] if ones else "")
