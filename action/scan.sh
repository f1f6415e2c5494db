#!/usr/bin/env bash
# What action.yml runs: decides which commits the event brought, scans them, prints annotations, writes SARIF.
# Reads RANGE, FAIL_ON, SARIF, VERSION, BASE, HEAD, REF_NAME, DEFAULT_BRANCH from the environment; writes exit-code
# to GITHUB_OUTPUT.
set -u

if [ -x node_modules/.bin/secretguard ]; then
  run=(node_modules/.bin/secretguard)
else
  run=(npx --yes "secretguard@${VERSION:-latest}")
fi

# Whether $1 is a commit that is here; a new branch has zeros for its base, 40 or 64 of them.
is_known() {
  case $1 in
    *[!0]*) git cat-file -e "$1^{commit}" 2>/dev/null ;;
    *) return 1 ;;
  esac
}

head=${HEAD:-HEAD}
default=origin/${DEFAULT_BRANCH:-}
case ${RANGE:-} in
  history) source=(--history) ;;
  ?*) source=(--range "$RANGE") ;;
  *)
    if is_known "${BASE:-}"; then
      source=(--range "$BASE..$head")
    elif [ "${REF_NAME:-}" != "${DEFAULT_BRANCH:-}" ] && is_known "$default"; then
      # A new branch, or a forced push over commits that are gone: what it adds to the default branch.
      source=(--range "$default..$head")
    else
      # The default branch itself, or nothing to compare with: all that HEAD reaches.
      echo "::notice::secretguard scans every commit of $head: the commit before is not known here (fetch-depth: 0 brings it)."
      source=(--range "$head")
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
