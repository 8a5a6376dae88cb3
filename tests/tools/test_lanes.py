"""./test runs on after a failure, and says what was not run."""

import sys

from lanes import Report, Step, run_lanes, run_steps


def _step(title: str, code: int = 0, *, needs: tuple[str, ...] = (), counted: bool = False) -> Step:
    says = f"print('=== 2 passed in 0.1s ==='); raise SystemExit({code})"
    return Step(title, (sys.executable, "-c", says), needs=needs, counted=counted)


def test_a_failed_step_keeps_only_those_back_that_need_it() -> None:
    report = Report()
    steps = [
        _step("size", 1),
        _step("build", 1),
        _step("browser", needs=("build",), counted=True),
        _step("pictures", needs=("browser",)),
        _step("tests", counted=True),
    ]
    run_steps(steps, report, lambda _: None)
    begun = [line.split()[0] for line in report.lines]
    assert begun == ["FAILED", "FAILED", "NOT", "NOT", "ok"]
    assert "for want of: build" in report.lines[2]
    assert report.failed == {"size", "build", "browser", "pictures"}
    assert (report.total.passed, report.total.failed) == (2, 4)


def test_a_failure_in_one_lane_does_not_stop_the_other() -> None:
    report = Report()
    run_lanes([_step("lint", 1), _step("tests", counted=True)], [_step("portal")], report)
    assert report.failed == {"lint"}
    assert len(report.lines) == 3
