"""What kinds of transfers there are: by direction, by channel, by reason (TRF-01, PV-29, 8.5)."""

from enum import StrEnum
from typing import Final


class Direction(StrEnum):
    """Both branches in this system; out of it to another; from another into it."""

    WITHIN = "within"
    OUT = "out"
    IN = "in"


class TransferChannel(StrEnum):
    """How its papers travel: 网上接转, 纸质介绍信, 全国党员管理信息系统 (PV-29, MEM-04)."""

    ONLINE = "online"
    PAPER = "paper"
    NATIONAL = "national"


class Reason(StrEnum):
    """Why a member moves (form 8.5)."""

    JOB = "job"
    GRADUATION = "graduation"
    DEMOBILISED = "demobilised"
    RETIREMENT = "retirement"
    RESIDENCE = "residence"
    OTHER = "other"


UNSETTLED = frozenset({Reason.GRADUATION, Reason.DEMOBILISED})
"""Without settled work these may go to the floating-member branch of their street (TRF-06)."""
RAISES_TALK = frozenset({Reason.JOB})
"""A change of job is a must-talk occasion (TRF-13, TLK-04)."""
TALK_DAYS: Final = 15
"""Calendar days from the beginning of the transfer; no seed gives a number."""
