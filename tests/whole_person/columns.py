"""Where the schema speaks of members: by foreign key, or by a column named so."""

from partyhub.db.tables import metadata


def tables_about_members() -> list[str]:
    """Each of them has to say what a merge does to it, and whether a member's copy holds it."""
    return sorted(
        table.name
        for table in metadata.sorted_tables
        if any(
            column.name == "member_id"
            or any(key.target_fullname == "members.id" for key in column.foreign_keys)
            for column in table.columns
        )
    )
