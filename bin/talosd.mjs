#!/usr/bin/env node
/** The daemon: daemon/main.ts on a Node that runs it. */
import { launch } from './launch.mjs'

await launch('daemon/main.ts')
