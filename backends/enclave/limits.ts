/**
 * Every limit of the trusted program, in one table; a test demands that each one is used.
 * Invariant: a limit is known before anything is allocated for what it bounds.
 */

/** Limits of the enclave program; units last. */
export const LIMITS = {
  /** Pages in one sealed batch (1 MiB of 4 KiB pages). */
  pagesPerBatch: 256,
  /** Client sessions a TA remembers; the longest unused is forgotten beyond that. */
  clientSessionsMax: 1024,
  /** Sequences above the floor that a client session may have in use. */
  answerWindow: 64,
  /** Bytes of remembered answers of all sessions together. */
  retainedAnswerBytesMax: 16 * 1024 * 1024,
  /** Calls of the daemon that may be unanswered at once. */
  callsInFlightMax: 2048,
  /** Payload of one call once a TA is loaded (requests). */
  requestPayloadBytesMax: 2 * 1024 * 1024,
  /** One frame of a session on the lane. */
  laneFrameBytesMax: 2 * 1024 * 1024,
  /** Requests that wait for the TA inside the enclave. */
  requestsQueuedMax: 256,
  /** One message of the handshake; the largest carries evidence. */
  handshakeMessageBytesMax: 704 * 1024,
  /** Report of one piece of evidence (a quote with its certificates). */
  evidenceReportBytesMax: 128 * 1024,
  /** Collateral that travels with a report (certificates, revocation lists, TCB information). */
  evidenceCollateralBytesMax: 512 * 1024,
  /** Records of one session in one direction: 16 TiB at 1 MiB each, far below what GCM bears. */
  sessionRecordsMax: 16_777_216n,
  /** Header of one record. */
  recordHeaderBytesMax: 64 * 1024,
  /** Frames that are looked through for a reason once a lane takes nothing more. */
  framesAfterEndMax: 4,
  /** Refusals of one verdict that a person is told beside the first. */
  refusalsBesideMax: 15,
  /** How long a side that refuses waits for its reason to be on its way. */
  sessionFailureMs: 1000,
  /** A TA's original module. */
  moduleBytesMax: 64 * 1024 * 1024,
  /** One function body of a module; engines take no more. */
  moduleFunctionBytesMax: 7_654_321,
  /** Locals of one function, parameters included; engines take no more. */
  moduleLocalsMax: 50_000,
  /** Parameters of one function type, and results. */
  moduleTypeValuesMax: 1000,
  /** Types, functions or globals of one module; engines take no more. */
  moduleDefinitionsMax: 1_000_000,
  /** Imports, exports, tables, memories or segments of one module; engines take no more. */
  moduleEntriesMax: 100_000,
  /** Elements of one table at its start, and of one element segment. */
  moduleTableElementsMax: 10_000_000,
  /** Blocks of a function times words of 32 locals, when it is made suspendable. */
  livenessWordsMax: 16 * 1024 * 1024,
  /** Rounds of a loop that calls nothing between two polls of a preemptive TA. */
  leafStride: 256,
  /** Fuel that a preemptive TA takes at once: polls between two looks at the word that stops it. */
  fuelQuantum: 10_000,
  /**
   * After how long a request that was resumed is stopped and entered again for the first time; then
   * after twice as long, and so on. Engines compile a function better while it runs, and take what
   * came of it when it is entered: not in the middle of a loop.
   */
  reentryMs: 50,
  /** Frames of a stopped TA, pages of 64 KiB. */
  stackPagesMax: 128,
  /** Labels of one `br_table`. */
  moduleBranchLabelsMax: 65_520,
  /** Files and folders of one TA. */
  fileNodesMax: 16_384,
  /** Open descriptors of one TA. */
  descriptorsMax: 1024,
  /** One path that a TA names. */
  pathBytesMax: 4096,
  /** The virtual system's region: files' places, descriptors, clocks, output log. */
  wasiRegionBytesMax: 32 * 1024 * 1024,
  /** Bytes of the output log that are kept. */
  outputBytesMax: 1024 * 1024,
  /** How long output of a handler that still runs may wait before it can be read. */
  outputDelayMs: 100,
  /** One write to the output log; longer ones are taken in parts. A reply holds one of them. */
  outputEntryBytesMax: 32 * 1024,
  /** JavaScript heap of a TA's Worker: the virtual system's tables. */
  workerHeapMebibytesMax: 256,
  /** An attempt for which no deadline is asked. */
  attemptTimeoutMs: 600_000,
  /** Longest deadline of an attempt: a day; a timer holds no more than 24 of them. */
  attemptTimeoutMsMax: 86_400_000,
  /** Pause before an anchor that could not be asked is asked again. */
  anchorRetryMs: 500,
  /** Bytes of entries in one reply; a frame's header holds no more than 65,535. */
  outputReplyBytes: 60 * 1024,
  /** A frozen source waits at least so long for PREPARED. */
  frozenMsMin: 5000,
  /** What a target is taken to check and seal in a second, at least. */
  frozenBytesPerSecond: 50 * 1024 * 1024,
  /** Entries of output in one reply. */
  outputEntriesPerRead: 256,
  /** Rounds while the TA runs; the pass over the stopped TA is one more. */
  copyRoundsMax: 30,
  /** One region that travels whole (globals, virtual WASI, mailbox). */
  smallRegionBytesMax: 64 * 1024 * 1024,
  /** Bytes of one part of such a region. */
  regionPartBytes: 1024 * 1024,
  /** What a target seals beside its image. */
  sealedTermsBytesMax: 64 * 1024,
  /** A sealed PREPARED with both sides' evidence, or a sealed intent to release. */
  sealedRecordBytesMax: 2 * 1024 * 1024,
  /** Records of pages that the target has not yet credited. */
  recordsUncreditedMax: 16,
  /** Sealed records that wait for the wire at once. */
  recordsUnderWayMax: 3,
  /** Image pages from which on a second thread helps to scan (16 MiB). */
  scanHelpPagesMin: 4096,
  /** How long a stripe that the second thread has taken is waited for before it is judged here. */
  scanHelpMs: 2,
  /** JavaScript heap of that thread. */
  scanHeapMebibytesMax: 64,
  /** What stopping and the hand-over are taken to cost besides looking and sending. */
  fixedDowntimeMs: 25,
  /** How long a look at a TA waits for the request that it is in. */
  lookWaitMs: 5000,
  /** Roots that were told, whose leaves are kept so that changes since can be told. */
  lookRootsKept: 2,
  /** Ranges of changed pages in one reply. */
  lookRangesMax: 64,
  /** Frames in one reply: half of them from either end. A header holds no more than 65,535 bytes. */
  lookFramesMax: 48,
  /** How long an enclave in which there is nothing waits for the daemon that launched it. */
  firstAttachMs: 60_000,
  /** What a TA took since the image that a replay starts from: requests, times, random bytes. */
  journalBytesMax: 32 * 1024 * 1024,
  /** How long a replay may take where the owner says nothing. */
  replayBudgetMs: 10_000,
  /** Sizes of what a replay starts from. */
  replayPlanBytesMax: 4096,
  /** Links of a chain that a replay starts from: each takes milliseconds to verify. */
  replayLinksMax: 256,
  /** How long a replay works before it lets others. */
  replaySliceMs: 5,
  /** How often the target may catch up with a TA that runs on meanwhile. */
  replayCatchUpsMax: 12,
  /** Stack of a TA's Worker. */
  stackMebibytes: 4,
  /** Stack of the Worker of a replay, which must go as deep as any run did. */
  replayStackMebibytes: 16,
  /** Checkpoints that follow a whole image before the next whole one: an image has so many rounds. */
  checkpointRecordsMax: 24,
  /** One sealed chunk of a checkpoint. */
  checkpointChunkBytesMax: 1024 * 1024 + 128 * 1024,
  /** Bytes of a checkpoint that wait for the disk before the TA is kept still for them. */
  checkpointBufferBytes: 16 * 1024 * 1024,
  /** Pause before a checkpoint that failed is made again. */
  checkpointRetryMs: 250,
  /** Bytes of memory that a manifest can declare constant. */
  constantBytesMax: 16 * 1024 * 1024,
} as const
