-- Portable SQL for SQLite and PostgreSQL. Times are epoch milliseconds; JSON is text, since jsonb refuses some of it.

CREATE TABLE client (
  id text PRIMARY KEY,
  created_at bigint NOT NULL,
  -- Counts the turns committed: a turn commits only on the version it was loaded at.
  version bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT '{}',
  due bigint
);
CREATE INDEX client_due ON client (due, id) WHERE due IS NOT NULL;

CREATE TABLE conversation (
  id text PRIMARY KEY,
  client_id text NOT NULL REFERENCES client (id),
  channel text NOT NULL CHECK (channel IN ('webchat', 'terminal', 'msteams')),
  created_at bigint NOT NULL,
  last_seq bigint NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
  last_at bigint NOT NULL,
  -- The activity that asked for deletion: its row is gone, yet a second delivery of it must not count as new.
  wiped_id text,
  wiped_seq bigint,
  UNIQUE (client_id, channel)
);

CREATE TABLE activity (
  conversation_id text NOT NULL REFERENCES conversation (id),
  seq bigint NOT NULL CHECK (seq > 0),
  id text NOT NULL,
  sender text NOT NULL CHECK (sender IN ('client', 'oars')),
  at bigint NOT NULL,
  body text NOT NULL,
  answered_at bigint CHECK (sender = 'client' OR answered_at IS NOT NULL),
  PRIMARY KEY (conversation_id, seq),
  UNIQUE (conversation_id, id)
);
CREATE INDEX activity_unanswered ON activity (conversation_id, seq) WHERE answered_at IS NULL;

CREATE TABLE fact (
  client_id text NOT NULL REFERENCES client (id),
  seq bigint NOT NULL CHECK (seq > 0),
  at bigint NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (client_id, seq)
);

CREATE TABLE secret (
  name text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE invite (
  token_hash text PRIMARY KEY,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint,
  client_id text REFERENCES client (id)
);
