#!/usr/bin/env node
/** The command line: daemon/cli/main.ts on a Node that runs it. */
import { launch } from './launch.mjs'

await launch('daemon/cli/main.ts')
