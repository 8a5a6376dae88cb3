-- Members' service in the invented district: as many open orders as `bench.orders` says, over 40
-- communities and 14 fields of work; 600 members with accounts; two years of service records, as
-- many as orders. Run after district.sql, in the same session.
CREATE TEMP TABLE fields AS SELECT * FROM unnest(ARRAY['policy_publicity', 'party_guidance', 'legal_aid',
  'traffic_guidance', 'security_patrol', 'dispute_mediation', 'greening', 'information_consulting',
  'pairing_support', 'youth_care', 'elder_care', 'culture_sports', 'medical_health', 'other'])
  WITH ORDINALITY AS t (field, n);
CREATE TEMP TABLE weekly AS
SELECT row_number() OVER () AS n, day || '-' || period AS slot
FROM unnest(ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) day,
     unnest(ARRAY['am', 'pm', 'evening']) period;
INSERT INTO service_residents (id, community_id, running, phone_index, since)
SELECT pg_temp.v7(now() - interval '1 year'), t.id, r, decode(md5(t.node || '-' || r), 'hex'),
  now() - interval '1 year'
FROM tree t, generate_series(1, 500) r WHERE t.kind = 'community_org';
INSERT INTO service_demands (id, number, community_id, resident_id, name_sealed, phone_sealed,
  address_sealed, tail_digest, kind, field, what, area, wanted_from, wanted_until, slots, places,
  expires_on, channel, ordered_at, entered_by, state, taken, to_kind, dispatched_at, dispatched_by)
SELECT pg_temp.v7(at), 'X' || i, t.id, r.id, '\x00', '\x00', '\x00', '\x00', 'service', f.field,
  '需要帮忙' || i, '幸福里', at + interval '9 days', at + interval '9 days 2 hours',
  ARRAY[w.slot], 1 + i % 3, current_date + 20 + i % 40, 'counter', at, a.id, 'dispatched', 0,
  'pool', at, a.id
FROM (SELECT i, now() - i * interval '20 days' / n AS at
      FROM (SELECT current_setting('bench.orders')::int AS n) many, generate_series(1, n) i) o
JOIN tree t ON t.node = 5 + o.i % 40
JOIN service_residents r ON r.community_id = t.id AND r.running = 1 + o.i / 40 % 500
JOIN fields f ON f.n = 1 + o.i / 40 % 14 JOIN weekly w ON w.n = 1 + o.i / 560 % 21
JOIN accounts a ON a.home_org_id = t.id;

CREATE TEMP TABLE servants AS
SELECT pg_temp.v7(now()) AS id, member_id, community_id, row_number() OVER (ORDER BY id) AS n
FROM (SELECT * FROM check_ins WHERE state IN ('checked_in', 'assigned') ORDER BY hashtext(id::text)
      LIMIT 600) c;
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at, home_org_id, member_id)
SELECT s.id, 'bench-member-' || s.n, '党员' || s.n, '-', now(), m.branch_id, s.member_id
FROM servants s JOIN members m ON m.id = s.member_id;
INSERT INTO sessions (id, account_id, started_at, last_seen_at, expires_at)
SELECT pg_temp.v7(now()), id, now(), now(), now() FROM servants;

CREATE TEMP TABLE served AS SELECT c.*, a.id AS teller, row_number() OVER (ORDER BY c.id) AS k
FROM check_ins c JOIN accounts a ON a.home_org_id = c.community_id
WHERE c.state IN ('checked_in', 'assigned');
ANALYZE served;
-- Periods of members are compared once all are there.
ALTER TABLE service_records DROP CONSTRAINT ex_service_records_one_place;
INSERT INTO service_records (id, member_id, community_id, check_in_id, source, served_on, begins_at,
  ends_at, hours, category, content, told_by, told_name, told_at, state, proof, decided_by,
  decided_name, decided_at)
SELECT pg_temp.v7(at), c.member_id, c.community_id, c.id, (ARRAY['own', 'demand', 'bulk'])[1 + i % 3],
  at::date, at, at + interval '2 hours', 2, 'greening', '清理楼道', c.teller, '测试员', at, 'confirmed',
  'community', b.id, '测试员', at + interval '1 day'
FROM (SELECT i, now() - interval '30 days' - i * interval '700 days' / n AS at
      FROM (SELECT current_setting('bench.orders')::int AS n) many, generate_series(1, n) i) o
JOIN served c ON c.k = 1 + o.i % (SELECT count(*) FROM served)
JOIN accounts b ON b.login = 'bench-2';
ALTER TABLE service_records ADD CONSTRAINT ex_service_records_one_place
  EXCLUDE USING gist (member_id WITH =, tstzrange(begins_at, ends_at) WITH &&)
  WHERE (state = 'confirmed' AND reverses_id IS NULL AND reversed_at IS NULL);
-- Triggers are off here; they keep these sums.
INSERT INTO service_sums (community_id, counts_from, served_month, source, hours, entries)
SELECT community_id, date_trunc('month',
    greatest(served_on, timezone('Asia/Shanghai', decided_at)::date)::timestamp)::date AS counts_from,
  date_trunc('month', served_on::timestamp)::date AS served_month, source, sum(hours), count(*)
FROM service_records WHERE state = 'confirmed' GROUP BY 1, 2, 3, 4;
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at, home_org_id)
SELECT id, 'bench-district', '组织部', '-', now(), id FROM tree WHERE node = 1;
INSERT INTO grants (id, account_id, role, org_id, granted_at)
SELECT pg_temp.v7(now()), id, 'superior_org_department', id, now() FROM tree WHERE node = 1;
INSERT INTO sessions (id, account_id, started_at, last_seen_at, expires_at)
SELECT pg_temp.v7(now()), id, now(), now(), now() FROM tree WHERE node = 1;
