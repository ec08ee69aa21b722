/**
 * Decoder and validator against the engine: random modules and what becomes of them when bytes
 * change. What the engine refuses is never accepted; what it accepts is refused for a feature only.
 */
import { describe, expect, it } from 'vitest'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { controlFlowDigest } from '../../../../../backends/enclave/wasm/control-flow-digest.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { randomModule } from './random-module.ts'
import { SeededNumbers } from './random-vocabulary.ts'

const SEEDS = 600
const MUTANTS = 8
const LIMITS = { moduleBytesMax: 1 << 20 }

type Bytes = Uint8Array<ArrayBuffer>

/** Refused for a feature, wrong for both, or valid for both. */
function settle(bytes: Bytes): 'feature' | 'wrong' | 'valid' {
  const isValid = WebAssembly.validate(bytes)
  let module
  try {
    module = decodeModule(bytes, LIMITS)
    validateModule(module)
  } catch (thrown) {
    if (!(thrown instanceof AdmissionError)) throw thrown
    const { code, offset, fix } = thrown.facts
    expect(offset).toBeLessThanOrEqual(bytes.length)
    expect(fix).not.toBe('')
    if (code === 'ADMISSION_FEATURE') return 'feature'
    expect(isValid, thrown.message).toBe(false)
    return 'wrong'
  }
  if (!isValid) return expect.unreachable(`accepted: ${Buffer.from(bytes).toString('base64')}`)
  const encoded = Uint8Array.from(encodeModule(module))
  expect(WebAssembly.validate(encoded)).toBe(true)
  return 'valid'
}

/** The graph of what is valid is made, or refused by name. */
function graph(bytes: Bytes): void {
  try {
    controlFlowDigest(buildControlFlow(decodeModule(bytes, LIMITS)))
  } catch (thrown) {
    if (!(thrown instanceof AdmissionError)) throw thrown
  }
}

/** Changes up to three places: another byte, a bit, one byte less, one more, a stretch again. */
function mutate(bytes: Bytes, random: SeededNumbers): Bytes {
  let out = [...bytes]
  const changes = 1 + random.below(3)
  for (let i = 0; i < changes; i++) {
    const at = 8 + random.below(out.length - 8)
    switch (random.below(6)) {
      case 0:
        out[at] = random.below(256)
        break
      case 1:
        out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
        break
      case 2:
        out[at] = ((out[at] ?? 0) + 1) & 0xff
        break
      case 3:
        out.splice(at, 1)
        break
      case 4:
        out.splice(at, 0, random.below(256))
        break
      default: {
        // A stretch in place of another of its length keeps the sizes of sections as they are.
        const length = Math.min(1 + random.below(6), out.length - at)
        const from = 8 + random.below(out.length - 8 - length + 1)
        out = [...out.slice(0, at), ...out.slice(from, from + length), ...out.slice(at + length)]
      }
    }
  }
  return Uint8Array.from(out)
}

describe('validity', () => {
  it('of changed random modules is what the engine says', () => {
    const seen = { feature: 0, valid: 0, wrong: 0 }
    for (let seed = 0; seed < SEEDS; seed++) {
      const { bytes } = randomModule(seed, 50)
      const random = new SeededNumbers(seed ^ 0x5eed)
      for (let i = 0; i < MUTANTS; i++) {
        const mutant = mutate(bytes, random)
        const settled = settle(mutant)
        seen[settled]++
        if (settled === 'valid') graph(mutant)
      }
    }
    expect(seen.valid).toBeGreaterThan(200)
    expect(seen.wrong).toBeGreaterThan(1000)
    expect(seen.feature).toBeGreaterThan(50)
  })
})
