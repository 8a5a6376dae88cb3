"""A request for each operation of the working-day calendar."""

from typing import Any


def of_the_calendar(community: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    text = {"year": 2030, "text": "无"}
    year, periods = {"year": 2030}, [{"opens": "09:00", "closes": "12:00"}]
    rule = {"day": "2030-01-01", "kind": "holiday", "name": "元旦"}
    head = {"reference": "国办发〔2029〕1号", "title": "通知", "published_on": "2029-11-01"}
    closed = {"org_id": community, "days": ["2030-03-01"], "name": "停电"}
    hours = {"org_id": community, "valid_from": "2030-03-01", "title": "春季", "periods": periods}
    limit = {"kind": "working_days", "days": 7}
    asked = {"start": "2026-11-20T10:00:00+08:00", "limit": limit, "org_id": community}
    of = {"params": {"org_id": community}}
    return {
        "getCalendarYear": ("GET", "/working-time/years/2026", of),
        "listCalendarNotices": ("GET", "/working-time/notices", of),
        "calculateDeadline": ("POST", "/working-time/calculations", {"json": asked}),
        "readNoticeText": ("POST", "/working-time/notice-readings", {"json": text}),
        "loadCalendarNotice": (
            "POST", "/working-time/notices", {"json": year | head | {"rules": [rule]}},
        ),
        "closeCalendarDays": ("POST", "/working-time/closures", {"json": closed}),
        "tryOpeningHours": ("POST", "/working-time/opening-hours-trials", {"json": hours}),
        "setOpeningHours": ("POST", "/working-time/opening-hours", {"json": hours}),
    }  # fmt: skip
