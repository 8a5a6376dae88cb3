-- Service tickets of the invented district: as many as `bench.tickets` says. What grows is the archive:
-- 3,000 are under way in each, 50 a handler, taken in within the last 12 days; the rest are closed.
-- 3 centres, 12 departments, 60 handlers, 40 items. Run after district.sql, in the same session.
CREATE TEMP TABLE crew AS
SELECT 200 + s AS node, 1 + s AS parent, 'centre' AS kind, '第' || s || '街道党群服务中心' AS name,
       pg_temp.v7(now() - interval '3 years') AS id
FROM generate_series(1, 3) s
UNION ALL
SELECT 210 + (s - 1) * 4 + d, 200 + s, 'department',
       (ARRAY['综合窗口','党员服务科','社会事务科','退役军人服务站'])[d],
       pg_temp.v7(now() - interval '3 years')
FROM generate_series(1, 3) s, generate_series(1, 4) d;
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials,
                  address, place, hours, contact_name, contact_phone, secretary_name)
OVERRIDING SYSTEM VALUE
SELECT c.id, c.node, p.id, p.path || c.node || '/', c.kind, c.name, lpad(c.node::text, 4, '0'), 'd',
       '幸福路 1 号', '一层大厅', '周一至周五 8:30-12:00 14:00-17:30', '', '010-60000000', ''
FROM crew c JOIN orgs p ON p.node = c.parent WHERE c.kind = 'centre';
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials,
                  address, place, hours, contact_name, contact_phone, secretary_name)
OVERRIDING SYSTEM VALUE
SELECT c.id, c.node, p.id, p.path || c.node || '/', c.kind, c.name, lpad(c.node::text, 4, '0'), 'd',
       '幸福路 1 号', '一层大厅', '', '', '010-60000000', ''
FROM crew c JOIN orgs p ON p.node = c.parent WHERE c.kind = 'department';

-- Five handlers of each department, a director of each centre.
CREATE TEMP TABLE hands AS
SELECT c.id AS org_id, c.node, h, CASE c.kind WHEN 'centre' THEN 'centre_director' ELSE 'handler' END AS role,
       pg_temp.v7(now()) AS id
FROM crew c, generate_series(1, 5) h WHERE c.kind = 'department' OR h = 1;
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at, home_org_id)
SELECT id, 'bench-' || node || '-' || h, '经办' || node || h, '-', now(), org_id FROM hands;
INSERT INTO grants (id, account_id, role, org_id, granted_at)
SELECT pg_temp.v7(now()), id, role, org_id, now() FROM hands;
INSERT INTO sessions (id, account_id, started_at, last_seen_at, expires_at)
SELECT pg_temp.v7(now()), id, now(), now(), now() FROM hands;

INSERT INTO service_items (id, owner_id, code, state, number, name, name_sort, name_initials,
                           search, kind, category, department, changed_at)
SELECT pg_temp.v7(now()), o.id, 'B' || lpad(i::text, 3, '0'), 'published', 1, '事项' || i, 'shi4 xiang4 ' || i,
       'sx', array_to_tsvector(ARRAY['事项' || i, 'sx']), 'time_limited', 'civil_affairs', '综合窗口', now()
FROM generate_series(1, 40) i, orgs o WHERE o.node = 1;
INSERT INTO service_item_versions (item_id, number, content, published_at, published_by, published_by_name)
SELECT id, 1, jsonb_build_object('name', name, 'kind', kind, 'category', category,
  'department', department, 'conditions', '本街道居民', 'steps', '[{"title": "受理", "who": "窗口", "note": ""}]'::jsonb,
  'papers', '[{"name": "身份证复印件", "issuer": "", "copies": 1, "required": true, "note": ""}]'::jsonb,
  'basis', '', 'cautions', '', 'limit', '{"kind": "working_days", "days": 7, "max_days": 15, "statutory_days": null}'::jsonb,
  'complex_days', null, 'fee_fen', 0, 'fee_basis', '', 'collected_at', ''), now(), id, '测试'
FROM service_items;

CREATE TEMP TABLE matters AS
SELECT t.i, pg_temp.v7(at) AS id, at, p.name, p.name_sort, p.initials, p.tail, d.node AS department,
       h.id AS owner_id, '经办' || d.node || 1 + t.i % 5 AS owner_name, item.id AS item_id, item.name AS item_name,
       CASE WHEN t.i <= total - 3000 THEN 'closed' ELSE (ARRAY['registered', 'awaiting_materials', 'accepted',
         'in_progress', 'in_progress', 'in_progress', 'awaiting_client', 'awaiting_superior', 'verifying', 'resolved'])[1 + t.i % 10] END AS state,
       row_number() OVER (PARTITION BY 200 + (d.node - 207) / 4, extract(year FROM at) ORDER BY t.i) AS running
FROM (SELECT i, current_setting('bench.tickets')::int AS total,
             now() - CASE WHEN n - i < 3000 THEN (n - i) / 3000.0 * interval '12 days'
               ELSE interval '12 days' + (n - i)::float8 / n * interval '3 years' END AS at
      FROM (SELECT current_setting('bench.tickets')::int AS n) many, generate_series(1, n) i) t
JOIN people p ON p.i = 1 + t.i * 7919 % 100000
JOIN crew d ON d.node = 211 + t.i % 12
JOIN hands h ON h.node = d.node AND h.h = 1 + t.i % 5
JOIN LATERAL (SELECT id, name FROM service_items WHERE code = 'B' || lpad((1 + t.i % 40)::text, 3, '0')) item ON true
ORDER BY t.i;
CREATE INDEX ON matters (i);

INSERT INTO tickets (id, number, centre_id, intake_id, department_id, item_id, item_version, item_name, kind,
  item_limit, channel, client_name, client_sort, phone_masked, phone_tail, phone_sealed, phone_index, content, state,
  owner_id, owner_name, first_contact_id, first_contact_name, flags, contacts, papers, promise, receipt_no,
  started_at, due_at, warn_at, calendar_version, policy_version, stopped_at, result, feedback,
  registered_at, changed_at, moved_at, silent_at, closed_at, act_by, search, version)
SELECT m.id, 'F' || extract(year FROM m.at) || '-' || lpad(c.node::text, 4, '0') || '-' || lpad(m.running::text, 6, '0'),
  c.id, d.id, d.id, m.item_id, 1, m.item_name, 'time_limited', '{"kind": "working_days", "days": 7, "max_days": 15, "statutory_days": null}',
  (ARRAY['visit', 'call', 'letter', 'hotline'])[1 + m.i % 4], m.name, m.name_sort, '138****' || m.tail, m.tail,
  decode(repeat('00', 42), 'hex'), decode(md5(m.i::text), 'hex'), '申请办理' || m.item_name, m.state,
  m.owner_id, m.owner_name, m.owner_id, m.owner_name, CASE WHEN m.i % 20 = 0 THEN '{urgent}'::text[] ELSE '{}' END, 1,
  '[{"name": "身份证复印件", "issuer": "", "required": true, "pages": 1}]',
  CASE WHEN accepted THEN '{"kind": "working_days", "days": 7, "max_days": 15, "statutory_days": null}'::jsonb END,
  CASE WHEN accepted THEN 'S' || substr(m.id::text, 1, 18) ELSE '' END,
  CASE WHEN accepted THEN m.at + interval '10 minutes' END, CASE WHEN accepted THEN m.at + interval '11 days' END,
  CASE WHEN accepted THEN m.at + interval '10 days' END, 1, 1,
  CASE WHEN m.state IN ('closed', 'resolved') THEN m.at + interval '6 days' END,
  CASE WHEN m.state IN ('closed', 'resolved') THEN '已办理' ELSE '' END, CASE m.state WHEN 'closed' THEN '已电话告知' ELSE '' END,
  m.at, m.at + interval '6 days', m.at, CASE WHEN accepted THEN m.at + interval '5 days' END, CASE m.state WHEN 'closed' THEN m.at + interval '6 days' END,
  CASE WHEN accepted THEN m.at + interval '11 days' ELSE m.at END,
  array_to_tsvector(ARRAY(SELECT DISTINCT key FROM unnest(ARRAY[m.name, substr(m.name, 2),
    regexp_replace(m.name_sort, '[0-9 ]', '', 'g'), m.initials, m.tail]) key WHERE key <> '')), 1 + m.i % 5
FROM matters m JOIN crew d ON d.node = m.department JOIN crew c ON c.node = d.parent,
LATERAL (SELECT m.state NOT IN ('registered', 'awaiting_materials') AS accepted) s;
INSERT INTO ticket_numbers SELECT centre_id, extract(year FROM registered_at), 'F', count(*) FROM tickets GROUP BY 1, 2;
INSERT INTO ticket_pauses (ticket_id, round, nth, started_at, ended_at, kind, reason)
SELECT id, 0, 0, started_at + interval '1 day',
  CASE WHEN state NOT LIKE 'awaiting%' THEN started_at + interval '2 days' END,
  CASE state WHEN 'awaiting_superior' THEN 'superior' ELSE 'client' END, '等待材料'
FROM tickets WHERE started_at IS NOT NULL AND (state LIKE 'awaiting%' OR phone_tail LIKE '%7');
INSERT INTO ticket_messages (id, ticket_id, at, tells, medium, text, told_by, told_by_name)
SELECT pg_temp.v7(now()), id, registered_at + n * interval '1 day', (ARRAY['accepted', 'result', 'feedback'])[n],
  'phone', '已告知', owner_id, owner_name
FROM tickets, generate_series(1, 3) n WHERE state = 'closed' OR n = 1;
INSERT INTO ticket_ratings (ticket_id, round, stars, words, at)
SELECT id, 0, 3 + phone_tail::int % 3, '', closed_at + interval '1 day'
FROM tickets WHERE state = 'closed' AND phone_tail::int % 5 = 0;
INSERT INTO events (at, action, subject, account_id, account_name, from_state, to_state, note, facts)
SELECT m.at + s.n * interval '1 hour', 'ticket.' || s.action, m.id, m.owner_id, m.owner_name, s.was, s.state, '',
  jsonb_build_object('owner', m.owner_id, 'papers', '1/1', 'due_at', m.at + interval '11 days')
FROM matters m JOIN (VALUES (0, 'register', '', 'registered'), (1, 'accept', 'registered', 'accepted'),
  (2, 'start', 'accepted', 'in_progress'), (100, 'resolve', 'in_progress', 'resolved'),
  (101, 'close', 'resolved', 'closed')) s (n, action, was, state) ON m.state = 'closed' OR s.n = 0
ORDER BY m.i, s.n;
