-- An invented register of `bench.members` members, 100 a branch and 10 branches a unit, for what
-- is asked of the register as it grows. Run by the owner of an empty, migrated database.
-- Rows lie as they came: each unit imported its roster at once, branch by branch; one of nineteen
-- has gone over to the next branch since.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SET max_parallel_maintenance_workers = 2;
SET work_mem = '128MB';
SELECT setseed(0.42);

CREATE FUNCTION pg_temp.v7(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0')
          || '7' || substr(md5(random()::text), 1, 3)
          || '8' || substr(md5(random()::text), 1, 15))::uuid $$;

-- 1 department, 2-4 streets, then units, then branches.
CREATE TEMP TABLE sizes AS
SELECT m AS members, m / 100 AS branches, greatest(m / 1000, 1) AS units
FROM (SELECT current_setting('bench.members')::int AS m) asked;
CREATE TEMP TABLE tree (
  node int PRIMARY KEY, parent int, kind text, name text,
  id uuid DEFAULT pg_temp.v7(now() - interval '3 years'));
INSERT INTO tree VALUES (1, NULL, 'superior_org_department', '清河区委组织部');
INSERT INTO tree SELECT 1 + i, 1, 'street_committee', '第' || i || '街道党工委'
  FROM generate_series(1, 3) i;
INSERT INTO tree SELECT 4 + i, 2 + i % 3, 'unit_org', '第' || i || '单位党委'
  FROM sizes, generate_series(1, units) i;
INSERT INTO tree SELECT 4 + units + i, 5 + (i - 1) * units / branches, 'branch', '第' || i || '党支部'
  FROM sizes, generate_series(1, branches) i;
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials)
OVERRIDING SYSTEM VALUE
WITH RECURSIVE paths AS (
  SELECT t.*, '/' || node || '/' AS path, NULL::uuid AS parent_id FROM tree t WHERE parent IS NULL
  UNION ALL
  SELECT t.*, p.path || t.node || '/', p.id FROM tree t JOIN paths p ON p.node = t.parent)
SELECT id, node, parent_id, path, kind, name, lpad(node::text, 6, '0'), 'd' FROM paths;
SELECT setval(pg_get_serial_sequence('orgs', 'node'), 1000000);

-- Indexes are made once the rows are there.
CREATE TEMP TABLE put_off AS
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS made
FROM pg_index i WHERE NOT i.indisprimary AND NOT i.indisunique AND NOT i.indisexclusion
  AND i.indrelid IN ('members'::regclass, 'events'::regclass, 'affiliations'::regclass);
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT name FROM put_off LOOP EXECUTE 'DROP INDEX ' || one.name; END LOOP;
END $$;
ALTER TABLE affiliations DROP CONSTRAINT ex_affiliations_one_branch;

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
INSERT INTO members (id, branch_id, unit_id, external_id, name, name_sort, name_initials, search,
  gender, birth_month, education, status, category, joined_party_on, post, phone_masked,
  phone_tail, phone_sealed, phone_index, residence_estate, specialties, available_times)
WITH picks AS MATERIALIZED (
  SELECT i, 1 + floor(power(random(), 2) * 30) AS s, 1 + floor(random() * 40) AS g,
         CASE WHEN random() < 0.15 THEN 0 ELSE 1 + floor(random() * 40) END AS h
  FROM sizes, generate_series(1, members) i)
SELECT pg_temp.v7(now() - interval '1 year' + i * interval '1 second'), b.id, u.id, i::text,
  n.name, n.sort, n.initials,
  array_to_tsvector(ARRAY[n.name, substr(n.name, 2), regexp_replace(n.sort, '[0-9 ]', '', 'g'),
    n.initials, n.tail]),
  CASE WHEN i % 3 = 0 THEN 'female' ELSE 'male' END,
  (1965 + i % 38) || '-' || lpad((1 + i % 12)::text, 2, '0'), 'bachelor', 'full', 'in_service',
  date '1990-07-01' + i % 12000, '科员', '138****' || n.tail, n.tail,
  decode(repeat('00', 42), 'hex'), decode(md5(i::text), 'hex'), '幸福里', '{legal_aid,elder_care}',
  '{sat-am,sun-pm}'
FROM picks JOIN surnames s ON s.n = picks.s JOIN syllables g ON g.n = picks.g
LEFT JOIN syllables h ON h.n = picks.h
CROSS JOIN sizes
JOIN tree b ON b.node = 5 + units + ((i - 1) / 100 + (i % 19 = 0)::int) % branches
JOIN tree u ON u.node = b.parent,
LATERAL (SELECT s.han || g.han || coalesce(h.han, '') AS name,
  s.pinyin || ' ' || g.pinyin || coalesce(' ' || h.pinyin, '') AS sort,
  left(s.pinyin, 1) || left(g.pinyin, 1) || coalesce(left(h.pinyin, 1), '') AS initials,
  lpad((i * 7919::bigint % 10000)::text, 4, '0') AS tail) n
ORDER BY i;

-- Of three members one has been changed a month ago, of nineteen one came from another branch then.
INSERT INTO affiliations (member_id, since, until, branch_id)
SELECT m.id, now() - interval '1 year', now() - interval '1 month', b.id
FROM members m JOIN tree b
  ON b.node = 5 + (SELECT units FROM sizes) + (m.external_id::int - 1) / 100
WHERE m.external_id::int % 19 = 0 ORDER BY m.id;
INSERT INTO affiliations (member_id, since, branch_id)
SELECT id, now() - interval '1 year' + (external_id::int % 19 = 0)::int * interval '11 months',
  branch_id FROM members ORDER BY id;
-- Of ten members one was of the two-new until half a year ago, of a hundred it was entered later.
INSERT INTO category_periods (member_id, category, until, entered_on)
SELECT id, 'two_new', current_date - 180, current_date - 180 FROM members
WHERE external_id::int % 10 = 0;
INSERT INTO category_periods (member_id, category, since, entered_on)
SELECT id, 'in_service', current_date - 180,
  current_date - 180 + 5 * (external_id::int % 100 = 0)::int FROM members
WHERE external_id::int % 10 = 0;
CREATE TEMP TABLE changed AS
SELECT m.id, m.external_id::bigint AS xact, to_jsonb(m) - '{id,search,phone_sealed,phone_index,phone_tail,name_initials,version}'::text[]
    || '{"post": "办事员"}' AS was
FROM members m WHERE m.external_id::int % 3 = 0 OR m.external_id::int % 19 = 0 ORDER BY m.id;
INSERT INTO member_versions (member_id, until, xact, was, became)
SELECT id, now() - interval '1 month', xact, was, '{"post": "科员"}' FROM changed;
INSERT INTO events (at, action, subject, account_id, account_name, facts, xact)
SELECT now() - interval '1 year', 'member.create', id, id, '李联络', '{}'::jsonb, 0 FROM members
UNION ALL
SELECT now() - interval '1 month', 'member.edit', id, id, '李联络', '{"fields": "post"}', xact
FROM changed;

ALTER TABLE affiliations ADD CONSTRAINT ex_affiliations_one_branch
  EXCLUDE USING gist (member_id WITH =, tstzrange(since, until) WITH &&);
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT made FROM put_off LOOP EXECUTE one.made; END LOOP;
END $$;

-- The department, and a liaison officer at each of 50 units.
CREATE TEMP TABLE staff AS
SELECT t.id AS org_id, t.node, pg_temp.v7(now()) AS id,
  CASE t.kind WHEN 'unit_org' THEN 'liaison_officer' ELSE t.kind END AS role
FROM tree t WHERE t.node = 1 OR t.kind = 'unit_org' AND t.node < 55;
INSERT INTO accounts (id, login, display_name, password_hash, password_changed_at, home_org_id)
SELECT id, 'bench-' || node, '测试员' || node, '-', now(), org_id FROM staff;
INSERT INTO grants (id, account_id, role, org_id, granted_at)
SELECT pg_temp.v7(now()), id, role, org_id, now() FROM staff;
INSERT INTO sessions (id, account_id, started_at, last_seen_at, expires_at)
SELECT pg_temp.v7(now()), id, now(), now(), now() FROM staff;

-- Nothing of it is used up by a window, so nothing is put back.
CREATE TABLE kept AS SELECT * FROM check_ins WHERE false;
ALTER TABLE kept ADD PRIMARY KEY (id);
