import { runWitnessSchedule } from './schedule.ts'
import { WITNESS_MUTANTS } from './mutants.ts'
const bad: Record<string, number[]> = {}
let said = 0,
  wins = 0,
  lost = 0
const from = Number(process.argv[2]),
  n = Number(process.argv[3])
for (let s = from; s <= n; s++) {
  const v = runWitnessSchedule(s)
  said += v.said
  wins += v.wins
  lost += Number(v.isLost)
  if (v.violation) (bad[v.violation] ??= []).push(s)
}
console.log(
  { n, said, wins, lost },
  Object.fromEntries(Object.entries(bad).map(([k, v]) => [k, [v.length, v.slice(0, 8)]])),
)
for (const mutant of process.argv[4] ? WITNESS_MUTANTS : []) {
  const t = Date.now()
  let found = ''
  let s = 1
  for (; s <= 60000 && found === ''; s++) {
    const v = runWitnessSchedule(s, { mutant })
    if (v.violation && v.violation !== 'SIM_STUCK') found = v.violation
  }
  console.log(mutant.name, s, found, Date.now() - t)
}
