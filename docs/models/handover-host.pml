/*
 * The hand-over of a strict TA between two hosts whose ledgers nobody can rewind (scope host).
 *
 * S runs the TA, T takes it. Each host has one ledger entry (r_...). Launches of the enclave program
 * die, are followed by others, and are started twice by their host from whatever it has kept:
 * checkpoints of any age, the prepared image, the record of a release. Messages between the hosts are
 * lost and doubled. An answer of a ledger may be lost: then the launch is in doubt.
 *
 * An effect is an anchored checkpoint: it counts `said`, and a launch that counts another number than
 * the next one has forked or rewound the TA.
 */
#ifndef CRASHES
#define CRASHES 2
#endif
#ifndef LOSSES
#define LOSSES 2
#endif
#ifndef EFFECTS
#define EFFECTS 2
#endif
#ifndef TWICE
#define TWICE 1
#endif
#define SOURCES 4
#define TARGETS 4
#define NOBODY 0

mtype = { s_active, s_frozen, s_recording, s_releasing, s_settling, s_reissuing, s_released,
          s_reclaiming, s_thawing, s_finished, s_lost };
mtype = { t_filling, t_sealing, t_preparing, t_prepared, t_activating, t_confirming, t_active,
          t_tombstoning, t_tombstoned, t_restoring, t_discarded, t_lost };
mtype = { r_none, r_prepared, r_tombstoned, r_active, r_released };
mtype = { token, receipt, tombstone };

/* The ledgers. Runners are launches: 1..SOURCES at S, 11..10+TARGETS at T. */
mtype ledgerS = r_active;  byte epochS = 1; byte runnerS = 1; byte rootS = 0; bool anchoredS = true;
mtype ledgerT = r_none;    byte epochT = 0; byte runnerT = 0; byte rootT = 0; bool anchoredT = false;

/* Disks. A bit for each checkpoint that was ever sealed, by its counter; nothing is ever removed. */
byte keptS = 1; byte keptT = 0;
bool imageT = false;  byte imageCounter = 0;   /* the sealed prepared image */
bool recordS = false;                          /* the sealed release record */

byte said = 0;
byte crashes = 0, losses = 0, twice = 0;
byte sources = 1, targets = 0;
/* PREPARED travels in the session, with the image; the session dies with either end. */
bool session = false, imageSent = false, preparedSent = false; byte sent = 0;
bool gone = false;   /* a launch died between its activation and its first checkpoint */
int alive = 0;       /* a bit for each launch that lives */

chan toT = [2] of { mtype };
chan toS = [2] of { mtype };

/* A message comes, comes twice, or is lost; it is sent again as long as nothing answers it. */
inline post(channel, message) {
  if
  :: channel!message
  :: channel!message; channel!message
  :: losses < LOSSES -> losses++
  fi
}

/* Told once the anchor has taken it; the image counts the effects behind it. */
inline effect(c) {
  assert(said == c);
  said++
}

/* A launch goes on behind c effects, of which nobody may have been told the last. */
inline goesOn(c) {
  assert(c == said)
}

proctype Source(byte me; bool restarts) {
  mtype phase = s_active;
  byte c = 0;
  bool image = true;

  alive = alive | (1 << me);
  if
  :: !restarts -> c = 0
  :: restarts ->
     atomic {
       /* What the host has kept is looked at, and the ledger decides. */
       if
       :: ledgerS == r_active && anchoredS && (keptS & (1 << rootS)) ->
          runnerS = me; c = rootS; goesOn(c)
#ifdef BUG_RESTART_IGNORES_ANCHOR
       :: ledgerS == r_active && keptS > 1 -> runnerS = me; c = 0; rootS = 0
#endif
       :: ledgerS == r_active && !anchoredS -> phase = s_lost
       :: ledgerS == r_released && recordS -> phase = s_reissuing; image = false
       :: else -> phase = s_finished
       fi
     }
  fi;

  do
  :: phase == s_active && said < EFFECTS && c < EFFECTS ->
     /* Sealed first, then anchored. */
     keptS = keptS | (1 << (c + 1));
     atomic {
       if
#ifdef BUG_EPOCH_ALONE
       :: ledgerS == r_active -> rootS = c + 1; anchoredS = true; effect(c); c++
#else
       :: ledgerS == r_active && runnerS == me && rootS == c ->
          rootS = c + 1; anchoredS = true; effect(c); c++
#endif
       :: else -> phase = s_lost      /* superseded: mute for good */
       fi
     }
  :: atomic { phase == s_active && !session && targets == 0 && ledgerS == r_active && runnerS == me ->
       session = true; phase = s_frozen; sent = c; imageSent = true; targets++; run Target(10 + targets, false) }
  :: atomic { phase == s_frozen && preparedSent -> phase = s_recording }
  :: atomic { phase == s_frozen && !preparedSent -> session = false; phase = s_thawing }
  :: phase == s_recording -> recordS = true; phase = s_releasing
  :: atomic { phase == s_releasing ->
       if
       :: ledgerS == r_active && runnerS == me && rootS == c ->
          ledgerS = r_released; epochS = 2; runnerS = NOBODY;
          if :: phase = s_released :: phase = s_settling fi     /* the answer may be lost */
       :: ledgerS == r_active && runnerS == me -> phase = s_settling
       :: else -> phase = s_lost
       fi }
  :: atomic { phase == s_settling ->
       if
       :: ledgerS == r_released -> phase = s_released
       :: ledgerS == r_active && runnerS == me -> session = false; phase = s_thawing
       :: else -> phase = s_lost
       fi }
  :: atomic { phase == s_reissuing ->
       if
       :: ledgerS == r_released -> phase = s_released
       :: else -> phase = s_finished
       fi }
  :: phase == s_thawing -> phase = s_active
#ifdef BUG_SOURCE_RESUMES
  :: atomic { phase == s_released && image -> ledgerS = r_active; runnerS = me; phase = s_active }
#endif
  :: atomic { phase == s_released && empty(toS) && empty(toT) -> post(toT, token) }
  :: atomic { phase == s_released && toS?[receipt] -> toS?receipt; phase = s_finished }
  :: atomic { phase == s_released && toS?[tombstone] ->
       toS?tombstone;
       if
       :: image -> phase = s_reclaiming
       :: else -> phase = s_lost; gone = true
       fi }
  :: atomic { phase == s_reclaiming ->
       if
       :: ledgerS == r_released -> ledgerS = r_active; epochS = 3; runnerS = me; anchoredS = false; phase = s_active
       :: else -> phase = s_lost
       fi }
  :: atomic { phase == s_active && toS?[receipt] -> toS?receipt }
  :: atomic { phase == s_active && toS?[tombstone] -> toS?tombstone }
  /* Killed; its host starts another. */
  :: atomic { crashes < CRASHES && phase != s_finished && phase != s_lost && sources < SOURCES ->
       crashes++; session = false; alive = alive & ~(1 << me);
       /* What was taken back has a checkpoint only once it has acted again. */
       if :: ledgerS == r_active && runnerS == me && !anchoredS -> gone = true :: else fi;
       sources++; run Source(sources, true); break }
  /* Left alive, and another started beside it. */
  :: atomic { twice < TWICE && phase != s_finished && phase != s_lost && sources < SOURCES ->
       twice++; sources++; run Source(sources, true) }
  :: phase == s_finished || phase == s_lost -> break
  od
}

proctype Target(byte me; bool restarts) {
  mtype phase = t_filling;
  byte c = 0;

  alive = alive | (1 << me);
  if
  :: !restarts -> skip
  :: restarts -> phase = t_restoring
  fi;

  do
  :: atomic { phase == t_filling && session && imageSent -> c = sent; phase = t_sealing }
  :: atomic { phase == t_filling && !session -> phase = t_discarded }
  :: phase == t_sealing -> imageT = true; imageCounter = c; phase = t_preparing
  :: atomic { phase == t_preparing ->
       if
       :: epochT < 2 -> ledgerT = r_prepared; epochT = 2; runnerT = NOBODY; rootT = c;
          if :: session -> preparedSent = true :: else fi;
          phase = t_prepared
       :: else -> phase = t_discarded
       fi }
  :: atomic { phase == t_restoring ->
       if
       :: ledgerT == r_prepared && imageT -> c = imageCounter; phase = t_prepared
       :: ledgerT == r_tombstoned -> phase = t_tombstoned
       :: ledgerT == r_active && anchoredT && (keptT & (1 << rootT)) ->
          runnerT = me; c = rootT; goesOn(c); phase = t_active
       :: else -> phase = t_discarded
       fi }
  :: atomic { phase == t_prepared && toT?[token] -> toT?token; phase = t_activating }
#ifdef BUG_ACTIVATES_EARLY
  :: atomic { phase == t_prepared -> phase = t_activating }
#endif
  :: atomic { phase == t_prepared && !session -> phase = t_tombstoning }
  :: atomic { phase == t_activating ->
       if
#ifdef BUG_FORGETS_PHASE
       :: epochT == 2 -> ledgerT = r_active; runnerT = me; phase = t_confirming
#else
       :: ledgerT == r_prepared -> ledgerT = r_active; runnerT = me; phase = t_confirming
#endif
       :: else -> phase = t_confirming
       fi }
  :: atomic { phase == t_confirming ->
       if
#ifdef BUG_NO_FENCED_READ
       :: ledgerT == r_active -> goesOn(c); phase = t_active
#else
       :: ledgerT == r_active && runnerT == me -> goesOn(c); phase = t_active
#endif
       :: ledgerT == r_tombstoned -> phase = t_tombstoned
       :: else -> phase = t_discarded
       fi }
  :: phase == t_active && said < EFFECTS && c < EFFECTS ->
     keptT = keptT | (1 << (c + 1));
     atomic {
       if
#ifdef BUG_NO_FENCED_READ
       :: ledgerT == r_active -> rootT = c + 1; anchoredT = true; effect(c); c++
#else
       :: ledgerT == r_active && runnerT == me && rootT == c ->
          rootT = c + 1; anchoredT = true; effect(c); c++
#endif
       :: else -> phase = t_lost
       fi
     }
  :: atomic { phase == t_active && empty(toS) && toT?[token] -> toT?token; post(toS, receipt) }
  :: atomic { phase == t_active && empty(toS) && ledgerS == r_released -> post(toS, receipt) }
  :: atomic { phase == t_tombstoning ->
       if
#ifdef BUG_TOMBSTONE_UNRECORDED
       :: ledgerT == r_prepared -> phase = t_prepared; post(toS, tombstone)
#else
       :: ledgerT == r_prepared -> ledgerT = r_tombstoned; phase = t_tombstoned
#endif
       :: else -> phase = t_confirming
       fi }
  :: atomic { phase == t_tombstoned && empty(toS) && toT?[token] -> toT?token; post(toS, tombstone) }
  :: atomic { phase == t_tombstoned && empty(toS) && ledgerS == r_released -> post(toS, tombstone) }
  :: atomic { crashes < CRASHES && phase != t_discarded && phase != t_lost && targets < TARGETS ->
       crashes++; session = false; alive = alive & ~(1 << me);
       if :: ledgerT == r_active && runnerT == me && !anchoredT -> gone = true :: else fi;
       targets++; run Target(10 + targets, true); break }
  :: atomic { twice < TWICE && imageT && phase != t_discarded && phase != t_lost && targets < TARGETS ->
       twice++; targets++; run Target(10 + targets, true) }
  :: phase == t_discarded || phase == t_lost -> break
  od
}

init { atomic { run Source(1, false) } }

#define runsAt(ledger, runner) (ledger == r_active && (alive & (1 << runner)))

/* At every instant at most one ledger has an active entry. */
ltl never_two { [] !(ledgerS == r_active && ledgerT == r_active) }

/* Once nothing dies and nothing is lost any more exactly one runs, for good; unless a launch died that
 * had no checkpoint yet, or whose frozen image was all that could be taken back. */
ltl one_in_the_end { <> [] (gone || runsAt(ledgerS, runnerS) || runsAt(ledgerT, runnerT)) }
