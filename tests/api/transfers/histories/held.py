"""What the tables must say of every member, whatever was done: each question finds nobody."""

NOBODY: dict[str, str] = {}

_INSTANTS = """
WITH instants AS (
  SELECT member_id, since AS at FROM affiliations UNION
  SELECT member_id, until FROM affiliations WHERE until IS NOT NULL UNION
  SELECT member_id, clock_timestamp() FROM affiliations)
SELECT count(*) FROM instants i CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE a.since <= i.at AND (a.until IS NULL OR i.at < a.until)) AS here,
    coalesce(bool_or(a.gone) FILTER (WHERE a.until = (
      SELECT max(b.until) FROM affiliations b
      WHERE b.member_id = i.member_id AND b.until <= i.at)), false) AS left_before
  FROM affiliations a WHERE a.member_id = i.member_id) stood
WHERE here <> 1 AND NOT (here = 0 AND left_before)"""
NOBODY["in no branch or in two at the beginning or end of any period, or now"] = _INSTANTS
NOBODY["overlapping periods"] = """
SELECT count(*) FROM affiliations a JOIN affiliations b USING (member_id)
WHERE a.since < b.since AND tstzrange(a.since, a.until) && tstzrange(b.since, b.until)"""
NOBODY["a gap between periods but of who had left"] = """
SELECT count(*) FROM (
  SELECT since, lag(until) OVER w AS ended, lag(gone) OVER w AS gone, row_number() OVER w AS n
  FROM affiliations WINDOW w AS (PARTITION BY member_id ORDER BY since)) a
WHERE n > 1 AND CASE WHEN gone THEN ended >= since ELSE ended IS DISTINCT FROM since END"""
NOBODY["in another branch than the record says"] = """
SELECT count(*) FROM members m WHERE (
  SELECT count(*) FROM affiliations a
  WHERE a.member_id = m.id AND a.until IS NULL AND a.branch_id = m.branch_id)
  <> (m.left_on IS NULL)::int"""
NOBODY["still a member by a record that was merged into another"] = """
SELECT count(*) FROM member_merges g JOIN members m ON m.id = g.merged_id
WHERE m.left_on IS NULL OR EXISTS (
  SELECT FROM transfers t WHERE t.member_id = m.id AND (t.state = ANY ($1::text[])
    OR (t.state = 'assigned' AND t.receipt <> 'back')))"""
NOBODY["two open transfers of one record"] = """
SELECT count(*) FROM (SELECT member_id FROM transfers
  WHERE member_id IS NOT NULL AND state = ANY ($1::text[]) GROUP BY 1 HAVING count(*) > 1) t"""
NOBODY["one person in two places of a transfer (TRF-10)"] = """
SELECT count(*) FROM transfers
WHERE verifier_id = ANY (applicant_ids || approver_ids) OR applicant_ids && approver_ids"""
NOBODY["a letter's number left out or given twice"] = """
SELECT count(*) FROM (SELECT source_committee_id AS org, count(*) AS drawn,
    count(DISTINCT letter ->> 'number') AS unlike
  FROM transfers, jsonb_array_elements(letters) AS letter
  WHERE direction <> 'in' GROUP BY 1) drawn
LEFT JOIN transfer_numbers n ON n.org_id = org
WHERE n.last IS DISTINCT FROM drawn OR unlike <> drawn"""
NOBODY["a second period that no transfer made"] = """
SELECT count(*) FROM (SELECT member_id FROM affiliations GROUP BY 1 HAVING count(*) > 1) a
WHERE NOT EXISTS (SELECT FROM transfers t
                  WHERE t.member_id = a.member_id AND t.state = 'assigned')"""
