"""What a transfer can be refused for, for the contract."""

from partyhub.domain.members.member import NotABranch
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import DomainError, Invalid, PreconditionFailed, StaleVersion
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.transferring import NotATransferMatter
from partyhub.domain.transfers import referral, telling
from partyhub.domain.transfers import refusals as r
from partyhub.domain.transfers import refusals_moving as m
from partyhub.domain.transfers.affiliation import Overlap

START_REFUSALS: tuple[type[DomainError], ...] = (
    IllegalTransition,
    Invalid,
    NotATransferMatter,
    NotTheOwner,
    NotABranch,
    OrgClosed,
    StaleVersion,
    m.LetterRegistered,
    m.MemberAlready,
    m.TransferredOut,
    m.NoCommitteeAbove,
    r.LetterIncomplete,
    r.NotFloatingOrg,
    r.NotUnsettled,
    r.SameBranch,
    r.TransferUnderWay,
    telling.CounterIncomplete,
)
STEP_REFUSALS: tuple[type[DomainError], ...] = (
    IllegalTransition,
    Invalid,
    NotABranch,
    OrgClosed,
    Overlap,
    PreconditionFailed,
    StaleVersion,
    m.LetterRegistered,
    m.MemberAlready,
    m.NoCommitteeAbove,
    m.NotOfTarget,
    r.LetterIncomplete,
    r.NoReceiptDue,
    r.NotFloatingOrg,
    r.NotInBranch,
    r.NotUnsettled,
    r.OtherWay,
    r.SameBranch,
    r.SamePerson,
    r.StillValid,
    r.WhyNeeded,
    referral.NothingReferred,
    referral.ReferralOpen,
)
