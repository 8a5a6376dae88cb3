"""Where people without settled work live, for the demo's stories (TRF-06)."""

from dataclasses import replace

from partyhub.demo.tree import Tree
from partyhub.domain.transfers.residence import Residence
from partyhub.domain.transfers.transfer import Terms


def living_in(tree: Tree, terms: Terms, community: str) -> Terms:
    """The letter's fields with that community, by its short name; empty: nobody says."""
    if not community:
        return terms
    return replace(terms, residence=Residence(org_id=tree.named(community).id))
