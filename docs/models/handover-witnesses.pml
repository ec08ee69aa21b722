/*
 * The hand-over of a strict TA where witnesses elsewhere remember one register (scope shared).
 *
 * The register is one object here: a fenced read and a compare-and-advance are single steps of it, and
 * the answer of either may be lost. That three witnesses come to that is witness-register.pml.
 * S runs the TA, T takes it. A launch at either host may be killed, or left alive while its host starts
 * another from what it has kept, of whatever age. S may take back what it has released while it still
 * has the frozen image: the register decides between that and T. T may learn of the release from the
 * register alone, also if S is gone for good.
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
#ifndef FORGOTTEN
#define FORGOTTEN 0
#endif
#define SOURCES 4
#define TARGETS 4
#define NOBODY 0

mtype = { s_active, s_frozen, s_recording, s_releasing, s_settling, s_reissuing, s_released,
          s_reclaiming, s_thawing, s_finished, s_lost };
mtype = { t_filling, t_sealing, t_prepared, t_activating, t_confirming, t_active, t_restoring,
          t_discarded, t_lost };
mtype = { r_active, r_released };
mtype = { token, receipt };

/* The register. Runners are launches: 1..SOURCES at S, 11..10+TARGETS at T. */
mtype held = r_active; byte epoch = 1; byte runner = 1; byte root = 0;
bool heldByT = false;          /* whose holder key the register names */

/* Disks. A bit for each checkpoint that was ever sealed, by its counter; nothing is ever removed. */
byte keptS = 1, keptT = 0;
bool imageT = false; byte imageCounter = 0;
bool recordS = false;

byte said = 0;
byte crashes = 0, losses = 0, twice = 0;
byte sources = 1, targets = 0;
bool session = false, imageSent = false, preparedSent = false; byte sent = 0;
bool forgotten = false;        /* S is gone for good, with its disk */
int alive = 0;

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

inline effect(c) {
  assert(said == c);
  said++
}

inline goesOn(c) {
  assert(c == said)
}

proctype Source(byte me; bool restarts) {
  mtype phase = s_active;
  byte c = 0;
  bool image = true;

  alive = alive | (1 << me);
  if
  :: !restarts -> skip
  :: restarts ->
     atomic {
       if
       :: held == r_active && !heldByT && (keptS & (1 << root)) -> runner = me; c = root; goesOn(c)
#ifdef BUG_RESTART_IGNORES_ANCHOR
       :: held == r_active && keptS > 1 -> runner = me; c = 0; root = 0
#endif
       :: held == r_released && recordS -> phase = s_reissuing; image = false
       :: else -> phase = s_finished
       fi
     }
  fi;

  do
  :: phase == s_active && c < EFFECTS ->
     keptS = keptS | (1 << (c + 1));
     atomic {
       if
#ifdef BUG_EPOCH_ALONE
       :: held == r_active && (epoch == 1 || epoch == 3) -> root = c + 1; effect(c); c++
#else
       :: held == r_active && runner == me && root == c -> root = c + 1; effect(c); c++
#endif
       :: else -> phase = s_lost
       fi
     }
  :: atomic { phase == s_active && !session && targets == 0 && held == r_active && runner == me ->
       session = true; phase = s_frozen; sent = c; imageSent = true; targets++;
       run Target(10 + targets, false) }
  :: atomic { phase == s_frozen && preparedSent -> phase = s_recording }
  :: atomic { phase == s_frozen && !preparedSent -> session = false; phase = s_thawing }
  :: phase == s_recording -> recordS = true; phase = s_releasing
  :: atomic { phase == s_releasing ->
       if
       :: held == r_active && runner == me && root == c ->
          held = r_released; epoch = 2; runner = NOBODY; heldByT = true;
          if :: phase = s_released :: phase = s_settling fi
       :: held == r_active && runner == me -> phase = s_settling
       :: else -> phase = s_lost
       fi }
  :: atomic { phase == s_settling ->
       if
       :: epoch == 2 && held == r_released -> phase = s_released
       :: epoch == 2 && held == r_active -> phase = s_finished   /* T was faster than the answer */
       :: held == r_active && runner == me -> session = false; phase = s_thawing
       :: else -> phase = s_lost
       fi }
  :: atomic { phase == s_reissuing ->
       if :: held == r_released -> phase = s_released :: else -> phase = s_finished fi }
  :: phase == s_thawing -> phase = s_active
#ifdef BUG_ACTS_UNANCHORED
  :: atomic { phase == s_released && image && c < EFFECTS -> effect(c); c++ }
#endif
  :: atomic { phase == s_released && empty(toS) && empty(toT) -> post(toT, token) }
  :: atomic { phase == s_released && toS?[receipt] -> toS?receipt; phase = s_finished }
  /* A timer may start it; only the register decides. */
  :: phase == s_released && image -> phase = s_reclaiming
  :: atomic { phase == s_reclaiming ->
       if
#ifdef BUG_RECLAIM_IGNORES_ACTIVATE
       :: epoch == 2 ->
#else
       :: held == r_released && epoch == 2 ->
#endif
          held = r_active; epoch = 3; runner = me; heldByT = false; root = c;
          if :: phase = s_thawing; goesOn(c) :: skip fi            /* the answer may be lost */
       :: held == r_active && epoch == 3 && runner == me -> goesOn(c); phase = s_thawing
       :: else -> phase = s_finished
       fi }
  :: atomic { (phase == s_active || phase == s_reclaiming) && toS?[receipt] -> toS?receipt }
  :: atomic { crashes < CRASHES && phase != s_finished && phase != s_lost && sources < SOURCES ->
       crashes++; session = false; alive = alive & ~(1 << me);
       if
       :: sources++; run Source(sources, true)
       :: FORGOTTEN && held == r_released -> forgotten = true
       fi;
       break }
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
  :: phase == t_sealing -> imageT = true; imageCounter = c;
     atomic { if :: session -> preparedSent = true :: else fi; phase = t_prepared }
  :: atomic { phase == t_restoring ->
       if
       :: held == r_released && imageT -> c = imageCounter; phase = t_prepared
       :: held == r_active && epoch == 1 && imageT -> c = imageCounter; phase = t_prepared
       /* The root of a hand-over stays in the register: the prepared image is the first checkpoint. */
       :: held == r_active && heldByT && ((keptT & (1 << root)) || (imageT && imageCounter == root)) ->
          runner = me; c = root; goesOn(c); phase = t_active
       :: else -> phase = t_discarded
       fi }
  :: atomic { phase == t_prepared && toT?[token] -> toT?token; phase = t_activating }
  /* The register itself tells. */
  :: atomic { phase == t_prepared && held == r_released -> phase = t_activating }
#ifdef BUG_ACTIVATES_EARLY
  :: atomic { phase == t_prepared -> phase = t_activating }
#endif
  :: atomic { phase == t_prepared && epoch == 3 -> phase = t_discarded }
  :: atomic { phase == t_prepared && !session && held == r_active && epoch == 1 && !recordS -> phase = t_discarded }
  :: atomic { phase == t_activating ->
       if
#ifdef BUG_FORGETS_PHASE
       :: epoch == 2 -> held = r_active; runner = me
#else
#ifdef BUG_ACTIVATES_EARLY
       :: epoch < 3 -> held = r_active; epoch = 2; runner = me; heldByT = true
#else
       :: held == r_released && epoch == 2 -> held = r_active; runner = me
#endif
#endif
       :: else
       fi;
       phase = t_confirming }
  :: atomic { phase == t_confirming ->
       if
#ifdef BUG_NO_FENCED_READ
       :: held == r_active && heldByT -> goesOn(c); phase = t_active
#else
       :: held == r_active && runner == me -> goesOn(c); phase = t_active
#endif
       :: else -> phase = t_discarded
       fi }
  :: phase == t_active && c < EFFECTS ->
     keptT = keptT | (1 << (c + 1));
     atomic {
       if
#ifdef BUG_NO_FENCED_READ
       :: held == r_active && heldByT -> root = c + 1; effect(c); c++
#else
       :: held == r_active && runner == me && root == c -> root = c + 1; effect(c); c++
#endif
       :: else -> phase = t_lost
       fi
     }
  :: atomic { phase == t_active && empty(toS) && toT?[token] -> toT?token; post(toS, receipt) }
  :: atomic { phase == t_active && empty(toS) && !toT?[token] && preparedSent && losses < LOSSES -> post(toS, receipt) }
  :: atomic { crashes < CRASHES && phase != t_discarded && phase != t_lost && targets < TARGETS ->
       crashes++; session = false; alive = alive & ~(1 << me);
       targets++; run Target(10 + targets, true); break }
  :: atomic { twice < TWICE && imageT && phase != t_discarded && phase != t_lost && targets < TARGETS ->
       twice++; targets++; run Target(10 + targets, true) }
  :: phase == t_discarded || phase == t_lost -> break
  od
}

init { atomic { run Source(1, false) } }

/* The register names one runner; that no launch that it does not name has an effect is asserted where
 * effects are. An epoch never falls. */
ltl never_back { [] (epoch == 1 || [] epoch >= 2) }

/* Once nothing dies and nothing is lost any more exactly one runs, for good. */
ltl one_in_the_end { <> [] (held == r_active && (alive & (1 << runner))) }
