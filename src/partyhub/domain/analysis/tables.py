"""A report as tables in Chinese, for paper and for workbooks alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.analysis.figures import Cell, Figures, Line
from partyhub.domain.analysis.issues import Issue, difficult, hot
from partyhub.domain.analysis.published import PublicCell, PublicFigures
from partyhub.domain.analysis.report import Report

Row = Sequence[str]
HELD_BACK = "少于5人，不公开"
_NOTHING = "—"
_DAY_MINUTES, _HOUR = 420, 60
_WHY = {
    "total": "诉求最多",
    "grown": "增加最多",
    "longest": "净用时最长",
    "overdue": "逾期、超期",
    "bounced": "被退最多",
    "escalated": "上报最多",
    "reopened": "重新办理最多",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the columns' headings, and rows of text."""

    title: str
    headings: Row
    rows: Sequence[Row]


def tables_of(report: Report) -> list[Table]:
    """Every figure of the report; what is empty is left out."""
    figures = report.figures
    found = [
        Table("一、总体情况", ("指标", "数值"), _overview(figures)),
        _cells("二、按类别", "类别", figures.categories),
        _cells("三、按渠道", "渠道", figures.channels),
        _cells("四、按状态", "状态", figures.states),
        _cells("五、按服务对象所在社区", "社区", figures.communities),
        _lines("六、按科室", "科室", figures.departments),
        _lines("七、按事项", "事项", figures.items),
        _trend(figures),
        _issues("九、热点", hot(figures.items)),
        _issues("十、难点", difficult(figures.items)),
    ]
    return [table for table in found if table.rows]


def public_tables(figures: PublicFigures) -> list[Table]:
    """The published form."""
    rows = (
        ("诉求件数", _held(figures.total)),
        ("停止计时", _held(figures.stopped)),
        ("按时办结", _held(figures.kept)),
        ("按时率", HELD_BACK if figures.on_time_rate is None else _share(figures.on_time_rate)),
        ("净用时中位数", HELD_BACK if figures.median_minutes is None
         else minutes(figures.median_minutes)),
        ("满意度评价", _held(figures.ratings)),
        ("平均星级", HELD_BACK if figures.mean is None else f"{figures.mean:.1f}"),
    )  # fmt: skip
    found = [
        Table("一、总体情况", ("指标", "数值"), rows),
        _public("二、按事项", "事项", figures.items),
        _public("三、按渠道", "渠道", figures.channels),
        _public("四、按科室", "科室", figures.departments),
    ]
    return [table for table in found if table.rows]


def definitions(report: Report) -> Table:
    rows = [(metric.title, metric.text) for metric in report.metrics]
    return Table(f"统计口径（第 {report.definition} 版）", ("指标", "口径"), rows)


def minutes(count: int | None) -> str:
    """Working time in words: a day has seven hours (CLK-16)."""
    if count is None:
        return _NOTHING
    days, rest = divmod(count, _DAY_MINUTES)
    parts = ((days, "个工作日"), (rest // _HOUR, "小时"), (rest % _HOUR, "分"))
    said = "".join(f"{n}{unit}" for n, unit in parts if n)
    return said or "不足1分"


def _overview(figures: Figures) -> list[Row]:
    asked, stopped, rated = figures.requests, figures.promises, figures.satisfaction
    rate = stopped.on_time_rate
    return [
        ("诉求件数", f"{asked.total}（上期 {figures.before}）"),
        ("停止计时", str(stopped.stopped)),
        ("按时办结", str(stopped.kept)),
        ("逾期办结", str(stopped.late)),
        ("按时率", _NOTHING if rate is None else _share(rate)),
        ("净用时中位数", minutes(stopped.median_minutes)),
        ("净用时九成内", minutes(stopped.p90_minutes)),
        ("延期", str(asked.extended)),
        ("超期未办", str(asked.overdue)),
        ("转办被退", f"{asked.bounced} 件 {asked.bounces} 次"),
        ("重复要件", str(asked.late_papers)),
        ("二次来询", str(asked.second_contact)),
        ("重新办理", str(asked.reopened)),
        ("合并", str(asked.merged)),
        ("上级协调", str(asked.escalated)),
        ("满意度评价", f"{rated.ratings} 次，平均 {_mean(rated.mean)}"),
        ("各星级", "，".join(f"{n}星 {count}" for n, count in enumerate(rated.stars, start=1))),
        ("投诉（另计）", str(figures.complaints)),
    ]


def _mean(mean: float | None) -> str:
    return _NOTHING if mean is None else f"{mean:.2f} 星"


def _share(rate: float) -> str:
    return f"{rate:.1%}"


def _cells(title: str, what: str, cells: Sequence[Cell]) -> Table:
    return Table(title, (what, "件数"), [(c.name or "未登记", str(c.total)) for c in cells])


_OF_LINES = (
    "件数", "停止计时", "按时率", "净用时中位数", "延期", "逾期", "被退", "重复要件", "二次来询",
    "重新办理", "上级协调",
)  # fmt: skip


def _lines(title: str, what: str, lines: Sequence[Line]) -> Table:
    return Table(title, (what, *_OF_LINES), [_line(line) for line in lines])


def _line(line: Line) -> Row:
    asked, stopped = line.requests, line.promises
    rate = stopped.on_time_rate
    counts = (asked.extended, stopped.late + asked.overdue, asked.bounced,
              asked.late_papers, asked.second_contact, asked.reopened, asked.escalated)  # fmt: skip
    return (
        line.name,
        str(asked.total),
        str(stopped.stopped),
        _NOTHING if rate is None else _share(rate),
        minutes(stopped.median_minutes),
        *map(str, counts),
    )


def _trend(figures: Figures) -> Table:
    rows = [
        (f"{m.since:%m-%d}" if m.since == m.until else f"{m.since:%m-%d} 至 {m.until:%m-%d}",
         str(m.registered), str(m.stopped), str(m.kept))
        for m in figures.trend
    ]  # fmt: skip
    return Table("八、趋势", ("时段", "登记", "停止计时", "按时办结"), rows)


def _issues(title: str, issues: Sequence[Issue]) -> Table:
    return Table(title, ("为何", "事项", "数值"), [_issue(issue) for issue in issues])


def _issue(issue: Issue) -> Row:
    value = minutes(issue.value) if issue.why == "longest" else str(issue.value)
    if issue.why == "grown":
        value = f"+{issue.value}（上期 {issue.before}）"
    return (_WHY[issue.why], issue.name, value)


def _held(count: int | None) -> str:
    return HELD_BACK if count is None else str(count)


def _public(title: str, what: str, cells: Sequence[PublicCell]) -> Table:
    return Table(title, (what, "件数"), [(c.name, _held(c.total)) for c in cells])
