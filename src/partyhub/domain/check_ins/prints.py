"""What stands on a printed certificate and its receipt (附件1, requirements 8.1 and 8.2)."""

from dataclasses import dataclass
from datetime import date

from partyhub.domain.check_ins.holder import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPrint:
    """The lower part as the community fills it; `receipt_on` is empty until it is sealed."""

    checked_in_on: date
    community_contact_phone: str = ""
    receipt_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatePrint:
    """One sheet. `phone` is the whole number: this paper is the one place that shows it.

    Without `receipt` the lower part is printed with blanks, to be filled by hand (CHK-08).
    """

    certificate_no: str
    short_code: str
    qr_url: str
    community_name: str
    unit_name: str
    holder: Holder
    phone: str
    limit_days: int
    issued_on: date
    receipt: ReceiptPrint | None = None
