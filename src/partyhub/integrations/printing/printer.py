"""The printer that the use cases ask for."""

from collections.abc import Sequence

from partyhub.domain.accounts.slips import AccountSlip
from partyhub.domain.check_ins.prints import CertificatePrint
from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.integrations.printing.account_slips import print_slips
from partyhub.integrations.printing.certificates import print_certificates, print_receipts
from partyhub.integrations.printing.feedback_slips import print_feedback


class Printer:
    """Certificates, receipts, account slips and feedback slips as PDF."""

    def print_certificates(self, prints: Sequence[CertificatePrint]) -> bytes:
        return print_certificates(prints)

    def print_receipts(self, prints: Sequence[CertificatePrint]) -> bytes:
        return print_receipts(prints)

    def print_slips(self, slips: Sequence[AccountSlip]) -> bytes:
        return print_slips(slips)

    def print_feedback(self, slips: Sequence[WholeSlip]) -> bytes:
        return print_feedback(slips)
