-- Word to a program's contact that a client may be in danger, and the counts that a year's report is made of.

CREATE TABLE alert (
  id text PRIMARY KEY,
  client_id text NOT NULL REFERENCES client (id),
  -- The client's own date: at most one alert a day and level, and none of a lower level after a higher one.
  day text NOT NULL,
  level text NOT NULL CHECK (level IN ('serious', 'now')),
  about text NOT NULL,
  created_at bigint NOT NULL,
  -- The client's message, where they were told that the contact gets it; gone as soon as it has been sent.
  words text,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unknown')),
  tries bigint NOT NULL DEFAULT 0,
  -- When it is to be tried next, while it waits; when that began, while it is being sent.
  next_at bigint NOT NULL,
  tried_at bigint,
  -- Why the last try did not succeed, in words of ours.
  problem text,
  UNIQUE (client_id, day, level)
);
CREATE INDEX alert_open ON alert (state, next_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX invite_client ON invite (client_id) WHERE client_id IS NOT NULL;

-- No client in here: what is counted stays when a client is deleted.
CREATE TABLE safety_count (
  -- Year or month, UTC: 2026 or 2026-11.
  period text NOT NULL,
  measure text NOT NULL,
  -- The level or kind of danger that it is counted for; empty for all together.
  part text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (period, measure, part)
);
