/**
 * Reads a package that somebody sent; what is wrong with it is told as the daemon tells everything.
 */
import { PackageError } from '../../backends/package/package-refusal.ts'
import { parsePackage, type TaPackage } from '../../backends/package/ta-package.ts'
import { DaemonRefusal } from '../errors.ts'

/** The package in these bytes. @throws DaemonRefusal `PACKAGE_…`. */
export function readPackage(bytes: Uint8Array): TaPackage {
  try {
    return parsePackage(bytes)
  } catch (thrown) {
    if (thrown instanceof PackageError) throw new DaemonRefusal(thrown.refusal, undefined, thrown)
    throw thrown
  }
}
