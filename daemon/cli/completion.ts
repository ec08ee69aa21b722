/**
 * Completion scripts made from the commands themselves. Pure.
 * Invariant: only names of commands and flags are offered; nothing asks the daemon.
 */
import type { Command } from 'commander'
import { refuseUsage } from './failure.ts'

/** Words that may follow a path of commands: `migration` → `ls show …`. */
function wordsAfter(root: Command): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const visit = (command: Command, path: string): void => {
    const names = command.commands.map((child) => child.name())
    const flags = command.options.flatMap(({ long }) => (long == null ? [] : [long]))
    found.set(path, [...names, ...flags, '--help'])
    for (const child of command.commands) visit(child, `${path} ${child.name()}`.trim())
  }
  visit(root, '')
  return found
}

function bash(words: ReadonlyMap<string, readonly string[]>): string {
  const cases = [...words].map(([path, list]) => `    '${path}') words='${list.join(' ')}' ;;`)
  return `_talos() {
  local path='' word words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases.join('\n')}
    *) return ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _talos talos
`
}

function fish(words: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...words].flatMap(([path, list]) => {
    const seen = path.split(' ').filter((word) => word !== '')
    const when =
      seen.length === 0
        ? '__fish_use_subcommand'
        : seen.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')
    return list.map((word) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`
      return `complete -c talos -n '${when}' ${what}`
    })
  })
  return `${lines.join('\n')}\n`
}

/** The script for a shell. */
export function completionScript(root: Command, shell: string): string {
  const words = wordsAfter(root)
  if (shell === 'bash') return bash(words)
  if (shell === 'zsh')
    return `#compdef talos\nautoload -U +X bashcompinit && bashcompinit\n${bash(words)}`
  if (shell === 'fish') return fish(words)
  return refuseUsage('shell', shell, 'bash, zsh or fish', 'talos completion bash')
}
