#!/bin/sh
# One file for every hook of all repositories of a user, written by `secretguard install --global`, taken out by
# `secretguard uninstall --global`. Lets secretguard look where it guards this hook, then runs what git would have run.
guarded=no
hook=${0##*/}
folder=${0%/*}

block() {
  echo "secretguard: $hook is blocked, because secretguard could not do its work ($1). Run \`npx secretguard install --global\` to mend it; --no-verify goes past it once." >&2
  exit 2
}

command -v cat >/dev/null || PATH=${PATH:+$PATH:}/usr/bin:/bin
common=$(git rev-parse --git-common-dir) || block 'git rev-parse failed'
own=$common/hooks
# What core.hooksPath said before, if anything: git ran those hooks instead of the repository's own.
if [ -s "$folder/../previous" ]; then IFS= read -r own <"$folder/../previous"; fi
next=$own/$hook

# A repository with secretguard of its own in this hook answers for itself. A folder that several share acts in some of them only.
if [ "$guarded" = yes ] && [ -x "$next" ] && grep -qs '^secretguard_scope=repository' "$next"; then guarded=no; fi

if [ "$guarded" = yes ]; then
  launcher=$folder/../runtime/launcher.sh
  [ -s "$launcher" ] || block "$launcher is missing"
  status=0
  case $hook in
    pre-push | pre-receive)
      # An empty list of refs passes, so that of one that was lost the launcher must get a line that is none.
      { input=$(cat <&3 || echo x); } 3<&0 || input=x
      { printf '%s\n' "$input" || echo x; } | sh "$launcher" "$hook" "$@" || status=$?
      ;;
    *) sh "$launcher" "$hook" "$@" || status=$? ;;
  esac
  case $status in
    100) ;;
    101) exit 1 ;;
    102) exit 2 ;;
    *) block "status $status" ;;
  esac
  case $hook in
    pre-push | pre-receive)
      # What git said on standard input was read above; the hook after this one reads it again.
      if [ "$input" = "" ]; then
        exec </dev/null
      else
        exec <<SECRETGUARD_INPUT
$input
SECRETGUARD_INPUT
      fi
      ;;
  esac
fi

if [ -x "$next" ] && [ ! -d "$next" ]; then exec "$next" "$@"; fi
exit 0
