"""What a step of a ticket can be refused for, for the contract."""

from partyhub.domain.shared.errors import DomainError, Invalid, PreconditionFailed, StaleVersion
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets import merge_refusals as m
from partyhub.domain.tickets import refusals as r
from partyhub.domain.tickets import refusals_desk as d
from partyhub.domain.tickets import refusals_steps as s

TAKE_IN_REFUSALS: tuple[type[DomainError], ...] = (
    r.NotACentre,
    r.NotAColleague,
    r.NotAComplaint,
    r.NotOffered,
    r.TextNeeded,
)
STEP_REFUSALS: tuple[type[DomainError], ...] = (
    IllegalTransition,
    Invalid,
    PreconditionFailed,
    StaleVersion,
    m.EarlierPromise,
    r.FeedbackOfFirstContact,
    m.MergedAway,
    m.NoSuchTicket,
    r.NotAColleague,
    r.NotAnsweredAtOnce,
    r.NotOffered,
    r.NotOfferedToYou,
    r.NotOnTheNotice,
    r.NotTheOwner,
    m.NotTheSameMatter,
    r.NothingAsked,
    r.NothingMissing,
    r.NoticeInWriting,
    r.OfferPending,
    r.OwnRequest,
    r.PapersMissing,
    r.PastTheCap,
    r.RequestPending,
    r.RulingIsFinal,
    r.RulingNeeded,
    r.TextNeeded,
    r.TooLateToExtend,
    r.TooLateToReopen,
    d.OutcomeNeeded,
    s.ComplaintNotPosted,
    s.InvestigatorsNeeded,
    s.NotAProxyMatter,
    s.NothingPosted,
    s.ObjectionsOpen,
    s.PublicityDays,
    s.PublicityNotOver,
)
