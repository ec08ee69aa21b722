import { runWitnessSchedule } from './schedule.ts'
import { WITNESS_MUTANTS } from './mutants.ts'
for (const mutant of WITNESS_MUTANTS) {
  const t = Date.now(); let found = ''
  let s = 1
  for (; s <= 6000 && found === ''; s++) { const v = runWitnessSchedule(s, { mutant }); if (v.violation && v.violation !== 'SIM_STUCK') found = v.violation }
  console.log(mutant.name, s, found, Date.now() - t)
}
let l = ''; let s = 1
for (; s < 4000 && l === ''; s++) { const v = runWitnessSchedule(s, { lying: 1, liars: 0 }); if (v.violation) l = v.violation }
console.log('liar 2f+1', s, l)
l = ''; s = 1
for (; s < 4000 && l === ''; s++) { const v = runWitnessSchedule(s, { lying: 1, liars: 1 }); if (v.violation) l = v.violation }
console.log('liar 3f+1', s, l)
