/**
 * `talos demo`: two throwaway hosts, a signer under load, one move, three attacks refused.
 * Invariant: every claim that is printed is checked here first; the exit code says whether all
 * held; nothing is left behind. Needs no root, no TEE and no network.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ed25519 } from '@noble/curves/ed25519.js'
import { generateOwnerKey } from '../../../backends/package/owner-key.ts'
import { packFolder } from '../../../backends/package/ta-folder.ts'
import { decodeChainFile } from '../../../backends/statement/chain-file.ts'
import { verifyChain } from '../../../backends/statement/chain.ts'
import { hexOf } from '../../../proto/codec.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { counted, duration, short, size } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import { failureOf } from '../failure.ts'
import { renderRefusal } from '../render/refusal.ts'
import {
  flippedBit,
  moved,
  replayedHandOver,
  sealedThirdHost,
  settledTa,
  thirdHost,
} from './attacks.ts'
import { FlippingProxy, freePort } from './flipping-proxy.ts'
import { DemoHosts, type DemoHost } from './hosts.ts'
import { Scene } from './scene.ts'
import { SteadyLoad, type Verdict } from './steady-load.ts'

const EXAMPLES = join(import.meta.dirname, '../../../examples')
const TICKET_TTL_S = 600
/** Answers before the move, and after it from either host. */
const WARM_ANSWERS = 200

/** Everything that stands while the scene plays. */
interface Stage {
  readonly root: string
  readonly scene: Scene
  readonly hosts: DemoHosts
  readonly proxy: FlippingProxy
  readonly a: DemoHost
  readonly b: DemoHost
  readonly packageBytes: Uint8Array
  readonly lineage: string
}

async function packedSigner(): Promise<Uint8Array> {
  // In a process of its own: a compiler is no part of the command line. An installed package has
  // the module, and no compiler.
  const build = join(EXAMPLES, 'build.ts')
  if (existsSync(build)) await promisify(execFile)(process.execPath, [build, 'signer'])
  const owner = generateOwnerKey()
  return (await packFolder(join(EXAMPLES, 'signer'), owner.secretKey)).bytes
}

async function setStage(scene: Scene, hosts: DemoHosts, root: string): Promise<Stage> {
  const port = await freePort()
  const proxy = await FlippingProxy.open(port)
  hosts.also(() => proxy.close())
  const [packageBytes, a, b] = await Promise.all([
    packedSigner(),
    hosts.start('edge-a', { port, announce: proxy.port }),
    hosts.start('edge-b'),
  ])
  const { ticket } = await b.client.invite(TICKET_TTL_S)
  await a.client.join(ticket)
  scene.tell('hosts', `edge-a and edge-b know each other; TEE simulated: it protects nothing`)
  const ta = await a.client.run({ package: Buffer.from(packageBytes).toString('base64') })
  const what = `${size(packageBytes.length)} package, measurement ${short(ta.package, 2)}`
  scene.tell('signer', `runs on edge-a, epoch ${ta.epoch}, lineage ${short(ta.lineage)}, ${what}`)
  return { root, scene, hosts, proxy, a, b, packageBytes, lineage: ta.lineage }
}

async function playMove(stage: Stage, load: SteadyLoad): Promise<string> {
  const { scene, a, b, lineage } = stage
  await load.start()
  await load.more(WARM_ANSWERS)
  scene.tell('load', 'about 200 signatures a second, a counter in each')
  const move = await moved(a.client, lineage, b.id)
  const moveText = move.refusal === undefined ? move.phase : `${move.phase} ${move.refusal.code}`
  scene.expect('move', move.phase === 'done', `edge-a → edge-b under load: ${moveText}`)
  load.hosts = [a.client, b.client]
  await load.more(WARM_ANSWERS)
  const pause = duration(load.pauseBetween(a.id, b.id))
  scene.tell('downtime', `${pause} from the last answer at edge-a to the first at edge-b`)
  const { state, epoch } = await settledTa(b.client, lineage)
  scene.expect('epoch', state === 'active', `signer ${state} on edge-b, epoch ${epoch}`)
  return move.id
}

async function playReceipt(stage: Stage, move: string): Promise<void> {
  const { scene, a, lineage, root } = stage
  const bytes = Buffer.from((await a.client.receipt(move)).chain, 'base64')
  const file = join(root, 'signer.receipt')
  await writeFile(file, bytes)
  const chain = verifyChain(decodeChainFile(new Uint8Array(bytes)))
  const right = hexOf(chain.lineage) === lineage
  const links = `${counted(chain.links.length, 'link')}, epoch ${String(chain.epoch)}`
  scene.expect('receipt', right, `verified offline: ${links}, ${size(bytes.length)}`)
}

function judge(scene: Scene, verdict: Verdict): void {
  const { answers, gaps, duplicates, badSignatures, unanswered } = verdict
  const good = gaps === 0 && duplicates === 0 && badSignatures === 0 && unanswered === 0
  const parts = [
    counted(answers, 'signature'),
    counted(gaps, 'gap'),
    counted(duplicates, 'duplicate'),
    `${String(badSignatures)} bad`,
    `${String(unanswered)} without an answer`,
  ]
  scene.expect('checker', good, parts.join(', '))
}

async function play(stage: Stage): Promise<void> {
  const { scene, hosts, proxy, a, b, lineage, packageBytes, root } = stage
  const load = new SteadyLoad(lineage, a.client)
  hosts.also(() => load.abandon())
  const move = await playMove(stage, load)
  await playReceipt(stage, move)
  scene.title('attack 1: one bit flipped on the network during a move back')
  await flippedBit(scene, load, proxy, b, a, lineage)
  scene.title('attack 2: the recorded hand-over is replayed')
  await replayedHandOver(scene, hosts, root, b, move, lineage, packageBytes)
  await load.more(WARM_ANSWERS)
  scene.title('all of it under load')
  judge(scene, await load.stop())
  scene.title('attack 3: a third host has everything that edge-b has on disk')
  const key = hexOf(ed25519.getPublicKey(ed25519.utils.randomSecretKey()))
  await thirdHost(scene, hosts, b, lineage, key)
  await sealedThirdHost(scene, hosts, a, b, packageBytes)
}

/** Plays the demo; exit 0 only if every expectation held. */
export async function runDemo(
  invocation: Invocation,
  options: { readonly keep?: true },
): Promise<ExitCode> {
  const quietly = invocation.options.json === true || invocation.options.quiet === true
  const scene = new Scene((text) => {
    if (!quietly) invocation.terminal.out(text)
  })
  const root = await mkdtemp(join(tmpdir(), 'talos-demo-'))
  const hosts = new DemoHosts(root, invocation.env)
  let interrupted = (): void => undefined
  const interrupt = new Promise<void>((resolve) => {
    interrupted = resolve
  })
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  let exit: ExitCode = EXIT.ok
  let refusal: object | undefined
  try {
    const whole = setStage(scene, hosts, root)
      .then(play)
      .then(() => true)
    const held = await Promise.race([whole, interrupt.then(() => false)])
    if (!held) exit = EXIT.cancelled
  } catch (thrown) {
    exit = EXIT.failed
    const failure = failureOf(thrown)
    refusal = failure.refusal
    invocation.note(renderRefusal(failure.refusal, { exit }).trimEnd())
  } finally {
    await hosts.end(options.keep === true)
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
  const seconds = scene.seconds.toFixed(1)
  const human =
    exit === EXIT.ok ? `\nall held, in ${seconds} s; nothing is left behind\n` : '\nNOT all held\n'
  const kept = options.keep === true ? `kept: ${root}\n` : ''
  invocation.print({
    json: { ok: exit === EXIT.ok, steps: scene.record, refusal },
    human: human + kept,
  })
  return exit
}
