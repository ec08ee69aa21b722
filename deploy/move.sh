#!/bin/sh
# One move from edge-a to edge-b, each reached by its admin socket; used by docker-compose.yml.
# It may run again: a new TA each time, and the one before is stopped where it went.
set -eu

a=${EDGE_A_SOCKET:-/run/edge-a/admin.sock}
b=${EDGE_B_SOCKET:-/run/edge-b/admin.sock}
work=${WORK_DIR:-/var/lib/talos}
signer=${SIGNER_DIR:-/opt/talos/examples/signer}

say() { printf '\n== %s\n' "$*"; }

# One ticket lets one host in; hosts that know each other need none.
if ! talos peers --socket "$a" | grep -q '^edge-b .*connected'; then
  say 'edge-b joins edge-a'
  talos join "$(talos invite --socket "$a" --quiet)" --socket "$b"
fi

say 'the signer is packed and signed'
[ -f "$work/owner.key" ] || talos keygen -o "$work/owner.key"
talos pack "$signer" --key "$work/owner.key" -o "$work/signer.ta"

say 'it runs on edge-a and signs'
for socket in "$a" "$b"; do
  for lineage in $(talos ps --quiet --socket "$socket"); do
    talos stop "$lineage" --socket "$socket"
  done
done
talos run "$work/signer.ta" --socket "$a" | tee /tmp/running
lineage=$(sed -n 's/^running .*lineage \([0-9a-f]*\).*/\1/p' /tmp/running)
talos call "$lineage" --data 'sign before the move' --socket "$a"

say 'it moves to edge-b'
talos move "$lineage" edge-b --reason 'compose' --socket "$a" | tee /tmp/moved
move=$(sed -n 's/^moved .*receipt \(mv-[0-9a-f]*\).*/\1/p' /tmp/moved)
[ -n "$move" ] || exit 1

say 'it signs on, and its counter went on'
talos call "$lineage" --data 'sign after the move' --socket "$b"

say 'the receipt, verified with no daemon'
rm -f "$work/receipt"
talos migration receipt "$move" --socket "$a" -o "$work/receipt" --quiet
talos migration receipt "$work/receipt"

say 'the end'
talos status --socket "$b"
