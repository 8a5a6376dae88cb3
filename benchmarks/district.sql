-- An invented district of 100,000 members, 60,000 check-ins, 3 streets, 40 communities, 30 units.
-- Run by the owner of an empty, migrated database; triggers and foreign keys sleep meanwhile.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '256MB';
SELECT setseed(0.42);

CREATE FUNCTION pg_temp.v7(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
          || '7' || substr(md5(random()::text), 1, 3)
          || '8' || substr(md5(random()::text), 1, 15))::uuid $$;

-- The tree: 1 department, 2-4 streets, 5-44 communities, 45-74 units, 75-164 branches.
CREATE TEMP TABLE tree (
  node int PRIMARY KEY, parent int, kind text, name text,
  id uuid DEFAULT pg_temp.v7(now() - interval '3 years'));
INSERT INTO tree VALUES (1, NULL, 'superior_org_department', '清河区委组织部');
INSERT INTO tree SELECT 1 + i, 1, 'street_committee', (ARRAY['柳荫','望河','青石'])[i] || '街道党工委'
  FROM generate_series(1, 3) i;
INSERT INTO tree SELECT 4 + i, 2 + i % 3, 'community_org', '第' || i || '社区党委'
  FROM generate_series(1, 40) i;
INSERT INTO tree SELECT 44 + i, 2 + i % 3, 'unit_org', '第' || i || '单位党委'
  FROM generate_series(1, 30) i;
INSERT INTO tree SELECT 74 + i, 45 + (i - 1) / 3, 'branch', '第' || i || '党支部'
  FROM generate_series(1, 90) i;

INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials,
                  address, place, hours, contact_name, contact_phone, secretary_name)
OVERRIDING SYSTEM VALUE
WITH RECURSIVE paths AS (
  SELECT t.*, '/' || node || '/' AS path, NULL::uuid AS parent_id FROM tree t WHERE parent IS NULL
  UNION ALL
  SELECT t.*, p.path || t.node || '/', p.id FROM tree t JOIN paths p ON p.node = t.parent)
SELECT id, node, parent_id, path, kind, name, lpad(node::text, 4, '0'), 'd', '幸福路 1 号',
       '二层大厅', '周一至周五 9:00-17:00', '李联络', '010-60000000', '王书记'
FROM paths;
SELECT setval(pg_get_serial_sequence('orgs', 'node'), 1000);

INSERT INTO estates (id, community_id, name, name_sort, name_initials)
SELECT pg_temp.v7(now() - interval '2 years'), t.id, t.name || j || '号院', 'yuan' || j, 'y'
FROM tree t, generate_series(1, 5) j WHERE t.kind = 'community_org';
INSERT INTO teams (id, community_id, name, field)
SELECT pg_temp.v7(now() - interval '2 years'), t.id, '志愿服务' || j || '队', 'greening'
FROM tree t, generate_series(1, 3) j WHERE t.kind = 'community_org';

CREATE TEMP TABLE surnames AS SELECT * FROM unnest(
  ARRAY['王','李','张','刘','陈','杨','黄','赵','吴','周','徐','孙','马','朱','胡','郭','何','高','林','郑',
        '欧阳','梁','谢','宋','唐','许','韩','冯','邓','曹'],
  ARRAY['wang2','li3','zhang1','liu2','chen2','yang2','huang2','zhao4','wu2','zhou1','xu2','sun1',
        'ma3','zhu1','hu2','guo1','he2','gao1','lin2','zheng4','ou1 yang2','liang2','xie4','song4',
        'tang2','xu3','han2','feng2','deng4','cao2']) WITH ORDINALITY AS t (han, pinyin, n);
CREATE TEMP TABLE syllables AS SELECT * FROM unnest(
  ARRAY['伟','芳','娜','敏','静','丽','强','磊','军','洋','勇','艳','杰','娟','涛','明','超','秀','霞','平',
        '刚','桂','英','华','玉','兰','文','建','国','志','海','燕','红','梅','春','云','龙','凤','鹏','雪'],
  ARRAY['wei3','fang1','na4','min3','jing4','li4','qiang2','lei3','jun1','yang2','yong3','yan4',
        'jie2','juan1','tao1','ming2','chao1','xiu4','xia2','ping2','gang1','gui4','ying1','hua2',
        'yu4','lan2','wen2','jian4','guo2','zhi4','hai3','yan4','hong2','mei2','chun1','yun2',
        'long2','feng4','peng2','xue3']) WITH ORDINALITY AS t (han, pinyin, n);

CREATE TEMP TABLE people AS
WITH picks AS MATERIALIZED (
  SELECT i, 1 + floor(power(random(), 2) * 30) AS s, 1 + floor(random() * 40) AS g,
         CASE WHEN random() < 0.15 THEN 0 ELSE 1 + floor(random() * 40) END AS h
  FROM generate_series(1, 100000) i)
SELECT i, pg_temp.v7(now() - interval '1 year' + i * interval '1 second') AS id,
       s.han || g.han || coalesce(h.han, '') AS name,
       s.pinyin || ' ' || g.pinyin || coalesce(' ' || h.pinyin, '') AS name_sort,
       left(s.pinyin, 1) || left(g.pinyin, 1) || coalesce(left(h.pinyin, 1), '') AS initials,
       lpad((i * 7919 % 10000)::text, 4, '0') AS tail,
       75 + i % 90 AS branch, 45 + (i % 90) / 3 AS unit,
       (SELECT id FROM tree WHERE node = 5 + i % 40) AS home
FROM picks JOIN surnames s ON s.n = picks.s JOIN syllables g ON g.n = picks.g
LEFT JOIN syllables h ON h.n = picks.h;

INSERT INTO members (id, branch_id, unit_id, external_id, name, name_sort, name_initials, search,
  gender, birth_month, education, status, category, joined_party_on, post, phone_masked,
  phone_tail, phone_sealed, phone_index, estate_id, residence_estate, specialties, available_times)
SELECT p.id, b.id, u.id, p.i::text, p.name, p.name_sort, p.initials,
  array_to_tsvector(ARRAY(SELECT DISTINCT key FROM unnest(ARRAY[p.name, substr(p.name, 2),
    substr(p.name, 3), regexp_replace(p.name_sort, '[0-9 ]', '', 'g'), p.initials, p.tail]) key
    WHERE key <> '')),
  CASE WHEN p.i % 3 = 0 THEN 'female' ELSE 'male' END,
  (1965 + p.i % 38) || '-' || lpad((1 + p.i % 12)::text, 2, '0'), 'bachelor', 'full', 'in_service',
  date '1990-07-01' + p.i % 12000, '科员', '138****' || p.tail, p.tail,
  decode(repeat('00', 42), 'hex'), decode(md5(p.i::text), 'hex'), e.id, e.name,
  '{legal_aid,elder_care}', '{sat-am,sun-pm}'
FROM people p JOIN tree b ON b.node = p.branch JOIN tree u ON u.node = p.unit
JOIN LATERAL (SELECT * FROM estates WHERE community_id = p.home ORDER BY id OFFSET p.i % 5 LIMIT 1) e
  ON true;

-- Of 100 check-ins about: 12 enrolled, 14 certificates out, 3 overdue, 34 checked in, 32 assigned,
-- 4 ended, 1 voided.
CREATE TEMP TABLE loops AS
SELECT i, p.id AS member_id, pg_temp.v7(at) AS id, at, unit, home, n, state,
       state NOT IN ('enrolled', 'voided') AS issued, state IN ('checked_in', 'assigned', 'ended') AS arrived,
       row_number() OVER (PARTITION BY unit ORDER BY at) AS number
FROM (SELECT p.*, floor(random() * 100)::int AS n, now() - (i % 330 + 30) * interval '1 day' - i * interval '1 ms' AS at
      FROM people p ORDER BY hashint4(i) LIMIT 60000) p,
LATERAL (SELECT CASE WHEN n < 12 THEN 'enrolled' WHEN n < 26 THEN 'certificate_issued'
  WHEN n < 29 THEN 'overdue' WHEN n < 63 THEN 'checked_in' WHEN n < 95 THEN 'assigned'
  WHEN n < 99 THEN 'ended' ELSE 'voided' END AS state) s;

INSERT INTO check_ins (id, member_id, unit_id, community_id, state, receipt, name, name_sort,
  name_initials, search, phone_masked, phone_tail, holder, volunteered_at, volunteered_how,
  certificate_no, short_code, limit_days, issued_on, due_on, checked_in_on, receipt_on, returned_at,
  team_id, duty, ended_on, reason, changed_at, version)
SELECT l.id, m.id, m.unit_id, l.home, l.state,
  CASE WHEN NOT arrived THEN 'none' WHEN n % 3 = 0 THEN 'issued' ELSE 'returned' END,
  m.name, m.name_sort, m.name_initials,
  CASE WHEN issued THEN m.search || array_to_tsvector(ARRAY[c.no, lower(c.code)]) ELSE m.search END,
  m.phone_masked, m.phone_tail,
  jsonb_build_object('name', m.name, 'name_sort', m.name_sort, 'name_initials', m.name_initials,
    'gender', m.gender, 'birth_month', m.birth_month, 'education', m.education,
    'member_status', m.status, 'joined_party_on', m.joined_party_on, 'phone_masked', m.phone_masked,
    'phone_tail', m.phone_tail, 'employer_and_post', '第一单位党委 科员',
    'unit_contact', '李联络 010-60000000', 'residence_estate', m.residence_estate,
    'specialties', m.specialties, 'delegate_roles', m.delegate_roles,
    'claimed_work_types', ARRAY['elder_care'], 'available_times', m.available_times),
  l.at, '书面申请', CASE WHEN issued THEN c.no END, CASE WHEN issued THEN c.code END,
  CASE WHEN issued THEN 30 END, CASE WHEN issued THEN l.at::date END,
  CASE WHEN l.state = 'certificate_issued' THEN current_date + 9 WHEN issued THEN l.at::date + 30 END,
  CASE WHEN arrived THEN l.at::date + 9 END, CASE WHEN arrived THEN l.at::date + 9 END,
  CASE WHEN arrived AND n % 3 <> 0 THEN l.at + interval '15 days' END,
  CASE WHEN l.state = 'assigned' THEN (SELECT id FROM teams WHERE community_id = l.home ORDER BY id LIMIT 1) END,
  '', CASE WHEN l.state = 'ended' THEN l.at::date + 20 END,
  CASE WHEN l.state IN ('ended', 'voided') THEN '工作调动' ELSE '' END,
  l.at + n * interval '1 hour', 1 + n % 4
FROM loops l JOIN members m ON m.id = l.member_id,
LATERAL (SELECT to_char(now(), 'YYYY-') || lpad(l.unit::text, 4, '0') || '-' || lpad(l.number::text, 5, '0') AS no,
  upper(lpad(to_hex(l.i::bigint * 2654435761 % 4294967296), 8, '0')) AS code) c;

INSERT INTO certificate_numbers SELECT t.id, extract(year FROM now()), max(l.number)
FROM loops l JOIN tree t ON t.node = l.unit GROUP BY t.id;
INSERT INTO events (at, action, subject, account_id, account_name, from_state, to_state, note, facts)
SELECT l.at + s.n * interval '1 day', 'check-in.' || s.action, l.id, l.id, '李联络', s.was, s.state, '', '{}'
FROM loops l JOIN (VALUES (0, 'enrol', '', 'enrolled'), (1, 'certify', 'enrolled', 'certificate_issued'),
  (2, 'register', 'certificate_issued', 'checked_in')) s (n, action, was, state)
ON s.n = 0 OR s.n = 1 AND l.issued OR s.n = 2 AND l.arrived;

-- One account at each street, community and unit; their sessions are woken at each run.
CREATE TEMP TABLE staff AS
SELECT t.id AS org_id, t.name, t.node, pg_temp.v7(now()) AS id,
  CASE t.kind WHEN 'unit_org' THEN 'liaison_officer' ELSE t.kind END AS role
FROM tree t WHERE t.kind IN ('street_committee', 'community_org', 'unit_org');
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at, home_org_id)
SELECT id, 'bench-' || node, '测试员' || node, '-', now(), org_id FROM staff;
INSERT INTO grants (id, account_id, role, org_id, granted_at)
SELECT pg_temp.v7(now()), id, role, org_id, now() FROM staff;
INSERT INTO sessions (id, account_id, started_at, last_seen_at, expires_at)
SELECT pg_temp.v7(now()), id, now(), now(), now() FROM staff;

-- What the writing operations use up is put back from here after each window.
CREATE TABLE kept AS SELECT * FROM check_ins WHERE state IN ('enrolled', 'certificate_issued');
ALTER TABLE kept ADD PRIMARY KEY (id);
