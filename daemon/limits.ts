/**
 * Every limit of the daemon, in one table; a test demands that each one is used.
 * Invariant: a limit is known before anything is allocated for what it bounds.
 */

/** Limits of the daemon; units last. */
export const LIMITS = {
  /** A package that is carried between daemons or handed to an enclave. */
  packageBytesMax: 64 * 1024 * 1024,
  /** Connections that one admin socket holds; more are closed at once. */
  adminConnectionsMax: 128,
  /** Event streams among them. */
  adminStreamsMax: 32,
  /** Path of a Unix socket (the kernel's field, without its final zero). */
  adminSocketPathBytesMax: 107,
  /** How long an existing socket may take to answer before it counts as taken. */
  adminProbeMs: 1000,
  /** Address of a request. */
  adminUrlBytesMax: 2048,
  /** Headers of a request together. */
  adminHeaderBytesMax: 8192,
  /** Body of a request that carries no package and no call. */
  adminBodyBytesMax: 16 * 1024,
  /** Body of a call: 2 MiB of data as base64, and the rest. */
  adminCallBodyBytesMax: 3 * 1024 * 1024,
  /** Body that starts a TA: a package as base64, and the rest. */
  adminPackageBodyBytesMax: 86 * 1024 * 1024,
  /** Bodies of all requests under way. */
  adminBodyBytesInFlightMax: 192 * 1024 * 1024,
  /** How long the headers of a request may take. */
  adminHeadersMs: 5000,
  /** How long a whole request may take to arrive. */
  adminRequestMs: 30_000,
  /** How long an idle connection is kept. */
  adminIdleMs: 60_000,
  /** Between two signs of life on an event stream. */
  adminStreamKeepAliveMs: 15_000,
  /** How long a reader of events may leave them lying before it is let go. */
  adminStreamStallMs: 30_000,
  /** How long requests may go on once the daemon ends. */
  adminCloseMs: 2000,
  /** Answer that the client reads. */
  adminAnswerBytesMax: 128 * 1024 * 1024,
  /** The configuration file. */
  configFileBytesMax: 1024 * 1024,
  /** The whole journal; compacted at each start. */
  journalBytesMax: 256 * 1024 * 1024,
  /** Strangers that may wait for a person's decision. */
  peersPendingMax: 64,
  /** How long a stranger waits before another from a place as crowded may take its turn. */
  peerPendingKeptMs: 60_000,
  /** Connections of peers that are not allowed. */
  strangerConnectionsMax: 16,
  /** How long such a connection stays. */
  strangerConnectionMs: 30_000,
  /** Connections of one peer. */
  peerConnectionsMax: 8,
  /** Connections that have not shown who they are yet. */
  handshakesMax: 64,
  /** How long a connection may take to show it. */
  handshakeMs: 5000,
  /** One request of a peer that is not allowed: a join, with a secret, a name and addresses. */
  strangerMessageBytesMax: 8192,
  /** Requests of one such peer under way. */
  strangerRequestsInFlightMax: 4,
  /** Invitations that nobody has used. */
  invitationsMax: 64,
  /** Text of a ticket. */
  ticketCharsMax: 8192,
  /** Between two tries to reach an allowed peer, at first. */
  reconnectMs: 1000,
  /** The same, after many tries. */
  reconnectMsMax: 60_000,
  /** How long a stream that was ended may take to be gone. */
  streamCloseMs: 5000,
  /** One request or reply between daemons. */
  peerMessageBytesMax: 3 * 1024 * 1024,
  /** How long a peer may take for one request, where the request does not say. */
  peerRequestMs: 15_000,
  /** Requests of one peer under way. */
  peerRequestsInFlightMax: 512,
  /** Requests of all peers under way. */
  requestsInFlightMax: 2048,
  /** Bytes of the requests of one peer that are not answered yet. */
  peerRequestBytesInFlightMax: 64 * 1024 * 1024,
  /** The same, of all peers. */
  requestBytesInFlightMax: 256 * 1024 * 1024,
  /** Lanes that were offered and that nobody has opened yet. */
  laneOffersMax: 16,
  /** One frame of a lane. */
  laneFrameBytesMax: 2 * 1024 * 1024,
  /** A chain that an enclave is given with a session. */
  enclaveChainBytesMax: 2 * 1024 * 1024,
  /** Unread bytes of a lane at which its sender is stopped. */
  laneBufferBytes: 2 * 1024 * 1024,
  /** How long a new lane may take to name its attempt. */
  laneNameMs: 5000,
  /** How long a connection for a lane of its own may take; then libp2p carries the lane. */
  laneConnectMs: 2000,
  /** A part of a package between daemons. */
  packagePartBytes: 1024 * 1024,
  /** How long an enclave may take to take a new connection. */
  enclaveAttachMs: 5000,
  /** How long an enclave may take for one call of its daemon. */
  enclaveCallMs: 30_000,
  /** How long an enclave may take to wipe what it holds before it is killed. */
  enclaveEndMs: 2000,
  /** How long an enclave may take to open what an earlier one had sealed. */
  restoreMs: 600_000,
  /** How long a wish for a TA that has just arrived waits until the arrival is written down. */
  arrivalSettleMs: 5000,
  /** How long status waits for an enclave before it tells what it knew last. */
  enclaveDescribeMs: 100,
  /** Requests to TAs under way, those that wait while their TA moves among them. */
  callsMax: 1024,
  /** Bytes of all of them. */
  callBytesMax: 64 * 1024 * 1024,
  /** Proposals of one refusal that are shown. */
  refusalFixesMax: 8,
  /** Refusals of one verdict that are shown beside the first. */
  refusalsBesideMax: 15,
  /** First pause of a request that waits for its TA; doubled each time. */
  callNapMs: 50,
  /** Longest of these pauses; a TA that arrives or thaws wakes them anyway. */
  callNapMsMax: 1000,
  /** How long a request waits where it does not say. */
  heldCallMs: 30_000,
  /** How long a forwarded request may wait here, whatever it asks for. */
  forwardedCallMsMax: 600_000,
  /** Hosts that a request may be forwarded over. */
  forwardHopsMax: 8,
  /** Events that are kept for readers that come back. */
  eventsKept: 4096,
  /** Before a statement that was not taken is tried again; doubled at each try. */
  redeliverMs: 250,
  /** Longest pause between two tries. */
  redeliverMsMax: 5000,
  /** Before a prepared target first asks whether its source goes on; doubled like the above. */
  askMs: 500,
  /** Statements that a peer may bring for one move: no hand-over has more than a few. */
  statementsReceivedMax: 8,
  /** Attempts of peers that came to nothing, and that people can still look at. */
  fruitlessKeptMax: 256,
  /** Name of a TA in an offer. */
  offerNameCharsMax: 128,
  /** How long a target waits for the whole package. */
  offerMs: 120_000,
  /** A file of receipts or a token that the command line compares with an image. */
  receiptFileBytesMax: 256 * 1024 * 1024,
} as const
