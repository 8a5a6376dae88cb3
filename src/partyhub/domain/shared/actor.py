"""The person (or the clock) that acts: grants in the tree, and what each permission reaches."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import AccountId, MemberId, SessionId
from partyhub.domain.shared.org import OrgRef, Place
from partyhub.domain.shared.permission import Permission, Role
from partyhub.domain.shared.role_permissions import (
    CLOCK_PERMISSIONS,
    OWN_PERMISSIONS,
    ROLE_PERMISSIONS,
)


@dataclass(frozen=True, slots=True)
class Grant:
    """A role at a node of the tree; it reaches that node's whole subtree."""

    role: Role
    org: OrgRef


@dataclass(frozen=True, slots=True)
class Scope:
    """What one permission reaches for one actor: subtrees, and records about themselves.

    An empty scope reaches nothing.
    """

    roots: tuple[str, ...] = ()
    own: MemberId | None = None

    def covers(self, place: Place) -> bool:
        within = any(path.startswith(root) for path in place.paths for root in self.roots)
        return within or (self.own is not None and self.own == place.owner)

    @property
    def empty(self) -> bool:
        return not self.roots and self.own is None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which session, with which grants."""

    account_id: AccountId
    display_name: str
    grants: tuple[Grant, ...] = ()
    member_id: MemberId | None = None
    session_id: SessionId | None = None
    org_name: str = ""
    must_change_password: bool = False
    is_clock: bool = False
    _scopes: dict[Permission, Scope] = field(default_factory=dict, repr=False, compare=False)

    @property
    def signature(self) -> str:
        """The organisation and the name, as files say who took them out."""
        return " ".join(filter(None, (self.org_name, self.display_name)))

    def scope(self, permission: Permission) -> Scope:
        """Where `permission` reaches; overlapping subtrees are reduced to the outermost."""
        if permission not in self._scopes:
            self._scopes[permission] = self._reach(permission)
        return self._scopes[permission]

    def _reach(self, permission: Permission) -> Scope:
        if self.is_clock:
            return Scope(("/",)) if permission in CLOCK_PERMISSIONS else Scope()
        paths = {g.org.path for g in self.grants if permission in ROLE_PERMISSIONS[g.role]}
        roots = tuple(
            sorted(p for p in paths if not any(p != q and p.startswith(q) for q in paths))
        )
        return Scope(roots, self.member_id if permission in OWN_PERMISSIONS else None)

    def require(self, permission: Permission, *, at: Place) -> None:
        """NotAllowed unless `permission` reaches that place."""
        if not self.scope(permission).covers(at):
            raise NotAllowed(f"{permission} is not yours here", permission=permission)

    def holds(self, permission: Permission) -> bool:
        """True if `permission` reaches anything at all; for menus and for 403 on collections."""
        return not self.scope(permission).empty

    def require_any(self, permission: Permission) -> Scope:
        """The scope of `permission`; NotAllowed if it reaches nothing."""
        if not self.holds(permission):
            raise NotAllowed(f"{permission} is not yours anywhere", permission=permission)
        return self.scope(permission)


def permissions_of(actor: Actor) -> Mapping[Permission, Scope]:
    """Every permission that reaches anything, for the portal's menu."""
    return {p: actor.scope(p) for p in Permission if actor.holds(p)}
