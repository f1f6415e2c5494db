# shellcheck shell=sh
{ # One compound command: of a file that was cut off before its closing brace, a shell runs nothing.
# What every hook of secretguard runs: `sh launcher.sh HOOK [ARGUMENT…]`, POSIX sh, git's own stdin. A hook file of our own reads it into
# a subshell of its sh instead (secretguard_home says where it is), which saves a process.
# Ends with 100 (go on), 101 (something was found) or 102 (secretguard could not do its work, and said why).
# The hook blocks on anything else, so that nothing here can pass by accident.
#
# Beside it in <git common dir>/secretguard/: manifest.sh (checksums, made when the package is built),
# settings.sh (the node and the grep that install found and tried), gate.* (what wakes
# Node), the runtime, config-seen.sh (checksums of configs that leave the gate as it is), log.

hook=$1
shift
case $0 in
  */launcher.sh) home=${0%/*} ;;
  *) home=${secretguard_home:?} ;;
esac
newline='
'

say() {
  printf 'secretguard: %s\n' "$1" >&2
}

give_up() {
  say "$1"
  say "Nothing was let through: $hook is blocked. $2"
  exit 102
}

# A person's choice, always visible and logged. It needs neither Node nor an undamaged runtime.
skip() {
  say "$hook was skipped ($1): nothing was looked at."
  who=$(printf '%s' "${GIT_AUTHOR_EMAIL-${GIT_COMMITTER_EMAIL-$(git config --get user.email)}}" | tr -d '\000-\037"\134')
  printf '{"time":"%s","hook":"%s","event":"skipped","reason":"%s","who":"%s"}\n' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$hook" "$1" "$who" >>"$home/log" ||
    say "The skip could not be written to $home/log."
  exit 100
}

# Nothing in the environment may hide a line from git or put a stranger's code into our Node.
# The same as src/git/environment.ts (test/hook/launcher.test.ts compares).
unset GIT_ATTR_SOURCE GIT_DIFF_OPTS GIT_EXTERNAL_DIFF GIT_GLOB_PATHSPECS GIT_GRAFT_FILE GIT_ICASE_PATHSPECS \
  GIT_LITERAL_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_PAGER_IN_USE GIT_REPLACE_REF_BASE
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS NODE_PATH NODE_REPL_EXTERNAL_MODULE NODE_V8_COVERAGE NODE_COMPILE_CACHE \
  NODE_DEBUG NODE_DEBUG_NATIVE NODE_ICU_DATA NODE_REDIRECT_WARNINGS NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR
unset CDPATH GREP_OPTIONS GREP_COLORS
export GIT_ALLOW_PROTOCOL='' GIT_NO_LAZY_FETCH=1 GIT_NO_REPLACE_OBJECTS=1 \
  GIT_OPTIONAL_LOCKS=0 GIT_TERMINAL_PROMPT=0 LC_ALL=C

# Plain git, whatever config and attributes say: GLOBAL_ARGS of src/git/environment.ts.
plain_git() {
  git --no-pager --no-replace-objects -c core.quotePath=true -c core.fsmonitor=false \
    -c core.trustctime=true -c core.checkStat=default \
    -c diff.suppressBlankEmpty=false -c diff.relative=false \
    -c advice.graftFileDeprecated=false "$@"
}

# STAGED_DIFF_ARGS of src/git/environment.ts: the detector reads exactly these bytes, and so does the gate.
staged_diff() {
  plain_git --literal-pathspecs -c core.autocrlf=input diff --cached --patch --no-ext-diff --no-textconv --text --no-color \
    --src-prefix=a/ --dst-prefix=b/ --unified=3 --inter-hunk-context=0 --diff-algorithm=myers --indent-heuristic \
    --ws-error-highlight=none --find-renames -l1000 -O/dev/null --ignore-submodules=none --submodule=short \
    --full-index --
}

# Every name that git tracks or could add, one a line after a letter: `H src/a.ts`, `? .env`. Without the usual
# templates, which are no secret to the guard and would wake Node at every commit.
names_in_reach() {
  plain_git ls-files -t --cached --others --exclude-standard -- . ':(exclude,glob)**/.env.example' \
    ':(exclude,glob)**/.env.sample' ':(exclude,glob)**/.env.template' ':(exclude,glob)**/.env.dist'
}

# What is looked at lies with the runtime, or with the index, at which git lets one at a time work: where the runtime is another user's
# (root's, of a container), or the name is in use, as by a hook in another container: these number their processes alike.
make_room() {
  set -C
  { true >"$looked_at"; } 2>/dev/null || looked_at=$(git rev-parse --git-dir)/secretguard.$$
  set +C
  trap 'rm -f "$looked_at" "$looked_at.names"' EXIT
  trap 'exit 130' HUP INT QUIT PIPE TERM
}

# Whether no line of FILE matches the LIST, and each of the LINES of its canary does. An error, a grep that does not
# understand the list: no. A few hits tell as much as all: a first commit of 300 MB took grep a minute to count.
counts_are() { # OPTION LIST CANARY LINES FILE
  [ "$("$gate_grep" -ac"$1"m 99 -f "$2" "$5" "$3" 2>&1)" = "$5:0$newline$3:$4" ]
}

# Whether no keyword that wakes Node alone stands in a line of content, nor one of the list that OPTIONs name. In a removed line, in a
# name, after @@ it is no concern. Of the vendors' list, grep must find so many LINES.
no_keyword() { # LINES [OPTION…]
  canaries="$home/gate.alone:$gate_alone$newline$home/gate.vendors:$1"
  shift
  counts=$("$gate_grep" -acFi -f "$home/gate.alone" "$@" "$looked_at" "$home/gate.alone" "$home/gate.vendors" 2>&1)
  case $counts in
    "$looked_at:0$newline$canaries") return 0 ;;
    "$looked_at:"[1-9]*"$newline$canaries") ;;
    *) return 1 ;;
  esac
  counts=${counts#"$looked_at:"}
  [ "$("$gate_grep" -aFi -f "$home/gate.alone" "$@" "$looked_at" | "$gate_grep" -acv '^[+ ]')" = "${counts%%"$newline"*}" ]
}

# Whether no name concerns the guard, or each that could is of npm's or Yarn's settings in the index, and those hold no login (one
# that stands as `${NPM_TOKEN}` is none): many repos have an .npmrc of that kind. git finds all that `holds` of
# src/guard/env-files.ts does, and more.
names_are_harmless() {
  named=$("$gate_grep" -acE -f "$home/gate.names" "$looked_at.names" "$canary" 2>&1)
  case $named in
    "$looked_at.names:0$newline$canary:$gate_names") return 0 ;;
    "$looked_at.names:"[1-9]*"$newline$canary:$gate_names") ;;
    *) return 1 ;;
  esac
  named=${named#"$looked_at.names:"}
  [ "$("$gate_grep" -aE -f "$home/gate.names" "$looked_at.names" |
    "$gate_grep" -acE '^H ([^"]*/)?[.](npmrc|yarnrc[.]yml)$')" = "${named%%"$newline"*}" ] || return 1
  plain_git grep --cached -qE -e '_(auth|authToken|password).?[[:blank:]]*=[[:blank:]]*"?[^[:space:]"$<]' \
    -e 'npmAuth(Token|Ident).?[[:space:]]*(:[[:space:]]*)?("?[^[:space:]"$<:]|"?$)' \
    -- ':(glob)**/.npmrc' ':(glob)**/.yarnrc.yml' 2>/dev/null
  [ $? = 1 ]
}

# Whether no line of what is staged or said, and no name, can concern the detector or the guard, so that Node need not
# start. The glance finds all that the expressions and the names find, and more, at half their cost.
gate_passes() {
  if [ "$configs_seen" = no ] || [ ! -x "$gate_grep" ]; then return 1; fi
  if [ "$hook" = commit-msg ]; then
    true >"$looked_at.names" || return 1
  else
    names_in_reach >"$looked_at.names" 2>/dev/null || return 1
  fi
  canary=$home/gate.canary
  counts=$("$gate_grep" -acEm 99 -f "$home/gate.glance" "$looked_at" "$looked_at.names" "$canary" 2>&1)
  case $counts in
    *"$newline$looked_at.names:0$newline$canary:$gate_glance") ;;
    *"$newline$looked_at.names:"[1-9]*"$newline$canary:$gate_glance")
      names_are_harmless || return 1
      ;;
    *) return 1 ;;
  esac
  # Node, if it is woken all the same, need not go through the names again.
  env_names=none
  case $counts in
    "$looked_at:0$newline"*) ;;
    "$looked_at:"[1-9]*)
      counts_are E "$home/gate.expressions" "$canary" "$gate_expressions" "$looked_at" || return 1
      ;;
    *) return 1 ;;
  esac
  no_keyword "$gate_vendors" -f "$home/gate.vendors" && return
  # The name of a vendor wakes Node only where something could be its key.
  no_keyword 0 &&
    counts_are E "$home/gate.run" "$canary" "$gate_run" "$looked_at"
}

# Whether package.json is the only place for a config, and holds none: a version there is that of a dependency. Node asks the same
# more closely (src/config/presence.ts), and what it has seen is noted.
no_config_in_manifest() {
  case $configs in
    # It comes first, so that another one would end the list.
    "$newline"*' package.json') ;;
    *) return 1 ;;
  esac
  "$gate_grep" -aqE '"secretguard"[[:space:]]*([^:[:space:]]|:[[:space:]]*([^"[:space:]]|"[^0-9~^<>=*])|:?[[:space:]]*$)|\\u00' package.json 2>/dev/null
  [ $? = 1 ]
}

# Whether none of FILES was written since their checksums were compared: all are older than the moment at which that began
# (`checking`), and it ended well, for the work tree at hand (`checked`). So is the folder of the configs, since a file that is moved
# there keeps its time. Any doubt, and a file that is gone: no. So is the answer of a shell that has no -ot.
# shellcheck disable=SC3013
unchanged() { # FILES
  if [ ! -s "$home/checked" ] || [ "$home/checked" -ot "$home/checking" ]; then return 1; fi
  IFS= read -r checked <"$home/checked" || return 1
  [ "$checked" = "$PWD" ] || return 1
  for checked in . "$home/manifest.sh" "$home/settings.sh" "$@"; do
    [ "$checked" -ot "$home/checking" ] || return 1
    case $checked in
      */* | .) continue ;;
    esac
    # A config that `cp -p` has written over, or that is new after the clock was set back, is older, too.
    if [ -e "$home/time.$checked" ]; then
      if [ "$checked" -nt "$home/time.$checked" ] || [ "$checked" -ot "$home/time.$checked" ]; then return 1; fi
    elif command -v touch >&2; then return 1; fi
  done
} 2>/dev/null

# What POSIX cksum prints of FILES, by Node: MinGit, which GitHub Desktop brings to Windows, has no cksum. In a script without a slash
# or a quote, the MSYS shell of Windows changes nothing.
# shellcheck disable=SC2016
sums_by_node() { # FILES
  told=$("$node" -e '
    const table = Array.from({ length: 256 }, (_, at) => {
      for (let bit = 0, crc = at << 24; ; bit += 1) {
        if (bit === 8) return crc;
        crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
      }
    });
    for (const file of process.argv.slice(1)) {
      const bytes = fs.readFileSync(file);
      let crc = 0;
      const add = (byte) => { crc = (crc << 8) ^ table[(crc >>> 24) ^ byte]; };
      bytes.forEach(add);
      for (let { length } = bytes; length > 0; length >>>= 8) add(length & 255);
      console.log(`${~crc >>> 0} ${bytes.length}`);
    }' -- "$@") || return
  for file; do
    printf '%s %s\n' "${told%%"$newline"*}" "$file"
    told=${told#*"$newline"}
  done
}

# Checksums of the runtime and of the configs that are there, compared with the manifest and with what Node
# has seen to be harmless. Sets configs and configs_seen.
check_runtime() {
  for needed in manifest.sh settings.sh; do
    [ -s "$home/$needed" ] || give_up "The runtime in $home is incomplete: $needed is missing." "$mend"
  done
  gate_grep='' gate_glance='' gate_expressions='' gate_run='' gate_names='' gate_alone='' gate_vendors='' node='' expected_sums='' prepared_sums='' seen_configs=''
  # shellcheck source=/dev/null
  . "$home/manifest.sh"
  # shellcheck source=/dev/null
  . "$home/settings.sh"
  # A PATH that a program made up for git may lack even these.
  command -v cksum >/dev/null || PATH=${PATH:+$PATH:}/usr/bin:/bin
  set -- "$home/launcher.sh" "$home/start.cjs" "$home/runtime.cjs" "$home/config.cjs" "$home/globs.cjs" "$home/rules.cjs" \
    "$home/weights.cjs" "$home/gate.glance" "$home/gate.expressions" "$home/gate.alone" "$home/gate.vendors" \
    "$home/gate.run" "$home/gate.names" "$home/gate.canary"
  # What install had made by the Node that it found: none of it, or all, and as it was made.
  if [ "$prepared_sums" != "" ] || [ -e "$home/keywords.bin" ] || [ -e "$home/code.bin" ]; then
    set -- "$@" "$home/keywords.bin" "$home/code.bin"
    expected_sums=$expected_sums${prepared_sums:-none}
  fi
  plain=yes odd=no
  for config in package.json .secretguardrc .secretguardrc.json .secretguardrc.yaml .secretguardrc.yml; do
    # A folder, or a link that leads nowhere, is no config, and Node says so.
    if [ -f "$config" ]; then set -- "$@" "$config"; elif [ -e "$config" ] || [ -L "$config" ]; then odd=yes; fi
    # What it leads to may be replaced without a trace here.
    if [ -L "$config" ]; then plain=no; fi
  done
  configs='' configs_seen=yes
  if [ "$plain$odd" = yesno ] && unchanged "$@"; then return; fi
  { true >"$home/checking"; } 2>/dev/null
  sums=$(cksum "$@" 2>&1)
  case $expected_sums:$sums in
    ?*:"$expected_sums"*) ;;
    *) find_node && sums=$(sums_by_node "$@" 2>&1) ;;
  esac
  case $expected_sums:$sums in
    ?*:"$expected_sums"*) configs=${sums#"$expected_sums"} ;;
    *)
      # An install may be at work on them, or just have ended.
      if [ "$waited" = '' ] || { [ -e "$home.lock" ] && [ "$waited" != .......... ]; }; then
        waited=.$waited
        [ ! -e "$home.lock" ] || sleep 1
        check_runtime
        return
      fi
      give_up "The runtime in $home is damaged: its files are not those that were installed." "$mend"
      ;;
  esac
  if [ "$configs" != "" ]; then
    # shellcheck source=/dev/null
    if [ -s "$home/config-seen.sh" ]; then . "$home/config-seen.sh"; fi
    case $seen_configs in
      *"$configs$newline;"*) ;;
      *) no_config_in_manifest || configs_seen=no ;;
    esac
  fi
  if [ "$odd" = yes ]; then configs_seen=no; fi
  if [ "$configs_seen$plain" = yesyes ]; then
    for config; do
      case $config in
        */*) ;;
        *) touch -r "$config" "$home/time.$config" ;;
      esac
    done
    printf '%s\n' "$PWD" >"$home/checked"
  fi 2>/dev/null
}

new_enough() {
  if [ ! -x "$1" ]; then return 1; fi
  version=$("$1" -p 'process.versions.node' 2>/dev/null) || return 1
  minor=${version#*.}
  case ${version%%.*}.${minor%%.*} in
    20.?) tried="$tried, $1 ($version)" && return 1 ;;
    20.10 | 20.11) tried="$tried, $1 ($version)" && return 1 ;;
    [2-9][0-9].* | [1-9][0-9][0-9].*) node=$1 ;;
    *) tried="$tried, $1 ($version)" && return 1 ;;
  esac
}

# The node that install recorded; else PATH; else where version managers and installers put it.
find_node() {
  if [ "$node" != "" ] && [ -x "$node" ]; then return; fi
  tried=${node:-none was recorded}
  new_enough "$(command -v node)" && return
  for candidate in \
    "${NVM_BIN:-/nowhere}/node" "${NVM_DIR:-$HOME/.nvm}"/versions/node/*/bin/node \
    "${XDG_CONFIG_HOME:-$HOME/.config}"/nvm/versions/node/*/bin/node "$HOME"/.local/share/nvm/*/bin/node \
    "${PROTO_HOME:-$HOME/.proto}"/tools/node/*/bin/node "${PNPM_HOME:-$HOME/.local/share/pnpm}"/nodejs/*/bin/node \
    "${VOLTA_HOME:-$HOME/.volta}"/tools/image/node/*/bin/node \
    "${FNM_DIR:-$HOME/.local/share/fnm}"/node-versions/*/installation/bin/node \
    "$HOME"/.fnm/node-versions/*/installation/bin/node \
    "$HOME/Library/Application Support"/fnm/node-versions/*/installation/bin/node \
    "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/nodejs/*/bin/node \
    "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/node/*/bin/node \
    "${N_PREFIX:-/usr/local}"/n/versions/node/*/bin/node "$HOME"/n/bin/node \
    "${NODENV_ROOT:-$HOME/.nodenv}"/versions/*/bin/node \
    "$HOME"/.local/bin/node "$HOME"/.nix-profile/bin/node /run/current-system/sw/bin/node \
    /opt/homebrew/bin/node /opt/homebrew/opt/node*/bin/node /usr/local/opt/node*/bin/node \
    /home/linuxbrew/.linuxbrew/bin/node /usr/local/bin/node /opt/local/bin/node /usr/bin/node /snap/bin/node \
    "${ProgramFiles:-C:/Program Files}"/nodejs/node.exe "${LOCALAPPDATA:-/nowhere}"/Programs/nodejs/node.exe \
    "${NVM_SYMLINK:-/nowhere}"/node.exe "${LOCALAPPDATA:-/nowhere}"/Volta/tools/image/node/*/node.exe \
    "${APPDATA:-/nowhere}"/fnm/node-versions/*/installation/node.exe "$HOME"/scoop/apps/nodejs*/current/node.exe; do
    new_enough "$candidate" && return
  done
  give_up "No Node.js of version 20.12 or later was found (tried: $tried; PATH: $PATH)." \
    "Install Node.js, or run \`npx secretguard install\` with the one to use."
}

# Without options: code.bin is of no use to a Node that is given others than it was made with.
run_node() {
  SECRETGUARD_CONFIGS=$configs SECRETGUARD_ENV_NAMES=$env_names "$node" "$home/start.cjs" "$hook" "$@"
  status=$?
}

env_names=unknown
waited=''
mend="Run \`npx secretguard install\` in this repository to put it right."
: "${HOME:=/nowhere}"

case ${SECRETGUARD-} in
  0 | false | off | no) skip "SECRETGUARD=$SECRETGUARD" ;;
esac
case ",${SKIP-}," in
  *[,\ ]secretguard[,\ ]*) skip 'SKIP=secretguard' ;;
esac

# Names and configs are those of the top folder, where git starts hooks; a script may start them below it, dulwich in git's own.
if [ ! -e .git ] && top=$(git rev-parse --show-toplevel 2>/dev/null || [ "${GIT_DIR-}" != "" ] || printf %s "${PWD%/.git}") && [ "$top" != "" ]; then
  if [ "$hook" = commit-msg ]; then
    case $1 in
      /* | ?:*) ;;
      *) set -- "$PWD/$1" ;;
    esac
  fi
  if ! home=$(cd "$home" && pwd) || ! cd "$top"; then give_up "$top cannot be entered." "$mend"; fi
fi

check_runtime
find_node

case $hook in
  pre-commit | pre-merge-commit)
    # In a file, so that grep and Node read the same bytes and git is asked once. For Node its last line is git's status: a
    # git that dies half-way looks like a clean diff, and so does a full disk.
    looked_at=$home/staged.$$
    make_room
    staged_diff >"$looked_at" 2>"$looked_at.names"
    git_status=$?
    if [ "$git_status" = 0 ] && gate_passes; then exit 100; fi
    printf 'secretguard-end %s\n' "$git_status" >>"$looked_at"
    run_node "$@" <"$looked_at"
    # In a partial clone Node may do without that diff, and nobody need know that git could not make it.
    if [ "$git_status" != 0 ] && [ "$status" != 100 ]; then cat "$looked_at.names" >&2; fi
    ;;
  commit-msg)
    # With the mark that the lists expect before each line of content.
    looked_at=$home/message.$$
    make_room
    if sed 's/^/+/' "$1" >"$looked_at" && gate_passes; then exit 100; fi
    run_node "$@"
    ;;
  *)
    # git says on standard input what is pushed. Some versions of lefthook put a terminal there, on which Node would wait for ever.
    if [ -t 0 ]; then
      give_up "What git says of the push did not arrive: standard input is a terminal." \
        "Let git start the hook, or update what starts it (lefthook 1.4 and 1.9.0 keep git's words back)."
    fi
    run_node "$@"
    ;;
esac

case $status in
  100 | 101 | 102) exit "$status" ;;
  129 | 1[3-5][0-9]) reason="Node was stopped by signal $((status - 128))" ;;
  *) reason="Node ended with status $status and without a word of secretguard's" ;;
esac
tried=''
if ! new_enough "$node"; then reason="$node is not a Node.js of version 20.12 or later"; fi
give_up "$reason." "$mend"
}
