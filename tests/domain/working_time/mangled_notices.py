"""What may go wrong with the notice for 2026: the words, what they became, the objection."""

from typing import Final

REFUSED: Final[list[tuple[str, str, str]]] = [
    ("1月1日（周四）", "1月1日（周五）", "weekday-mismatch"),
    ("5月9日（周六）", "5月9日（周日）", "weekday-mismatch"),
    ("至23日（农历正月初七、周一）", "至22日（农历正月初七、周一）", "weekday-mismatch"),
    ("放假调休，共9天", "放假调休，共8天", "total-mismatch"),
    ("放假，共3天。\n　　四", "放假。\n　　四", "total-missing"),
    ("四）至7日（周三）放假", "四）至17日（周六）放假", "span-impossible"),
    ("5月1日（周五）至5日（周二）", "5月5日（周二）至1日（周五）", "span-impossible"),
    ("9月20日（周日）、", "9月31日（周日）、", "no-such-day"),
    ("2月14日（周六）、", "2月16日（周一）、", "work-day-not-weekend"),
    ("2月14日（周六）、", "2月15日（周日）、", "day-twice"),
    ("2月14日（周六）、", "2月28日（周六）、", "day-twice"),
    ("9月20日（周日）、", "8月9日（周日）、", "work-day-far"),
    ("9月20日（周日）、", "9月27日（周日）、", "day-twice"),
    ("元旦：1月1日（周四）至3日（周六）", "元旦：1月2日（周五）至4日（周日）", "holiday-misplaced"),
    ("4月4日（周六）至6日（周一）", "3月4日（周三）至6日（周五）", "holiday-misplaced"),
    ("关于2026年", "关于2025年", "other-year"),
    ("现将2026年", "现将2027年", "other-year"),
    ("六、中秋节：9月25日", "六、清明节：9月25日", "holiday-twice"),
    ("2月15日（农历腊月二十八、周日）", "2月15日（大年初一前、周日）", "bracket-unreadable"),
    ("5月9日（周六）上班", "9日（周六）上班", "month-missing"),
    ("5月9日（周六）上班", "2025年5月9日（周五）上班", "other-year"),
    ("放假，共3天。\n　　四", "放假，共3天，不调休。4月12日（周日）上班。\n　　四", "not-swapped"),
]  # fmt: skip

REPORTED: Final[list[tuple[str, str, str]]] = [
    ("5月9日（周六）上班。", "5月9日（周六）正常办公。上班时间另行通知。", "not-understood"),
    ("6月19日（周五）至21日（周日）放假，共3天", "六月十九日起放假三天", "not-understood"),
    ("端午节", "端五节", "holiday-unknown"),
    ("五、端午节：", "五、端午节", "holiday-missing"),
    ("五、端午节：6月19日（周五）至21日（周日）放假，共3天。", "", "holiday-missing"),
    ("2月14日（周六）、2月28日（周六）上班", "2月28日（周六）上班", "days-unbalanced"),
    ("10月10日（周六）上班", "10月10日（周六）、10月11日（周日）上班", "days-unbalanced"),
    ("节假日期间，", "特别说明：10月9日放假。节假日期间，", "not-understood"),
    ("鼓励单位", "建议单位", "not-understood"),
    ("至3日（周六）放假调休", "—3日（周六）放假调休", "not-understood"),
    ("共3天。1月4日", "共3天，1月4日", "not-understood"),
]  # fmt: skip
