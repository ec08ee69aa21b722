/**
 * The command line as commander sees it: verbs, arguments, flags, exit codes in every help.
 * Invariant: every command has --json, --quiet, --socket, --timeout and --config, and names the
 * exit codes that it can return.
 * Leaves to others: what a command does (commands/), telling failures (main.ts).
 */
import { Command, Option } from 'commander'
import { EXIT, type ExitCode } from '../errors.ts'
import { call, logs } from './commands/calls.ts'
import { imageVerify, type ImageVerifyOptions } from './commands/image.ts'
import { introspect } from './commands/introspection.ts'
import * as moves from './commands/moves.ts'
import * as node from './commands/node.ts'
import * as packages from './commands/packages.ts'
import { taCheck, type TaCheckOptions } from './commands/ta-check.ts'
import * as tas from './commands/tas.ts'
import { completionScript } from './completion.ts'
import type { GlobalOptions, Invocation } from './invocation.ts'
import { parseDuration, parseRate } from './values.ts'
import { version } from '../version.ts'

/** Runs a command's work with an invocation made from its options. */
export type Runner = (
  options: GlobalOptions,
  work: (invocation: Invocation) => Promise<ExitCode | undefined>,
) => Promise<void>

/** What a command's work is given: its arguments and its own options. */
type Work<O> = (invocation: Invocation, args: string[], options: O) => Promise<ExitCode | void>

const MEANING: Readonly<Record<ExitCode, string>> = {
  [EXIT.ok]: 'ok',
  [EXIT.failed]: 'failed',
  [EXIT.usage]: 'usage',
  [EXIT.unreachable]: 'daemon not reachable',
  [EXIT.notFound]: 'not found',
  [EXIT.refused]: 'refused by policy or attestation',
  [EXIT.timedOut]: 'timed out',
  [EXIT.cancelled]: 'cancelled',
  [EXIT.inDoubt]: 'in doubt',
  [EXIT.unhealthy]: 'unhealthy',
}
const LOCAL: readonly ExitCode[] = [EXIT.failed, EXIT.usage]
const ASKING: readonly ExitCode[] = [...LOCAL, EXIT.unreachable, EXIT.timedOut]
const FINDING: readonly ExitCode[] = [...ASKING, EXIT.notFound]
const MOVING: readonly ExitCode[] = [...FINDING, EXIT.refused, EXIT.cancelled, EXIT.inDoubt]

function exitHelp(exits: readonly ExitCode[]): string {
  const codes = [EXIT.ok, ...exits].sort((left, right) => left - right)
  return `\nExit codes: ${codes.map((code) => `${String(code)} ${MEANING[code]}`).join(' · ')}`
}

/** Makes commands below a parent, all with the same common flags. */
class Verbs {
  private readonly run: Runner

  constructor(run: Runner) {
    this.run = run
  }

  add<O extends object>(
    parent: Command,
    usage: string,
    about: string,
    exits: readonly ExitCode[],
    work: Work<O>,
  ): Command {
    const command = parent
      .command(usage)
      .description(about)
      .option('--json', 'print JSON')
      .option('-q, --quiet', 'print only what scripts need')
      .option('--socket <path>', 'admin socket of the daemon')
      .option('--config <file>', "the daemon's configuration file")
      .addHelpText('after', exitHelp(exits))
    return command.action(async () => {
      const options = command.opts<GlobalOptions & O>()
      const args = command.processedArgs
        .flat()
        .map((arg: unknown) => (typeof arg === 'string' ? arg : ''))
      await this.run(
        options,
        async (invocation) => (await work(invocation, args, options)) ?? undefined,
      )
    })
  }
}

function withTimeout(command: Command): void {
  if (command.options.some(({ long }) => long === '--timeout')) return
  command.option('--timeout <duration>', 'how long the daemon may take to answer', parseDuration)
}

function addNode(root: Command, verbs: Verbs): void {
  const collect = (value: string, all: readonly string[]): string[] => [...all, value]
  verbs
    .add<node.UpOptions>(
      root,
      'up',
      'start talosd in the background',
      [...ASKING],
      (invocation, _, o) => node.up(invocation, o),
    )
    .option('--sim', 'use the simulated TEE, whose evidence proves nothing')
    .option('--join <ticket>', 'join the node that made the ticket')
    .option('--set <key=value>', 'a setting over the configuration file', collect, [])
  verbs
    .add<{ stopTas?: true }>(root, 'down', 'end talosd; TAs go on', ASKING, (invocation, _, o) =>
      node.down(invocation, o),
    )
    .option('--stop-tas', 'stop every TA first: their state is gone for good')
  verbs
    .add<{ exitCode?: true }>(
      root,
      'status',
      'node, warnings, TAs and peers',
      [...ASKING, EXIT.unhealthy],
      (invocation, _, o) => node.status(invocation, o),
    )
    .option('--exit-code', 'end with 9 when something needs a person')
  verbs.add(root, 'id', 'who this node is, and the key its caller has', ASKING, node.id)
  const peers = verbs.add(root, 'peers', 'known and pending peers', FINDING, node.peers)
  verbs.add(peers, 'accept <peer>', 'let a pending peer in', FINDING, (invocation, [peer = '']) =>
    node.acceptPeer(invocation, peer),
  )
  verbs.add(peers, 'deny <peer>', 'refuse a peer from now on', FINDING, (invocation, [peer = '']) =>
    node.denyPeer(invocation, peer),
  )
  verbs.add(peers, 'ping <peer>', 'one round trip', FINDING, (invocation, [peer = '']) =>
    node.pingPeer(invocation, peer),
  )
  const ttl = new Option('--ttl <duration>', 'how long the ticket is good').argParser(parseDuration)
  verbs
    .add<{ ttl: number }>(
      root,
      'invite',
      'make a ticket for one peer',
      ASKING,
      (invocation, _, o) => node.invite(invocation, o),
    )
    .addOption(ttl.default(900_000, '15m'))
  verbs.add(
    root,
    'join <ticket>',
    'join the node that made it',
    FINDING,
    (invocation, [ticket = '']) => node.join(invocation, ticket),
  )
}

function addPackages(root: Command, verbs: Verbs): void {
  verbs
    .add<{ output?: string }>(root, 'keygen', "make an owner's key", LOCAL, (invocation, _, o) =>
      packages.keygen(invocation, o),
    )
    .option('-o, --output <file>', 'where the secret key is written')
  verbs
    .add<packages.PackOptions>(
      root,
      'pack <dir>',
      'make a signed package',
      LOCAL,
      (invocation, [dir = ''], o) => packages.pack(invocation, dir, o),
    )
    .option('-o, --output <file>', 'the package')
    .option('-k, --key <file>', "the owner's secret key")
  verbs.add(
    root,
    'inspect <what>',
    'say what a package or a TA is',
    FINDING,
    (invocation, [what = '']) => packages.inspect(invocation, what),
  )
}

const CHECK_HELP = `
Arguments of an export (or of a program, for _start) may also follow "--", where a "-" begins none
of this command's own options: talos ta check m.wasm --invoke scale -- -1.5 nan 0xff
i32 and i64 are decimal or hexadecimal; f32 and f64 are decimal, inf, -inf, nan or nan:0x200000.

A file of imports says what each function answers that is not there:
  { "env.version": 3,                        always this; null: nothing, or zeros
    "env.big": "9007199254740993",           strings for what JSON would round
    "env.next": { "answers": [1, 2, 3] },    one a call; a trap where there are no more
    "env.abort": { "trap": "not here" } }    a trap
Functions of WASI are there; a file can put its own in their place.`

function addTaTools(root: Command, verbs: Verbs): void {
  const ta = root.command('ta').description('tools for developers of TAs')
  const profile = new Option('--profile <profile>', 'where it is to be stopped')
  verbs
    .add<TaCheckOptions>(
      ta,
      'check <module> [args...]',
      'say whether a module can be moved, and compare runs with and without stops',
      LOCAL,
      (invocation, [module = '', ...args], o) => taCheck(invocation, module, args, o),
    )
    .addOption(profile.choices(['reactor', 'preemptive']).default('preemptive'))
    .option('--invoke <export...>', 'run an export with arguments; else _start, where there is one')
    .option('--stop-every <polls>', 'run it again, stopped so often, and compare')
    .option('--stops-max <count>', 'then run to the end (100)')
    .option('--imports <file>', 'JSON: what functions answer that are not there')
    .option('--request <text>', 'what a handler is asked')
    .addHelpText('after', CHECK_HELP)
}

function addImageTools(root: Command, verbs: Verbs): void {
  const image = root.command('image').description('sealed images')
  const collect = (value: string, all: readonly string[]): string[] => [...all, value]
  verbs
    .add<ImageVerifyOptions>(
      image,
      'verify <file>',
      'check a sealed image as far as anybody can without its key',
      [...LOCAL, EXIT.refused],
      (invocation, [file = ''], o) => imageVerify(invocation, file, o),
    )
    .option(
      '--receipt <file>',
      'a receipt or a token that must be about it; repeatable',
      collect,
      [],
    )
}

function addTas(root: Command, verbs: Verbs): void {
  const anchor = new Option('--anchor <kind>', 'what makes an epoch unforgettable')
  type Run = Parameters<typeof tas.run>[2]
  verbs
    .add<Run>(
      root,
      'run <file>',
      'start a TA',
      [...ASKING, EXIT.refused],
      (invocation, [file = ''], o) => tas.run(invocation, file, o),
    )
    .addOption(anchor.choices(['volatile', 'insecure-simulated']))
  verbs
    .add<{ all?: true }>(root, 'ps', 'TAs of this host', ASKING, (invocation, _, o) =>
      tas.ps(invocation, o),
    )
    .option('-a, --all', 'also those that are gone')
  verbs
    .add<Parameters<typeof logs>[2]>(
      root,
      'logs <ta>',
      'what a TA wrote',
      FINDING,
      (invocation, [ta = ''], o) => logs(invocation, ta, o),
    )
    .option('-f, --follow', 'go on as more comes')
    .option('--since <number>', 'entries after this number')
  verbs
    .add<Parameters<typeof call>[2]>(
      root,
      'call <ta>',
      'ask a TA',
      [...FINDING, EXIT.refused],
      (invocation, [ta = ''], o) => call(invocation, ta, o),
    )
    .option('-d, --data <text>', 'the request; - reads standard input')
    .option('--new-session', 'begin a new client session')
  verbs
    .add<Parameters<typeof introspect>[2]>(
      root,
      'introspect <ta>',
      'regions, root, changed pages and stack of a running TA',
      FINDING,
      (invocation, [ta = ''], o) => introspect(invocation, ta, o),
    )
    .option('--since <root>', 'which pages have changed since this root was told')
  verbs.add(
    root,
    'stop <ta>',
    'end a TA; its state is gone for good',
    FINDING,
    (invocation, [ta = '']) => tas.stop(invocation, ta),
  )
  verbs.add(root, 'rm <ta>', 'forget a TA that is gone', FINDING, (invocation, [ta = '']) =>
    tas.rm(invocation, ta),
  )
  verbs.add(
    root,
    'history <ta>',
    'who ran it, where and when',
    [...FINDING, EXIT.refused],
    (invocation, [ta = '']) => tas.history(invocation, ta),
  )
}

function addMoves(root: Command, verbs: Verbs): void {
  verbs
    .add<moves.MoveOptions>(
      root,
      'move <ta> <peer>',
      'move a running TA',
      MOVING,
      (invocation, [ta = '', peer = ''], o) => moves.move(invocation, ta, peer, o),
    )
    .alias('migrate')
    .option('--dry-run', 'attest both hosts and evaluate the policy, then stop')
    .option('--detach', 'print the id and leave')
    .option('--downtime <duration>', 'longest pause', parseDuration)
    .option('--timeout <duration>', 'give up before release after this time', parseDuration)
    .option('--bandwidth <rate>', 'at most: 50MiB/s', parseRate)
    .option('--reason <text>', 'noted with the move')
    .addHelpText('after', '\nCtrl-C asks to cancel and says who runs the TA; a second one leaves.')
  const migration = root.command('migration').description('moves that this host has seen')
  verbs.add(migration, 'ls', 'all of them', ASKING, moves.list)
  verbs.add(migration, 'show <id>', 'one of them', FINDING, (invocation, [id = '']) =>
    moves.show(invocation, id),
  )
  verbs.add(migration, 'watch <id>', 'follow one to its end', MOVING, (invocation, [id = '']) =>
    moves.watch(invocation, id),
  )
  verbs.add(migration, 'cancel <id>', 'stop it before release', MOVING, (invocation, [id = '']) =>
    moves.cancel(invocation, id),
  )
  verbs
    .add(
      migration,
      'resolve <id>',
      'wipe the frozen source of a release that nobody answers',
      FINDING,
      (invocation, [id = '']) => moves.resolve(invocation, id),
    )
    .requiredOption('--abandon', 'give it up for good: the TA is lost, unless its target returns')
  verbs
    .add<moves.ReceiptOptions>(
      migration,
      'receipt <id|file>',
      'the proof of a move, verified offline',
      [...FINDING, EXIT.refused],
      (invocation, [what = ''], o) => moves.receipt(invocation, what, o),
    )
    .option('-o, --output <file>', 'where the receipt is written')
    .option('--verify', 'verify it (always done; a file needs no daemon)')
}

function addRest(root: Command, verbs: Verbs): void {
  verbs
    .add<{ keep?: true }>(
      root,
      'demo',
      'two throwaway nodes, one move, three attacks',
      [...LOCAL, EXIT.cancelled],
      // Loaded only here: no other command pays for it.
      async (invocation, _, o) => (await import('./demo/demo.ts')).runDemo(invocation, o),
    )
    .option('--keep', 'leave the folder for a look')
  verbs.add(root, 'version', 'the version of this program', [], async (invocation) => {
    invocation.print({ json: { version }, human: `talos ${version}\n`, quiet: version })
  })
  verbs.add(
    root,
    'completion <shell>',
    'a script for bash, zsh or fish',
    LOCAL,
    async (invocation, [shell = '']) => {
      const script = completionScript(root, shell)
      invocation.print({ json: { script }, human: script, quiet: script })
    },
  )
}

function everyCommand(root: Command, visit: (command: Command) => void): void {
  for (const child of root.commands) {
    visit(child)
    everyCommand(child, visit)
  }
}

/** The whole command line. */
export function makeProgram(run: Runner): Command {
  const root = new Command('talos')
    .description('Moves running trusted applications between hosts that do not trust each other')
    .version(version, '-V, --version')
    .showHelpAfterError('(see --help)')
    .exitOverride()
  const verbs = new Verbs(run)
  addNode(root, verbs)
  addPackages(root, verbs)
  addTaTools(root, verbs)
  addImageTools(root, verbs)
  addTas(root, verbs)
  addMoves(root, verbs)
  addRest(root, verbs)
  everyCommand(root, (command) => {
    if (command.name() !== 'migration') withTimeout(command)
  })
  return root
}
