/*
 * One register that three witnesses hold, whose hosts may start each of them again, or twice, at any
 * time; what a launch knew is then gone (backends/witness/).
 *
 * Two proposers want the register to go from its first value to one of their own. Questions arrive at any time after they were asked, also long after their proposer has given
 * up, and any number of times; answers may be lost. Told is what a proposer concludes: the first value
 * that anybody is told is the one that everybody is told.
 */
#ifndef LAUNCHES
#define LAUNCHES 1
#endif
#define SEATS 3
#define PER_SEAT 2

#define none 0
#define learning 1
#define member 2
#define followed 3

/* Launches, by seat * PER_SEAT + launch. A launch's number is its place. */
byte state[6];
byte promised[6];
byte acceptedIn[6];
byte accepted[6];
byte known[18];           /* launch of each seat that a launch knows: [launch * SEATS + seat] */

/* What a launch that learns was told by each other seat: 0, or 1 + the launch that told it. */
byte noted[18]; byte notedPromise[18]; byte notedIn[18]; byte notedValue[18];
byte notedKnown[54];

/* Ballots: one each, the second proposer's above the first one's. */
bool asked[2]; bool put[2]; byte value[2]; bool open[2];
byte promiser[6]; byte promiseIn[6]; byte promiseValue[6]; byte promiseKnown[18];
byte voter[6]; byte voteKnown[18];

byte launches = 0;
byte told = 0;
byte i, j;

#ifdef BUG_EQUAL_BALLOT
#define number(b) 2
#else
#define number(b) (b + 2)
#endif

inline tell(v) {
  assert(told == 0 || told == v);
  told = v
}

/* Two answers of a ballot are a quorum if neither knows a newer launch of the other's seat. */
#ifdef BUG_NO_INCARNATIONS
#define promisesOf(b, s, t) (promiser[b * SEATS + s] > 0 && promiser[b * SEATS + t] > 0)
#define votesOf(b, s, t) (voter[b * SEATS + s] > 0 && voter[b * SEATS + t] > 0)
#define notesOf(x, s, t) (noted[x * SEATS + s] > 0 && noted[x * SEATS + t] > 0)
#else
#define promisesOf(b, s, t) (promiser[b * SEATS + s] > 0 && promiser[b * SEATS + t] > 0 && \
  promiseKnown[(b * SEATS + s) * SEATS + t] < promiser[b * SEATS + t] && \
  promiseKnown[(b * SEATS + t) * SEATS + s] < promiser[b * SEATS + s])
#define votesOf(b, s, t) (voter[b * SEATS + s] > 0 && voter[b * SEATS + t] > 0 && \
  voteKnown[(b * SEATS + s) * SEATS + t] < voter[b * SEATS + t] && \
  voteKnown[(b * SEATS + t) * SEATS + s] < voter[b * SEATS + s])
#define notesOf(x, s, t) (noted[x * SEATS + s] > 0 && noted[x * SEATS + t] > 0 && \
  notedKnown[(x * SEATS + s) * SEATS + t] < noted[x * SEATS + t] && \
  notedKnown[(x * SEATS + t) * SEATS + s] < noted[x * SEATS + s])
#endif

/* Nobody looks at it again. */
#define forget(who, knew, b) \
  who[b * SEATS] = 0; who[b * SEATS + 1] = 0; who[b * SEATS + 2] = 0; \
  knew[b * 9] = 0; knew[b * 9 + 1] = 0; knew[b * 9 + 2] = 0; knew[b * 9 + 3] = 0; knew[b * 9 + 4] = 0; \
  knew[b * 9 + 5] = 0; knew[b * 9 + 6] = 0; knew[b * 9 + 7] = 0; knew[b * 9 + 8] = 0

/* A launch of a seat gives a promise. An answer that is lost is one that nobody counts; that of another
 * launch of the seat may come in its place. */
inline takePrepare(x, b) {
  atomic {
    state[x] == member && asked[b] && !put[b] && open[b] && promised[x] <= number(b) &&
    promiser[b * SEATS + x / PER_SEAT] != 1 + x % PER_SEAT ->
    promised[x] = number(b);
    if
    :: promiser[b * SEATS + x / PER_SEAT] = 1 + x % PER_SEAT;
       promiseIn[b * SEATS + x / PER_SEAT] = acceptedIn[x];
       promiseValue[b * SEATS + x / PER_SEAT] = accepted[x];
       promiseKnown[(b * SEATS + x / PER_SEAT) * SEATS + 0] = known[x * SEATS + 0];
       promiseKnown[(b * SEATS + x / PER_SEAT) * SEATS + 1] = known[x * SEATS + 1];
       promiseKnown[(b * SEATS + x / PER_SEAT) * SEATS + 2] = known[x * SEATS + 2]
#ifdef BUG_SEAT_TWICE
    :: promiser[b * SEATS + (x / PER_SEAT + 1) % SEATS] == 0 && promiser[b * SEATS + x / PER_SEAT] == 0 ->
       promiser[b * SEATS + x / PER_SEAT] = 1 + x % PER_SEAT;
       promiser[b * SEATS + (x / PER_SEAT + 1) % SEATS] = PER_SEAT;
       promiseIn[b * SEATS + x / PER_SEAT] = acceptedIn[x];
       promiseValue[b * SEATS + x / PER_SEAT] = accepted[x]
#endif
    fi
  }
}

inline takeAccept(x, b) {
  atomic {
#ifdef BUG_FORGETS_PROMISE
    state[x] == member && put[b] && acceptedIn[x] < number(b) ->
#else
#ifdef BUG_EQUAL_BALLOT
    state[x] == member && put[b] && promised[x] <= number(b) && acceptedIn[x] <= number(b) &&
    voter[b * SEATS + x / PER_SEAT] == 0 ->
#else
    state[x] == member && put[b] && promised[x] <= number(b) && acceptedIn[x] < number(b) ->
#endif
#endif
    promised[x] = number(b);
    acceptedIn[x] = number(b);
    accepted[x] = value[b];
    if
    :: open[b] ->
       voter[b * SEATS + x / PER_SEAT] = 1 + x % PER_SEAT;
       voteKnown[(b * SEATS + x / PER_SEAT) * SEATS + 0] = known[x * SEATS + 0];
       voteKnown[(b * SEATS + x / PER_SEAT) * SEATS + 1] = known[x * SEATS + 1];
       voteKnown[(b * SEATS + x / PER_SEAT) * SEATS + 2] = known[x * SEATS + 2]
    :: else
    fi
  }
}

/* Launch x learns; launch y of another seat notes it, and tells it everything. */
inline note(x, y) {
  atomic {
    state[x] == learning && state[y] == member && noted[x * SEATS + y / PER_SEAT] == 0 &&
    known[y * SEATS + x / PER_SEAT] <= x % PER_SEAT ->
#ifndef BUG_NO_INCARNATIONS
    known[y * SEATS + x / PER_SEAT] = x % PER_SEAT;
#endif
    noted[x * SEATS + y / PER_SEAT] = 1 + y % PER_SEAT;
    notedPromise[x * SEATS + y / PER_SEAT] = promised[y];
    notedIn[x * SEATS + y / PER_SEAT] = acceptedIn[y];
    notedValue[x * SEATS + y / PER_SEAT] = accepted[y];
    notedKnown[(x * SEATS + y / PER_SEAT) * SEATS + 0] = known[y * SEATS + 0];
    notedKnown[(x * SEATS + y / PER_SEAT) * SEATS + 1] = known[y * SEATS + 1];
    notedKnown[(x * SEATS + y / PER_SEAT) * SEATS + 2] = known[y * SEATS + 2]
  }
}

/* Both others have told it. */
inline join(x, s, t) {
  atomic {
    state[x] == learning && x / PER_SEAT != s && x / PER_SEAT != t && notesOf(x, s, t) ->
    state[x] = member;
    promised[x] = (notedPromise[x * SEATS + s] > notedPromise[x * SEATS + t] -> notedPromise[x * SEATS + s] : notedPromise[x * SEATS + t]);
    if
    :: notedIn[x * SEATS + s] >= notedIn[x * SEATS + t] ->
       acceptedIn[x] = notedIn[x * SEATS + s]; accepted[x] = notedValue[x * SEATS + s]
    :: else ->
       acceptedIn[x] = notedIn[x * SEATS + t]; accepted[x] = notedValue[x * SEATS + t]
    fi;
    known[x * SEATS + s] = noted[x * SEATS + s] - 1;
    known[x * SEATS + t] = noted[x * SEATS + t] - 1;
    known[x * SEATS + x / PER_SEAT] = x % PER_SEAT;
    forget(noted, notedKnown, x)
  }
}

/* The host of a seat starts a second launch, and ends the first one or does not. */
inline launch(seat) {
  atomic {
    launches < LAUNCHES && launches == seat ->
    launches++;
    if
    :: state[seat * PER_SEAT] = followed
    :: skip
    fi;
#ifdef BUG_VOTES_EARLY
    state[seat * PER_SEAT + 1] = member;
    promised[seat * PER_SEAT + 1] = 1; acceptedIn[seat * PER_SEAT + 1] = 1;
    known[(seat * PER_SEAT + 1) * SEATS + seat] = 1
#else
    state[seat * PER_SEAT + 1] = learning
#endif
  }
}

active proctype Witnesses() {
  /* The mint: every seat's first launch has the first value, in ballot 1. */
  d_step {
    i = 0;
    do
    :: i < SEATS ->
       state[i * PER_SEAT] = member; promised[i * PER_SEAT] = 1; acceptedIn[i * PER_SEAT] = 1; i++
    :: else -> break
    od;
    i = 0
  }
  do
  :: takePrepare(0, 0) :: takePrepare(1, 0) :: takePrepare(2, 0) :: takePrepare(3, 0) :: takePrepare(4, 0)
  :: takePrepare(0, 1) :: takePrepare(1, 1) :: takePrepare(2, 1) :: takePrepare(3, 1) :: takePrepare(4, 1)
  :: takeAccept(0, 0) :: takeAccept(1, 0) :: takeAccept(2, 0) :: takeAccept(3, 0) :: takeAccept(4, 0)
  :: takeAccept(0, 1) :: takeAccept(1, 1) :: takeAccept(2, 1) :: takeAccept(3, 1) :: takeAccept(4, 1)
  :: note(1, 2) :: note(1, 3) :: note(1, 4)
  :: note(3, 0) :: note(3, 1) :: note(3, 4)
  :: join(1, 1, 2) :: join(3, 0, 2)
  /* Seats are alike: the one that is launched again first is called 0, the next one 1. */
  :: launch(0)
  :: launch(1)
  od
}

inline conclude(b, own, s, t) {
  atomic {
    promisesOf(b, s, t) ->
    if
    :: promiseIn[b * SEATS + s] >= promiseIn[b * SEATS + t] -> value[b] = promiseValue[b * SEATS + s]
    :: else -> value[b] = promiseValue[b * SEATS + t]
    fi;
    if
    :: value[b] == 0 -> value[b] = own
    :: else
    fi;
    /* Nobody looks at them again. */
    forget(promiser, promiseKnown, b); promiseIn[b * SEATS] = 0; promiseIn[b * SEATS + 1] = 0; promiseIn[b * SEATS + 2] = 0;
    promiseValue[b * SEATS] = 0; promiseValue[b * SEATS + 1] = 0; promiseValue[b * SEATS + 2] = 0;
    put[b] = true
  }
}

inline round(b, own) {
  atomic { asked[b] = true; open[b] = true };
  if
  :: conclude(b, own, 0, 1)
  :: conclude(b, own, 0, 2)
  :: conclude(b, own, 1, 2)
  :: skip                                   /* gives up: what it has asked still arrives */
  fi;
  if
  :: atomic { put[b] && (votesOf(b, 0, 1) || votesOf(b, 0, 2) || votesOf(b, 1, 2)) -> tell(value[b]) }
#ifdef BUG_OWN_LOST_REPLY
  :: atomic { put[b] && value[b] == own -> tell(value[b]) }
#endif
  :: skip
  fi;
  atomic { open[b] = false; forget(voter, voteKnown, b) }
}

active proctype First() {
  round(0, 1)
}

active proctype Second() {
  round(1, 2)
}
