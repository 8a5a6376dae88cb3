"""Hot and difficult issues are items that stand out, and nothing of people (TKT-28)."""

from partyhub.domain.analysis.figures import Line, Promises, Requests
from partyhub.domain.analysis.issues import difficult, hot


def _line(name: str, total: int, before: int = 0, **requests: int) -> Line:
    return Line(key=name, name=name, requests=Requests(total=total, **requests), before=before)


def test_the_hottest_are_asked_for_most_and_those_that_grew_most() -> None:
    """TKT-28."""
    lines = [_line("津贴", 10, 12), _line("漏水", 6, 1), _line("停车", 1, 0), _line("无", 0)]
    issues = [(issue.why, issue.name, issue.value, issue.before) for issue in hot(lines)]
    assert issues == [
        ("total", "津贴", 10, 12), ("total", "漏水", 6, 1), ("total", "停车", 1, 0),
        ("grown", "漏水", 5, 1), ("grown", "停车", 1, 0),
    ]  # fmt: skip


def test_the_difficult_ones_take_longest_or_came_back() -> None:
    """TKT-28: longest, overdue, bounced, escalated, reopened."""
    slow = Line(
        key="漏水", name="漏水", requests=Requests(total=2, overdue=1),
        promises=Promises(stopped=3, kept=1, median_minutes=900),
    )  # fmt: skip
    back = _line("停车", 4, bounced=2, escalated=1, reopened=3)
    issues = [(issue.why, issue.name, issue.value) for issue in difficult([slow, back])]
    assert issues == [
        ("longest", "漏水", 900), ("overdue", "漏水", 3), ("bounced", "停车", 2),
        ("escalated", "停车", 1), ("reopened", "停车", 3),
    ]  # fmt: skip
