"""What a unit of work may touch beside the register of members, on its one connection."""

from abc import ABC, abstractmethod

from partyhub.db.activists.repository import SqlActivists
from partyhub.db.basics.repository import SqlBasics
from partyhub.db.duplicates.repository import SqlDuplicates
from partyhub.db.floating.repository import SqlFloatingMembers
from partyhub.db.gate import Gate
from partyhub.db.identity.repository import SqlIdentities
from partyhub.db.member_certificates.repository import SqlMemberCertificates
from partyhub.db.members.categories import SqlCategories
from partyhub.db.probations.repository import SqlProbations
from partyhub.db.self_checks.repository import SqlSelfChecks
from partyhub.db.surveys.repository import SqlSurveys


class SqlRegisters(ABC):
    """Made anew at each asking: they hold nothing but the gate."""

    @property
    @abstractmethod
    def gate(self) -> Gate: ...

    @property
    def floating_members(self) -> SqlFloatingMembers:
        return SqlFloatingMembers(self.gate)

    @property
    def member_certificates(self) -> SqlMemberCertificates:
        return SqlMemberCertificates(self.gate)

    @property
    def self_checks(self) -> SqlSelfChecks:
        return SqlSelfChecks(self.gate)

    @property
    def basics(self) -> SqlBasics:
        return SqlBasics(self.gate)

    @property
    def surveys(self) -> SqlSurveys:
        return SqlSurveys(self.gate)

    @property
    def activists(self) -> SqlActivists:
        return SqlActivists(self.gate)

    @property
    def categories(self) -> SqlCategories:
        return SqlCategories(self.gate)

    @property
    def probations(self) -> SqlProbations:
        return SqlProbations(self.gate)

    @property
    def identities(self) -> SqlIdentities:
        return SqlIdentities(self.gate)

    @property
    def duplicates(self) -> SqlDuplicates:
        return SqlDuplicates(self.gate)
