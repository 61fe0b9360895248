-- Programs, the people they enrol, and what is sent to them. Times are epoch milliseconds; JSON is text.

CREATE TABLE program (
  id text PRIMARY KEY,
  -- By which someone joins the program in a chat; no secret, and nothing to come in with elsewhere.
  code text NOT NULL UNIQUE,
  settings text NOT NULL,
  created_at bigint NOT NULL
);

ALTER TABLE client ADD COLUMN program_id text REFERENCES program (id);
-- The program's own number for the person; with the name and the addresses it is staff's, and goes when they are removed.
ALTER TABLE client ADD COLUMN ref text;
ALTER TABLE client ADD COLUMN name text;
ALTER TABLE client ADD COLUMN mail text;
ALTER TABLE client ADD COLUMN phone text;
ALTER TABLE client ADD COLUMN teams_user text;
ALTER TABLE client ADD COLUMN invited_by text;
ALTER TABLE client ADD COLUMN standing text NOT NULL DEFAULT 'active'
  CHECK (standing IN ('invited', 'active', 'declined', 'left', 'removed'));
ALTER TABLE client ADD COLUMN paused_until bigint;
-- Why nothing reaches them; until they write themselves.
ALTER TABLE client ADD COLUMN unreachable text;
-- Since when they want no mail or text message that something waits in the chat.
ALTER TABLE client ADD COLUMN nudges_off_at bigint;
-- When they are asked (src/record/schedule.ts), so that it can be computed without loading the record.
ALTER TABLE client ADD COLUMN schedule text;
CREATE UNIQUE INDEX client_ref ON client (program_id, ref) WHERE ref IS NOT NULL;
CREATE UNIQUE INDEX client_teams_user ON client (program_id, teams_user) WHERE teams_user IS NOT NULL;

-- When the page last fetched what is new: whoever looks at it needs no nudge.
ALTER TABLE conversation ADD COLUMN seen_at bigint;

-- An invitation of someone who is enrolled, or the personal link of a nudge: it brings in that client and no other.
ALTER TABLE invite ADD COLUMN for_client text REFERENCES client (id);
ALTER TABLE invite ADD COLUMN program_id text REFERENCES program (id);
CREATE INDEX invite_for ON invite (for_client) WHERE for_client IS NOT NULL;

CREATE TABLE send (
  id text PRIMARY KEY,
  client_id text NOT NULL REFERENCES client (id),
  -- The client's own date: no second one of a kind on it.
  day text NOT NULL,
  what text NOT NULL CHECK (what IN ('checkIn', 'followUp', 'reminder', 'nudge', 'invitation')),
  channel text NOT NULL CHECK (channel IN ('webchat', 'terminal', 'msteams', 'mail', 'webhook')),
  -- What shares one limit of sends a second: the channel, and in Teams the tenant.
  limit_key text NOT NULL,
  due_at bigint NOT NULL,
  -- Not sent after this.
  until_at bigint NOT NULL,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sending', 'sent', 'skipped', 'failed', 'unknown')),
  tries bigint NOT NULL DEFAULT 0,
  next_at bigint NOT NULL,
  tried_at bigint,
  sent_at bigint,
  -- When the client first wrote after it.
  answered_at bigint,
  problem text,
  UNIQUE (client_id, day, what, channel)
);
CREATE INDEX send_open ON send (channel, limit_key, next_at, id) WHERE state = 'waiting';
-- A client's sends go out one after another.
CREATE INDEX send_first ON send (client_id, channel, due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX send_under_way ON send (tried_at) WHERE state = 'sending';
CREATE INDEX send_trouble ON send (state, due_at) WHERE state IN ('failed', 'unknown');

-- The moment up to which a limit has been used up (generic cell rate algorithm), shared by all processes.
CREATE TABLE send_rate (
  limit_key text PRIMARY KEY,
  used_until bigint NOT NULL
);

CREATE TABLE worker (
  id text PRIMARY KEY,
  beat_at bigint NOT NULL
);

CREATE TABLE api_key (
  id text PRIMARY KEY,
  program_id text NOT NULL REFERENCES program (id),
  label text NOT NULL,
  key_hash text NOT NULL UNIQUE,
  created_at bigint NOT NULL,
  revoked_at bigint
);

CREATE TABLE api_call (
  key_id text NOT NULL REFERENCES api_key (id),
  idempotency_key text NOT NULL,
  request_hash text NOT NULL,
  at bigint NOT NULL,
  -- Empty until the first call has been answered.
  status bigint,
  body text,
  PRIMARY KEY (key_id, idempotency_key)
);
CREATE INDEX api_call_at ON api_call (at);
