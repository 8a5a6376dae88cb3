"""The Chinese words of a file of service."""

from typing import Final

FILE: Final = "社区服务档案"
