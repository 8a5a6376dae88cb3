"""Reads the State Council's notice as it was published into rules; nothing is dropped unsaid."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from partyhub.domain.working_time.calendar import DayKind, DayRule
from partyhub.domain.working_time.notice_clauses import (
    HOLIDAYS,
    HolidayDays,
    read_clause,
    unbalanced,
)
from partyhub.domain.working_time.notice_dates import Misfit

REPORTED: Final = frozenset(
    {"not-understood", "holiday-missing", "holiday-unknown", "days-unbalanced"}
)
"""A person decides about these; all other faults refuse the notice."""

_KNOWN: Final = "|".join(sorted(HOLIDAYS))
_HEAD: Final = re.compile(
    rf"(?:[一二三四五六七八九十]+、(?P<numbered>[^:。;,]{{1,30}})|(?P<bare>(?:{_KNOWN})(?:、(?:{_KNOWN}))*)):"
)
_TITLE: Final = re.compile(r"(?:关于|现将)(\d{4})年")
_REFERENCE: Final = re.compile(r"国办发(?:明电)?[〔\[(](\d{4})[〕\])](\d+)号")
_SIGNED: Final = re.compile(r"(?:国务院办公厅)?(\d{4})年(\d{1,2})月(\d{1,2})日")
_PREAMBLE: Final = re.compile(r".*(?:各省|批准|原则|通知如下).*|国务院办公厅关于.*通知")
_PROSE: Final = re.compile(r"(?:鼓励|节假日期间).*|国务院办公厅|特此通知")
_RULES_DAYS: Final = re.compile(r"放假|上班|补休|调休")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a person has to look at: the words of the notice, and what is wrong with them."""

    code: str
    text: str
    detail: str = ""

    @property
    def refuses(self) -> bool:
        return self.code not in REPORTED


@dataclass(frozen=True, slots=True)
class NoticeReading:
    """A preview: nothing is loaded. No rules at all when a fault refuses the notice."""

    year: int
    reference: str
    published_on: date | None
    holidays: tuple[HolidayDays, ...]
    rules: tuple[DayRule, ...]
    faults: tuple[Fault, ...]

    @property
    def refused(self) -> bool:
        return any(fault.refuses for fault in self.faults)


def read_notice(year: int, text: str) -> NoticeReading:
    """The rules of that year's notice; each clause that isn't understood is among the faults."""
    plain = _plain(text)
    heads = list(_HEAD.finditer(plain))
    faults = [*_title_faults(year, plain), *_preamble(plain[: heads[0].start() if heads else None])]
    holidays: list[HolidayDays] = []
    named: list[str] = []
    ends = (*(head.start() for head in heads[1:]), len(plain))
    for head, end in zip(heads, ends, strict=False):  # a text without clauses has an end, no head
        name = head["numbered"] or head["bare"]
        named += name.split("、")
        read = list(_clause(year, name, plain[head.end() : end]))
        holidays += [each for each in read if isinstance(each, HolidayDays)]
        faults += [each for each in read if isinstance(each, Fault)]
    faults += _whole_faults(year, holidays, named)
    refused = any(fault.refuses for fault in faults)
    return NoticeReading(
        year=year,
        reference=found[0] if (found := _REFERENCE.search(plain)) else "",
        published_on=_published_on(plain),
        holidays=tuple(holidays),
        rules=() if refused else tuple(_rules(holidays)),
        faults=tuple(faults),
    )


def _clause(year: int, name: str, text: str) -> Iterator[HolidayDays | Fault]:
    sentences, remarks = _sorted_out(_sentences(text))
    yield from (Fault("not-understood", remark) for remark in remarks)
    try:
        yield read_clause(year, name, sentences)
    except Misfit as misfit:
        yield Fault(misfit.code, f"{name}:{text}", misfit.detail)


def _plain(text: str) -> str:
    """Without blanks and in half-width signs, as page, PDF and chat copy them differently."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if not sign.isspace() and sign.isprintable())


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split("[。;]", text) if sentence]


def _title_faults(year: int, plain: str) -> list[Fault]:
    years = {found[1] for found in _TITLE.finditer(plain)}
    return [Fault("other-year", f"{told}年") for told in sorted(years) if told != str(year)]


def _preamble(text: str) -> Iterator[Fault]:
    for sentence in _sentences(text):
        if not _PREAMBLE.fullmatch(sentence):
            yield Fault("not-understood", sentence)


def _sorted_out(sentences: list[str]) -> tuple[list[str], list[str]]:
    """What rules days, and remarks nobody knows; the known prose of every notice goes."""
    ruling, remarks = [], []
    for sentence in sentences:
        if _RULES_DAYS.search(sentence):
            ruling.append(sentence)
        elif not _PROSE.fullmatch(sentence) and not _SIGNED.fullmatch(sentence):
            remarks.append(sentence)
    return ruling, remarks


def _whole_faults(year: int, holidays: list[HolidayDays], named: list[str]) -> Iterator[Fault]:
    yield from (
        Fault("holiday-twice", name) for name in sorted(set(named)) if named.count(name) > 1
    )
    for name in sorted(HOLIDAYS - set(named)):
        yield Fault("holiday-missing", name)
    days = [day for holiday in holidays for day in (*holiday.off, *holiday.work)]
    for day in sorted({day for day in days if days.count(day) > 1}):
        yield Fault("day-twice", day.isoformat())
    for holiday in holidays:
        if unbalanced(year, holiday):
            yield Fault("days-unbalanced", holiday.name)


def _rules(holidays: list[HolidayDays]) -> list[DayRule]:
    rules = [DayRule(day, DayKind.HOLIDAY, each.name) for each in holidays for day in each.off]
    rules += [DayRule(day, DayKind.MAKE_UP, each.name) for each in holidays for day in each.work]
    return sorted(rules, key=lambda rule: rule.day)


def _published_on(plain: str) -> date | None:
    signed = list(_SIGNED.finditer(plain))
    try:
        return date(*(int(part) for part in signed[-1].groups())) if signed else None
    except ValueError:
        return None
