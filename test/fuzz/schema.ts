/**
 * The schemas as the fuzz tests see them: which messages there are, which hold which, and any
 * value of each.
 * Invariant: read from the .proto files themselves, so a message that is added is seen at once.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import protobuf from 'protobufjs'
import { CodedError } from '../../backends/contract/errors.ts'
import { ROOT } from '../house/sources.ts'

const FOLDER = join(ROOT, 'proto')
/** Lengths that fields have, and their neighbours. */
const LENGTHS = [0, 1, 7, 8, 15, 16, 31, 32, 33, 64, 200]
const DEPTH_MAX = 4

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.proto'))
const root = new protobuf.Root()
root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : join(FOLDER, target))
root.loadSync(files.map((name) => join(FOLDER, name))).resolveAll()

function typesIn(space: protobuf.NamespaceBase): protobuf.Type[] {
  return space.nestedArray.flatMap((each) => {
    if (each instanceof protobuf.Type) return [each, ...typesIn(each)]
    return each instanceof protobuf.Namespace ? typesIn(each) : []
  })
}

const types = new Map(typesIn(root).map((type) => [type.name, type]))

/** Every message of every schema. */
export const MESSAGES: readonly string[] = [...types.keys()].sort()

function typeOf(name: string): protobuf.Type {
  const found = types.get(name)
  if (found === undefined) throw new CodedError({ code: 'TEST_NO_MESSAGE', name })
  return found
}

/** A message and all that it can hold. */
export function reachedFrom(names: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    for (const { resolvedType } of typeOf(name).fieldsArray) {
      if (resolvedType instanceof protobuf.Type) open.push(resolvedType.name)
    }
  }
  return reached
}

/** Any bytes, most of them as long as keys, counters and signatures are. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc
  .constantFrom(...LENGTHS)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))

function valueOf(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  const { resolvedType, type } = field.resolve()
  if (resolvedType instanceof protobuf.Type) return valuesOf(resolvedType.name, depth + 1)
  if (resolvedType instanceof protobuf.Enum) {
    return fc.constantFrom(...Object.values(resolvedType.values))
  }
  switch (type) {
    case 'bytes':
      return anyBytes
    case 'string':
      return fc.oneof(
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.constantFrom('volatile', 'insecure-simulated', 'signer', 'POLICY_PEERS'),
      )
    case 'bool':
      return fc.boolean()
    case 'uint32':
      return fc.oneof(fc.nat(64), fc.nat(0xffff), fc.constant(0xffff_ffff))
    default:
      throw new CodedError({ code: 'TEST_FIELD_TYPE', type })
  }
}

function fieldOf(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  if (!field.repeated) return valueOf(field, depth)
  return fc.array(valueOf(field, depth), { maxLength: depth > 1 ? 1 : 3 })
}

/** Any properties of a message: of alternatives exactly one, other fields there or not. */
export function valuesOf(name: string, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  if (depth > DEPTH_MAX) return fc.constant({})
  const { fieldsArray, oneofsArray } = typeOf(name)
  const plain = fieldsArray.filter(({ partOf }) => partOf === null)
  const model = Object.fromEntries(plain.map((each) => [each.name, fieldOf(each, depth)]))
  const rest = fc.record(model, { requiredKeys: [] })
  const choices = oneofsArray.map(({ fieldsArray: alternatives }) =>
    fc.oneof(
      ...alternatives.map((each) =>
        valueOf(each, depth).map((value): Record<string, unknown> => ({ [each.name]: value })),
      ),
    ),
  )
  return fc
    .tuple(rest, ...choices)
    .map((parts) => Object.assign({}, ...parts) as Record<string, unknown>)
}
