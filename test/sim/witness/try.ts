import { runWitnessSchedule } from './schedule.ts'
const bad: Record<string, number[]> = {}
let said = 0,
  wins = 0,
  lost = 0
const n = Number(process.argv[2] ?? 2000)
for (let s = 1; s <= n; s++) {
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
