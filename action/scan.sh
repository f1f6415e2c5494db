#!/usr/bin/env bash
# What action.yml runs: decides which commits the event brought, scans them, prints annotations, writes SARIF.
# Reads RANGE, FAIL_ON, SARIF, VERSION, EVENT, BASE, HEAD from the environment; writes exit-code to GITHUB_OUTPUT.
set -u

if [ -x node_modules/.bin/secretguard ]; then
  run=(node_modules/.bin/secretguard)
else
  run=(npx --yes "secretguard@${VERSION:-latest}")
fi

zero=$(printf '0%.0s' {1..40})
case ${RANGE:-} in
  history) source=(--history) ;;
  ?*) source=(--range "$RANGE") ;;
  *)
    base=${BASE:-}
    if [ -z "$base" ] || [ "$base" = "$zero" ] || ! git cat-file -e "$base^{commit}" 2>/dev/null; then
      # A new branch, a forced push over commits that are gone, or an event without commits: all that HEAD reaches.
      echo "::notice::secretguard scans every commit of ${HEAD:-HEAD}: the commit before is not known here (fetch-depth: 0 brings it)."
      source=(--range "${HEAD:-HEAD}")
    else
      source=(--range "$base..${HEAD:-HEAD}")
    fi
    ;;
esac

flags=()
[ -n "${FAIL_ON:-}" ] && flags+=(--fail-on "$FAIL_ON")

status=0
"${run[@]}" scan "${source[@]}" ${flags[@]+"${flags[@]}"} --format github || status=$?
if [ -n "${SARIF:-}" ]; then
  sarif_status=0
  "${run[@]}" scan "${source[@]}" ${flags[@]+"${flags[@]}"} --format sarif --output "$SARIF" || sarif_status=$?
  [ "$sarif_status" -le 1 ] || status=$sarif_status
fi
echo "exit-code=$status" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
