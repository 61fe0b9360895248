-- Microsoft Teams: who writes there, where answers go, and what has not been delivered. Times are epoch milliseconds.

CREATE TABLE teams_chat (
  conversation_id text PRIMARY KEY REFERENCES conversation (id),
  tenant text NOT NULL,
  -- Object id in Microsoft Entra, in lower case: with the tenant it says who they are.
  teams_user text NOT NULL,
  -- Where to, as JSON: the Bot Framework's conversation reference, without names.
  reference text NOT NULL,
  -- Since when Oars is not installed there.
  removed_at bigint,
  UNIQUE (tenant, teams_user)
);

-- Replies that are in the log and not in Teams yet; the row of one that has arrived is deleted.
CREATE TABLE teams_reply (
  conversation_id text NOT NULL REFERENCES conversation (id),
  seq bigint NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'failed', 'unknown')),
  tries bigint NOT NULL DEFAULT 0,
  next_at bigint NOT NULL,
  -- Not delivered after this.
  until_at bigint NOT NULL,
  tried_at bigint,
  problem text,
  PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX teams_reply_waiting ON teams_reply (next_at) WHERE state = 'waiting';
CREATE INDEX teams_reply_under_way ON teams_reply (tried_at) WHERE state = 'sending';

-- Whom a program has enrolled by their object id, whichever program it is.
CREATE INDEX client_by_teams_user ON client (teams_user) WHERE teams_user IS NOT NULL;
