/**
 * sql.js, SQLite as emscripten compiles it, with its own glue over an instance that is given.
 * Invariant: types of what is used here; the package brings none.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** An open database in memory. */
export interface SqlJsDatabase {
  /** Runs statements; the rows of each that has any. */
  exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[]
}

type Glue = (options: {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports
}) => Promise<{ readonly Database: new () => SqlJsDatabase }>

/** The module that the glue belongs to, unmodified. */
export const SQL_JS_WASM: string = join(
  import.meta.dirname,
  '../node_modules/sql.js/dist/sql-wasm.wasm',
)

/** A database whose code is the instance that is made of the glue's imports. */
export async function openSqlJs(
  instantiate: (imports: WebAssembly.Imports) => WebAssembly.Instance,
): Promise<SqlJsDatabase> {
  const load = createRequire(import.meta.url)
  // A loaded glue makes one instance and gives the same again, whatever it is asked for.
  load.cache[load.resolve('sql.js')] = undefined
  const glue = load('sql.js') as Glue
  const { Database } = await glue({
    instantiateWasm: (imports, done) => {
      const instance = instantiate(imports)
      done(instance)
      return instance.exports
    },
  })
  return new Database()
}
