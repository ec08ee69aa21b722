/**
 * What a transform adds to a module: types and functions behind those that are there.
 * Invariant: no index of the original changes, and a type that is there is not added again.
 */
import { CodedError } from '../../../contract/errors.ts'
import type { FunctionBody, WasmModule } from '../module.ts'
import { typeKey, type FunctionType } from '../value-types.ts'

/** Additions to one module. */
export class ModuleGrowth {
  readonly types: FunctionType[]
  /** Type indexes of the functions added. */
  readonly functions: number[] = []
  private readonly bodies: (FunctionBody | undefined)[] = []
  private readonly byKey = new Map<string, number>()
  private readonly firstFunction: number

  constructor(module: WasmModule) {
    this.types = [...module.types]
    this.firstFunction = module.spaces.functions.length
    module.types.forEach((type, index) => {
      const key = typeKey(type)
      if (!this.byKey.has(key)) this.byKey.set(key, index)
    })
  }

  /** Index of a type. */
  type(params: readonly number[], results: readonly number[]): number {
    const type = { params, results }
    const key = typeKey(type)
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const index = this.types.push(type) - 1
    this.byKey.set(key, index)
    return index
  }

  /** Index of a new function, whose body may be given later. */
  function(params: readonly number[], results: readonly number[], body?: FunctionBody): number {
    this.functions.push(this.type(params, results))
    return this.firstFunction + this.bodies.push(body) - 1
  }

  /** Gives a function its body. */
  define(index: number, body: FunctionBody): void {
    this.bodies[index - this.firstFunction] = body
  }

  /** The bodies, all of them given. @throws CodedError `RUNTIME_BODY_MISSING`. */
  finished(): FunctionBody[] {
    return this.bodies.map((body, at) => {
      if (body === undefined) throw new CodedError({ code: 'RUNTIME_BODY_MISSING', function: at })
      return body
    })
  }
}
